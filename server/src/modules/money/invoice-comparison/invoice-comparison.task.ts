import { firstDay, startOfDay, addMonths, type CalendarMonth } from "@kabinet/shared";
import { mistake } from "../../../platform/errors";
import { Page, type PageArgs } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { usageSums } from "../../usage/usage-summary/usage-sums.store";
import type { ChargeDifference } from "../charge/charge-comparison.type";
import { differencesOf, type Spent } from "../charge/charge-difference.policy";
import { chargeNames } from "../charge/charge-names.task";
import { CHARGE_KINDS, type Charge, type ChargeKind } from "../charge/charge.entity";
import {
  chargesOnInvoices,
  invoiceDifferences,
  type DifferenceQuery,
  type InvoiceDifferenceRow,
  type InvoicePair,
} from "../charge/invoice-differences.store";
import { feesOf } from "../charge/month-charges.policy";
import { contractFeeOfCharge } from "../contract-fee/contract-fee.store";
import { invoiceBefore } from "../invoice/invoice-before.store";
import type { Invoice, InvoiceLine } from "../invoice/invoice.entity";
import { invoiceLinesOf, invoiceOf } from "../invoice/invoice.store";
import { changeOf, digitsOf } from "./invoice-comparison.policy";
import type {
  InvoiceComparison,
  InvoiceDifference,
  InvoiceDifferenceArgs,
  InvoiceKindDifference,
} from "./invoice-comparison.type";

/**
 * An invoice beside another of its account: the one that is named, or else the one before it; beside nothing where that
 * is the first. Null where the viewer sees either not.
 */
export async function compareInvoices(
  context: Context,
  invoiceId: string,
  otherId: string | null,
): Promise<InvoiceComparison | null> {
  const invoice = await invoiceOf(context).load(invoiceId);
  if (!invoice) return null;
  const other =
    otherId === null ? await invoiceBefore(context, invoice) : await invoiceOf(context).load(otherId);
  if (!other && otherId !== null) return null;
  if (other && (other.accountId !== invoice.accountId || other.id === invoice.id))
    throw mistake("BAD_USER_INPUT", "otherInvoiceId: name another invoice of the same account.");
  const [lines, otherLines] = await Promise.all([
    invoiceLinesOf(context).load(invoice.id),
    other ? invoiceLinesOf(context).load(other.id) : [],
  ]);
  const difference = invoice.total - (other?.total ?? 0);
  const exactDifference = sumOf(lines, "charged") - sumOf(otherLines, "charged");
  return {
    pair: {
      accountId: invoice.accountId,
      invoiceId: invoice.id,
      otherId: other?.id ?? "",
      months: [invoice.month, other?.month ?? invoice.month],
    },
    invoiceRow: invoice,
    otherRow: other,
    otherMonth: other?.month ?? null,
    ...{ difference, exactDifference, rounding: difference - exactDifference },
    kinds: kindDifferences(otherLines, lines),
  };
}

function kindDifferences(
  before: readonly InvoiceLine[],
  after: readonly InvoiceLine[],
): InvoiceKindDifference[] {
  const of = (lines: readonly InvoiceLine[], kind: ChargeKind): InvoiceLine[] =>
    lines.filter((line) => line.kind === kind);
  return CHARGE_KINDS.filter((kind) => of([...before, ...after], kind).length > 0).map((kind) => {
    const was = sumOf(of(before, kind), "gross");
    const is = sumOf(of(after, kind), "gross");
    return { kind, before: was, after: is, difference: is - was };
  });
}

function sumOf(lines: readonly InvoiceLine[], key: "charged" | "gross"): number {
  return lines.reduce((sum, line) => sum + line[key], 0);
}

/** A page of what differs between two invoices, with the names of what it is. */
export async function differencesIn(
  context: Context,
  pair: InvoicePair,
  args: InvoiceDifferenceArgs,
): Promise<Page<InvoiceDifference>> {
  const found = await invoiceDifferences(context, pair, differenceQuery(args), args);
  return namedDifferences(context, found, args);
}

