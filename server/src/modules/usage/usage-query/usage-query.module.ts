import { defineModule } from "../../../define-module";

/** What can be asked of call details: period, filter, other party. */
export const usageQueryModule = defineModule({
  id: "usage-query",
  area: "usage",
});
