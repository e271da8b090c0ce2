import { useLingui } from "@lingui/react/macro";
import type { ChargeKind, UsageKind, UsageZone } from "../../../generated/graphql";
import { formatCount, formatQuantity } from "../../../lib/format/number";

/** What the contract's words about charges are called in the viewer's language. */
export function useChargeWords() {
  const { t } = useLingui();
  const kinds: Record<ChargeKind, string> = {
    TARIFF_PLAN_FEE: t`Абонентская плата по тарифному плану`,
    SERVICE_FEE: t`Абонентская плата за услуги`,
    CONNECTION_FEE: t`Плата за подключение`,
    NUMBER_FEE: t`Плата за номер`,
    CONTRACT_FEE: t`Плата по договору`,
    VOICE: t`Звонки`,
    MESSAGES: t`Сообщения`,
    DATA: t`Мобильный интернет`,
    ROAMING: t`Роуминг`,
    INSTALMENT: t`Рассрочка за оборудование`,
  };
  const uses: Record<UsageKind, string> = {
    VOICE: t`Звонки`,
    SMS: t`SMS`,
    MMS: t`MMS`,
    DATA: t`Интернет`,
  };
  const zones: Record<UsageZone, string> = {
    ON_NET: t`внутри сети`,
    NATIONAL: t`другие операторы`,
    FIXED: t`стационарные номера`,
    INTERNATIONAL: t`другие страны`,
    ROAMING: t`в роуминге`,
    INTERNET: t`в своей стране`,
  };
  const quantity = (kind: UsageKind, amount: number): string => {
    if (kind === "DATA") {
      const megabytes = formatQuantity(amount / 1_000_000);
      return t`${megabytes} МБ`;
    }
    if (kind !== "VOICE") return "";
    const minutes = formatCount(Math.floor(amount / 60));
    const seconds = amount % 60;
    return t`${minutes} мин ${seconds} с`;
  };
  const counted = (kind: UsageKind, used: number, amount: number): string => {
    const shown = quantity(kind, amount);
    return amount === 0 || shown === quantity(kind, used) ? "" : shown;
  };
  return {
    kinds,
    /** Usage of a kind in a zone. */
    usage: (kind: UsageKind, zone: UsageZone): string => `${uses[kind]}: ${zones[zone]}`,
    /** How much was used; nothing where the number of records says it. */
    quantity,
    /** As the tariff plan counts it, in minutes begun and steps; nothing where that is the same, or free of charge. */
    counted,
  };
}
