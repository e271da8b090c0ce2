import { defineModule } from "../../../define-module";
import { InvoicePaymentsResolver } from "./invoice-payment.resolver";

/** Which money of an account covers which of its invoices. */
export const invoicePaymentModule = defineModule({
  id: "invoice-payment",
  area: "money",
  resolvers: [InvoicePaymentsResolver],
});
