import { defineModule } from "../../../define-module";
import { Instalment, InstalmentPlan } from "./instalment.entity";
import { ClientInstalmentsResolver, InstalmentSubscriberResolver } from "./company-instalments.resolver";
import { instalmentsXlsx } from "./instalment-download.task";
import { InstalmentPlanResolver, SubscriberInstalmentsResolver } from "./instalment.resolver";

/** Equipment that is paid for month by month. */
export const instalmentModule = defineModule({
  id: "instalment",
  area: "money",
  entities: [InstalmentPlan, Instalment],
  kept: { InstalmentPlan: "what was owed", Instalment: "what was owed" },
  resolvers: [
    SubscriberInstalmentsResolver,
    InstalmentPlanResolver,
    ClientInstalmentsResolver,
    InstalmentSubscriberResolver,
  ],
  downloads: [instalmentsXlsx],
});
