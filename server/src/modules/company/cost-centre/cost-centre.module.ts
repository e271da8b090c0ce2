import { defineModule } from "../../../define-module";
import { CostCentre } from "./cost-centre.entity";
import {
  ClientCostCentresResolver,
  CostCentreResolver,
  SubscriberCostCentreResolver,
} from "./cost-centre.resolver";
import { costCentreOf } from "./cost-centre.store";
import { CreateCostCentreResolver } from "./create-cost-centre";
import { RemoveCostCentreResolver } from "./remove-cost-centre";
import { RenameCostCentreResolver } from "./rename-cost-centre";
import { SetCostCentreResolver } from "./set-cost-centre";

/** A company's own labels for its lines, by which it shares its costs. */
export const costCentreModule = defineModule({
  id: "cost-centre",
  area: "company",
  entities: [CostCentre],
  kept: { CostCentre: "what companies have decided; they remove it themselves" },
  resolvers: [
    CostCentreResolver,
    ClientCostCentresResolver,
    SubscriberCostCentreResolver,
    CreateCostCentreResolver,
    RenameCostCentreResolver,
    RemoveCostCentreResolver,
    SetCostCentreResolver,
  ],
  nodes: { cst: (context, id) => costCentreOf(context).load(id) },
});
