import { addMonths, firstDay, startOfDay } from "@kabinet/shared";
import { derivedId } from "../../../platform/derived-id";
import { invoiceLines, type ChargeSum } from "../charge/invoice-lines.policy";
import { InvoiceState, type Invoice, type InvoiceLine } from "./invoice.entity";
import { invoiceDueOn } from "./invoice.policy";

/** The account that an invoice is for. */
export interface InvoicedAccount {
  readonly id: string;
  readonly clientId: string;
  readonly number: string;
  readonly name: string;
}

/** The day on which an invoice is formed. */
export interface FormingDay {
  /** YYYY-MM-DD in the operator's time zone. */
  readonly date: string;
  /** Its first instant, epoch milliseconds. */
  readonly at: number;
  /** The operator's time zone, by which months end. */
  readonly timeZone: string;
}

/** The first instant after a month (YYYY-MM): what its invoice keeps of names and numbers is what held just before. */
export function monthEndOf(month: string, { timeZone }: Pick<FormingDay, "timeZone">): number {
  return startOfDay(timeZone, firstDay(addMonths(month, 1)));
}

/** Id of the invoice of an account's month (YYYY-MM), known before there is one. */
export function invoiceIdOf(accountId: string, month: string, on: FormingDay): string {
  return derivedId("inv", on.at, accountId, month);
}

/**
 * The invoice of an account's month with its lines, sent and not paid yet; null when nothing was charged at all.
 * Charges that come to nothing make an invoice of 0, and those below zero a credit; neither waits to be paid. Kopecks,
 * VAT, number and the day on which it is due are worked out here, once: an invoice that is formed does not change.
 */
export function draftInvoice(
  account: InvoicedAccount,
  month: string,
  sums: readonly ChargeSum[],
  on: FormingDay,
): { readonly invoice: Invoice; readonly lines: InvoiceLine[] } | null {
  const { lines, total } = invoiceLines(sums);
  if (lines.length === 0) return null;
  const id = invoiceIdOf(account.id, month, on);
  const invoice: Invoice = {
    id,
    clientId: account.clientId,
    accountId: account.id,
    number: `${account.number}/${month.slice(5)}-${month.slice(2, 4)}`,
    month,
    formedOn: on.date,
    dueOn: invoiceDueOn(on.date),
    state: total > 0 ? InvoiceState.SENT : InvoiceState.SETTLED,
    total,
    paid: 0,
  };
  return { invoice, lines: lines.map((line) => ({ invoiceId: id, ...line })) };
}
