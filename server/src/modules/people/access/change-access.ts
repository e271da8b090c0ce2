import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { AccessRoleEnum } from "../../../platform/authorization/access-role";
import { May } from "../../../platform/authorization/may";
import type { AccessRole } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { putAccess } from "../viewer/access.store";
import { forgetPresence } from "../viewer/presence.task";
import { isFullAdministrator } from "./access.policy";
import { withdrawInvitationsOf } from "./invitation.store";
import { companyAccessOf } from "./access-reading.task";
import {
  accessOfPerson,
  recordAccess,
  lockAccesses,
  requireAdministrator,
  wishedAccess,
} from "./access-writing.task";
import { CompanyAccess } from "./access.type";
import { AccessPayload } from "./grant-access";

/** What somebody is to have of a company from now on. */
@InputType({ description: "What somebody who has access to a company is to have of it from now on." })
export class ChangeAccessInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { description: "The person, as `CompanyAccess.person.id` says." })
  personId!: string;

  @Field(() => AccessRoleEnum, { description: "What they may do there." })
  role!: AccessRole;

  @Field(() => [ID], {
    nullable: true,
    description: "The accounts that they are to look after, at least one; the whole company when not given.",
  })
  accountIds?: string[] | null;
}

async function changeAccess(
  context: Context,
  input: ChangeAccessInput,
  idempotencyKey: string,
): Promise<AccessPayload> {
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { changeAccess: input },
    resultId: input.personId,
    make: (unit) => change(unit, context, input),
    find: (unit, personId) => companyAccessOf(unit, viewerOf(context), input.clientId, personId),
  });
  forgetPresence(context.database, input.personId);
  return { access: result, userErrors };
}

async function change(unit: Unit, context: Context, input: ChangeAccessInput): Promise<CompanyAccess> {
  const people = await lockAccesses(unit, context, input.clientId);
  const { person, access: before, blockedAt } = accessOfPerson(context, people, input.personId);
  const after = await wishedAccess(unit, context, input.clientId, input);
  requireAdministrator(context, people, person.id, after);
  await putAccess(unit, person.id, after, blockedAt);
  await recordAccess(unit, context, "access.changed", person.id, { before, after });
  if (!isFullAdministrator(after))
    await withdrawInvitationsOf(unit, after.clientId, person.id, context.clock.now());
  return new CompanyAccess({ person, access: after, blockedAt });
}

/** The mutation. */
@Resolver()
export class ChangeAccessResolver {
  @May("access.change")
  @Mutation(() => AccessPayload, {
    description:
      "Changes what somebody has of a company: the role, and which accounts; what they have open hears of it at once. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, LAST_ADMINISTRATOR, INVALID_INPUT, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  changeAccess(
    @Ctx() context: Context,
    @Arg("input", () => ChangeAccessInput, { description: "Whose access, and what it is to be." })
    input: ChangeAccessInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<AccessPayload> {
    return changeAccess(context, input, idempotencyKey);
  }
}
