import { addDays } from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { InvoiceState } from "./invoice.entity";

/** The day on which an invoice is due. */
export function invoiceDueOn(formedOn: string): string {
  return addDays(formedOn, operatorProfile().windows.invoiceDueDays);
}

/**
 * The states of an account's invoices, the oldest first, after `paid` has been received in all: payments cover the
 * oldest invoice first.
 */
export function invoiceStates(totals: readonly number[], paid: number): InvoiceState[] {
  let left = paid;
  return totals.map((total) => {
    const covered = Math.min(total, Math.max(0, left));
    left -= total;
    if (covered === total) return InvoiceState.SETTLED;
    return covered > 0 ? InvoiceState.PARTIALLY_PAID : InvoiceState.SENT;
  });
}
