import { defineModule } from "../../../define-module";
import { UsageView } from "./usage-view.entity";
import { SubscriberUsageViewsResolver, UsageViewResolver } from "./usage-view.resolver";

/** Who looked at the call details of a line, and whether they may. */
export const usageViewModule = defineModule({
  id: "usage-view",
  area: "usage",
  entities: [UsageView],
  kept: { UsageView: "who looked at whose calls" },
  resolvers: [UsageViewResolver, SubscriberUsageViewsResolver],
});
