import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayIn, mayWriteIn } from "../../../platform/authorization/rights";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Account } from "../../company/account/account.entity";
import { accountOf } from "../../company/account/account.store";
import { Client } from "../../company/client/client.entity";
import { clientOf, companyName } from "../../company/client/client.store";
import { Viewer } from "../viewer/viewer.type";
import {
  companyAccessesOf,
  personSessionsOf,
  secondFactorHolderOf,
  wantingSecondFactorOf,
} from "./access-reading.task";
import { AccessPerson, CompanyAccess, PersonSession, WithheldCompany } from "./access.type";
import { Invitation } from "./invitation.entity";
import { isPending } from "./invitation.policy";
import { invitationsOf } from "./invitation.store";

/** What accesses add to who is signed in. */
@Resolver(() => Viewer)
export class ViewerAccessResolver {
  @FieldResolver(() => [CompanyAccess], {
    description:
      "What the viewer has of companies, one of each (of a token: of the one that it is bound to); none for subscribers and staff.",
  })
  accesses(@Root() { person }: Viewer, @Ctx() context: Context): CompanyAccess[] {
    return viewerOf(context).accesses.map((access) => new CompanyAccess({ person, access, blockedAt: null }));
  }

  @FieldResolver(() => [WithheldCompany], {
    description:
      "Companies that are not shown until the viewer has a second factor, which they want of everybody; by name.",
  })
  async withheldCompanies(@Ctx() { database, viewer }: Context): Promise<WithheldCompany[]> {
    const ids = (viewer?.withheld ?? []).map(({ clientId }) => clientId);
    const named = await Promise.all(ids.map(async (id) => ({ id, name: await companyName(database, id) })));
    return named.sort((a, b) => a.name.localeCompare(b.name));
  }
}

/** What accesses add to a company. */
@Resolver(() => Client)
export class ClientAccessResolver {
  @FieldResolver(() => [CompanyAccess], {
    nullable: true,
    description:
      "Who has access to the company, by name; null to all but its administrators of the whole company and staff.",
  })
  accesses(@Root() { id }: Client, @Ctx() context: Context): Promise<CompanyAccess[]> | null {
    return mayIn(viewerOf(context), "access.read", id) ? companyAccessesOf(context).load(id) : null;
  }

  @FieldResolver(() => [Invitation], {
    nullable: true,
    description:
      "Invitations that were neither accepted nor withdrawn, those whose time is over among them, the newest first; null to all but the company's administrators of the whole of it.",
  })
  invitations(@Root() { id }: Client, @Ctx() context: Context): Promise<Invitation[]> | null {
    return mayIn(viewerOf(context), "access.read", id) ? invitationsOf(context).load(id) : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the company is shown only to who has a second factor or signed in by a passkey; null to all but its administrators of the whole company.",
  })
  async needsSecondFactor(@Root() { id }: Client, @Ctx() context: Context): Promise<boolean | null> {
    if (!mayIn(viewerOf(context), "access.read", id)) return null;
    return (await wantingSecondFactorOf(context).load(id)) !== null;
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

/** What of an invitation is not told by its row alone. */
@Resolver(() => Invitation)
export class InvitationResolver {
  @FieldResolver(() => String, { description: "The name of who invites." })
  invitedBy(@Root() { actorName }: Invitation): string {
    return actorName;
  }

  @FieldResolver(() => Boolean, { description: "Whether its link serves still: its time is not over." })
  isPending(@Root() invitation: Invitation, @Ctx() { clock }: Context): boolean {
    return isPending(invitation, clock.now());
  }

  @FieldResolver(() => [Account], {
    nullable: true,
    description: "The accounts that are to be theirs; null where that is the whole company.",
  })
  accounts(@Root() { accountIds }: Invitation, @Ctx() context: Context): Promise<Account[] | null> {
    return accountsBy(context, accountIds?.split(",") ?? null);
  }
}

/** What of an access is not told by its row alone. */
@Resolver(() => CompanyAccess)
export class CompanyAccessResolver {
  @FieldResolver(() => [PersonSession], {
    nullable: true,
    description:
      "Where they are signed in now, the newest first; null where they look after other companies too, whose business it is as well, and to all but administrators of the whole company.",
  })
  sessions(
    @Root() { clientId, person }: CompanyAccess,
    @Ctx() context: Context,
  ): Promise<PersonSession[] | null> | null {
    return mayIn(viewerOf(context), "access.read", clientId)
      ? personSessionsOf(context, clientId, person.id)
      : null;
  }

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
  accounts(@Root() { accountIds }: CompanyAccess, @Ctx() context: Context): Promise<Account[] | null> {
    return accountsBy(context, accountIds);
  }
}

async function accountsBy(context: Context, ids: readonly string[] | null): Promise<Account[] | null> {
  if (ids === null) return null;
  const found = await Promise.all(ids.map((id) => accountOf(context).load(id)));
  return found.flatMap((account) => account ?? []);
}
