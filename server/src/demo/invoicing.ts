import { addMonths, firstDay, addDays } from "@kabinet/shared";
import type { ChargeKind } from "../modules/money/charge/charge.entity";
import { InvoiceState, type Invoice, type InvoiceLine } from "../modules/money/invoice/invoice.entity";
import { invoiceLines, type ChargeSum } from "../modules/money/charge/invoice-lines.policy";
import { invoiceDueOn } from "../modules/money/invoice/invoice.policy";
import { derivedId } from "../platform/derived-id";
import { Random } from "./random";
import type { ZoneCalendar } from "./zone-calendar";

/** Invoices of a month are formed on the first days of the next one; each account has its day. */
const FORMING_DAYS = 3;

/** The account that an invoice is for. */
export interface InvoicedAccount {
  readonly id: string;
  readonly clientId: string;
  readonly number: string;
}

/** The day of the month, 1–3, on which an account's invoices are formed. */
export function formingDay(accountId: string): number {
  return 1 + new Random(`forming:${accountId}`).whole(FORMING_DAYS);
}

/** The date on which the invoice of an account's month is formed. */
export function formedOn(accountId: string, month: string): string {
  return addDays(firstDay(addMonths(month, 1)), formingDay(accountId) - 1);
}

/** Id of the invoice of an account's month, known before there is one. */
export function invoiceIdOf(accountId: string, month: string, calendar: ZoneCalendar): string {
  return derivedId("inv", calendar.startOf(formedOn(accountId, month)), accountId, month);
}

/** The invoice of an account's month with its lines; null when there is nothing to pay. */
export function formInvoice(
  account: InvoicedAccount,
  month: string,
  sums: readonly ChargeSum[],
  calendar: ZoneCalendar,
): { readonly invoice: Invoice; readonly lines: InvoiceLine[] } | null {
  const { lines, total } = invoiceLines(sums);
  if (lines.length === 0) return null;
  const id = invoiceIdOf(account.id, month, calendar);
  const formed = formedOn(account.id, month);
  const invoice: Invoice = {
    id,
    clientId: account.clientId,
    accountId: account.id,
    number: `${account.number}/${month.slice(5)}-${month.slice(2, 4)}`,
    month,
    formedOn: formed,
    dueOn: invoiceDueOn(formed),
    state: InvoiceState.SENT,
    total,
  };
  return { invoice, lines: lines.map((line) => ({ invoiceId: id, ...line })) };
}

/** Adds up charges by what becomes one line of an invoice. */
export class ChargeSums {
  private readonly sums = new Map<string, { kind: ChargeKind; vatRate: number; charged: number }>();

  add(charge: { readonly kind: ChargeKind; readonly vatRate: number; readonly gross: number }): void {
    const key = `${charge.kind} ${String(charge.vatRate)}`;
    const sum = this.sums.get(key);
    if (sum === undefined)
      this.sums.set(key, { kind: charge.kind, vatRate: charge.vatRate, charged: charge.gross });
    else sum.charged += charge.gross;
  }

  list(): ChargeSum[] {
    return [...this.sums.values()];
  }
}
