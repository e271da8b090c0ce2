import { defineModule } from "../../../define-module";
import { UsageRecord } from "./usage-record.entity";

/** The table of call details, and the part of it that holds a month. */
export const usageRecordModule = defineModule({
  id: "usage-record",
  area: "usage",
  entities: [UsageRecord],
});
