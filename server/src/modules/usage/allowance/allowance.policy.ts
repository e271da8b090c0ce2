import {
  addDays,
  dateIn,
  firstDay,
  lastDay,
  roundHalfUp,
  type CalendarDate,
  type CalendarMonth,
} from "@kabinet/shared";
import { SubscriberState, type Subscriber } from "../../company/subscriber/subscriber.entity";
import type { TariffPlan } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { AllowanceUnit, type Allowance } from "./allowance.type";
import type { UsageCounter } from "./usage-counter.entity";

/** The month under way, and how far its usage is known. */
export interface CurrentMonth {
  readonly today: CalendarDate;
  readonly month: CalendarMonth;
  /** The last day whose usage is known in full. */
  readonly ratedThrough: CalendarDate;
}

/** The bundles that usage at home is taken from. */
export type Bundle = "voice" | "messages" | "data";

/** This month's outgoing usage at home that one bundle is for. */
export interface HomeUse {
  readonly subscriberId: string;
  readonly bundle: Bundle;
  readonly firstAt: number;
  /** The first record after all those that were covered: with it the bundle came to its end. Null when all were covered. */
  readonly beyondAt: number | null;
  /** Seconds, messages or bytes as they were counted, in whole billing steps. */
  readonly quantity: number;
  /** The same of those records that cost something; of the one with which a bundle ended a part was covered. */
  readonly paidQuantity: number;
  /** What was paid for, 10^-6 BYN with VAT. */
  readonly gross: number;
}

/** The days of a month as a forecast sees them. */
export interface ForecastDays {
  /** The last day whose usage is known in full; it may lie before the month. */
  readonly asOf: CalendarDate;
  /** The month's last day. */
  readonly last: CalendarDate;
  /** Full days of the month in which it could be used, up to `asOf`. */
  readonly counted: number;
}

/** How a forecast counts the days of the month that is under way. */
export function forecastDays(
  timeZone: string,
  { month, ratedThrough }: CurrentMonth,
  /** Since when it can be used: an instant, or a day; null where that is always. */
  since: number | CalendarDate | null,
  /** When it was first used this month; it counts from then on, however often it was disconnected in between. */
  firstUse: number | null,
): ForecastDays {
  const first = firstDay(month);
  const begins = typeof since === "number" ? dateIn(timeZone, since) : since;
  const used = firstUse === null ? null : dateIn(timeZone, firstUse);
  const earliest = [begins, used].filter((day) => day !== null).sort()[0] ?? first;
  const from = earliest > first ? earliest : first;
  return { asOf: ratedThrough, last: lastDay(month), counted: Math.max(0, daysBetween(from, ratedThrough)) };
}

/**
 * What will have been used by the month's end, if it goes on as it went: what was used, and for each day that is left the
 * average of the full days that have passed. Null before the first full day is over: there is nothing to go by.
 */
export function forecastUse(used: number, { asOf, last, counted }: ForecastDays): number | null {
  if (counted === 0) return null;
  return used + (used / counted) * Math.max(0, daysAfter(asOf, last));
}

/** The day on which what is left will be used up, if it goes on as it went; null when that is not within the month. */
export function willBeUsedUpOn(
  left: number,
  used: number,
  { asOf, last, counted }: ForecastDays,
): CalendarDate | null {
  if (counted === 0 || used === 0 || left <= 0) return null;
  const days = Math.ceil((left * counted) / used);
  // Far beyond the month the calendar itself would end.
  if (days > daysAfter(asOf, last)) return null;
  return addDays(asOf, days);
}

/** The minutes and messages that a tariff plan includes, and what is left of them. */
export function allowancesOf(
  timeZone: string,
  month: CurrentMonth,
  line: Pick<Subscriber, "state" | "activatedOn">,
  plan: Pick<TariffPlan, "includedMinutes" | "includedMessages">,
  counter: Pick<UsageCounter, "seconds" | "messages"> | null,
  uses: readonly HomeUse[],
): Allowance[] {
  const kinds = [
    {
      unit: AllowanceUnit.MINUTES,
      bundle: "voice",
      included: plan.includedMinutes,
      taken: counter?.seconds,
      per: 60,
    },
    {
      unit: AllowanceUnit.MESSAGES,
      bundle: "messages",
      included: plan.includedMessages,
      taken: counter?.messages,
      per: 1,
    },
  ] as const;
  return kinds.flatMap(({ unit, bundle, included, taken = 0, per }) => {
    if (included === 0) return [];
    const use = uses.find((one) => one.bundle === bundle);
    const days = forecastDays(timeZone, month, line.activatedOn, use?.firstAt ?? null);
    const whole = included * per;
    const left = Math.max(0, whole - taken);
    const isServed = line.state === SubscriberState.ACTIVE;
    const forecast = isServed ? forecastUse(taken, days) : null;
    return {
      ...{ unit, month: month.month, asOf: days.asOf, included },
      used: hundredths(taken, per),
      left: hundredths(left, per),
      forecast: forecast === null ? null : hundredths(Math.min(forecast, whole), per),
      usedUpOn: left === 0 ? usedUpOn(timeZone, use) : isServed ? willBeUsedUpOn(left, taken, days) : null,
    };
  });
}

/** The day on which a bundle came to its end, where usage beyond it tells. */
export function usedUpOn(timeZone: string, use: HomeUse | undefined): CalendarDate | null {
  return use === undefined || use.beyondAt === null ? null : dateIn(timeZone, use.beyondAt);
}

/** A quantity in larger units, to a hundredth of one. */
export function hundredths(quantity: number, per: number): number {
  return roundHalfUp((quantity * 100) / per) / 100;
}

/** Days from one to another, both counted; none when they stand the other way round. */
function daysBetween(from: CalendarDate, through: CalendarDate): number {
  return daysAfter(from, through) + 1;
}

function daysAfter(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
