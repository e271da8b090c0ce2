import { defineModule } from "../../../define-module";

/** What recurs each month: the fees that are charged when a month begins. */
export const monthlyFeeModule = defineModule({ id: "monthly-fee", area: "money" });
