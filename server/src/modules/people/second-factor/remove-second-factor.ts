import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { hashSecret } from "../../../platform/secrets/secret";
import { confirmationShortfall } from "../passkey/passkey.store";
import { guessProof } from "../viewer/guess.task";
import { passwordNeeded, wrongPassword } from "../viewer/viewer-errors.policy";
import { tidyLogin } from "../viewer/sign-in.policy";
import { loginOf, viewerById } from "../viewer/viewer.store";
import { factorOff } from "./second-factor-errors.policy";
import { hasSecondFactor, removeFactor, secondFactorRefusal } from "./second-factor.store";

/** The proof of who removes it. */
@InputType({ description: "The proof of who removes it: both factors, for the last time, or a passkey." })
export class RemoveSecondFactorInput {
  @Field(() => String, { nullable: true, description: "The password; only who has none may leave it out." })
  password?: string | null;

  @Field(() => String, { nullable: true, description: "A code of the app, or a recovery code." })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "In the place of both: the browser's answer to `startPasskeyConfirmation`, as JSON (AuthenticationResponseJSON).",
  })
  passkey?: string | null;
}

/** Whether it is gone. */
@ObjectType({ description: "That the second factor is gone, or why not." })
export class RemoveSecondFactorPayload {
  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

async function removeSecondFactor(
  context: Context,
  { password, code, passkey }: RemoveSecondFactorInput,
): Promise<RemoveSecondFactorPayload> {
  const { clock, database, locale } = context;
  const actor = viewerOf(context);
  const refused = (error: UserError): RemoveSecondFactorPayload => ({ userErrors: [error] });
  const viewer = await viewerById(database, actor.id);
  if (!viewer || !(await hasSecondFactor(database, actor.id))) return refused(factorOff(locale));
  const answer = passkey ?? "";
  // A passkey is two factors itself.
  const isPasswordWanted = viewer.passwordHash !== null && answer === "";
  if (isPasswordWanted && (password ?? "") === "") return refused(passwordNeeded(locale));
  const guessed = await guessProof(context, {
    account: hashSecret(tidyLogin(await loginOf(database, viewer))),
    viewer,
    password: isPasswordWanted ? (password ?? "") : null,
    further: (unit) =>
      answer === ""
        ? secondFactorRefusal(unit, context, actor.id, code, "code", true)
        : confirmationShortfall(unit, context, answer),
    right: async (unit: Unit) => {
      await removeFactor(unit, actor.id);
      await audit(unit, clock.now(), actor, "secondFactor.removed", { subjectId: actor.id });
    },
    wrong: () => wrongPassword(locale),
    actor,
  });
  return "refusal" in guessed ? refused(guessed.refusal) : { userErrors: [] };
}

/** The mutation. */
@Resolver()
export class RemoveSecondFactorResolver {
  @May("secondFactor.change")
  @Mutation(() => RemoveSecondFactorPayload, {
    description:
      "Removes the second factor and its recovery codes; asks for the password and a code, whenever either was last given, or for a passkey. Wrong ones count with those of signing in. Errors: INVALID_INPUT (no password), WRONG_CREDENTIALS, SECOND_FACTOR_REQUIRED (no code), WRONG_CODE, PASSKEY_NOT_ACCEPTED, TOO_MANY_ATTEMPTS, SECOND_FACTOR_OFF. Tokens may not.",
  })
  removeSecondFactor(
    @Ctx() context: Context,
    @Arg("input", () => RemoveSecondFactorInput, { description: "Both factors, or a passkey." })
    input: RemoveSecondFactorInput,
  ): Promise<RemoveSecondFactorPayload> {
    return removeSecondFactor(context, input);
  }
}
