import {
  addMonths,
  lastDay,
  MICRO_PER_KOPECK,
  MICRO_PER_ROUBLE,
  parseDecimal,
  SPENDING_LIMIT_MEGABYTES_MAX,
  SPENDING_LIMIT_MONEY_MAX,
} from "@kabinet/shared";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import { SpendingLimitKind, type LimitLevel, type SpendingLimit } from "./spending-limit.entity";
import { SpendingLimitState } from "./spending-limit.type";

/** How much is wished a month: a sum as decimal text, or whole megabytes. */
export interface LimitWish {
  readonly amount?: string | null;
  readonly megabytes?: number | null;
}

/** What a limit counts, and how much of it. */
export type LimitedTo = Pick<SpendingLimit, "kind" | "limitedTo">;

/** Why a limit cannot be had so, and where. */
export interface LimitRefusal {
  readonly refusal: "ONE_OF" | "AMOUNT" | "MEGABYTES";
  readonly field: "amount" | "megabytes";
}

/** What is wished, or why it cannot be had: nothing is no limit, and neither are both. */
export function readLimit({ amount = null, megabytes = null }: LimitWish): LimitedTo | LimitRefusal {
  if ((amount === null) === (megabytes === null)) return { refusal: "ONE_OF", field: "amount" };
  if (megabytes !== null)
    return megabytes >= 1 && megabytes <= SPENDING_LIMIT_MEGABYTES_MAX
      ? { kind: SpendingLimitKind.MEGABYTES, limitedTo: megabytes * BYTES_PER_MEGABYTE }
      : { refusal: "MEGABYTES", field: "megabytes" };
  const sum = parseDecimal(amount ?? "");
  const most = SPENDING_LIMIT_MONEY_MAX * MICRO_PER_ROUBLE;
  return sum !== null && sum > 0 && sum <= most && sum % MICRO_PER_KOPECK === 0
    ? { kind: SpendingLimitKind.MONEY, limitedTo: sum }
    : { refusal: "AMOUNT", field: "amount" };
}

/** How much of a limit is used, in percent to a hundredth; rounded down, so that 79.999 % is not 80 yet. */
export function percentOf(used: number, limitedTo: number): number {
  return used <= 0 ? 0 : Number((BigInt(used) * 10_000n) / BigInt(limitedTo)) / 100;
}

/** How far a limit is used that is told of: at 80 % and at 100 %, each from exactly there on. */
export function levelOf(used: number, limitedTo: number): LimitLevel {
  const percent = percentOf(used, limitedTo);
  return percent >= 100 ? 100 : percent >= 80 ? 80 : 0;
}

const STATES: Readonly<Record<LimitLevel, SpendingLimitState>> = {
  0: SpendingLimitState.WITHIN,
  80: SpendingLimitState.NEAR,
  100: SpendingLimitState.REACHED,
};

/** How a limit stands. */
export function stateOf(used: number, limitedTo: number): SpendingLimitState {
  return STATES[levelOf(used, limitedTo)];
}

/** What was told of a month, so that nothing is told twice. */
type Told = Pick<SpendingLimit, "toldMonth" | "toldLevel">;

/** Whether somebody is to be told now: each level once a month, and of a month that is over never after a newer one. */
export function isToBeTold({ toldMonth, toldLevel }: Told, month: string, level: LimitLevel): boolean {
  if (level === 0 || (toldMonth !== null && toldMonth > month)) return false;
  return toldMonth !== month || level > toldLevel;
}

/**
 * What counts as told once a limit is another: no more than what is used of the new one. So a higher limit that is not
 * reached any more is told of anew when it is, and one that is still reached is not told of again.
 */
export function toldAfterChange(told: Told, month: string, level: LimitLevel): Told {
  if (told.toldMonth !== month || told.toldLevel <= level) return told;
  return { toldMonth: month, toldLevel: level };
}

/** The last day of a month on which usage of the month before may still be brought. */
const LATE_DAYS = 3;

/**
 * The months that are looked at on a day, in their order: the one that goes on, and before it the last one while its last
 * usage comes. Until that is there the new month waits, so that nothing of it is told first.
 */
export function monthsWatched(today: string, usageThrough: string | null): string[] {
  const month = today.slice(0, 7);
  if (Number(today.slice(8)) > LATE_DAYS || usageThrough === null) return [month];
  const before = addMonths(month, -1);
  return usageThrough < lastDay(before) ? [before] : [before, month];
}
