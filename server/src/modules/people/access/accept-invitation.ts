import { PASSWORD_MAX, PASSWORD_MIN } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { AccessRoleEnum } from "../../../platform/authorization/access-role";
import { May } from "../../../platform/authorization/may";
import type { AccessRole } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { Refused, refuse } from "../../../platform/graphql/refused";
import { DateTime } from "../../../platform/graphql/scalars";
import { userError, UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { hashPassword } from "../../../platform/secrets/password";
import { companyName } from "../../company/client/client.store";
import { orBusy, placeOf } from "../viewer/guess.task";
import { passwordProblem } from "../viewer/password.policy";
import { forgetPresence } from "../viewer/presence.task";
import { ADDRESS_GUESSES } from "../viewer/sign-in.policy";
import { countAttempt, takeBack } from "../viewer/throttle.store";
import { tooManyAttempts, weakPassword } from "../viewer/viewer-errors.policy";
import { enrolViewers, giveAccess, hasAccess, lockViewer, personByLogin } from "../viewer/viewer.store";
import { accessText } from "./access.texts";
import type { Invitation } from "./invitation.entity";
import { NAME_MAX, nameIn } from "./invitation.policy";
import { endInvitation, invitationByToken } from "./invitation.store";

/** What an invitation is to, as whoever has its link is told. */
@ObjectType({ description: "What an invitation is to, as whoever has its link is told." })
export class InvitationOffer {
  @Field(() => String, { description: "The company's name." })
  company!: string;

  @Field(() => String, { description: "The address that is invited: it is the login." })
  email!: string;

  @Field(() => String, { description: "The name of who invites." })
  invitedBy!: string;

  @Field(() => AccessRoleEnum, { description: "What they are to be there." })
  role!: AccessRole;

  @Field(() => Boolean, {
    description: "Whether they are to choose a name and a password; not who signs in by the address already.",
  })
  isNewcomer!: boolean;

  @Field(() => DateTime, { description: "From when on the link serves no more." })
  expiresAt!: number;
}

/** The acceptance of an invitation. */
@InputType({ description: "The acceptance of an invitation." })
export class AcceptInvitationInput {
  @Field(() => String, { description: "What stands behind the # of the link." })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: `What a newcomer is called: 1 to ${String(NAME_MAX)} characters.`,
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `A newcomer's password: ${String(PASSWORD_MIN)} to ${String(PASSWORD_MAX)} characters, hard to guess, not the login.`,
  })
  newPassword?: string | null;
}

