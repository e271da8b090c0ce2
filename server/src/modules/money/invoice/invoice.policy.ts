import { addDays } from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { InvoiceState } from "./invoice.entity";

/** The day on which an invoice is due. */
export function invoiceDueOn(formedOn: string): string {
  return addDays(formedOn, operatorProfile().windows.invoiceDueDays);
}

/** How far an invoice is covered. */
export interface Cover {
  readonly state: InvoiceState;
  /** 10^-6 BYN, never below zero. */
  readonly paid: number;
}

/**
 * How far an account's invoices, the oldest first, are covered after `received` has come in all. What invoices below
 * zero give back is money of the account like a payment, whichever month they are of; all of it covers the oldest
 * invoice first. So what is left to pay is what the account's balance is below zero.
 */
export function coverInvoices(totals: readonly number[], received: number): Cover[] {
  let left = received - totals.reduce((sum, total) => sum + Math.min(0, total), 0);
  return totals.map((total) => {
    if (total <= 0) return { state: InvoiceState.SETTLED, paid: 0 };
    const paid = Math.min(total, Math.max(0, left));
    left -= total;
    if (paid === total) return { state: InvoiceState.SETTLED, paid };
    return { state: paid > 0 ? InvoiceState.PARTIALLY_PAID : InvoiceState.SENT, paid };
  });
}

/** What is left to pay of an invoice, 10^-6 BYN; never below zero. */
export function leftToPay({ total, paid }: { readonly total: number; readonly paid: number }): number {
  return Math.max(0, total - paid);
}
