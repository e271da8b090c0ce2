import { defineModule } from "../../../define-module";
import { RevealSimCodesResolver } from "./reveal-sim-codes";
import { SimCode, SimCodeView } from "./sim-code.entity";
import { SimCodeViewResolver, SubscriberSimCodesResolver } from "./sim-code.resolver";

/** PIN and PUK of a SIM, and who looked at them. */
export const simCodeModule = defineModule({
  id: "sim-code",
  area: "line",
  entities: [SimCode, SimCodeView],
  kept: { SimCode: "what lines are", SimCodeView: "who looked at whose codes" },
  resolvers: [RevealSimCodesResolver, SimCodeViewResolver, SubscriberSimCodesResolver],
});
