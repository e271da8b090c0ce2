import { defineModule } from "../../../define-module";
import { Client, ClientBankAccount } from "./client.entity";
import { ClientResolver } from "./client.resolver";
import { clientOf } from "./client.store";
import { OrderClientResolver } from "./order-client.resolver";

/** The companies, with their bank accounts. */
export const clientModule = defineModule({
  id: "client",
  area: "company",
  entities: [Client, ClientBankAccount],
  kept: { Client: "what companies are", ClientBankAccount: "what companies are" },
  resolvers: [ClientResolver, OrderClientResolver],
  nodes: { cl: (context, id) => clientOf(context).load(id) },
});
