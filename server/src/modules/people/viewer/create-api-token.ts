import { TOKENS_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { proofWanted } from "../../../platform/authorization/step-up";
import type { SignedIn, TokenScope } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { hashSecret, newApiToken, TOKEN_SHOWN } from "../../../platform/secrets/secret";
import { ApiToken, ApiTokenScope } from "./api-token.entity";
import { tokenProblem } from "./api-token.policy";
import { addApiToken, lockTokenCount } from "./api-token.store";
import { tokenRefusal, tooManyTokens } from "./viewer-errors.policy";

/** What the new token may do. */
@InputType({ description: "What the new token may do." })
export class CreateApiTokenInput {
  @Field(() => String, { description: "What to call it, 1 to 100 characters." })
  name!: string;

  @Field(() => [ApiTokenScope], { description: "What it may do; at least one." })
  scopes!: TokenScope[];

  @Field(() => ID, {
    nullable: true,
    description:
      "The company that it is bound to; who serves only one need not say. A subscriber's token is bound to the line.",
  })
  clientId?: string | null;

  @Field(() => DateTime, { description: "From when on it is refused; at most 366 days from now." })
  expiresAt!: number;
}

/** The new token, with the only sight of its secret. */
@ObjectType({ description: "The new token, with the only sight of its secret." })
export class CreateApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The new token; null when refused." })
  apiToken!: ApiToken | null;

  @Field(() => String, {
    nullable: true,
    description: "What to send as `Authorization: Bearer …`. It is shown here and never again.",
  })
  secret!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Makes a token. */
async function createApiToken(context: Context, input: CreateApiTokenInput): Promise<CreateApiTokenPayload> {
  const { clock, database, locale } = context;
  const refused = (error: UserError): CreateApiTokenPayload => ({
    apiToken: null,
    secret: null,
    userErrors: [error],
  });
  const actor = viewerOf(context);
  const problem = tokenProblem(input, actor, clock.now());
  if (problem) return refused(tokenRefusal(locale, problem));
  const stale = proofWanted(actingOf(context));
  if (stale) return refused(stale);
  return database.write(async (unit) => {
    const now = clock.now();
    if ((await lockTokenCount(unit, actor.id, now)) >= TOKENS_MAX) return refused(tooManyTokens(locale));
    return { ...(await make(unit, actor, input, now)), userErrors: [] };
  });
}

async function make(
  unit: Unit,
  actor: SignedIn,
  input: CreateApiTokenInput,
  now: number,
): Promise<{ apiToken: ApiToken; secret: string }> {
  const secret = newApiToken();
  const apiToken: ApiToken = {
    id: newId("tok", now),
    viewerId: actor.id,
    hash: hashSecret(secret),
    name: input.name.trim(),
    prefix: secret.slice(0, TOKEN_SHOWN),
    scopes: [...new Set(input.scopes)].join(","),
    clientId: actor.role === "subscriber" ? null : (input.clientId ?? actor.accesses[0]?.clientId ?? null),
    subscriberId: actor.subscriberId,
    createdAt: now,
    expiresAt: input.expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  };
  await addApiToken(unit, apiToken);
  await audit(unit, now, actor, "token.created", { clientId: apiToken.clientId, subjectId: apiToken.id });
  return { apiToken, secret };
}

/** The mutation. */
@Resolver()
export class CreateApiTokenResolver {
  @May("token.create")
  @Mutation(() => CreateApiTokenPayload, {
    description: `Makes a token for a program, bound to one company or to the subscriber's line. Needs a recent proof of who the viewer is (\`confirmIdentity\`), else STEP_UP_REQUIRED; a token cannot make tokens. The secret is shown once. A person has at most ${String(TOKENS_MAX)} in force, over all companies. Errors: TOO_MANY_API_TOKENS, EXPIRES_TOO_LATE, NOT_FOUND, INVALID_INPUT.`,
  })
  createApiToken(
    @Ctx() context: Context,
    @Arg("input", () => CreateApiTokenInput, { description: "What the token may do, and until when." })
    input: CreateApiTokenInput,
  ): Promise<CreateApiTokenPayload> {
    return createApiToken(context, input);
  }
}
