import { SEARCH_MAX } from "@kabinet/shared";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Client } from "../client/client.entity";
import { clientOf } from "../client/client.store";
import { Account, AccountConnection } from "./account.entity";
import { accountsFound, accountsOf } from "./account.store";

/** Billing accounts. */
@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => Client, { description: "The company whose account it is." })
  async client(@Root() account: Account, @Ctx() context: Context): Promise<Client> {
    const client = await clientOf(context).load(account.clientId);
    if (!client) throw new Error(`the account ${account.id} has no company`);
    return client;
  }
}

/** What accounts add to their company. */
@Resolver(() => Client)
export class ClientAccountsResolver {
  @FieldResolver(() => AccountConnection, { description: "The company's billing accounts, by number." })
  accounts(
    @Root() client: Client,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg("search", () => String, {
      nullable: true,
      description:
        "Only those that it means: each of its words stands in the account's number or name, in any order and writing. At most " +
        `${String(SEARCH_MAX)} characters, INVALID_SEARCH otherwise.`,
    })
    search?: string | null,
  ): Promise<Page<Account>> {
    return search ? accountsFound(context, client.id, search, args) : accountsOf(context, client.id, args);
  }
}
