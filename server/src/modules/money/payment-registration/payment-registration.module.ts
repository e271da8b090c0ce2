import { defineModule } from "../../../define-module";
import { CancelPaymentResolver } from "./cancel-payment";
import { DecidePaymentResolver } from "./decide-payment";
import { decisionMailComposer } from "./decision-mail.task";
import { PaymentQueueResolver } from "./payment-queue.resolver";
import { RegisterPaymentResolver } from "./register-payment";
import { RegisterPaymentsResolver } from "./register-payments";

/** Payments that administrators register, and what the operator's staff decide on them. */
export const paymentRegistrationModule = defineModule({
  id: "payment-registration",
  area: "money",
  resolvers: [
    RegisterPaymentResolver,
    RegisterPaymentsResolver,
    CancelPaymentResolver,
    DecidePaymentResolver,
    PaymentQueueResolver,
  ],
  mails: { paymentDecisions: ({ publicUrl, secrets }) => decisionMailComposer(publicUrl, secrets) },
});
