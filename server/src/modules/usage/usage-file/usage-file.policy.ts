import { formatDecimal, formatNumber, type Locale, type Localized } from "@kabinet/shared";
import { guarded } from "../../../platform/download/formula-guard";
import type { Cell, Column } from "../../../platform/download/table";
import {
  UsageDirectionEnum,
  UsageKindEnum,
  UsageUnitEnum,
  UsageZoneEnum,
  unitOf,
  type UsageDirection,
  type UsageKind,
  type UsageUnit,
  type UsageZone,
} from "../../catalogue/tariff-plan/usage-kind.type";
import { UsageStateEnum, type UsageRow, type UsageState } from "../usage-record/usage-record.entity";

const MINUTE_MS = 60_000;

/**
 * The columns of the file for programs. Their names, order and values never change: what has to be told otherwise is a
 * further column at the end.
 */
export function machineColumns(number: string): Column<UsageRow, string>[] {
  return [
    { title: "record_id", value: ({ id }) => id },
    { title: "subscriber_id", value: ({ subscriberId }) => subscriberId },
    { title: "number", value: () => number },
    { title: "started_at", value: ({ startedAt, offsetMinutes }) => withOffset(startedAt, offsetMinutes) },
    { title: "kind", value: ({ kind }) => nameIn(UsageKindEnum, kind) },
    { title: "direction", value: ({ direction }) => nameIn(UsageDirectionEnum, direction) },
    { title: "other_party", value: ({ otherParty }) => otherParty },
    { title: "quantity", value: ({ quantity }) => String(quantity) },
    { title: "unit", value: ({ kind }) => nameIn(UsageUnitEnum, unitOf(kind)) },
    { title: "zone", value: ({ zone }) => nameIn(UsageZoneEnum, zone) },
    { title: "roaming_country", value: ({ roamingCountry }) => roamingCountry ?? "" },
    { title: "cost", value: ({ gross }) => formatDecimal(gross) },
    { title: "currency", value: () => "BYN" },
    { title: "vat_rate", value: ({ vatRate }) => String(vatRate) },
    { title: "included", value: ({ included }) => String(included) },
    { title: "state", value: ({ state }) => nameIn(UsageStateEnum, state) },
  ];
}

/**
 * The columns of the files for people. In a CSV a number stands without its plus sign: there a spreadsheet program
 * decides by itself what is a formula.
 */
export function peopleColumns(locale: Locale, file: "csv" | "xlsx"): Column<UsageRow, Cell>[] {
  const title = (key: keyof typeof TITLES): string => TITLES[key][locale];
  const countries = new Intl.DisplayNames([locale], { type: "region" });
  return [
    {
      title: title("startedAt"),
      value: ({ startedAt, offsetMinutes }) => ({ moment: startedAt + offsetMinutes * MINUTE_MS }),
      format: "dd.mm.yyyy hh:mm:ss",
      width: 20,
    },
    { title: title("kind"), value: ({ kind }) => KINDS[kind][locale], width: 20 },
    { title: title("direction"), value: ({ direction }) => DIRECTIONS[direction][locale], width: 14 },
    {
      title: title("otherParty"),
      value: ({ otherParty }) => shownParty(otherParty, file === "xlsx"),
      width: 24,
    },
    { title: title("quantity"), value: ({ quantity }) => ({ decimal: String(quantity) }), width: 14 },
    { title: title("unit"), value: ({ kind }) => UNITS[unitOf(kind)][locale], width: 12 },
    { title: title("zone"), value: ({ zone }) => ZONES[zone][locale], width: 24 },
    {
      title: title("country"),
      value: ({ roamingCountry }) =>
        roamingCountry === null ? null : (countries.of(roamingCountry) ?? null),
      width: 18,
    },
    {
      title: title("cost"),
      value: ({ gross }) => ({ decimal: formatDecimal(gross) }),
      format: "0.00####",
      width: 18,
    },
    { title: title("vatRate"), value: ({ vatRate }) => ({ decimal: String(vatRate) }), width: 8 },
    { title: title("included"), value: ({ included }) => YES_NO[included ? "yes" : "no"][locale], width: 12 },
    { title: title("state"), value: ({ state }) => STATES[state][locale], width: 16 },
    { title: title("id"), value: ({ id }) => id, width: 32 },
  ];
}