/** What is asked for of the differences. */
export function differenceQuery({ by, filter }: InvoiceDifferenceArgs): DifferenceQuery {
  return {
    by: by ?? "lineAndThing",
    kinds: filter?.kinds ?? null,
    changes: filter?.changes ?? null,
    subscriberId: filter?.subscriberId ?? null,
    digits: digitsOf(filter?.number ?? ""),
  };
}

/** A page of differences with the names of what they are of. */
export async function namedDifferences(
  context: Context,
  found: Page<InvoiceDifferenceRow>,
  page: PageArgs,
): Promise<Page<InvoiceDifference>> {
  const nameOf = await namesOf(context, found.nodes);
  return renamed(found, page, (row) => ({
    ...{ row, id: row.place, kind: row.kind, name: nameOf(row), change: changeOf(row) },
    ...{ before: row.before, after: row.after, difference: row.after - row.before },
    ...{ linesBefore: row.linesBefore, linesAfter: row.linesAfter },
  }));
}

/** The same page with its items told in another way. */
function renamed(
  page: Page<InvoiceDifferenceRow>,
  args: PageArgs,
  tell: (row: InvoiceDifferenceRow) => InvoiceDifference,
): Page<InvoiceDifference> {
  const cursors = new Map(page.edges.map(({ node, cursor }) => [node, cursor]));
  return new Page(
    page.nodes.map(tell),
    args,
    page.pageInfo.hasNextPage,
    ({ row }) => cursors.get(row) ?? "",
    () => page.count(),
  );
}

async function namesOf(
  context: Context,
  rows: readonly InvoiceDifferenceRow[],
): Promise<(row: InvoiceDifferenceRow) => string | null> {
  const { database, locale } = context;
  const [catalogue, plans, fees] = await Promise.all([
    serviceCatalogue(database),
    listTariffPlans(context, null),
    Promise.all(
      rows.flatMap(({ contractFeeId }) =>
        contractFeeId ? contractFeeOfCharge(context).load(contractFeeId) : [],
      ),
    ),
  ]);
  return ({ specificationId, tariffPlanId, contractFeeId }) => {
    if (specificationId !== null) return catalogue.find(specificationId, locale)?.name ?? null;
    if (tariffPlanId !== null) return plans.find(({ id }) => id === tariffPlanId)?.name ?? null;
    const fee = fees.find((one) => one?.id === contractFeeId);
    return fee ? { ru: fee.nameRu, be: fee.nameBe, en: fee.nameEn }[locale] : null;
  };
}

/**
 * Why one line costs more or less on an invoice than on the other: its fees on both, and its usage of both months, kind
 * by kind and place by place, by the rule of «Начисления за период». Nothing where the viewer does not see the line.
 */
export async function lineDifferences(
  context: Context,
  { invoiceRow, otherRow }: Pick<InvoiceComparison, "invoiceRow" | "otherRow">,
  subscriberId: string,
): Promise<ChargeDifference[]> {
  const subscriber = await subscriberOf(context).load(subscriberId);
  if (!subscriber) return [];
  const ids = [invoiceRow.id, ...(otherRow ? [otherRow.id] : [])];
  const charges = await chargesOnInvoices(context, subscriberId, ids);
  const nameOf = await chargeNames(context, subscriber, charges);
  const spent = async (invoice: Invoice | null): Promise<Spent> => {
    const own: Charge[] = charges.filter(({ invoiceId }) => invoice !== null && invoiceId === invoice.id);
    const usage =
      invoice === null ? [] : await usageSums(context, subscriberId, instantsOf(context, invoice.month));
    return { fees: feesOf(own, "9999-12-31").map(nameOf.ofPlan), usage };
  };
  const [before, now] = await Promise.all([spent(otherRow), spent(invoiceRow)]);
  return differencesOf(before, now).map((difference) => ({
    ...difference,
    name: nameOf.specification(difference.specificationId) ?? nameOf.plan(difference.tariffPlanId),
  }));
}

function instantsOf(
  { timeZone }: Context,
  month: CalendarMonth,
): { readonly from: number; readonly to: number } {
  return {
    from: startOfDay(timeZone, firstDay(month)),
    to: startOfDay(timeZone, firstDay(addMonths(month, 1))),
  };
}
