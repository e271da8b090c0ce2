import { vatRateOn } from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { costOf, inSteps, priceOf, type PriceList } from "../../catalogue/tariff-plan/tariff-price.policy";
import type { UsageKind, UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";

/** What was used, before it is rated. */
export interface Use {
  readonly kind: UsageKind;
  readonly direction: "outgoing" | "incoming";
  readonly zone: UsageZone;
  /** Seconds, messages or bytes. */
  readonly quantity: number;
}

/** What rating needs to know of a tariff plan. */
export interface TariffRates {
  readonly includedSeconds: number;
  readonly includedMessages: number;
  readonly includedBytes: number;
  readonly prices: PriceList;
}

/** The additional package in force when something was used. */
export interface PackageInForce {
  readonly specificationId: string;
  readonly includedBytes: number;
}

/** What has been taken from the bundles in the month so far. */
export interface Taken {
  readonly seconds: number;
  readonly messages: number;
  readonly bytes: number;
  readonly packageSpecificationId: string | null;
  readonly packageBytes: number;
}

/** All records of one kind, zone and VAT rate in some time. */
export interface UsageSum {
  readonly kind: UsageKind;
  readonly zone: UsageZone;
  readonly vatRate: number;
  readonly records: number;
  /** Those of them that cost something. */
  readonly paidRecords: number;
  /** Seconds, messages or bytes. */
  readonly quantity: number;
  /** What was counted of them, in whole billing steps. */
  readonly countedQuantity: number;
  /** With VAT, 10^-6 BYN. */
  readonly gross: number;
}

/** Sums of several times put together, by kind, zone and VAT rate. */
export function addUpSums(parts: readonly UsageSum[]): UsageSum[] {
  const sums = new Map<string, UsageSum>();
  for (const part of parts) {
    const key = `${part.kind} ${part.zone} ${String(part.vatRate).padStart(3, "0")}`;
    const sum = sums.get(key);
    const added = sum && {
      ...sum,
      records: sum.records + part.records,
      paidRecords: sum.paidRecords + part.paidRecords,
      quantity: sum.quantity + part.quantity,
      countedQuantity: sum.countedQuantity + part.countedQuantity,
      gross: sum.gross + part.gross,
    };
    sums.set(key, added ?? part);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

/** A month begins with full bundles. */
export const NOTHING_TAKEN: Taken = {
  seconds: 0,
  messages: 0,
  bytes: 0,
  packageSpecificationId: null,
  packageBytes: 0,
};

/** How a record was rated. */
export interface Rated {
  /** Cost with VAT, 10^-6 BYN. */
  readonly gross: number;
  /** True when bundles covered all of it. */
  readonly included: boolean;
  /** How much was taken from bundles and paid for, in whole billing steps; 0 where it is free. */
  readonly counted: number;
  /** The state of the bundles after it. */
  readonly taken: Taken;
}

/**
 * Rates one record; the records of a subscriber's month are rated in order of time.
 * What comes in is free, but for calls while roaming. What goes out at home is taken from the tariff plan's bundle, data
 * then from the package's, in whole billing steps; what no bundle covers is paid for. Calls and messages abroad, and
 * everything used while roaming, are in no bundle.
 */
export function rate(use: Use, rates: TariffRates, pack: PackageInForce | null, taken: Taken): Rated {
  if (isFree(use)) return { gross: 0, included: false, counted: 0, taken };
  const price = priceOf(rates.prices, use.kind, use.zone);
  const quantity = inSteps(use.quantity, price.step);
  if (!isBundled(use)) return { gross: costOf(quantity, price), included: false, counted: quantity, taken };
  const after = take(use.kind, quantity, rates, pack, taken);
  const left = quantity - coveredBetween(use.kind, taken, after);
  return { gross: costOf(left, price), included: left === 0, counted: quantity, taken: after };
}

/** VAT rate in force on the day of a record, whole percent. */
export function usageVatRate(kind: UsageKind, date: string): number {
  const { data, services } = operatorProfile().vat;
  return vatRateOn(kind === "data" ? data : services, date);
}

/** What comes in is free, but for calls while roaming. */
export function isFree(use: Use): boolean {
  return use.direction === "incoming" && !(use.kind === "voice" && use.zone === "roaming");
}

/** What bundles can cover: what goes out at home. */
export function isBundled(use: Use): boolean {
  return use.direction === "outgoing" && use.zone !== "international" && use.zone !== "roaming";
}

function take(
  kind: UsageKind,
  quantity: number,
  rates: TariffRates,
  pack: PackageInForce | null,
  taken: Taken,
): Taken {
  if (kind === "voice") {
    const seconds = Math.min(quantity, left(rates.includedSeconds, taken.seconds));
    return { ...taken, seconds: taken.seconds + seconds };
  }
  if (kind !== "data") {
    const messages = Math.min(quantity, left(rates.includedMessages, taken.messages));
    return { ...taken, messages: taken.messages + messages };
  }
  const bytes = Math.min(quantity, left(rates.includedBytes, taken.bytes));
  const rest = quantity - bytes;
  const after = { ...taken, bytes: taken.bytes + bytes };
  if (pack === null || rest === 0) return after;
  // Another package than the one counted so far is full; what was left of the old one has lapsed.
  const before = taken.packageSpecificationId === pack.specificationId ? taken.packageBytes : 0;
  const packageBytes = before + Math.min(rest, left(pack.includedBytes, before));
  return { ...after, packageSpecificationId: pack.specificationId, packageBytes };
}

/** A tariff plan that was changed may include less than was taken already. */
function left(included: number, taken: number): number {
  return Math.max(0, included - taken);
}

function coveredBetween(kind: UsageKind, before: Taken, after: Taken): number {
  if (kind === "voice") return after.seconds - before.seconds;
  if (kind !== "data") return after.messages - before.messages;
  const counted = after.packageSpecificationId === before.packageSpecificationId ? before.packageBytes : 0;
  return after.bytes - before.bytes + (after.packageBytes - counted);
}
