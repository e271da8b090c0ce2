import type { UsageKind, UsageZone } from "../modules/catalogue/tariff-plan/usage-kind.type";
import { EXTRAS, MOBILE_INTERNET, PACKAGES, PAUSE } from "./catalogue-services";

/** Prices in BYN with VAT: of a minute, a message, a megabyte. */
interface PlanPrices {
  readonly voice: Readonly<Record<"onNet" | "national" | "fixed" | "international" | "roaming", string>>;
  readonly message: Readonly<Record<"national" | "international" | "roaming", string>>;
  readonly mms: string;
  readonly megabyte: string;
  readonly roamingMegabyte: string;
  /** Seconds to which calls are rounded up. */
  readonly voiceStep: number;
}

/** A tariff plan of the demo operator. */
export interface PlanDraft {
  readonly code: string;
  readonly name: readonly [ru: string, be: string, en: string];
  readonly archived: boolean;
  readonly monthlyFee: string;
  readonly minutes: number;
  readonly messages: number;
  readonly megabytes: number;
  readonly prices: PlanPrices;
  /** Codes of the services that it provides. */
  readonly provides: readonly string[];
  /** Codes of those that its monthly fee covers. */
  readonly includes: readonly string[];
}

const codes = (drafts: readonly { readonly code: string }[]): string[] => drafts.map(({ code }) => code);
const INTERNET = [MOBILE_INTERNET.code];
const ALL_PACKAGES = codes(PACKAGES);
const ALL_EXTRAS = codes(EXTRAS);
const DEVICE_EXTRAS = ["roaming", "roaming-alert", "barring-outgoing", "barring-premium"];

function prices(voice: string, megabyte: string, voiceStep = 60): PlanPrices {
  return {
    voice: { onNet: voice, national: voice, fixed: voice, international: "1.2500", roaming: "2.4900" },
    message: { national: "0.0590", international: "0.1900", roaming: "0.4500" },
    mms: "0.1200",
    megabyte,
    roamingMegabyte: "0.4900",
    voiceStep,
  };
}

/** The tariff plans in the order in which they are offered, those no longer sold at the end. */
export const PLANS: readonly PlanDraft[] = [
  {
    code: "business-start",
    name: ["Бизнес Старт", "Бізнес Старт", "Business Start"],
    archived: false,
    monthlyFee: "9.90",
    minutes: 100,
    messages: 30,
    megabytes: 500,
    prices: { ...prices("0.0890", "0.0190"), voice: { ...prices("0.0890", "0").voice, onNet: "0.0490" } },
    // The great packages are for the plans above it.
    provides: [...INTERNET, ...ALL_PACKAGES.slice(0, 5), ...ALL_EXTRAS, PAUSE.code],
    includes: [],
  },
  {
    code: "business-optimum",
    name: ["Бизнес Оптимум", "Бізнес Оптымум", "Business Optimum"],
    archived: false,
    monthlyFee: "18.50",
    minutes: 400,
    messages: 100,
    megabytes: 3_000,
    prices: prices("0.0690", "0.0150"),
    provides: [...INTERNET, ...ALL_PACKAGES, ...ALL_EXTRAS, PAUSE.code],
    includes: ["missed-calls"],
  },
  {
    code: "business-maxi",
    name: ["Бизнес Макси", "Бізнес Максі", "Business Maxi"],
    archived: false,
    monthlyFee: "32.90",
    minutes: 1_200,
    messages: 300,
    megabytes: 12_000,
    prices: prices("0.0550", "0.0120", 1),
    provides: [...INTERNET, ...ALL_PACKAGES, ...ALL_EXTRAS, PAUSE.code],
    includes: ["missed-calls", "voicemail-plus"],
  },
  {
    code: "business-boundless",
    name: ["Бизнес Безграничный", "Бізнес Бязмежны", "Business Boundless"],
    archived: false,
    monthlyFee: "59.00",
    minutes: 5_000,
    messages: 1_000,
    megabytes: 40_000,
    prices: prices("0.0390", "0.0090", 1),
    provides: [...INTERNET, ...ALL_PACKAGES, ...ALL_EXTRAS, PAUSE.code],
    includes: ["missed-calls", "voicemail-plus", "roaming", "roaming-alert", "clir", "antispam"],
  },
  {
    code: "calls-only",
    name: ["Только звонки", "Толькі званкі", "Calls Only"],
    archived: false,
    monthlyFee: "6.90",
    minutes: 300,
    messages: 50,
    megabytes: 0,
    prices: prices("0.0590", "0.0000"),
    // No mobile internet at all, so neither packages nor MMS.
    provides: [...ALL_EXTRAS.filter((code) => code !== "mms"), PAUSE.code],
    includes: [],
  },
  {
    code: "telematics",
    name: ["Телематика", "Тэлематыка", "Telematics"],
    archived: false,
    monthlyFee: "2.90",
    minutes: 0,
    messages: 10,
    megabytes: 30,
    prices: prices("0.1900", "0.0390"),
    provides: [...INTERNET, ...ALL_PACKAGES.slice(0, 2), ...DEVICE_EXTRAS, PAUSE.code],
    includes: ["barring-premium"],
  },
  {
    code: "corporate-2015",
    name: ["Корпоративный 2015", "Карпаратыўны 2015", "Corporate 2015"],
    archived: true,
    monthlyFee: "12.40",
    minutes: 200,
    messages: 0,
    megabytes: 200,
    prices: prices("0.0990", "0.0290"),
    provides: [...INTERNET, ...ALL_PACKAGES.slice(0, 6), ...ALL_EXTRAS, PAUSE.code],
    includes: [],
  },
  {
    code: "modem-2012",
    name: ["Модем 2012", "Мадэм 2012", "Modem 2012"],
    archived: true,
    monthlyFee: "4.50",
    minutes: 0,
    messages: 0,
    megabytes: 100,
    prices: prices("0.2500", "0.0490"),
    provides: [...INTERNET, ...ALL_PACKAGES.slice(0, 4), ...DEVICE_EXTRAS],
    includes: [],
  },
];

/** Services that every new line of a plan gets at once, where the plan provides them. */
export const BASIC_SERVICES: readonly string[] = ["clip", "call-waiting", "barring-premium"];

/** One row of a plan's price list. */
export interface PriceDraft {
  readonly kind: UsageKind;
  readonly zone: UsageZone;
  readonly price: string;
  readonly per: number;
  readonly step: number;
}

/** A plan's whole price list: voice by the minute, messages by the piece, data by the megabyte in steps of 10 kB. */
export function priceRows({ prices: p }: PlanDraft): PriceDraft[] {
  const rows: PriceDraft[] = [];
  for (const zone of ["onNet", "national", "fixed", "international", "roaming"] as const) {
    rows.push({ kind: "voice", zone, price: p.voice[zone], per: 60, step: p.voiceStep });
  }
  for (const zone of ["onNet", "national", "international", "roaming"] as const) {
    const home = zone === "onNet" || zone === "national";
    const price = p.message[zone === "onNet" ? "national" : zone];
    rows.push({ kind: "sms", zone, price, per: 1, step: 1 });
    rows.push({ kind: "mms", zone, price: home ? p.mms : "0.4900", per: 1, step: 1 });
  }
  rows.push({ kind: "data", zone: "internet", price: p.megabyte, per: 1_000_000, step: 10_000 });
  rows.push({ kind: "data", zone: "roaming", price: p.roamingMegabyte, per: 1_000_000, step: 100_000 });
  return rows;
}
