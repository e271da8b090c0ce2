import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { pendingResets } from "../recovery/password-reset.store";
import { sendStaffInvitation } from "./staff-mail.task";
import { changeStaff } from "./staff-writing.task";
import { staffState, StaffState } from "./staff.policy";
import { staffText } from "./staff.texts";
import { StaffPayload } from "./staff.type";

/** Which of the staff is sent the link again. */
@InputType({ description: "Which of the operator's staff is sent the link again." })
export class ResendStaffInvitationInput {
  @Field(() => ID, { description: "The person, as `StaffPerson.id` says." })
  personId!: string;
}

/** The mutation. */
@Resolver()
export class ResendStaffInvitationResolver {
  @May("staff.change")
  @Mutation(() => StaffPayload, {
    description:
      "For staff: mails a new link, for seven days, to a colleague who has not been here yet; the one before serves no more. Needs a recent proof of who the viewer is (`confirmIdentity`). Errors: NOT_FOUND, INVALID_INPUT (they have been here already, or it is the viewer), STEP_UP_REQUIRED, FORBIDDEN.",
  })
  resendStaffInvitation(
    @Ctx() context: Context,
    @Arg("input", () => ResendStaffInvitationInput, { description: "Which of them." })
    input: ResendStaffInvitationInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<StaffPayload> {
    return changeStaff(context, "resendStaffInvitation", input, idempotencyKey, async (unit, person) => {
      const sent = await pendingResets(unit, [person.id]);
      if (staffState(person, sent.length > 0) !== StaffState.INVITED)
        throw refuse("INVALID_INPUT", context.locale, staffText("NOT_INVITED"), { field: ["personId"] });
      await sendStaffInvitation(unit, context, "staff.invitedAgain", person);
    });
  }
}
