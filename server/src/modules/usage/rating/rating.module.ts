import { defineModule } from "../../../define-module";
import { BillingDay } from "./billing-day.entity";

/** What a use costs under the terms of a line, and how far the days are billed. */
export const ratingModule = defineModule({
  id: "rating",
  area: "usage",
  entities: [BillingDay],
  kept: { BillingDay: "one small row a day" },
});
