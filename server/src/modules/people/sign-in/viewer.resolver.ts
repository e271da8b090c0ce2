import { Args, Ctx, ID, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { TokenScope } from "../../../platform/authorization/viewer";
import { provedUntil } from "../../../platform/authorization/acting";
import { DateTime } from "../../../platform/graphql/scalars";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Client, ClientConnection } from "../../company/client/client.entity";
import { clientOf, listClients } from "../../company/client/client.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { ApiToken, ApiTokenConnection, ApiTokenScope } from "../viewer/api-token.entity";
import { listApiTokens } from "../viewer/api-token.store";
import { confirmationMeansOf } from "./confirmation.task";
import { Session, SessionConnection } from "../viewer/session.entity";
import { browserOf } from "../viewer/session.policy";
import { listSessions } from "../viewer/session.store";
import { ConfirmationMeans, type Person } from "../viewer/viewer.entity";
import { viewerAsking } from "../viewer/viewer.store";
import { Viewer } from "../viewer/viewer.type";

/** Who is signed in. */
@Resolver(() => Viewer)
export class ViewerResolver {
  @May("viewer.read")
  @Query(() => Viewer, { nullable: true, description: "Who is signed in; null for nobody." })
  viewer(@Ctx() context: Context): Promise<Viewer | null> {
    return viewerAsking(context);
  }

  @FieldResolver(() => String, {
    description: "The person's name; of a subscriber, the name that the line has.",
  })
  async name(@Root() { person }: Viewer, @Ctx() context: Context): Promise<string> {
    return (await lineOf(person, context))?.name ?? person.name;
  }

  @FieldResolver(() => String, {
    description: "By what they sign in: an e-mail address, or the number (E.164) that the line has now.",
  })
  async login(@Root() { person }: Viewer, @Ctx() context: Context): Promise<string> {
    return person.login ?? (await lineOf(person, context))?.number ?? "";
  }

  @FieldResolver(() => ConfirmationMeans, {
    description: "By what they confirm where they are asked again who they are, e.g. to see SIM codes.",
  })
  confirmsBy(@Root() { person }: Viewer, @Ctx() context: Context): Promise<ConfirmationMeans> {
    return confirmationMeansOf(context.database, person);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      "Until when what is dangerous is done without asking again who they are; after it STEP_UP_REQUIRED asks for `confirmIdentity`. Null for a token, which is not asked.",
  })
  provedUntil(@Ctx() context: Context): number | null {
    return provedUntil(context);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether they have a password; who has none signs in by codes.",
  })
  hasPassword(@Root() { person }: Viewer): boolean {
    return person.passwordHash !== null;
  }

  @FieldResolver(() => SessionConnection, {
    description: "Browsers in which the viewer is signed in now, newest first; none for a token.",
  })
  sessions(@Ctx() context: Context, @Args(() => PageArgs) args: PageArgs): Promise<Page<Session>> {
    return listSessions(context, args);
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    description: "A subscriber's own line; null for others.",
  })
  subscriber(@Root() { person }: Viewer, @Ctx() context: Context): Promise<Subscriber | null> {
    return lineOf(person, context);
  }

  @FieldResolver(() => ClientConnection, {
    description:
      "The companies that an administrator looks after, by name; all of them for staff, none for a subscriber.",
  })
  clients(@Ctx() context: Context, @Args(() => PageArgs) args: PageArgs): Promise<Page<Client>> {
    return listClients(context, args);
  }

  @FieldResolver(() => ApiTokenConnection, {
    description: "Tokens of the viewer's own, newest first; ended ones too.",
  })
  apiTokens(@Ctx() context: Context, @Args(() => PageArgs) args: PageArgs): Promise<Page<ApiToken>> {
    return listApiTokens(context, args);
  }
}

/** What of a session is not told by its row alone. */
@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => ID, { name: "id", description: "Opaque and stable; it opens nothing." })
  sessionId(@Root() { publicId }: Session): string {
    return publicId;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Browser and system, as the browser told when it signed in; null when it did not.",
  })
  browser(@Root() { userAgent }: Session): string | null {
    return browserOf(userAgent);
  }

  @FieldResolver(() => Boolean, { description: "Whether it is the one that asks." })
  isCurrent(@Root() { id }: Session, @Ctx() context: Context): boolean {
    return context.viewer?.credentialId === id;
  }
}

/** What of a token is not told by its row alone. */
@Resolver(() => ApiToken)
export class ApiTokenResolver {
  @FieldResolver(() => [ApiTokenScope], { description: "What it may do." })
  scopes(@Root() token: ApiToken): TokenScope[] {
    return token.scopes.split(",") as TokenScope[];
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description:
      "The company that it is bound to; null for the token of a subscriber, which is bound to the line.",
  })
  client(@Root() token: ApiToken, @Ctx() context: Context): Promise<Client | null> {
    return token.clientId === null ? Promise.resolve(null) : clientOf(context).load(token.clientId);
  }
}

function lineOf({ subscriberId }: Person, context: Context): Promise<Subscriber | null> {
  return subscriberId === null ? Promise.resolve(null) : subscriberOf(context).load(subscriberId);
}
