import { addDays, addMonths, firstDay, MICRO_PER_ROUBLE, type CalendarDate } from "@kabinet/shared";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import { SpendingLimitKind } from "./spending-limit.entity";

/** How many days before a day are a line's habit. */
export const HABIT_DAYS = 60;
/** Of a line that is known for fewer days nothing is said. */
const KNOWN_DAYS = 14;
/** With fewer days of use there is no usual day: what counts is the most that there ever was. */
const DAYS_OF_USE = 7;

/** Less than this is never worth a look, however far above the habit: bytes, or 10^-6 BYN. */
export const FLOORS: Readonly<Record<SpendingLimitKind, number>> = {
  [SpendingLimitKind.MONEY]: 10 * MICRO_PER_ROUBLE,
  [SpendingLimitKind.MEGABYTES]: 500 * BYTES_PER_MEGABYTE,
};

/** So many times the usual. */
const TIMES_USUAL = 5;
/** And so many times the usual distance from it; 1.4826 makes of the median distance what a standard deviation would be. */
const TIMES_SPREAD = 10 * 1.4826;
/** So many times the most that there ever was, where there is no usual day. */
const TIMES_MOST = 2;

/**
 * What is usual of a line where a day is far above it; null where the day is nothing to look at. The habit are the days
 * with any use among those before: their median, and how far they usually lie from it. Both bear that some of the days
 * were unusual themselves.
 */
export function usualBeside(
  kind: SpendingLimitKind,
  used: number,
  /** Of each day before that is known, days without use as 0; in any order. */
  before: readonly number[],
): number | null {
  if (used < FLOORS[kind] || before.length < KNOWN_DAYS) return null;
  const days = before.filter((each) => each > 0);
  if (days.length < DAYS_OF_USE) return used > TIMES_MOST * Math.max(0, ...days) ? 0 : null;
  const usual = median(days);
  const spread = median(days.map((each) => Math.abs(each - usual)));
  const isFarAbove = used > TIMES_USUAL * usual && used > usual + TIMES_SPREAD * spread;
  return isFarAbove ? usual : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : Math.round((low + high) / 2);
}

/** What is used of one kind by day; days without use are left out. */
export type UsedByDay = ReadonlyMap<CalendarDate, number>;

/** The known days before a day, as `usualBeside` takes them; none before the line or the call details began. */
export function daysBefore(used: UsedByDay, day: CalendarDate, knownFrom: CalendarDate): number[] {
  const days: number[] = [];
  for (let back = 1; back <= HABIT_DAYS; back++) {
    const date = addDays(day, -back);
    if (date < knownFrom) break;
    days.push(used.get(date) ?? 0);
  }
  return days;
}

/** From which day on a line's days are known: the month in which call details begin may be there in part. */
export function knownFrom(activatedOn: CalendarDate, firstMonth: string): CalendarDate {
  const whole = firstDay(addMonths(firstMonth, 1));
  return activatedOn > whole ? activatedOn : whole;
}

/** Days that are looked at at once, so that a gateway that has rested does not look through half a year. */
const LOOKED_BACK = 30;

/** The days that are to be looked at after those that were; null where there are none. */
export function daysToLookAt(
  lookedThrough: CalendarDate | null,
  usageThrough: CalendarDate | null,
): { readonly from: CalendarDate; readonly through: CalendarDate } | null {
  if (usageThrough === null) return null;
  const earliest = addDays(usageThrough, 1 - LOOKED_BACK);
  const next = lookedThrough === null ? earliest : addDays(lookedThrough, 1);
  const from = next < earliest ? earliest : next;
  return from > usageThrough ? null : { from, through: usageThrough };
}

/** Days of which people are told: older ones stand in the list only. */
const TOLD_DAYS = 3;

/** The first day of which people are told. */
export function toldFrom(today: CalendarDate): CalendarDate {
  return addDays(today, -TOLD_DAYS);
}
