import type { UsageKind } from "../modules/catalogue/tariff-plan/usage-kind.type";
import { Random } from "./random";

/** What of a line its usage depends on. */
export interface HabitLine {
  readonly subscriberId: string;
  /** Code of the tariff plan. */
  readonly planCode: string;
  /** How many lines the company has: the few of a small company are used more. */
  readonly companySize: number;
}

/** One sort of use with how often it happens. */
type Shape = readonly [kind: UsageKind, direction: "outgoing" | "incoming"];

/** How a line is used. */
export interface Habits {
  readonly isDevice: boolean;
  readonly shapes: readonly (readonly [Shape, number])[];
  /** Bytes of a usual data session. */
  readonly sessionBytes: number;
  /** Seconds of a usual call. */
  readonly callSeconds: number;
}

/** A journey abroad within one month. */
export interface Trip {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** First and last day of the month, 1–31. */
  readonly from: number;
  readonly to: number;
}

const DEVICE_PLANS = new Set(["telematics", "modem-2012"]);
const PERSON_SHAPES: readonly (readonly [Shape, number])[] = [
  [["voice", "outgoing"], 34],
  [["voice", "incoming"], 20],
  [["sms", "outgoing"], 6],
  [["sms", "incoming"], 9],
  [["mms", "outgoing"], 1],
  [["data", "outgoing"], 30],
];
const DEVICE_SHAPES: readonly (readonly [Shape, number])[] = [
  [["data", "outgoing"], 90],
  [["sms", "outgoing"], 8],
  [["sms", "incoming"], 2],
];
const COUNTRIES = ["PL", "LT", "LV", "DE", "GE", "TR", "AE", "KZ"] as const;
const DAYS_PER_MONTH = 30.4;
/** One unit of weight in the units that `usage_rate` counts for. */
const RATE_UNIT = 1_000_000_000;

/** True for lines of machines: they sleep at no time and telephone never. */
export function isDevicePlan(planCode: string): boolean {
  return DEVICE_PLANS.has(planCode);
}

/** How much a line is used compared with others; 1 is usual. */
export function usageWeight(seed: number, line: HabitLine): number {
  const random = new Random(`${String(seed)}:weight:${line.subscriberId}`);
  const base = isDevicePlan(line.planCode) ? 0.35 : 1;
  return random.aroundMedian(base * shareOf(line.companySize), 0.6);
}

/** A handful of lines is used all day long; of a multitude most lie in drawers, machines and vans. */
function shareOf(companySize: number): number {
  if (companySize < 10) return 40;
  return companySize < 1_000 ? 5 : 1;
}

/** How many records a line has a day on average, at the given rate (records per 10^9 of weight). */
export function recordsPerDay(weight: number, usageRate: number): number {
  return (weight * usageRate) / RATE_UNIT;
}

/** The rate at which lines of a total weight (summed over their days) make so many records. */
export function usageRateFor(records: number, weightDays: number): number {
  return weightDays === 0 ? 0 : Math.max(1, Math.round((records / weightDays) * RATE_UNIT));
}

/** How a line is used while mobile internet is on or off, and `includedBytes` come with its tariff plan and package. */
export function usageHabits(
  seed: number,
  line: HabitLine,
  month: string,
  recordsADay: number,
  internet: { readonly isOn: boolean; readonly includedBytes: number },
): Habits {
  const trait = new Random(`${String(seed)}:habits:${line.subscriberId}`);
  const ofMonth = new Random(`${String(seed)}:habits:${line.subscriberId}:${month}`);
  const isDevice = isDevicePlan(line.planCode);
  const all = isDevice ? DEVICE_SHAPES : PERSON_SHAPES;
  const shapes = internet.isOn ? all : all.filter(([[kind]]) => kind !== "data" && kind !== "mms");
  const share = isDevice ? 0.9 : 0.3;
  const sessions = Math.max(1, recordsADay * DAYS_PER_MONTH * share);
  // People choose what roughly fits them, some wrongly; now and then a month is out of the ordinary.
  const usual = trait.aroundMedian(isDevice ? 15e6 : Math.max(150e6, internet.includedBytes * 0.6), 0.6);
  const unusual = ofMonth.chance(0.005) ? 8 : 1;
  const monthBytes = ofMonth.aroundMedian(usual, 0.25) * unusual;
  return {
    isDevice,
    shapes,
    sessionBytes: monthBytes / sessions,
    callSeconds: trait.aroundMedian(75, 0.4),
  };
}

/** The journey of a month, if there is one. */
export function tripOf(seed: number, line: HabitLine, month: string): Trip | null {
  if (isDevicePlan(line.planCode)) return null;
  const random = new Random(`${String(seed)}:trip:${line.subscriberId}:${month}`);
  if (!random.chance(0.02)) return null;
  const from = random.between(1, 25);
  return { country: random.pick(COUNTRIES), from, to: from + random.between(2, 9) };
}
