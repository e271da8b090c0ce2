import { addMonths, firstDay, monthIn, RUN_AT_MAX_DAYS, startOfDay } from "@kabinet/shared";
import type { Price } from "./change";
import type { MonthCost } from "./month-costs";

const DAY = 86_400_000;

/** A later time at which a change costs less. */
export interface BetterDate {
  /** Epoch milliseconds: the first instant of the next month. */
  readonly runAt: number;
  /** What waiting saves, 10^-6 BYN with VAT. */
  readonly saves: number;
}

/** When a change is looked at, made and taken back: epoch milliseconds. */
interface Times {
  readonly now: number;
  readonly at: number;
  readonly revertAt: number | null;
  readonly timeZone: string;
}

/**
 * From when something that takes another's place would cost less: from the first of the next month, where this month is
 * paid for with the fee of what was before, and the new one's would be charged for it as well. Null where waiting saves
 * nothing, and where the change is for a time: that is meant for its own days. Pure.
 */
export function betterDate(
  { recurring = [] }: Price,
  months: readonly MonthCost[],
  times: Times,
): BetterDate | null {
  const { now, at, revertAt, timeZone } = times;
  const [first] = months;
  if (!first || revertAt !== null || first.owed === 0) return null;
  const isReplacing = recurring.some(({ monthly, had, has }) => had && !has && monthly > 0);
  const isFromStart = first.owed < first.without;
  if (!isReplacing || isFromStart) return null;
  const saves = recurring
    .filter(({ had, has, charge }) => has && !had && charge === null)
    .reduce((sum, { monthly }) => sum + monthly, 0);
  const runAt = startOfDay(timeZone, firstDay(addMonths(monthIn(timeZone, at), 1)));
  return saves === 0 || runAt > now + RUN_AT_MAX_DAYS * DAY ? null : { runAt, saves };
}
