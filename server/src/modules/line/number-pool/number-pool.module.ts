import { defineModule } from "../../../define-module";
import { HoldNumberResolver } from "./hold-number";
import { NUMBER_HOLD_CLEARING } from "./number-clearing.store";
import { NumberPoolResolver, SubscriberHeldNumbersResolver } from "./number-pool.resolver";
import { PoolNumber } from "./pool-number.entity";
import { ReleaseNumberResolver } from "./release-number";

/** Free numbers: searching, holding, giving and taking back. */
export const numberPoolModule = defineModule({
  id: "number-pool",
  area: "line",
  entities: [PoolNumber],
  resolvers: [HoldNumberResolver, NumberPoolResolver, SubscriberHeldNumbersResolver, ReleaseNumberResolver],
  clearings: () => [NUMBER_HOLD_CLEARING],
});
