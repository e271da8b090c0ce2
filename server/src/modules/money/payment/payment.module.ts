import { defineModule } from "../../../define-module";
import { Payment } from "./payment.entity";

/** What was paid. */
export const paymentModule = defineModule({
  id: "payment",
  area: "money",
  entities: [Payment],
  kept: { Payment: "what was paid" },
});
