import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { dropPasskeys } from "../passkey/passkey.store";
import { tellOfFactorReset } from "../recovery/password-reset.store";
import { REASON_MAX, REASON_MIN } from "../recovery/reason.policy";
import { hasSecondFactor, removeFactor } from "../second-factor/second-factor.store";
import { secondFactorText } from "../second-factor/second-factor.texts";
import { endAllSessions } from "../viewer/credentials.store";
import { changeStaff, reasonGiven } from "./staff-writing.task";
import { StaffPayload } from "./staff.type";

/** Whose second factor is to be taken off, and why. */
@InputType({ description: "Whose second factor is to be taken off, and why." })
export class ResetStaffSecondFactorInput {
  @Field(() => ID, { description: "The person, as `StaffPerson.id` says." })
  personId!: string;

  @Field(() => String, {
    description: `How it was made sure who asks, ${String(REASON_MIN)} to ${String(REASON_MAX)} characters; the audit keeps it.`,
  })
  reason!: string;
}

/** The mutation. */
@Resolver()
export class ResetStaffSecondFactorResolver {
  @May("staff.change")
  @Mutation(() => StaffPayload, {
    description:
      "For staff: takes off the second factor, its recovery codes and the passkeys of a colleague who has lost them. All their sessions end; the password stays, and is asked for. They are told by mail. Needs a recent proof of who the viewer is (`confirmIdentity`). Errors: NOT_FOUND, SECOND_FACTOR_OFF, INVALID_INPUT (also where it is the viewer), STEP_UP_REQUIRED, FORBIDDEN.",
  })
  resetStaffSecondFactor(
    @Ctx() context: Context,
    @Arg("input", () => ResetStaffSecondFactorInput, { description: "Whose, and why." })
    input: ResetStaffSecondFactorInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<StaffPayload> {
    const { clock, locale } = context;
    return changeStaff(context, "resetStaffSecondFactor", input, idempotencyKey, async (unit, person) => {
      const reason = reasonGiven(context, input.reason);
      const { id } = person;
      if (!(await hasSecondFactor(unit, id)))
        throw refuse("SECOND_FACTOR_OFF", locale, secondFactorText("off"), { field: ["personId"] });
      await removeFactor(unit, id);
      await dropPasskeys(unit, id);
      await endAllSessions(unit, id);
      const now = clock.now();
      await audit(unit, now, viewerOf(context), "secondFactor.reset", { subjectId: id, after: { reason } });
      await tellOfFactorReset(unit, person, now);
    });
  }
}
