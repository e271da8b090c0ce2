import { addMonths, daysInMonth, firstDay, type CalendarDate, type CalendarMonth } from "@kabinet/shared";
import { USAGE_CHARGE_KINDS, type ChargeKind } from "./charge.entity";

/** How much of a month is still to come: the days whose usage is not rated in full yet, of all of its days. */
export interface RestOfMonth {
  readonly daysLeft: number;
  readonly days: number;
}

/** The invoice that an account is going to get, and the one that it is held against. */
export interface ForecastPair {
  readonly accountId: string;
  /** The month that it is of, YYYY-MM. */
  readonly month: CalendarMonth;
  /** The invoice before it; empty where there is none. */
  readonly otherId: string;
  readonly otherMonth: CalendarMonth;
  readonly rest: RestOfMonth;
}

/** What an account has of one kind and VAT rate, exact, 10^-6 BYN. */
export interface KnownSum {
  readonly kind: ChargeKind;
  readonly vatRate: number;
  /** Charged so far, and on no invoice yet. */
  readonly charged: number;
  /** On the invoice before. */
  readonly before: number;
}

/**
 * The month whose invoice comes next: on the days on which invoices are formed that of the month before, unless it has
 * been formed already; afterwards the current one.
 */
export function forecastMonth(
  today: CalendarDate,
  lastInvoiced: CalendarMonth | null,
  formingDays: number,
): CalendarMonth {
  const month = today.slice(0, 7);
  const before = addMonths(month, -1);
  const isForming = Number(today.slice(8)) <= formingDays;
  return isForming && lastInvoiced !== null && lastInvoiced < before ? before : month;
}

/** What is left of a month, where its usage is rated through a day; null: through none. */
export function restOfMonth(month: CalendarMonth, ratedThrough: CalendarDate | null): RestOfMonth {
  const days = daysInMonth(month);
  if (ratedThrough === null || ratedThrough < firstDay(month)) return { daysLeft: days, days };
  if (ratedThrough.slice(0, 7) > month) return { daysLeft: 0, days };
  return { daysLeft: days - Number(ratedThrough.slice(8)), days };
}

/**
 * What charges of one kind will come to. Fees are charged when they are owed: what is there is what comes. Usage goes on:
 * each day that is left costs what a day costs this month and what it cost last month, the first weighing as much as
 * there is of this month. On the first day that is last month again, on the last nothing is guessed any more.
 *
 * All sums are exact, 10^-6 BYN.
 */
export function forecastOf(
  kind: ChargeKind,
  { charged, before }: { readonly charged: number; readonly before: number },
  { daysLeft, days }: RestOfMonth,
): number {
  if (!USAGE_CHARGE_KINDS.includes(kind)) return charged;
  const rest = daysLeft / days;
  return charged + Math.round(rest * (charged + rest * before));
}

/** The same of a group of charges, as an expression of SQL over what its fees and its usage come to. */
export function forecastSql(
  sums: { readonly fees: string; readonly usage: string; readonly usageBefore: string },
  { daysLeft, days }: RestOfMonth,
): string {
  const [r, n] = [String(daysLeft), String(days)];
  return `(${sums.fees} + ${sums.usage} + (${sums.usage} * ${r} * ${n} + ${sums.usageBefore} * ${r} * ${r}) / (${n} * ${n}))`;
}
