import { defineModule } from "../../../define-module";
import { Invoice, InvoiceLine } from "./invoice.entity";

/** Invoices, and what of them is settled. */
export const invoiceModule = defineModule({
  id: "invoice",
  area: "money",
  entities: [Invoice, InvoiceLine],
  kept: { Invoice: "what was owed", InvoiceLine: "what was owed" },
});
