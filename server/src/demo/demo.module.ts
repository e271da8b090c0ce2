import { defineModule } from "../define-module";
import { BillingDay } from "./billing-day.entity";

/** The diary of the billing that the demo plays; nobody but the demo reads it. */
export const demoModule = defineModule({
  id: "demo",
  area: "demo",
  entities: [BillingDay],
  kept: { BillingDay: "one small row a day" },
});
