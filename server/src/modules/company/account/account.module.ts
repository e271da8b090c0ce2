import { defineModule } from "../../../define-module";
import { Account } from "./account.entity";
import { AccountResolver, ClientAccountsResolver } from "./account.resolver";
import { accountOf } from "./account.store";

/** The personal accounts of a company, each with lines of its own. */
export const accountModule = defineModule({
  id: "account",
  area: "company",
  entities: [Account],
  kept: { Account: "what companies are" },
  resolvers: [AccountResolver, ClientAccountsResolver],
  nodes: { acc: (context, id) => accountOf(context).load(id) },
});
