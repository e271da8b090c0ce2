import { defineModule } from "../../../define-module";
import { usageClearing } from "./usage-clearing.store";
import {
  SubscriberDataResolver,
  SubscriberUsageSummaryResolver,
  UsageSummaryResolver,
} from "./usage-summary.resolver";
import { UsageDataMonth, UsageDayTally, UsageMonth, UsagePartyTally } from "./usage-tally.entity";

/** Sums of use by kind, day and other party, from tallies kept beside the call details. */
export const usageSummaryModule = defineModule({
  id: "usage-summary",
  area: "usage",
  entities: [UsageMonth, UsageDayTally, UsagePartyTally, UsageDataMonth],
  resolvers: [UsageSummaryResolver, SubscriberUsageSummaryResolver, SubscriberDataResolver],
  clearings: ({ timeZone, keepCallDetailsMonths }) => [usageClearing(timeZone, keepCallDetailsMonths)],
});
