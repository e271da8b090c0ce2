import { defineModule } from "../../../define-module";
import { OperatorResolver } from "./operator.resolver";

/** What the operator tells everybody about itself: contacts, codes, settings of its network. */
export const operatorModule = defineModule({
  id: "operator",
  area: "catalogue",
  resolvers: [OperatorResolver],
});
