import { SEARCH_MAX } from "@kabinet/shared";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { mistake } from "../../../platform/errors";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { Client, ClientBankAccount, ClientConnection } from "./client.entity";
import { bankAccountsOf, clientOf, findClients } from "./client.store";

/** Companies. */
@Resolver(() => Client)
export class ClientResolver {
  @May("client.read")
  @Query(() => Client, {
    nullable: true,
    description:
      "A company that the viewer serves; null when there is none such. Without `id`, the only one; " +
      "who serves several must name one (BAD_USER_INPUT otherwise).",
  })
  client(
    @Ctx() context: Context,
    @Arg("id", () => ID, { nullable: true, description: "Id of the company." }) id?: string | null,
  ): Promise<Client | null> {
    const wanted = id ?? onlyClientId(context);
    return wanted === null ? Promise.resolve(null) : clientOf(context).load(wanted);
  }

  @May("client.find")
  @Query(() => ClientConnection, {
    description: "For staff: the companies that the operator serves, by name.",
  })
  clients(
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg("search", () => String, {
      nullable: true,
      description: `Only those with this in the name, in any case, or with this УНП or number of a contract; at most ${String(SEARCH_MAX)} characters.`,
    })
    search?: string | null,
  ): Promise<Page<Client>> {
    return findClients(context, search ?? null, args);
  }

  @FieldResolver(() => [ClientBankAccount], { description: "The company's bank accounts, by IBAN; few." })
  bankAccounts(@Root() client: Client, @Ctx() context: Context): Promise<ClientBankAccount[]> {
    return bankAccountsOf(context).load(client.id);
  }
}

function onlyClientId(context: Context): string | null {
  const { role, accesses } = viewerOf(context);
  if (role === "staff" || accesses.length > 1) {
    throw mistake("BAD_USER_INPUT", "You serve several companies: give the id of one of them.");
  }
  return accesses[0]?.clientId ?? null;
}
