import { defineModule } from "../../../define-module";
import { SubscriberAllowanceResolver } from "./allowance.resolver";
import { UsageCounter } from "./usage-counter.entity";

/** What is included in a month and how much of it is used. */
export const allowanceModule = defineModule({
  id: "allowance",
  area: "usage",
  entities: [UsageCounter],
  resolvers: [SubscriberAllowanceResolver],
});
