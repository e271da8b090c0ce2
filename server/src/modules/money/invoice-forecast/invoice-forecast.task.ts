import { dateIn, lastDay } from "@kabinet/shared";
import type { Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { throttled } from "../../../platform/graphql/throttled";
import { accountOf } from "../../company/account/account.store";
import { usageRatedThrough } from "../../usage/rating/rating-progress.store";
import { forecastDifferences, forecastSums } from "../charge/invoice-forecast.store";
import { invoiceBefore } from "../invoice/invoice-before.store";
import { differenceQuery, namedDifferences } from "../invoice-comparison/invoice-comparison.task";
import type { InvoiceDifference, InvoiceDifferenceArgs } from "../invoice-comparison/invoice-comparison.type";
import { forecastFrom, forecastPair } from "./invoice-forecast.policy";
import type { InvoiceForecast } from "./invoice-forecast.type";
import { plannedFees } from "./planned-fees.task";

/** What the next invoice of an account will be; null where the viewer sees no such account. */
export async function forecastInvoice(context: Context, accountId: string): Promise<InvoiceForecast | null> {
  const { database, clock, timeZone } = context;
  const account = await accountOf(context).load(accountId);
  if (!account) return null;
  const today = dateIn(timeZone, clock.now());
  const [other, through] = await Promise.all([
    invoiceBefore(context, { accountId, month: today.slice(0, 7) }),
    usageRatedThrough(database, today),
  ]);
  const pair = forecastPair(accountId, today, other, through);
  const { month, rest } = pair;
  const [known, planned] = await Promise.all([
    throttled(context, () => forecastSums(context, pair)),
    plannedFees(database, account, month, today),
  ]);
  const sums = forecastFrom(known, rest, planned);
  return {
    ...{ pair, otherRow: other, month, daysLeft: rest.daysLeft },
    usageThrough: usageThroughOf(month, rest.daysLeft, rest.days, through),
    ...{ charged: sums.charged, total: sums.total, kinds: sums.kinds },
    ...{ planned: sums.planned, plannedOrders: planned.orders },
    difference: sums.total - (other?.total ?? 0),
  };
}

/** The last day of a month whose usage is there. */
function usageThroughOf(
  month: string,
  daysLeft: number,
  days: number,
  through: string | null,
): string | null {
  if (daysLeft === days) return null;
  return daysLeft === 0 ? lastDay(month) : through;
}

/** A page of what makes a forecast differ from the invoice before it, with the names of what it is. */
export async function driversOf(
  context: Context,
  { pair }: InvoiceForecast,
  args: InvoiceDifferenceArgs,
): Promise<Page<InvoiceDifference>> {
  const found = await forecastDifferences(context, pair, differenceQuery(args), args);
  return namedDifferences(context, found, args);
}
