import { RECOVERY_CODES } from "@kabinet/shared";
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { proofWanted } from "../../../platform/authorization/step-up";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { forgetPresence } from "../viewer/presence.task";
import { forgetOtherProofs } from "../viewer/session.store";
import { factorNotBegun, factorOff, factorOn, wrongFirstCode } from "./second-factor-errors.policy";
import { confirmFactor, hasSecondFactor, renewRecoveryCodes } from "./second-factor.store";

/** The first code that the app shows. */
@InputType({ description: "The first code that the app shows." })
export class ConfirmSecondFactorInput {
  @Field(() => String, { description: "Six digits, as the app shows them now." })
  code!: string;
}

/** Codes for when the app is lost; they are shown here and never again. */
@ObjectType({ description: "Codes for when the app is lost; they are shown here and never again." })
export class RecoveryCodesPayload {
  @Field(() => [String], {
    nullable: true,
    description: `${String(RECOVERY_CODES)} codes, each good once in the place of the app's; null when refused.`,
  })
  recoveryCodes!: string[] | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

const refused = (error: UserError): RecoveryCodesPayload => ({ recoveryCodes: null, userErrors: [error] });

async function confirmSecondFactor(context: Context, code: string): Promise<RecoveryCodesPayload> {
  const { clock, database, locale } = context;
  const actor = viewerOf(context);
  const refusal = proofWanted(actingOf(context));
  if (refusal) return refused(refusal);
  const answer = await database.write(async (unit) => {
    const outcome = await confirmFactor(unit, context, actor.id, code);
    if (outcome === "on") return refused(factorOn(locale));
    if (outcome === "notBegun") return refused(factorNotBegun(locale));
    if (outcome === "wrong") return refused(wrongFirstCode(locale));
    await audit(unit, clock.now(), actor, "secondFactor.confirmed", { subjectId: actor.id });
    // Elsewhere a password alone was proof: it must not get at the recovery codes of what it no longer opens.
    await forgetOtherProofs(unit, context, actor.credentialId ?? "");
    return { recoveryCodes: await renewRecoveryCodes(unit, actor.id), userErrors: [] };
  });
  forgetPresence(database, actor.id);
  return answer;
}

async function newRecoveryCodes(context: Context): Promise<RecoveryCodesPayload> {
  const { clock, database, locale } = context;
  const actor = viewerOf(context);
  const refusal = proofWanted(actingOf(context));
  if (refusal) return refused(refusal);
  return database.write(async (unit) => {
    if (!(await hasSecondFactor(unit, actor.id))) return refused(factorOff(locale));
    await audit(unit, clock.now(), actor, "recoveryCodes.renewed", { subjectId: actor.id });
    return { recoveryCodes: await renewRecoveryCodes(unit, actor.id), userErrors: [] };
  });
}

/** The mutations that give out recovery codes. */
@Resolver()
export class ConfirmSecondFactorResolver {
  @May("secondFactor.change")
  @Mutation(() => RecoveryCodesPayload, {
    description:
      "Puts the key of `startSecondFactor` in force by the app's first code: from then on signing in asks for a code besides the password. What is dangerous asks for a new proof in the viewer's other sessions. Answers the recovery codes, which are shown once. Errors: WRONG_CODE, SECOND_FACTOR_OFF (no key was begun within 30 minutes), SECOND_FACTOR_ON, STEP_UP_REQUIRED. Tokens may not.",
  })
  confirmSecondFactor(
    @Ctx() context: Context,
    @Arg("input", () => ConfirmSecondFactorInput, { description: "The app's first code." })
    { code }: ConfirmSecondFactorInput,
  ): Promise<RecoveryCodesPayload> {
    return confirmSecondFactor(context, code);
  }

  @May("secondFactor.change")
  @Mutation(() => RecoveryCodesPayload, {
    description:
      "Gives out new recovery codes; those given out before serve no more. Errors: SECOND_FACTOR_OFF, STEP_UP_REQUIRED. Tokens may not.",
  })
  renewRecoveryCodes(@Ctx() context: Context): Promise<RecoveryCodesPayload> {
    return newRecoveryCodes(context);
  }
}
