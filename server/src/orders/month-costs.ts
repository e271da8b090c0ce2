import { addMonths, dateIn, firstDay, monthIn, startOfDay, type CalendarMonth } from "@kabinet/shared";
import type { Fee, Price, RecurringFee } from "./change";

/** What the part of its target that an order moves costs in a calendar month. Amounts are 10^-6 BYN with VAT. */
export interface MonthCost {
  readonly month: CalendarMonth;
  /** Of `total`, what is owed before the order is done: it is not given back. */
  readonly owed: number;
  /** With what the order and its planned return bring. */
  readonly total: number;
  /** What it would be if the order were not made. */
  readonly without: number;
  /**
   * Of `total`, what a planned return within the same month brings; left out where there is none or it costs nothing. A
   * return in a later month is an order of its own by then.
   */
  readonly returning?: Returning;
}

/** What a planned return brings: monthly fees that are owed again, and what it costs once to be connected again. */
export interface Returning {
  readonly monthly: readonly Fee[];
  readonly once: number;
}

/** When a change is looked at, made and taken back: epoch milliseconds. */
interface Times {
  readonly now: number;
  readonly at: number;
  /** Null for never. */
  readonly revertAt: number | null;
  readonly timeZone: string;
}

/**
 * What each calendar month costs from the one in which a change is made to the one in which it is taken back; that one
 * alone where it stays. Only what is recurring and the fees of the change are counted. Pure.
 */
export function monthCosts(price: Price, times: Times): MonthCost[] {
  const { at, timeZone, revertAt } = times;
  const first = firstMonth(price, times);
  if (revertAt === null || revertAt <= at) return [first.cost];
  const { recurring = [] } = price;
  const back = recurring.filter(({ had, has, reconnection }) => had && !has && reconnection !== null);
  const reconnections = sum(back.map(({ reconnection }) => reconnection ?? 0));
  const last = monthIn(timeZone, revertAt);
  if (last === first.cost.month) {
    // What was not owed for this month, because the change was made at its first instant, is when it comes back.
    const again = back.filter((fee) => !first.isOwed(fee) && fee.monthly > 0);
    const brings = reconnections + sum(again.map(({ monthly }) => monthly));
    if (brings === 0) return [first.cost];
    const returning = {
      monthly: again.map(({ kind, monthly }): Fee => ({ kind, gross: monthly })),
      once: reconnections,
    };
    return [{ ...first.cost, total: first.cost.total + brings, returning }];
  }
  const monthly = (isCounted: (fee: RecurringFee) => boolean): number =>
    sum(recurring.filter(isCounted).map((fee) => fee.monthly));
  const before = monthly(({ had }) => had);
  const after = monthly(({ has }) => has);
  const months = [first.cost];
  for (let month = addMonths(first.cost.month, 1); month < last; month = addMonths(month, 1))
    months.push({ month, owed: 0, total: after, without: before });
  const returning = sum(back.map((fee) => fee.monthly)) + reconnections;
  const isFromStart = revertAt === startOfMonth(timeZone, last);
  const stays = isFromStart ? monthly(({ had, has }) => had && has) : after;
  const total = stays + returning;
  // A month that begins with the return is no other than if nothing had been ordered.
  return total === before ? months : [...months, { month: last, owed: 0, total, without: before }];
}

/** The month in which a change is made, and what was owed for it before. */
function firstMonth(
  { fees, recurring = [], countsFromDay = false }: Price,
  { now, at, timeZone }: Times,
): { readonly cost: MonthCost; readonly isOwed: (fee: RecurringFee) => boolean } {
  const month = monthIn(timeZone, at);
  const isFromStart = countsFromDay
    ? dateIn(timeZone, at) === firstDay(month)
    : at === startOfMonth(timeZone, month);
  // On the first day of a month its fees are still being charged; from the second on the charges tell what is owed.
  const isCharged = dateIn(timeZone, now) > firstDay(month);
  const isOwedAnyway = ({ had, charge }: RecurringFee): boolean => charge !== null || (!isCharged && had);
  const isOwed = (fee: RecurringFee): boolean => {
    if (!isFromStart) return isOwedAnyway(fee);
    return fee.has ? fee.had || fee.charge !== null : fee.charge === "kept";
  };
  const owed = sum(recurring.filter(isOwed).map(({ monthly }) => monthly));
  const without = sum(recurring.filter(isOwedAnyway).map(({ monthly }) => monthly));
  const total = owed + sum(fees.map(({ gross }) => gross));
  return { cost: { month, owed, total, without }, isOwed };
}

function startOfMonth(timeZone: string, month: CalendarMonth): number {
  return startOfDay(timeZone, firstDay(month));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
