import { PASSWORD_MAX, PASSWORD_MIN } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { proofWanted } from "../../../platform/authorization/step-up";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { hashPassword } from "../../../platform/secrets/password";
import { hashSecret } from "../../../platform/secrets/secret";
import { guessProof, orBusy } from "../viewer/guess.task";
import { forgetPresence } from "../viewer/presence.task";
import { passwordNeededIn, weakPassword, wrongPasswordIn } from "../viewer/viewer-errors.policy";
import { passwordProblem } from "../viewer/password.policy";
import { tidyLogin } from "../viewer/sign-in.policy";
import { changePassword as storePassword, loginOf, viewerById } from "../viewer/viewer.store";

/** The new password, and the present one. */
@InputType({ description: "The new password, and the present one." })
export class ChangePasswordInput {
  @Field(() => String, {
    nullable: true,
    description: "The password that holds now; only who has none yet may leave it out.",
  })
  currentPassword?: string | null;

  @Field(() => String, {
    description: `The new one: ${String(PASSWORD_MIN)} to ${String(PASSWORD_MAX)} characters, hard to guess, not the login.`,
  })
  newPassword!: string;
}

/** That the password is another now. */
@ObjectType({ description: "That the password is another now, or why not." })
export class ChangePasswordPayload {
  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

async function changePassword(
  context: Context,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<ChangePasswordPayload> {
  const { clock, database, locale } = context;
  const actor = viewerOf(context);
  const refused = (error: UserError): ChangePasswordPayload => ({ userErrors: [error] });
  const viewer = await viewerById(database, actor.id);
  const login = viewer ? await loginOf(database, viewer) : "";
  const weak = await passwordProblem(newPassword, { login, name: actor.name });
  if (weak) return refused(weakPassword(locale, weak));
  const hasPassword = viewer?.passwordHash !== null;
  if (hasPassword && (currentPassword ?? "") === "")
    return refused(passwordNeededIn(locale, "currentPassword"));
  const stale = proofWanted(actingOf(context));
  if (stale) return refused(stale);
  const passwordHash = await orBusy(context, hashPassword(newPassword));
  const right = async (unit: Unit): Promise<void> => {
    await storePassword(unit, actor.id, passwordHash, actor.credentialId);
    await audit(unit, clock.now(), actor, "password.changed", { subjectId: actor.id });
  };
  const guessed = await guessProof(context, {
    account: hashSecret(tidyLogin(login)),
    viewer,
    password: hasPassword ? (currentPassword ?? "") : null,
    right,
    wrong: () => wrongPasswordIn(locale, "currentPassword"),
    actor,
  });
  if ("refusal" in guessed) return refused(guessed.refusal);
  forgetPresence(database, actor.id);
  return { userErrors: [] };
}

/** The mutation. */
@Resolver()
export class ChangePasswordResolver {
  @May("password.change")
  @Mutation(() => ChangePasswordPayload, {
    description:
      "Changes the viewer's own password, or gives one to who signs in by codes; all their other sessions end at once, this one and their tokens stay. Needs a recent proof of who the viewer is (`confirmIdentity`). Errors: WRONG_CREDENTIALS, PASSWORD_TOO_WEAK, TOO_MANY_ATTEMPTS, INVALID_INPUT, STEP_UP_REQUIRED. Tokens may not.",
  })
  changePassword(
    @Ctx() context: Context,
    @Arg("input", () => ChangePasswordInput, { description: "The new password, and the present one." })
    input: ChangePasswordInput,
  ): Promise<ChangePasswordPayload> {
    return changePassword(context, input);
  }
}
