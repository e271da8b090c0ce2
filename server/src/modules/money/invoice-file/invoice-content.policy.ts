import type { InvoicedSum } from "../charge/invoice-lines.policy";
import type { Invoice, InvoiceLine, InvoiceSubscriber } from "../invoice/invoice.entity";
import type { Buyer, Seller } from "../invoice/invoice-requisites.policy";

/** What stands on an invoice, but for what each subscriber has. */
export interface InvoiceContent {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** What is charged to the account itself. */
  readonly own: readonly InvoicedSum[];
  readonly subscribers: number;
}

/** A subscriber of an invoice with what it is charged by kind. */
export interface BreakdownRow {
  readonly subscriber: InvoiceSubscriber;
  readonly sums: readonly InvoicedSum[];
}
