import { addMonths, type CalendarDate } from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { CHARGE_KINDS } from "../charge/charge.entity";
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

/** The sums of a forecast, whole kopecks in 10^-6 BYN. */
export interface ForecastSums {
  readonly charged: number;
  readonly total: number;
  readonly before: number;
  readonly kinds: InvoiceForecastKind[];
}

/** What an invoice is going to come to, rounded as invoices are: once for each kind and VAT rate. */
export function forecastFrom(known: readonly KnownSum[], rest: RestOfMonth): ForecastSums {
  const linesOf = (charged: (sum: KnownSum) => number): ReturnType<typeof invoiceLines> =>
    invoiceLines(
      known.map((sum): ChargeSum => ({ kind: sum.kind, vatRate: sum.vatRate, charged: charged(sum) })),
    );
  const sofar = linesOf(({ charged }) => charged);
  const coming = linesOf((sum) => forecastOf(sum.kind, sum, rest));
  const last = linesOf(({ before }) => before);
  const of = ({ lines }: ReturnType<typeof invoiceLines>, kind: string): number =>
    lines.filter((line) => line.kind === kind).reduce((sum, { gross }) => sum + gross, 0);
  const kinds = CHARGE_KINDS.filter((kind) => known.some((sum) => sum.kind === kind)).map((kind) => {
    const [total, before] = [of(coming, kind), of(last, kind)];
    return { kind, charged: of(sofar, kind), total, before, difference: total - before };
  });
  return { charged: sofar.total, total: coming.total, before: last.total, kinds };
}
