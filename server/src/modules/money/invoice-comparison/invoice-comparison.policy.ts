import { InvoiceDifferenceChange } from "./invoice-comparison.type";

/** Most digits of a number that are looked for: no number has more. */
const DIGITS_MAX = 15;

/** What something costs on two invoices, in millionths, and how many charges it has on each. */
interface OnBothInvoices {
  readonly before: number;
  readonly after: number;
  readonly chargesBefore: number;
  readonly chargesAfter: number;
}

/** What has happened to something between two invoices. */
export function changeOf({
  before,
  after,
  chargesBefore,
  chargesAfter,
}: OnBothInvoices): InvoiceDifferenceChange {
  if (chargesBefore === 0) return InvoiceDifferenceChange.APPEARED;
  if (chargesAfter === 0) return InvoiceDifferenceChange.GONE;
  return after > before ? InvoiceDifferenceChange.GREW : InvoiceDifferenceChange.FELL;
}

/** The digits that are looked for in numbers; null where none were written. */
export function digitsOf(text: string): string | null {
  const digits = text.replace(/\D/g, "").slice(0, DIGITS_MAX);
  return digits === "" ? null : digits;
}
