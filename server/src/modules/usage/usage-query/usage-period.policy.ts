import { addDays, addMonths, dateIn, firstDay, USAGE_PREVIOUS_MONTHS } from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { usageQueryText } from "./usage-query.texts";

/** The days whose call details can be asked for; both ends belong to it. */
export interface UsagePeriod {
  /** YYYY-MM-DD in the operator's time zone. */
  readonly availableFrom: string;
  /** Yesterday in the operator's time zone: call details are as of the end of this day. */
  readonly asOf: string;
}

/** Some days of it; both ends belong to it. */
export interface UsageRange {
  readonly from: string;
  readonly through: string;
}

/** What was asked for; what is missing is worked out. */
export interface AskedRange {
  readonly from?: string | null | undefined;
  readonly through?: string | null | undefined;
}

/** Why days cannot be asked for, and what to do about it. */
export interface RangeProblem {
  readonly code: "USAGE_OUT_OF_PERIOD" | "USAGE_RANGE_REVERSED";
  readonly message: Text;
}

/** Six previous months and the current one up to yesterday, counted on the operator's clock. */
export function usagePeriod(timeZone: string, now: number): UsagePeriod {
  const today = dateIn(timeZone, now);
  return {
    availableFrom: firstDay(addMonths(today.slice(0, 7), -USAGE_PREVIOUS_MONTHS)),
    asOf: addDays(today, -1),
  };
}

/**
 * The days meant: without a last day up to `asOf`, without a first one from the beginning of the last day's month.
 * On the first of a month that is the whole month before it.
 */
export function usageRange(period: UsagePeriod, asked: AskedRange): UsageRange | RangeProblem {
  const through = asked.through ?? period.asOf;
  const from = asked.from ?? firstDay(through.slice(0, 7));
  const isKept = (day: string): boolean => period.availableFrom <= day && day <= period.asOf;
  if (!isKept(from) || !isKept(through)) return { code: "USAGE_OUT_OF_PERIOD", message: outOfPeriod(period) };
  if (from > through) return { code: "USAGE_RANGE_REVERSED", message: usageQueryText("reversed") };
  return { from, through };
}

function outOfPeriod({ availableFrom, asOf }: UsagePeriod): Text {
  return usageQueryText("outOfPeriod", { from: { day: availableFrom }, to: { day: asOf } });
}
