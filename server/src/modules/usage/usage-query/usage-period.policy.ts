import { addDays, addMonths, dateIn, firstDay, USAGE_PREVIOUS_MONTHS, type Localized } from "@kabinet/shared";
import { fill } from "../../../platform/texts/fill";

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
  readonly message: Localized;
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
  if (from > through) return { code: "USAGE_RANGE_REVERSED", message: REVERSED };
  return { from, through };
}

function outOfPeriod({ availableFrom, asOf }: UsagePeriod): Localized {
  return fill(OUT_OF_PERIOD, { from: dayText(availableFrom), to: dayText(asOf) });
}

const OUT_OF_PERIOD: Localized = {
  ru: "Детализация доступна с {from} по {to}. Выберите дни из этого промежутка.",
  be: "Дэталізацыя даступная з {from} па {to}. Выберыце дні з гэтага прамежку.",
  en: "Call details are available from {from} to {to}. Choose days within that.",
};

function dayText(day: string): Localized {
  return { ru: dotted(day), be: dotted(day), en: day };
}

const REVERSED: Localized = {
  ru: "Первый день позже последнего. Поменяйте их местами.",
  be: "Першы дзень пазней за апошні. Памяняйце іх месцамі.",
  en: "The first day is after the last. Swap them.",
};

function dotted(day: string): string {
  return day.split("-").reverse().join(".");
}
