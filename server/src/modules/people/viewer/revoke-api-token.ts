import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { ApiToken } from "./api-token.entity";
import { endApiToken, lockApiToken } from "./api-token.store";
import { forgetPresence } from "./presence.task";
import { noSuchToken, notWithToken } from "./viewer-errors.policy";

/** Which token is to end. */
@InputType({ description: "Which token is to end." })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: "Id of one of the viewer's own tokens." })
  apiTokenId!: string;
}

/** The token that has ended. */
@ObjectType({ description: "The token that has ended." })
export class RevokeApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: "The token; null when refused." })
  apiToken!: ApiToken | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** Ends a token; one that has ended already stays as it is. */
async function revokeApiToken(
  context: Context,
  { apiTokenId }: RevokeApiTokenInput,
  idempotencyKey: string,
): Promise<RevokeApiTokenPayload> {
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { revokeApiToken: apiTokenId },
    resultId: apiTokenId,
    make: (unit) => revoke(unit, context, apiTokenId),
    find: (unit, id) => lockApiToken(unit, context, id),
  });
  if (result) forgetPresence(context.database, result.viewerId);
  return { apiToken: result, userErrors: [...userErrors] };
}

async function revoke(unit: Unit, context: Context, id: string): Promise<ApiToken> {
  const { clock, locale } = context;
  const actor = viewerOf(context);
  const now = clock.now();
  const token = await lockApiToken(unit, context, id);
  if (!token) throw new Refused([noSuchToken(locale)]);
  // A program may give up its own token, and has no say over others.
  if (actor.scopes !== null && actor.credentialId !== id) throw new Refused([notWithToken(locale)]);
  if (token.revokedAt !== null) return token;
  await endApiToken(unit, token, now);
  await audit(unit, now, actor, "token.revoked", { clientId: token.clientId, subjectId: token.id });
  return Object.assign(token, { revokedAt: now });
}

/** The mutation. */
@Resolver()
export class RevokeApiTokenResolver {
  @May("token.revoke")
  @Mutation(() => RevokeApiTokenPayload, {
    description:
      "Ends one of the viewer's tokens at once, on every gateway. A token can end itself and no other. Errors: NOT_FOUND, FORBIDDEN.",
  })
  revokeApiToken(
    @Ctx() context: Context,
    @Arg("input", () => RevokeApiTokenInput, { description: "Which token is to end." })
    input: RevokeApiTokenInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<RevokeApiTokenPayload> {
    return revokeApiToken(context, input, idempotencyKey);
  }
}
