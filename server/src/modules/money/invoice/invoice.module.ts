import { defineModule } from "../../../define-module";
import { Invoice, InvoiceLine, InvoiceRequisites, InvoiceSubscriber } from "./invoice.entity";
import {
  AccountInvoicesResolver,
  ClientInvoicesResolver,
  InvoiceLineResolver,
  InvoiceResolver,
  InvoiceSubscriberResolver,
} from "./invoice.resolver";
import { invoiceOf } from "./invoice.store";

/** Invoices, what is on them, and what of them is settled. */
export const invoiceModule = defineModule({
  id: "invoice",
  area: "money",
  entities: [Invoice, InvoiceLine, InvoiceSubscriber, InvoiceRequisites],
  kept: {
    Invoice: "what was owed",
    InvoiceLine: "what was owed",
    InvoiceSubscriber: "an invoice keeps the names and numbers of its month",
    InvoiceRequisites: "an invoice keeps the requisites of its day",
  },
  resolvers: [
    InvoiceResolver,
    InvoiceLineResolver,
    InvoiceSubscriberResolver,
    ClientInvoicesResolver,
    AccountInvoicesResolver,
  ],
  nodes: { inv: (context, id) => invoiceOf(context).load(id) },
});
