import { defineModule } from "../../../define-module";
import { ClientStatementResolver, PaymentProposalResolver } from "./payment-proposal.resolver";

/** Bank statements that companies have read, and the payments that these propose. */
export const bankStatementModule = defineModule({
  id: "bank-statement",
  area: "money",
  resolvers: [ClientStatementResolver, PaymentProposalResolver],
});
