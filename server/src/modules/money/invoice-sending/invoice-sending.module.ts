import { defineModule } from "../../../define-module";
import { InvoiceSending } from "./invoice-sending.entity";
import {
  ClientReturnedResolver,
  InvoiceSendingResolver,
  InvoiceSendingsResolver,
} from "./invoice-sending.resolver";
import { sendingOf } from "./invoice-sending.store";
import {
  INVOICE_MAIL,
  invoiceMailComposer,
  invoiceMailOpensAt,
  keepInvoiceTry,
} from "./invoice-sending.task";
import { invoiceReturnComposer, keepInvoiceReturn, RETURN_MAIL } from "./invoice-return.task";
import { OrderInvoiceResolver } from "./order-invoice";

/** Invoices that are ordered to e-mail addresses, and what became of each. */
export const invoiceSendingModule = defineModule({
  id: "invoice-sending",
  area: "money",
  entities: [InvoiceSending],
  kept: { InvoiceSending: "where invoices went" },
  resolvers: [InvoiceSendingsResolver, ClientReturnedResolver, InvoiceSendingResolver, OrderInvoiceResolver],
  nodes: { ivs: (context, id) => sendingOf(context).load(id) },
  mails: {
    [INVOICE_MAIL]: ({ publicUrl }) => invoiceMailComposer(publicUrl),
    [RETURN_MAIL]: ({ publicUrl, secrets }) => invoiceReturnComposer(publicUrl, secrets),
  },
  mailReturns: { [INVOICE_MAIL]: keepInvoiceReturn },
  mailOutcomes: { [INVOICE_MAIL]: keepInvoiceTry },
  mailWaits: { [INVOICE_MAIL]: invoiceMailOpensAt },
});
