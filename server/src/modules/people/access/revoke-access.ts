import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import { audit } from "../../../platform/audit/audit.store";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { takeAccess } from "../viewer/access.store";
import { endApiTokensFor } from "../viewer/api-token.store";
import { forgetPresence } from "../viewer/presence.task";
import { withdrawInvitationsOf } from "./invitation.store";
import { accessOfPerson, recordAccess, lockAccesses, requireAdministrator } from "./access-writing.task";

/** Whose access to a company is to end. */
@InputType({ description: "Whose access to a company is to end." })
export class RevokeAccessInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { description: "The person, as `CompanyAccess.person.id` says." })
  personId!: string;
}

/** Whose access has ended. */
@ObjectType({ description: "Whose access has ended." })
export class RevokeAccessPayload {
  @Field(() => ID, { nullable: true, description: "The person; null when refused." })
  revokedPersonId!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

async function revokeAccess(
  context: Context,
  input: RevokeAccessInput,
  idempotencyKey: string,
): Promise<RevokeAccessPayload> {
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { revokeAccess: input },
    resultId: input.personId,
    make: (unit) => revoke(unit, context, input),
    find: (_unit, personId) => Promise.resolve(personId),
  });
  forgetPresence(context.database, input.personId);
  return { revokedPersonId: result, userErrors };
}

async function revoke(
  unit: Unit,
  context: Context,
  { clientId, personId }: RevokeAccessInput,
): Promise<string> {
  const now = context.clock.now();
  const people = await lockAccesses(unit, context, clientId);
  const { access: before } = accessOfPerson(context, people, personId);
  requireAdministrator(context, people, personId, null);
  await takeAccess(unit, personId, clientId);
  await withdrawInvitationsOf(unit, clientId, personId, now);
  await recordAccess(unit, context, "access.revoked", personId, { before, after: null });
  // Their programs must not come back with them, should they be let in again.
  for (const tokenId of await endApiTokensFor(unit, personId, clientId, now))
    await audit(unit, now, viewerOf(context), "token.revoked", { clientId, subjectId: tokenId });
  return personId;
}

/** The mutation. */
@Resolver()
export class RevokeAccessResolver {
  @May("access.change")
  @Mutation(() => RevokeAccessPayload, {
    description:
      "Ends somebody's access to a company at once, on every gateway, with their tokens for it and the invitations that they have sent; what they have of other companies stays. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, LAST_ADMINISTRATOR, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  revokeAccess(
    @Ctx() context: Context,
    @Arg("input", () => RevokeAccessInput, { description: "Whose access is to end." })
    input: RevokeAccessInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<RevokeAccessPayload> {
    return revokeAccess(context, input, idempotencyKey);
  }
}
