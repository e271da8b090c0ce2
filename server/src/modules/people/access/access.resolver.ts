import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayIn, mayWriteIn } from "../../../platform/authorization/rights";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Account } from "../../company/account/account.entity";
import { accountOf } from "../../company/account/account.store";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { Viewer } from "../viewer/viewer.type";
import { companyAccessesOf, secondFactorHolderOf } from "./access-reading.task";
import { AccessPerson, CompanyAccess } from "./access.type";

/** What accesses add to who is signed in. */
@Resolver(() => Viewer)
export class ViewerAccessResolver {
  @FieldResolver(() => [CompanyAccess], {
    description:
      "What the viewer has of companies, one of each (of a token: of the one that it is bound to); none for subscribers and staff.",
  })
  accesses(@Root() { person }: Viewer, @Ctx() context: Context): CompanyAccess[] {
    return viewerOf(context).accesses.map((access) => new CompanyAccess({ person, access }));
  }
}

/** What accesses add to a company. */
@Resolver(() => Client)
export class ClientAccessResolver {
  @FieldResolver(() => [CompanyAccess], {
    nullable: true,
    description:
      "Who has access to the company, by name; null to all but its administrators of the whole company.",
  })
  accesses(@Root() { id }: Client, @Ctx() context: Context): Promise<CompanyAccess[]> | null {
    return mayIn(viewerOf(context), "access.read", id) ? companyAccessesOf(context).load(id) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may grant, change and revoke access to the company.",
  })
  viewerCanChangeAccess(@Root() { id }: Client, @Ctx() context: Context): boolean {
    const viewer = viewerOf(context);
    return viewer.scopes === null && mayWriteIn(viewer, "access.change", id);
  }
}

/** What of a person is not told by their row alone. */
@Resolver(() => AccessPerson)
export class AccessPersonResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether sign-in asks them for a second factor besides the password.",
  })
  async hasSecondFactor(@Root() { id }: AccessPerson, @Ctx() context: Context): Promise<boolean> {
    return (await secondFactorHolderOf(context).load(id)) !== null;
  }
}

/** What of an access is not told by its row alone. */
@Resolver(() => CompanyAccess)
export class CompanyAccessResolver {
  @FieldResolver(() => Client, {
    nullable: true,
    description: "The company; null when it was closed meanwhile.",
  })
  client(@Root() { clientId }: CompanyAccess, @Ctx() context: Context): Promise<Client | null> {
    return clientOf(context).load(clientId);
  }

  @FieldResolver(() => [Account], {
    nullable: true,
    description: "The accounts that they look after; null where that is the whole company.",
  })
  async accounts(@Root() { accountIds }: CompanyAccess, @Ctx() context: Context): Promise<Account[] | null> {
    if (accountIds === null) return null;
    const found = await Promise.all(accountIds.map((id) => accountOf(context).load(id)));
    return found.flatMap((account) => account ?? []);
  }
}
