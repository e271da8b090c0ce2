import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import { REASON_MAX, REASON_MIN } from "../recovery/reason.policy";
import { endAllSessions } from "../viewer/credentials.store";
import { setViewerState } from "../viewer/staff.store";
import { changeStaff, reasonGiven } from "./staff-writing.task";
import { staffText } from "./staff.texts";
import { StaffPayload } from "./staff.type";

/** To whom the desk is to be closed, and why. */
@InputType({ description: "To which of the operator's staff the desk is to be closed, and why." })
export class BlockStaffInput {
  @Field(() => ID, { description: "The person, as `StaffPerson.id` says." })
  personId!: string;

  @Field(() => String, {
    description: `Why, ${String(REASON_MIN)} to ${String(REASON_MAX)} characters; the audit keeps it.`,
  })
  reason!: string;
}

/** To whom the desk is to be opened again. */
@InputType({ description: "To which of the operator's staff the desk is to be opened again." })
export class UnblockStaffInput {
  @Field(() => ID, { description: "The person, as `StaffPerson.id` says." })
  personId!: string;
}

/** The mutations. */
@Resolver()
export class BlockStaffResolver {
  @May("staff.change")
  @Mutation(() => StaffPayload, {
    description:
      "For staff: closes the desk to a colleague at once, on every gateway; all their sessions end. The appeals that they answer for stay theirs until somebody gives them to another (`assignAppeal`). Nobody blocks themselves, so that one always stays. Needs a recent proof of who the viewer is (`confirmIdentity`). Errors: NOT_FOUND, INVALID_INPUT (they are blocked already, or it is the viewer), STEP_UP_REQUIRED, FORBIDDEN.",
  })
  blockStaff(
    @Ctx() context: Context,
    @Arg("input", () => BlockStaffInput, { description: "Whom, and why." }) input: BlockStaffInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<StaffPayload> {
    const { clock, locale } = context;
    return changeStaff(context, "blockStaff", input, idempotencyKey, async (unit, { id, state }) => {
      const reason = reasonGiven(context, input.reason);
      if (state !== "active")
        throw refuse("INVALID_INPUT", locale, staffText("BLOCKED_ALREADY"), { field: ["personId"] });
      await setViewerState(unit, id, "disabled");
      await endAllSessions(unit, id);
      const subject = { subjectId: id, after: { reason } };
      await audit(unit, clock.now(), viewerOf(context), "staff.blocked", subject);
    });
  }

  @May("staff.change")
  @Mutation(() => StaffPayload, {
    description:
      "For staff: lets a blocked colleague sign in again, as before. Needs a recent proof of who the viewer is (`confirmIdentity`). Errors: NOT_FOUND, INVALID_INPUT (they are not blocked, or it is the viewer), STEP_UP_REQUIRED, FORBIDDEN.",
  })
  unblockStaff(
    @Ctx() context: Context,
    @Arg("input", () => UnblockStaffInput, { description: "Whom." }) input: UnblockStaffInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<StaffPayload> {
    const { clock, locale } = context;
    return changeStaff(context, "unblockStaff", input, idempotencyKey, async (unit, { id, state }) => {
      if (state === "active")
        throw refuse("INVALID_INPUT", locale, staffText("NOT_BLOCKED"), { field: ["personId"] });
      await setViewerState(unit, id, "active");
      await audit(unit, clock.now(), viewerOf(context), "staff.unblocked", { subjectId: id });
    });
  }
}
