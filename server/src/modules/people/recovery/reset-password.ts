import { PASSWORD_MAX, PASSWORD_MIN, parseNumber } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { SYSTEM } from "../../../platform/authorization/viewer";
import type { Context } from "../../../platform/graphql/context";
import { userError, UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { hashPassword } from "../../../platform/secrets/password";
import { hashSecret } from "../../../platform/secrets/secret";
import { secondFactorRefusal } from "../second-factor/second-factor.store";
import { guessProof, orBusy, placeOf } from "../viewer/guess.task";
import { passwordProblem } from "../viewer/password.policy";
import { forgetPresence } from "../viewer/presence.task";
import { ADDRESS_CODES, ADDRESS_GUESSES, NUMBER_CODES, tidyLogin } from "../viewer/sign-in.policy";
import { countAttempt, takeBack } from "../viewer/throttle.store";
import { tooManyAttempts, weakPassword } from "../viewer/viewer-errors.policy";
import { changePassword, isKnownPlace, loginOf, viewerById, viewerByLogin } from "../viewer/viewer.store";
import { beginReset, resetByToken, useReset } from "./password-reset.store";
import { recoveryText } from "./recovery.texts";

/** Who has forgotten the password. */
@InputType({ description: "Who has forgotten the password." })
export class RequestPasswordResetInput {
  @Field(() => String, { description: "The e-mail address by which they sign in." })
  login!: string;
}

/** The new password, and the token of the mailed link. */
@InputType({ description: "The new password, and the token of the mailed link." })
export class ResetPasswordInput {
  @Field(() => String, { description: "What stands behind the # of the link." })
  token!: string;

  @Field(() => String, {
    description: `The new password: ${String(PASSWORD_MIN)} to ${String(PASSWORD_MAX)} characters, hard to guess, not the login.`,
  })
  newPassword!: string;

  @Field(() => String, {
    nullable: true,
    description: "A code of the second factor; needed where SECOND_FACTOR_REQUIRED asks for it.",
  })
  secondFactorCode?: string | null;
}

/** That it is done, or why not. */
@ObjectType({ description: "That it is done, or why not." })
export class PasswordResetPayload {
  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

const refused = (error: UserError): PasswordResetPayload => ({ userErrors: [error] });

/** Has a link mailed to whoever signs in by an address; for one that nobody has the same is done but the mail. */
async function requestPasswordReset(context: Context, login: string): Promise<PasswordResetPayload> {
  const { clock, database, locale, timeZone } = context;
  if (parseNumber(login) !== null)
    return refused(userError("INVALID_INPUT", locale, recoveryText("byCode"), { field: ["login"] }));
  const [now, place] = [clock.now(), placeOf(context.ip)];
  const viewer = await viewerByLogin(database, login);
  const known = await isKnownPlace(database, viewer?.id ?? null, place, now);
  const countings = [
    { key: `reset-of ${hashSecret(tidyLogin(login))}`, limits: NUMBER_CODES },
    { key: `resets-from ${place}`, limits: ADDRESS_CODES },
  ];
  const opensAt = await countAttempt(database, countings, { id: newId("att", now), at: now, place, known });
  if (opensAt !== null) return refused(tooManyAttempts(locale, opensAt, timeZone));
  await database.write(async (unit) => {
    if (viewer) await beginReset(unit, viewer, now);
    await audit(unit, now, SYSTEM, "passwordReset.requested", { subjectId: viewer?.id ?? null });
  });
  return { userErrors: [] };
}

async function resetPassword(context: Context, input: ResetPasswordInput): Promise<PasswordResetPayload> {
  const { clock, database, locale, timeZone } = context;
  const { token, newPassword, secondFactorCode } = input;
  const [now, place] = [clock.now(), placeOf(context.ip)];
  const invalid = (): UserError =>
    userError("RESET_LINK_INVALID", locale, recoveryText("RESET_LINK_INVALID"), { field: ["token"] });
  const attempt = { id: newId("att", now), at: now, place, known: false };
  const countings = [{ key: `reset-links-from ${place}`, limits: ADDRESS_GUESSES }];
  const opensAt = await countAttempt(database, countings, attempt);
  if (opensAt !== null) return refused(tooManyAttempts(locale, opensAt, timeZone));
  const viewerId = await resetByToken(database, token, now);
  const viewer = viewerId === null ? null : await viewerById(database, viewerId);
  if (viewer?.state !== "active") return refused(invalid());
  await database.write((unit) => takeBack(unit, countings, attempt));
  const login = await loginOf(database, viewer);
  const weak = await passwordProblem(newPassword, { login, name: viewer.name });
  if (weak) return refused(weakPassword(locale, weak));
  const passwordHash = await orBusy(context, hashPassword(newPassword));
  const guessed = await guessProof(context, {
    account: hashSecret(tidyLogin(login)),
    viewer,
    password: null,
    // The mailbox alone gets past no second factor.
    further: (unit) => secondFactorRefusal(unit, context, viewer.id, secondFactorCode),
    right: async (unit) => {
      if (!(await useReset(unit, token))) return false;
      await changePassword(unit, viewer.id, passwordHash);
      await audit(unit, clock.now(), SYSTEM, "password.reset", { subjectId: viewer.id });
      return true;
    },
    wrong: invalid,
  });
  if ("refusal" in guessed) return refused(guessed.refusal);
  if (!guessed.right) return refused(invalid());
  forgetPresence(database, viewer.id);
  return { userErrors: [] };
}

/** The mutations. */
@Resolver()
export class ResetPasswordResolver {
  @May("session.open")
  @Mutation(() => PasswordResetPayload, {
    description:
      "Mails a link to set a new password to whoever signs in by an e-mail address; an address that nobody has is answered alike. The link lasts an hour and serves once; the newest takes the place of those before. At most three an address in 15 minutes from places where its owner has signed in before, and three from all others. A subscriber uses `requestSignInCode` instead. Errors: INVALID_INPUT (a number), TOO_MANY_ATTEMPTS.",
  })
  requestPasswordReset(
    @Ctx() context: Context,
    @Arg("input", () => RequestPasswordResetInput, { description: "Who has forgotten it." })
    { login }: RequestPasswordResetInput,
  ): Promise<PasswordResetPayload> {
    return requestPasswordReset(context, login);
  }

  @May("session.open")
  @Mutation(() => PasswordResetPayload, {
    description:
      "Sets a new password by the token of a mailed link, once; all sessions end, and nobody is signed in by it. Who has a second factor gives its code too: SECOND_FACTOR_REQUIRED says so. Errors: RESET_LINK_INVALID, PASSWORD_TOO_WEAK, WRONG_CODE, TOO_MANY_ATTEMPTS.",
  })
  resetPassword(
    @Ctx() context: Context,
    @Arg("input", () => ResetPasswordInput, { description: "The token, and the new password." })
    input: ResetPasswordInput,
  ): Promise<PasswordResetPayload> {
    return resetPassword(context, input);
  }
}
