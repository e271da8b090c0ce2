import { addMonths, type CalendarDate } from "@kabinet/shared";
import type { Fee } from "../../../orders/change";
import type { OpenFees } from "../../../orders/open-fees";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { CHARGE_KINDS } from "../charge/charge.entity";
import { feeVatRate, orderFee } from "../charge/charge.policy";
import {
  forecastMonth,
  forecastOf,
  restOfMonth,
  type ForecastPair,
  type KnownSum,
  type RestOfMonth,
} from "../charge/invoice-forecast.policy";
import { invoiceLines, type ChargeSum } from "../charge/invoice-lines.policy";
import type { InvoiceForecastKind } from "./invoice-forecast.type";

/** Which invoice of an account comes next on a day, and with which it is compared, as far as usage is rated. */
export function forecastPair(
  accountId: string,
  today: CalendarDate,
  other: { readonly id: string; readonly month: string } | null,
  ratedThrough: CalendarDate | null,
): ForecastPair {
  const { invoiceFormingFirstDays } = operatorProfile().windows;
  const month = forecastMonth(today, other?.month ?? null, invoiceFormingFirstDays);
  const rest = restOfMonth(month, ratedThrough);
  return {
    accountId,
    month,
    otherId: other?.id ?? "",
    otherMonth: other?.month ?? addMonths(month, -1),
    rest,
  };
}

/** What orders that are not done yet bring until the month ends. */
export interface Planned {
  readonly orders: number;
  /** By kind and VAT rate, exact. */
  readonly sums: readonly ChargeSum[];
}

/** No order brings anything. */
export const NOTHING_PLANNED: Planned = { orders: 0, sums: [] };

/**
 * Adds up the fees of open orders as their charges will be, and of their returns within the month. An order whose day has passed brings them when it is done: today
 * at the earliest.
 */
export function plannedFrom(open: readonly OpenFees[], today: CalendarDate): Planned {
  const sums = open.flatMap(({ fees, returning, priceFrom, orders }) =>
    [...fees, ...broughtBack(returning)].map(orderFee).map(({ kind, gross }): ChargeSum => ({
      ...{ kind, charged: gross * orders },
      vatRate: feeVatRate(kind, priceFrom < today ? today : priceFrom),
    })),
  );
  return { orders: open.reduce((all, { orders }) => all + orders, 0), sums: added(sums) };
}

/** What a return brings, as the charges that its order will bring: to be connected again costs what connecting does. */
function broughtBack(returning: OpenFees["returning"]): Fee[] {
  if (returning === null) return [];
  const { monthly, once } = returning;
  return once === 0 ? [...monthly] : [...monthly, { kind: "connectionFee", gross: once }];
}

/** Sums of one kind and VAT rate together. */
function added(sums: readonly ChargeSum[]): ChargeSum[] {
  const found = new Map<string, ChargeSum>();
  for (const sum of sums) {
    const key = `${sum.kind} ${String(sum.vatRate)}`;
    found.set(key, { ...sum, charged: (found.get(key)?.charged ?? 0) + sum.charged });
  }
  return [...found.values()];
}

/** The sums of a forecast, whole kopecks in 10^-6 BYN. */
export interface ForecastSums {
  readonly charged: number;
  readonly total: number;
  /** What of it orders that are not done yet bring. */
  readonly planned: number;
  readonly before: number;
  readonly kinds: InvoiceForecastKind[];
}

/** What an invoice is going to come to, rounded as invoices are: once for each kind and VAT rate. */
export function forecastFrom(
  known: readonly KnownSum[],
  rest: RestOfMonth,
  planned: Planned = NOTHING_PLANNED,
): ForecastSums {
  const sumsOf = (charged: (sum: KnownSum) => number): ChargeSum[] =>
    known.map((sum) => ({ kind: sum.kind, vatRate: sum.vatRate, charged: charged(sum) }));
  const linesOf = (charged: (sum: KnownSum) => number): ReturnType<typeof invoiceLines> =>
    invoiceLines(sumsOf(charged));
  const sofar = linesOf(({ charged }) => charged);
  const coming = invoiceLines(added([...sumsOf((sum) => forecastOf(sum.kind, sum, rest)), ...planned.sums]));
  const ordered = invoiceLines(planned.sums);
  const last = linesOf(({ before }) => before);
  const of = ({ lines }: ReturnType<typeof invoiceLines>, kind: string): number =>
    lines.filter((line) => line.kind === kind).reduce((sum, { gross }) => sum + gross, 0);
  const all = [...known, ...planned.sums];
  const kinds = CHARGE_KINDS.filter((kind) => all.some((sum) => sum.kind === kind)).map((kind) => {
    const [total, before] = [of(coming, kind), of(last, kind)];
    const sums = { charged: of(sofar, kind), planned: of(ordered, kind), total, before };
    return { kind, ...sums, difference: total - before };
  });
  return { charged: sofar.total, total: coming.total, planned: ordered.total, before: last.total, kinds };
}
