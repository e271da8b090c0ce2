import { defineModule } from "../../../define-module";
import { TariffPlan, TariffPlanService, TariffPrice } from "./tariff-plan.entity";
import { findTariffPlan } from "./tariff.store";

/** Tariff plans: their prices by kind of use and zone, and the services that come with them. */
export const tariffPlanModule = defineModule({
  id: "tariff-plan",
  area: "catalogue",
  entities: [TariffPlan, TariffPrice, TariffPlanService],
  kept: {
    TariffPlan: "what the operator offers, and what lines had before",
    TariffPrice: "what the operator offers, and what lines had before",
    TariffPlanService: "what the operator offers, and what lines had before",
  },
  nodes: { tp: ({ database, locale }, id) => findTariffPlan(database, id, locale) },
});
