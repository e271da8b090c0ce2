import { defineModule } from "../../../define-module";
import { paymentAttachments } from "./payment-attachments.task";
import { paymentsCsv, paymentsXlsx } from "./payment-download.task";
import { Payment } from "./payment.entity";
import {
  AccountPaymentsResolver,
  ClientPaymentsResolver,
  PaymentResolver,
  PaymentTotalsResolver,
} from "./payment.resolver";
import { paymentOf } from "./payment.store";

/** What was paid, by company and account. */
export const paymentModule = defineModule({
  id: "payment",
  area: "money",
  entities: [Payment],
  kept: { Payment: "what was paid" },
  resolvers: [PaymentResolver, ClientPaymentsResolver, AccountPaymentsResolver, PaymentTotalsResolver],
  downloads: [paymentAttachments, paymentsXlsx, paymentsCsv],
  nodes: { pay: (context, id) => paymentOf(context).load(id) },
});
