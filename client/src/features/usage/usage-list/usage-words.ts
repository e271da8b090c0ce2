import { useLingui } from "@lingui/react/macro";
import type { UsageDirection, UsageKind, UsageZone, UsageViewAct } from "../../../generated/graphql";
import { formatCount, formatQuantity } from "../../../lib/format/number";
import { formatNumber } from "../../../lib/format/phone-number";
import { currentLocale } from "../../../lib/i18n/locale";

/** What the contract's words about call details are called in the viewer's language. */
export function useUsageWords() {
  const { t } = useLingui();
  const kinds: Record<UsageKind, string> = {
    VOICE: t`Звонки`,
    SMS: t`SMS`,
    MMS: t`MMS`,
    DATA: t`Мобильный интернет`,
  };
  const kind: Record<UsageKind, string> = {
    VOICE: t`Звонок`,
    SMS: t`SMS`,
    MMS: t`MMS`,
    DATA: t`Интернет`,
  };
  const directions: Record<UsageDirection, string> = { OUTGOING: t`Исходящие`, INCOMING: t`Входящие` };
  const direction: Record<UsageDirection, string> = { OUTGOING: t`исходящий`, INCOMING: t`входящий` };
  const zones: Record<UsageZone, string> = {
    ON_NET: t`Внутри сети`,
    NATIONAL: t`Другие операторы`,
    FIXED: t`Стационарные номера`,
    INTERNATIONAL: t`Другие страны`,
    ROAMING: t`Роуминг`,
    INTERNET: t`Интернет в своей стране`,
  };
  const acts: Record<UsageViewAct, string> = { LOOKED: t`Просмотр`, DOWNLOADED: t`Загрузка файла` };
  const megabytes = (bytes: number): string => {
    const amount = formatQuantity(bytes / 1_000_000);
    return t`${amount} МБ`;
  };
  const duration = (all: number): string => {
    const minutes = formatCount(Math.floor(all / 60));
    const seconds = String(all % 60).padStart(2, "0");
    return t`${minutes} мин ${seconds} с`;
  };
  const quantity = (of: UsageKind, amount: number): string =>
    of === "VOICE" ? duration(amount) : of === "DATA" ? megabytes(amount) : formatCount(amount);
  /** As the tariff plan counts it: by minutes begun, in steps. Nothing where it is the same, or free of charge. */
  const counted = (of: UsageKind, used: number, amount: number): string => {
    const shown = quantity(of, amount);
    return amount === 0 || shown === quantity(of, used) ? "" : shown;
  };
  return { kinds, kind, directions, direction, zones, acts, quantity, counted, country: countryName };
}

/** Browsers know no Belarusian names of countries. */
function countryName(code: string): string {
  const names = new Intl.DisplayNames([currentLocale() === "en" ? "en" : "ru"], { type: "region" });
  return names.of(code) ?? code;
}

/** The other party as people read it. */
export const shownParty = (otherParty: string): string => formatNumber(otherParty);
