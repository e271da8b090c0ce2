import { APPEAL_TEXT_MAX, ATTACHMENTS_MAX, tidyPlainText } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { subscriberTarget } from "../../company/subscriber/subscriber-target.store";
import { requireFewWritten } from "./appeal-limit.store";
import { APPEAL_KEY, APPEAL_VERSION, AppealPayload } from "./appeal-payload.type";
import { AppealState, AppealTopic, type Appeal } from "./appeal.entity";
import { hasEnded, OPEN_STATES, stateAfterReply } from "./appeal.policy";
import { APPEAL_RULES, textRefusal } from "./appeal-rules.policy";
import { appealText } from "./appeal.texts";
import { isNumberRequested } from "./appeal.store";
import { actOnAppeal, refuseAppeal, type AppealOutcome } from "./appeal-writing.store";

/** What is said next in an appeal. */
@InputType({ description: "What is said next in an appeal." })
export class ReplyToAppealInput {
  @Field(() => ID, { description: "The appeal." })
  appealId!: string;

  @Field(() => Int, { description: APPEAL_VERSION })
  version!: number;

  @Field(() => String, {
    description: `What is said: plain text, 1 to ${String(APPEAL_TEXT_MAX)} characters; lines are parted by line feeds.`,
  })
  text!: string;

  @Field(() => AppealState, {
    nullable: true,
    description:
      "For staff only: the state that it comes to: IN_PROGRESS, PENDING, HELD, RESOLVED, REJECTED or CLOSED; PENDING when not given.",
  })
  state?: AppealState | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Files that go with it, at most ${String(ATTACHMENTS_MAX)}: the ids that \`POST /uploads\` has answered to the viewer within the last day.`,
  })
  attachmentIds?: string[] | null;
}

/** Adds a message to an appeal; the customer's to a resolved one opens it again. */
function replyToAppeal(context: Context, input: ReplyToAppealInput, key: string): Promise<AppealOutcome> {
  return actOnAppeal(context, "replyToAppeal", input, key, async (unit, appeal, viewer) => {
    if (hasEnded(appeal.state)) throw refuseAppeal(context, "APPEAL_ENDED", appealText("ENDED"));
    const problem = textRefusal(input.text, APPEAL_RULES.text);
    if (problem) throw refuseAppeal(context, "INVALID_INPUT", problem, "text");
    const state = stateAfterReply(viewer.role, appeal.state, input.state ?? null);
    if (state === null) throw refuseAppeal(context, "INVALID_INPUT", appealText("STATE"), "state");
    await requireFewWritten(unit, context, ["TOO_MANY_APPEAL_MESSAGES"]);
    if (!OPEN_STATES.includes(appeal.state) && OPEN_STATES.includes(state))
      await requireOnlyRequest(unit, context, appeal);
    // Who of the staff answers what nobody has taken up yet answers for it from then on.
    const takes = viewer.role === "staff" && appeal.assigneeId === null;
    const { id, name } = viewer;
    return {
      action: "appeal.replied",
      text: tidyPlainText(input.text),
      state,
      attachmentIds: input.attachmentIds,
      ...(takes ? { assignee: { id, name } } : {}),
    };
  });
}

/** A request for another number that is opened again must still be the only one of its line. */
async function requireOnlyRequest(unit: Unit, context: Context, appeal: Appeal): Promise<void> {
  const { id, subscriberId, topic } = appeal;
  if (topic !== AppealTopic.NUMBER_CHANGE || subscriberId === null) return;
  // Whoever asks for the same line waits for its row.
  await subscriberTarget.load(unit, null, [subscriberId], true);
  if (await isNumberRequested(unit, subscriberId, id))
    throw refuseAppeal(context, "NUMBER_CHANGE_REQUESTED", appealText("REQUESTED"));
}

/** The mutation. */
@Resolver()
export class ReplyToAppealResolver {
  @May("appeal.reply")
  @Mutation(() => AppealPayload, {
    description:
      "Adds a message to an appeal. The customer's makes it the operator's turn, and opens a resolved one again; staff may set the state with theirs, and take over by it what nobody has taken up yet. Errors: NOT_FOUND, FORBIDDEN, CHANGED_MEANWHILE, APPEAL_ENDED, INVALID_INPUT, ATTACHMENT_QUOTA, NUMBER_CHANGE_REQUESTED, TOO_MANY_APPEAL_MESSAGES (60 an hour and person; `opensAt`).",
  })
  replyToAppeal(
    @Ctx() context: Context,
    @Arg("input", () => ReplyToAppealInput, { description: "What is said, and in which appeal." })
    input: ReplyToAppealInput,
    @Arg("idempotencyKey", () => String, { description: APPEAL_KEY }) idempotencyKey: string,
  ): Promise<AppealPayload> {
    return replyToAppeal(context, input, idempotencyKey);
  }
}
