import { defineModule } from "../../../define-module";
import { KnownPrice } from "./known-price.entity";
import { TariffPlan, TariffPlanService, TariffPrice } from "./tariff-plan.entity";
import { findTariffPlan } from "./tariff.store";

/** Tariff plans: their prices by kind of use and zone, and the services that come with them. */
export const tariffPlanModule = defineModule({
  id: "tariff-plan",
  area: "catalogue",
  entities: [TariffPlan, TariffPrice, TariffPlanService, KnownPrice],
  kept: {
    TariffPlan: "what the operator offers, and what lines had before",
    TariffPrice: "what the operator offers, and what lines had before",
    TariffPlanService: "what the operator offers, and what lines had before",
    KnownPrice: "what prices were; a row for each change",
  },
  nodes: { tp: ({ database, locale }, id) => findTariffPlan(database, id, locale) },
});
