import { defineModule } from "../../../define-module";
import { changeTariffPlan } from "./change-tariff-plan";
import { SubscriberTariffPlanOptionsResolver, TariffPlanTermsResolver } from "./tariff-plan-option.resolver";

/** Changing the tariff plan of a line, and the plans it can change to. */
export const tariffChangeModule = defineModule({
  id: "tariff-change",
  area: "line",
  changes: [changeTariffPlan],
  resolvers: [TariffPlanTermsResolver, SubscriberTariffPlanOptionsResolver],
});