/** By what they sign in now. */
@ObjectType({ description: "By what they sign in now." })
export class AcceptInvitationPayload {
  @Field(() => String, { nullable: true, description: "The login; null when refused." })
  login!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

const refusedBy = (error: UserError): AcceptInvitationPayload => ({ login: null, userErrors: [error] });

async function acceptInvitation(
  context: Context,
  input: AcceptInvitationInput,
): Promise<AcceptInvitationPayload> {
  const { clock, database, locale, timeZone } = context;
  const now = clock.now();
  const place = placeOf(context.ip);
  const attempt = { id: newId("att", now), at: now, place, known: false };
  const countings = [{ key: `invitation-links-from ${place}`, limits: ADDRESS_GUESSES }];
  const opensAt = await countAttempt(database, countings, attempt);
  if (opensAt !== null) return refusedBy(tooManyAttempts(locale, opensAt, timeZone));
  const invitation = await invitationByToken(database, input.token, now);
  if (!invitation)
    return refusedBy(
      userError("INVITATION_INVALID", locale, accessText("INVITATION_INVALID"), { field: ["token"] }),
    );
  await database.write((unit) => takeBack(unit, countings, attempt));
  const isKnown = (await personByLogin(database, invitation.email)) !== null;
  const newcomer = isKnown ? null : await newcomerIn(context, input, invitation.email);
  if (newcomer && "refusal" in newcomer) return refusedBy(newcomer.refusal);
  try {
    const personId = await database.write((unit) => join(unit, context, input.token, newcomer));
    forgetPresence(database, personId);
    return { login: invitation.email, userErrors: [] };
  } catch (error) {
    if (error instanceof Refused) return { login: null, userErrors: error.userErrors };
    throw error;
  }
}

/** Somebody who has no cabinet yet. */
interface Newcomer {
  readonly name: string;
  readonly passwordHash: string;
}

/** What a newcomer has chosen, or what is wrong with it. */
async function newcomerIn(
  context: Context,
  { name: given, newPassword }: AcceptInvitationInput,
  login: string,
): Promise<Newcomer | { readonly refusal: UserError }> {
  const { locale } = context;
  const name = nameIn(given);
  if (name === null)
    return {
      refusal: userError("INVALID_INPUT", locale, accessText("WRONG_NAME", { max: NAME_MAX }), {
        field: ["name"],
      }),
    };
  const weak = await passwordProblem(newPassword ?? "", { login, name });
  if (weak) return { refusal: weakPassword(locale, weak) };
  return { name, passwordHash: await orBusy(context, hashPassword(newPassword ?? "")) };
}

/** Lets whoever is invited in; answers their id. Of several at once with one link the first does it. */
async function join(unit: Unit, context: Context, token: string, newcomer: Newcomer | null): Promise<string> {
  const { locale, clock } = context;
  const now = clock.now();
  const invitation = await invitationByToken(unit, token, now, true);
  if (!invitation)
    throw refuse("INVITATION_INVALID", locale, accessText("INVITATION_INVALID"), { field: ["token"] });
  const { clientId, email, role } = invitation;
  const person =
    (await personByLogin(unit, email)) ?? (newcomer && (await enrol(unit, newcomer, invitation, now)));
  if (person?.role !== "administrator" || person.state !== "active")
    throw refuse("INVITATION_INVALID", locale, accessText("INVITATION_FOR_NOBODY"), { field: ["token"] });
  await lockViewer(unit, person.id);
  const accountIds = invitation.accountIds?.split(",") ?? null;
  if (!(await hasAccess(unit, person.id, clientId)))
    await giveAccess(unit, person.id, [{ clientId, role, accountIds }]);
  await endInvitation(unit, invitation.id, now);
  const actor = { id: person.id, name: person.name, role: person.role, ip: context.ip };
  const subject = { clientId, subjectId: person.id, before: {}, after: { role, accountIds } };
  await audit(unit, now, actor, "invitation.accepted", subject);
  return person.id;
}

async function enrol(unit: Unit, { name, passwordHash }: Newcomer, { email }: Invitation, now: number) {
  const wanted = { role: "administrator", name, login: email, accesses: [], subscriberId: null } as const;
  const [person] = await enrolViewers(unit, [wanted], passwordHash, now);
  return person ?? null;
}

/** The query and the mutation. */
@Resolver()
export class AcceptInvitationResolver {
  @May("invitation.accept")
  @Query(() => InvitationOffer, {
    nullable: true,
    description: "What the link of a mailed invitation is to; null where it serves no more, or never did.",
  })
  async invitation(
    @Ctx() { clock, database }: Context,
    @Arg("token", () => String, { description: "What stands behind the # of the link." }) token: string,
  ): Promise<InvitationOffer | null> {
    const found = await invitationByToken(database, token, clock.now());
    if (!found) return null;
    const { email, role, expiresAt, clientId, actorName } = found;
    return {
      ...{ email, role, expiresAt, invitedBy: actorName },
      company: await companyName(database, clientId),
      isNewcomer: (await personByLogin(database, email)) === null,
    };
  }

  @May("invitation.accept")
  @Mutation(() => AcceptInvitationPayload, {
    description:
      "Accepts an invitation by the token of its mailed link, once: whoever has no cabinet yet chooses a name and a password, whoever signs in by the address already keeps theirs. Nobody is signed in by it. Errors: INVITATION_INVALID, INVALID_INPUT, PASSWORD_TOO_WEAK, TOO_MANY_ATTEMPTS.",
  })
  acceptInvitation(
    @Ctx() context: Context,
    @Arg("input", () => AcceptInvitationInput, { description: "The token, and what a newcomer chooses." })
    input: AcceptInvitationInput,
  ): Promise<AcceptInvitationPayload> {
    return acceptInvitation(context, input);
  }
}
