import { defineModule } from "../../../define-module";
import { AccountBalanceResolver, ClientBalanceResolver, SubscriberBalanceResolver } from "./balance.resolver";

/** What a company, an account or a line owes or has over. */
export const balanceModule = defineModule({
  id: "balance",
  area: "money",
  resolvers: [ClientBalanceResolver, AccountBalanceResolver, SubscriberBalanceResolver],
});
