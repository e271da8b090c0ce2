import {
  addDays,
  addMonths,
  daysInMonth,
  firstDay,
  lastDay,
  startOfDay,
  type CalendarDate,
  type CalendarMonth,
} from "@kabinet/shared";
import { invoiceLines, type ChargeSum } from "./invoice-lines.policy";
import type { UsageSum } from "../../usage/rating/usage.policy";
import { CHARGE_KINDS, type Charge, type ChargeKind } from "./charge.entity";
import { chargeKindOfUsage } from "./charge.policy";

/** How many months are shown: the current one and the two before it. */
const MONTHS_SHOWN = 3;

/** The months that are shown on a day, the newest first. */
export function monthsShown(today: CalendarDate): CalendarMonth[] {
  return Array.from({ length: MONTHS_SHOWN }, (_, ago) => addMonths(today.slice(0, 7), -ago));
}

/** Days of a month that stand side by side: usage is counted by whole days, fees from the day on which they are owed. */
export interface Span {
  readonly month: CalendarMonth;
  /** The last day whose usage counts; null before the month's first day is rated. */
  readonly usageThrough: CalendarDate | null;
  /** The last day whose fees count. */
  readonly feesThrough: CalendarDate;
}

/** What is known of a month on a day: its usage as far as it is rated (not at all for null), its fees to the last. */
export function knownSpan(month: CalendarMonth, ratedThrough: CalendarDate | null): Span {
  const last = lastDay(month);
  const through = ratedIn(month, ratedThrough);
  return {
    month,
    usageThrough: through === null || through < firstDay(month) ? null : through,
    feesThrough: last,
  };
}

/** The last day whose usage is in a month's sums: the month's last at most; null where nothing is rated. */
export function ratedIn(month: CalendarMonth, ratedThrough: CalendarDate | null): CalendarDate | null {
  const last = lastDay(month);
  return ratedThrough !== null && ratedThrough > last ? last : ratedThrough;
}

/**
 * The same days of the month before: as many days of usage as are known of this one, and the fees that were owed by
 * today's day. A day that the month before does not have (29 to 31) is its last.
 */
export function sameDaysBefore(known: Span, today: CalendarDate): Span {
  const month = addMonths(known.month, -1);
  const counterpart = (day: CalendarDate): CalendarDate =>
    addDays(firstDay(month), Math.min(Number(day.slice(8)), daysInMonth(month)) - 1);
  return {
    month,
    usageThrough: known.usageThrough === null ? null : counterpart(known.usageThrough),
    feesThrough: counterpart(today),
  };
}

/** The instants between which a span's usage began; none when no day of it counts yet. */
export function usageInstants(
  timeZone: string,
  span: Span,
): { readonly from: number; readonly to: number } | null {
  if (span.usageThrough === null) return null;
  const from = startOfDay(timeZone, firstDay(span.month));
  return { from, to: startOfDay(timeZone, addDays(span.usageThrough, 1)) };
}

/** Sums of money, 10^-6 BYN. */
export interface Amounts {
  /** The exact sum of what was charged, VAT included. */
  readonly charged: number;
  /** The same in whole kopecks. */
  readonly total: number;
  /** The VAT in `total`, whole kopecks. */
  readonly vat: number;
  /** `total` without VAT, whole kopecks. */
  readonly net: number;
}

/** Nothing at all. */
export const NO_AMOUNTS: Amounts = { charged: 0, total: 0, vat: 0, net: 0 };

/** Sums up. */
export function addAmounts(all: Iterable<Amounts>): Amounts {
  let sum = NO_AMOUNTS;
  for (const { charged, total, vat, net } of all) {
    sum = {
      charged: sum.charged + charged,
      total: sum.total + total,
      vat: sum.vat + vat,
      net: sum.net + net,
    };
  }
  return sum;
}

/**
 * What each kind comes to, in the order of the kinds. Kopecks and VAT are worked out by the invoice's own rule, once for all
 * charges of one kind and VAT rate: the result is the invoice of an account that has this subscriber alone.
 */
export function amountsByKind(sums: readonly ChargeSum[]): ReadonlyMap<ChargeKind, Amounts> {
  const merged = new Map<string, ChargeSum>();
  for (const sum of sums) {
    const key = `${sum.kind} ${String(sum.vatRate)}`;
    const { kind, vatRate, charged } = sum;
    merged.set(key, { kind, vatRate, charged: (merged.get(key)?.charged ?? 0) + charged });
  }
  const byKind = new Map<ChargeKind, Amounts>();
  for (const { kind, charged, gross, vat } of invoiceLines(
    [...merged.values()].filter((sum) => sum.charged !== 0),
  ).lines) {
    const line = { charged, total: gross, vat, net: gross - vat };
    byKind.set(kind, addAmounts([byKind.get(kind) ?? NO_AMOUNTS, line]));
  }
  return byKind;
}

/** True for kinds that are sums of usage records. */
function isUsageKind(kind: ChargeKind): boolean {
  return kind === "voice" || kind === "messages" || kind === "data" || kind === "roaming";
}

/** The fees among some charges that are owed by a day. */
export function feesOf(charges: readonly Charge[], through: CalendarDate): Charge[] {
  return charges.filter(({ kind, chargedOn }) => !isUsageKind(kind) && chargedOn <= through);
}

/** What charges come to, kind by kind. */
export function sumsOfCharges(charges: readonly Charge[]): ChargeSum[] {
  return charges.map(({ kind, vatRate, gross }) => ({ kind, vatRate, charged: gross }));
}

/** What usage comes to, kind by kind. */
export function sumsOfUsage(usage: readonly UsageSum[]): ChargeSum[] {
  return usage.map(({ kind, zone, vatRate, gross }) => ({
    kind: chargeKindOfUsage(kind, zone),
    vatRate,
    charged: gross,
  }));
}

/** The kinds that there is something to show of, in their order: charged for, or used and covered by a bundle. */
export function kindsOf(charges: readonly Charge[], usage: readonly UsageSum[]): ChargeKind[] {
  const kinds = new Set<ChargeKind>(charges.map(({ kind }) => kind));
  for (const { kind, zone } of usage) kinds.add(chargeKindOfUsage(kind, zone));
  return CHARGE_KINDS.filter((kind) => kinds.has(kind));
}
