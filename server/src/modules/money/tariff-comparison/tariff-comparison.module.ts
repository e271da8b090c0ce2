import { defineModule } from "../../../define-module";
import { SubscriberTariffComparisonResolver, TariffComparisonResolver } from "./tariff-comparison.resolver";

/** What the past months of a line would have cost under other tariff plans. */
export const tariffComparisonModule = defineModule({
  id: "tariff-comparison",
  area: "money",
  resolvers: [TariffComparisonResolver, SubscriberTariffComparisonResolver],
});
