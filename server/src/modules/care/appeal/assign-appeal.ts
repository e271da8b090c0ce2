import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { viewerById } from "../../people/viewer/viewer.store";
import { APPEAL_KEY, APPEAL_VERSION, AppealPayload } from "./appeal-payload.type";
import { AppealState } from "./appeal.entity";
import { hasEnded } from "./appeal.policy";
import { appealText } from "./appeal.texts";
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
}

/** Gives an appeal to one of the staff; one that nobody had looked at is then being worked on. */
function assignAppeal(context: Context, input: AssignAppealInput, key: string): Promise<AppealOutcome> {
  return actOnAppeal(context, "assignAppeal", input, key, async (unit, appeal, viewer) => {
    if (hasEnded(appeal.state)) throw refuseAppeal(context, "APPEAL_ENDED", appealText("ENDED"));
    const assignee = await viewerById(unit, input.assigneeId ?? viewer.id);
    if (assignee?.role !== "staff" || assignee.state !== "active")
      throw refuseAppeal(context, "INVALID_INPUT", appealText("ASSIGNEE"), "assigneeId");
    const isNew = appeal.state === AppealState.ACKNOWLEDGED;
    const state = isNew ? AppealState.IN_PROGRESS : appeal.state;
    const { id, name } = assignee;
    return { action: "appeal.assigned", text: null, state, assignee: { id, name } };
  });
}

/** The mutation. */
@Resolver()
export class AssignAppealResolver {
  @May("appeal.assign")
  @Mutation(() => AppealPayload, {
    description:
      "For staff: takes an appeal over, or gives it to a colleague. One that nobody had looked at becomes IN_PROGRESS. Errors: NOT_FOUND, FORBIDDEN, CHANGED_MEANWHILE, APPEAL_ENDED, INVALID_INPUT.",
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
