import { defineModule } from "../../../define-module";
import { Charge } from "./charge.entity";
import {
  ChargedUsageResolver,
  ChargeLineResolver,
  ChargeResolver,
  SubscriberChargesResolver,
  SubscriberMonthTotalResolver,
} from "./charge.resolver";
import { CostCentreChargesResolver, WithoutCostCentreChargesResolver } from "./cost-centre-charges.resolver";
import {
  AccountChargesResolver,
  ChargeLineAccountResolver,
  ClientChargesResolver,
} from "./own-charges.resolver";

/** What was charged, and the charges of a month compared with those of another. */
export const chargeModule = defineModule({
  id: "charge",
  area: "money",
  entities: [Charge],
  kept: { Charge: "what was owed" },
  resolvers: [
    ChargeResolver,
    SubscriberChargesResolver,
    SubscriberMonthTotalResolver,
    ChargeLineResolver,
    ChargedUsageResolver,
    AccountChargesResolver,
    ClientChargesResolver,
    ChargeLineAccountResolver,
    CostCentreChargesResolver,
    WithoutCostCentreChargesResolver,
  ],
});
