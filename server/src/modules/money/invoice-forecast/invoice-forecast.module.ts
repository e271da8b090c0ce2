import { defineModule } from "../../../define-module";
import { corridorMailComposer } from "./corridor-mail.task";
import { CORRIDOR_MAIL } from "./corridor-watch.task";
import { InvoiceCorridor } from "./invoice-corridor.entity";
import { AccountCorridorResolver, InvoiceForecastResolver } from "./invoice-forecast.resolver";
import { SetInvoiceCorridorResolver } from "./set-invoice-corridor";

/** What the next invoice will be, before it comes, and who is told when that is not what they expect. */
export const invoiceForecastModule = defineModule({
  id: "invoice-forecast",
  area: "money",
  entities: [InvoiceCorridor],
  kept: { InvoiceCorridor: "what companies expect of their invoices" },
  resolvers: [InvoiceForecastResolver, AccountCorridorResolver, SetInvoiceCorridorResolver],
  mails: { [CORRIDOR_MAIL]: ({ publicUrl, secrets }) => corridorMailComposer(publicUrl, secrets) },
});
