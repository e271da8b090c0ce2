import { defineModule } from "../../../define-module";
import { SubscriberTariffPlanResolver, TariffPlanResolver } from "./tariff.resolver";

/** The tariff plan of a line, seen from the line. */
export const subscriberTariffPlanModule = defineModule({
  id: "subscriber-tariff-plan",
  area: "company",
  resolvers: [TariffPlanResolver, SubscriberTariffPlanResolver],
});
