import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { likelyMeant, parseEmail } from "@kabinet/shared";
import { actingOf } from "../../../platform/authorization/acting";
import { AccessRoleEnum } from "../../../platform/authorization/access-role";
import { May } from "../../../platform/authorization/may";
import type { AccessRole } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { UserError, userError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import { tidyLogin } from "../viewer/sign-in.policy";
import { lockAccesses, wishedAccess } from "./access-writing.task";
import { ACCESSES_MAX } from "./access.policy";
import { accessText } from "./access.texts";
import { Invitation } from "./invitation.entity";
import { INVITATION_LIFETIME } from "./invitation.policy";
import { addInvitation, invitationOf, openInvitations } from "./invitation.store";
import { countInvitation, recordInvitation } from "./invitation-writing.task";

/** Who is invited, and to what. */
@InputType({ description: "Who is invited to look after a company, and as what." })
export class InvitePersonInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => String, {
    description: "The e-mail address to which the invitation goes, and by which they are to sign in.",
  })
  email!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "That the address is right though its domain looks mistyped (EMAIL_LIKELY_MISTYPED).",
  })
  isEmailConfirmed!: boolean;

  @Field(() => AccessRoleEnum, { description: "What they may do there." })
  role!: AccessRole;

  @Field(() => [ID], {
    nullable: true,
    description: "The accounts that they are to look after, at least one; the whole company when not given.",
  })
  accountIds?: string[] | null;
}

/** The invitation as it is now. */
@ObjectType({ description: "The invitation as it is now." })
export class InvitationPayload {
  @Field(() => Invitation, { nullable: true, description: "The invitation; null when refused." })
  invitation!: Invitation | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

async function invitePerson(
  context: Context,
  input: InvitePersonInput,
  idempotencyKey: string,
): Promise<InvitationPayload> {
  const { locale } = context;
  const email = parseEmail(input.email);
  if (email === null)
    return {
      invitation: null,
      userErrors: [userError("INVALID_INPUT", locale, accessText("WRONG_EMAIL"), { field: ["email"] })],
    };
  const meant = input.isEmailConfirmed ? null : likelyMeant(email);
  if (meant !== null) {
    const text = accessText("LIKELY_MISTYPED", { meant });
    const field = { field: ["email"] };
    return { invitation: null, userErrors: [userError("EMAIL_LIKELY_MISTYPED", locale, text, field)] };
  }
  const login = tidyLogin(email);
  const id = newId("ivt", context.clock.now());
  return countInvitation(
    context,
    { clientId: input.clientId, email: login },
    async () => {
      const { result, userErrors } = await writeOnce(actingOf(context), {
        idempotencyKey,
        request: { invitePerson: input },
        resultId: id,
        make: (unit) => invite(unit, context, id, { ...input, email: login }),
        find: (_unit, made) => invitationOf(context).load(made),
      });
      return { invitation: result, userErrors };
    },
    (error) => ({ invitation: null, userErrors: [error] }),
  );
}

async function invite(
  unit: Unit,
  context: Context,
  id: string,
  input: InvitePersonInput,
): Promise<Invitation> {
  const { locale, clock } = context;
  const { clientId, email, role } = input;
  const people = await lockAccesses(unit, context, clientId);
  const { accountIds } = await wishedAccess(unit, context, clientId, input);
  // Of who has access already the inviter is told in the list; of anybody else nothing is told.
  if (people.some(({ person }) => person.login === email))
    throw refuse("ACCESS_EXISTS", locale, accessText("ACCESS_EXISTS"), { field: ["email"] });
  const open = await openInvitations(unit, [clientId]);
  if (open.some((each) => each.email === email))
    throw refuse("INVITATION_PENDING", locale, accessText("INVITATION_PENDING"), { field: ["email"] });
  if (people.length + open.length >= ACCESSES_MAX)
    throw refuse("TOO_MANY_ACCESSES", locale, accessText("TOO_MANY_ACCESSES", { most: ACCESSES_MAX }));
  const now = clock.now();
  const { id: actorId, name: actorName } = viewerOf(context);
  const invitation = Object.assign(new Invitation(), {
    ...{ id, clientId, email, role, accountIds: accountIds?.join(",") ?? null },
    ...{ actorId, actorName, locale, hash: null },
    ...{ sentAt: now, expiresAt: now + INVITATION_LIFETIME, endedAt: null },
  });
  await addInvitation(unit, invitation);
  await recordInvitation(unit, context, "invitation.sent", invitation);
  return invitation;
}

/** The mutation. */
@Resolver()
export class InvitePersonResolver {
  @May("access.change")
  @Mutation(() => InvitationPayload, {
    description:
      "Invites somebody by e-mail to look after a company, whether they have a cabinet yet or not: nobody is told which. The mailed link lasts seven days and serves once (`acceptInvitation`). For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. At most 20 invitations of a company and 3 to an address in 15 minutes. Errors: NOT_FOUND, ACCESS_EXISTS, INVITATION_PENDING, TOO_MANY_ACCESSES, INVALID_INPUT, EMAIL_LIKELY_MISTYPED, TOO_MANY_ATTEMPTS, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  invitePerson(
    @Ctx() context: Context,
    @Arg("input", () => InvitePersonInput, { description: "Who is invited, and as what." })
    input: InvitePersonInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<InvitationPayload> {
    return invitePerson(context, input, idempotencyKey);
  }
}
