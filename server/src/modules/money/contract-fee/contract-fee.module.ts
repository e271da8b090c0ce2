import { defineModule } from "../../../define-module";
import { ContractFee } from "./contract-fee.entity";

/** Monthly fees of accounts and companies themselves. */
export const contractFeeModule = defineModule({
  id: "contract-fee",
  area: "money",
  entities: [ContractFee],
  kept: { ContractFee: "what was agreed" },
});
