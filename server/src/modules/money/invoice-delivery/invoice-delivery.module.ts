import { defineModule } from "../../../define-module";
import { ChangeInvoiceDeliveryResolver } from "./change-invoice-delivery";
import { InvoiceDeliveryChange } from "./invoice-delivery.entity";
import { ClientInvoiceDeliveryResolver } from "./invoice-delivery.resolver";

/** How and where companies get their invoices, and what of it was changed when. */
export const invoiceDeliveryModule = defineModule({
  id: "invoice-delivery",
  area: "money",
  entities: [InvoiceDeliveryChange],
  kept: { InvoiceDeliveryChange: "where invoices went" },
  resolvers: [ClientInvoiceDeliveryResolver, ChangeInvoiceDeliveryResolver],
});
