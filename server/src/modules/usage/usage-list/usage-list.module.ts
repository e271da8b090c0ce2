import { defineModule } from "../../../define-module";
import { SubscriberUsageRecordsResolver, UsageRecordResolver } from "./usage-record.resolver";

/** The list of call details of a line. */
export const usageListModule = defineModule({
  id: "usage-list",
  area: "usage",
  resolvers: [UsageRecordResolver, SubscriberUsageRecordsResolver],
});
