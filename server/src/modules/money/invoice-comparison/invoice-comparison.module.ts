import { defineModule } from "../../../define-module";
import { InvoiceComparisonResolver, InvoiceDifferenceResolver } from "./invoice-comparison.resolver";

/** Why an invoice comes to what it comes to: two of an account side by side. */
export const invoiceComparisonModule = defineModule({
  id: "invoice-comparison",
  area: "money",
  resolvers: [InvoiceComparisonResolver, InvoiceDifferenceResolver],
});
