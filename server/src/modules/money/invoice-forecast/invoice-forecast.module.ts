import { defineModule } from "../../../define-module";
import { InvoiceForecastResolver } from "./invoice-forecast.resolver";

/** What the next invoice will be, before it comes. */
export const invoiceForecastModule = defineModule({
  id: "invoice-forecast",
  area: "money",
  resolvers: [InvoiceForecastResolver],
});
