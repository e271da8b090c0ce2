import type { ProgramScope } from "@kabinet/shared";
import { tidyProgramScopes } from "@kabinet/shared";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayIn } from "../../../platform/authorization/rights";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { Account } from "../../company/account/account.entity";
import { accountOf } from "../../company/account/account.store";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { Program, ProgramConnection, ProgramScopeEnum } from "./program.entity";
import { programTokensOf, programUseOf } from "../viewer/program-token.store";
import { programsOf } from "./program.store";
import { ProgramToken } from "./program-token.type";

/** What programs add to a company. */
@Resolver(() => Client)
export class ClientProgramsResolver {
  @FieldResolver(() => ProgramConnection, {
    nullable: true,
    description:
      "The company's own programs that have not ended, by name; null to all but its administrators of the whole company and staff.",
  })
  programs(
    @Root() { id }: Client,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Program>> | null {
    return mayIn(viewerOf(context), "access.read", id) ? programsOf(context, id, page) : null;
  }
}

/** What of a program is not told by its row alone. */
@Resolver(() => Program)
export class ProgramResolver {
  @FieldResolver(() => String, { description: "The name of who made it, as it was then." })
  createdByName(@Root() { actorName }: Program): string {
    return actorName;
  }

  @FieldResolver(() => [ProgramScopeEnum], { description: "What it may do." })
  scopes(@Root() { scopes }: Program): ProgramScope[] {
    return tidyProgramScopes(scopes.split(","));
  }

  @FieldResolver(() => [String], {
    description:
      "Addresses and ranges (CIDR) from which only its tokens are taken; empty where that is anywhere.",
  })
  addresses(@Root() { addresses }: Program): string[] {
    return addresses?.split(",") ?? [];
  }

  @FieldResolver(() => [Account], {
    nullable: true,
    description: "The accounts that it is shown; null where that is the whole company.",
  })
  async accounts(@Root() { accountIds }: Program, @Ctx() context: Context): Promise<Account[] | null> {
    if (accountIds === null) return null;
    const found = await Promise.all(accountIds.split(",").map((id) => accountOf(context).load(id)));
    return found.flatMap((account) => account ?? []);
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description: "The company whose it is; null when it was closed meanwhile.",
  })
  client(@Root() { clientId }: Program, @Ctx() context: Context): Promise<Client | null> {
    return clientOf(context).load(clientId);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "When it last asked anything, by whichever token, to the minute; null when it never has.",
  })
  async lastUsedAt(@Root() { id }: Program, @Ctx() context: Context): Promise<number | null> {
    return (await programUseOf(context).load(id))?.at ?? null;
  }

  @FieldResolver(() => [ProgramToken], {
    description:
      "Its tokens that were not revoked, the newest first: at most two in force, and those whose time is over until the next is made.",
  })
  async tokens(@Root() { id }: Program, @Ctx() context: Context): Promise<ProgramToken[]> {
    return (await programTokensOf(context).load(id)).map((token) => new ProgramToken(token));
  }
}
