import { tidyPlainText } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { viewerById } from "../../people/viewer/viewer.store";
import { APPEAL_KEY, APPEAL_VERSION, AppealPayload } from "./appeal-payload.type";
import { AppealState } from "./appeal.entity";
import { hasEnded } from "./appeal.policy";
import { APPEAL_RULES, textRefusal } from "./appeal-rules.policy";
import { appealText } from "./appeal.texts";
import { tellOfAssignment } from "./assignment-mail.task";
import { actOnAppeal, refuseAppeal, type AppealOutcome } from "./appeal-writing.store";

/** Who takes an appeal over. */
@InputType({ description: "Who takes an appeal over." })
export class AssignAppealInput {
  @Field(() => ID, { description: "The appeal." })
  appealId!: string;

  @Field(() => Int, { description: APPEAL_VERSION })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the specialist (`Viewer.id`); who asks takes it themselves when not given.",
  })
  assigneeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What the colleague should know, in plain text, at most ${String(APPEAL_RULES.staffNote.max)} characters; only the staff are shown it.`,
  })
  note?: string | null;
}

/** Gives an appeal to one of the staff; one that nobody had looked at is then being worked on. */
function assignAppeal(context: Context, input: AssignAppealInput, key: string): Promise<AppealOutcome> {
  return actOnAppeal(context, "assignAppeal", input, key, async (unit, appeal, viewer) => {
    if (hasEnded(appeal.state)) throw refuseAppeal(context, "APPEAL_ENDED", appealText("ENDED"));
    const assignee = await viewerById(unit, input.assigneeId ?? viewer.id);
    if (assignee?.role !== "staff")
      throw refuseAppeal(context, "INVALID_INPUT", appealText("ASSIGNEE"), "assigneeId");
    if (assignee.state !== "active")
      throw refuseAppeal(context, "INVALID_INPUT", appealText("ASSIGNEE_BLOCKED"), "assigneeId");
    if (assignee.id === appeal.assigneeId)
      throw refuseAppeal(context, "INVALID_INPUT", appealText("ASSIGNEE_SAME"), "assigneeId");
    const staffNote = tidyPlainText(input.note ?? "");
    const wrong = staffNote === "" ? null : textRefusal(staffNote, APPEAL_RULES.staffNote);
    if (wrong) throw refuseAppeal(context, "INVALID_INPUT", wrong, "note");
    const isNew = appeal.state === AppealState.ACKNOWLEDGED;
    const state = isNew ? AppealState.IN_PROGRESS : appeal.state;
    const { id, name } = assignee;
    if (id !== viewer.id) await tellOfAssignment(unit, appeal, id, context.clock.now());
    // Who is the first to answer for it is told to the customer as ever.
    const isStaffOnly = !isNew && appeal.assigneeId !== null;
    return {
      action: isStaffOnly ? "appeal.handedOver" : "appeal.assigned",
      ...{ text: null, state, assignee: { id, name }, isStaffOnly, staffNote: staffNote || null },
    };
  });
}

/** The mutation. */
@Resolver()
export class AssignAppealResolver {
  @May("appeal.assign")
  @Mutation(() => AppealPayload, {
    description:
      "For staff: takes an appeal over, or gives it to a colleague (`staffPeople`), who is told by mail. One that nobody had looked at becomes IN_PROGRESS; whose turn it is stays. The customer is told who is the first to answer for it, and not how the staff hand it on. Errors: NOT_FOUND, FORBIDDEN, CHANGED_MEANWHILE, APPEAL_ENDED, INVALID_INPUT.",
  })
  assignAppeal(
    @Ctx() context: Context,
    @Arg("input", () => AssignAppealInput, { description: "Which appeal, and to whom." })
    input: AssignAppealInput,
    @Arg("idempotencyKey", () => String, { description: APPEAL_KEY }) idempotencyKey: string,
  ): Promise<AppealPayload> {
    return assignAppeal(context, input, idempotencyKey);
  }
}