function shownParty(otherParty: string, withPlus: boolean): string {
  if (!/^\+\d+$/.test(otherParty)) return guarded(otherParty);
  const number = formatNumber(otherParty);
  return withPlus ? number : number.slice(1);
}

/** An instant as ISO 8601 with the offset of the operator's time zone. */
function withOffset(startedAt: number, offsetMinutes: number): string {
  const shown = new Date(startedAt + offsetMinutes * MINUTE_MS).toISOString().slice(0, 23);
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const offset = [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
  return `${shown}${offsetMinutes < 0 ? "-" : "+"}${offset}`;
}

function nameIn(names: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(names).find((name) => names[name] === value) ?? value;
}

const TITLES = {
  startedAt: { ru: "Дата и время", be: "Дата і час", en: "Date and time" },
  kind: { ru: "Вид", be: "Від", en: "Kind" },
  direction: { ru: "Направление", be: "Напрамак", en: "Direction" },
  otherParty: { ru: "Другая сторона", be: "Другі бок", en: "Other party" },
  quantity: { ru: "Объём", be: "Аб’ём", en: "Quantity" },
  unit: { ru: "Единица", be: "Адзінка", en: "Unit" },
  zone: { ru: "Зона", be: "Зона", en: "Zone" },
  country: { ru: "Страна роуминга", be: "Краіна роўмінгу", en: "Roaming country" },
  cost: { ru: "Стоимость с НДС, BYN", be: "Кошт з ПДВ, BYN", en: "Cost with VAT, BYN" },
  vatRate: { ru: "НДС, %", be: "ПДВ, %", en: "VAT, %" },
  included: { ru: "Включено", be: "Уключана", en: "Included" },
  state: { ru: "Состояние", be: "Стан", en: "State" },
  id: { ru: "Номер записи", be: "Нумар запісу", en: "Record id" },
} as const satisfies Readonly<Record<string, Localized>>;

const KINDS: Readonly<Record<UsageKind, Localized>> = {
  voice: { ru: "Звонок", be: "Званок", en: "Call" },
  sms: { ru: "SMS", be: "SMS", en: "SMS" },
  mms: { ru: "MMS", be: "MMS", en: "MMS" },
  data: { ru: "Мобильный интернет", be: "Мабільны інтэрнэт", en: "Mobile internet" },
};
const DIRECTIONS: Readonly<Record<UsageDirection, Localized>> = {
  outgoing: { ru: "Исходящее", be: "Выходнае", en: "Outgoing" },
  incoming: { ru: "Входящее", be: "Уваходнае", en: "Incoming" },
};
const UNITS: Readonly<Record<UsageUnit, Localized>> = {
  seconds: { ru: "секунды", be: "секунды", en: "seconds" },
  messages: { ru: "сообщения", be: "паведамленні", en: "messages" },
  bytes: { ru: "байты", be: "байты", en: "bytes" },
};
const ZONES: Readonly<Record<UsageZone, Localized>> = {
  onNet: { ru: "Внутри сети", be: "Унутры сеткі", en: "Same operator" },
  national: {
    ru: "Другие операторы страны",
    be: "Іншыя аператары краіны",
    en: "Other operators of the country",
  },
  fixed: { ru: "Городские номера", be: "Гарадскія нумары", en: "Fixed lines" },
  international: { ru: "За границу", be: "За мяжу", en: "Abroad" },
  roaming: { ru: "Роуминг", be: "Роўмінг", en: "Roaming" },
  internet: { ru: "Интернет", be: "Інтэрнэт", en: "Internet" },
};
const STATES: Readonly<Record<UsageState, Localized>> = {
  received: { ru: "получена", be: "атрымана", en: "received" },
  rejected: { ru: "отклонена", be: "адхілена", en: "rejected" },
  guided: { ru: "распознана", be: "распазнана", en: "guided" },
  rated: { ru: "рассчитана", be: "разлічана", en: "rated" },
  rerated: { ru: "пересчитана", be: "пералічана", en: "rerated" },
  billed: { ru: "в счёте", be: "у рахунку", en: "billed" },
};
const YES_NO = {
  yes: { ru: "да", be: "так", en: "yes" },
  no: { ru: "нет", be: "не", en: "no" },
} as const;

/** The first word of a file's name, and the name of its sheet. */
export const FILE_WORD: Localized = { ru: "Детализация", be: "Дэталізацыя", en: "Call details" };
