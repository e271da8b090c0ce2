import { defineModule } from "../../../define-module";
import { ConfirmSecondFactorResolver } from "./confirm-second-factor";
import { RemoveSecondFactorResolver } from "./remove-second-factor";
import { RecoveryCode, SecondFactor } from "./second-factor.entity";
import { ViewerSecondFactorResolver } from "./second-factor.resolver";
import { StartSecondFactorResolver } from "./start-second-factor";

/** The second factor of a person and the recovery codes for it. */
export const secondFactorModule = defineModule({
  id: "second-factor",
  area: "people",
  entities: [SecondFactor, RecoveryCode],
  kept: { SecondFactor: "one row a person", RecoveryCode: "ten small rows a person" },
  resolvers: [
    ConfirmSecondFactorResolver,
    RemoveSecondFactorResolver,
    ViewerSecondFactorResolver,
    StartSecondFactorResolver,
  ],
});
