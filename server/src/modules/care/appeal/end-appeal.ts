import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { APPEAL_KEY, APPEAL_VERSION, AppealPayload } from "./appeal-payload.type";
import { AppealState } from "./appeal.entity";
import { canCancel, canClose } from "./appeal.policy";
import { appealText } from "./appeal.texts";
import { actOnAppeal, refuseAppeal, type AppealOutcome } from "./appeal-writing.store";

/** Which appeal is to end. */
@InputType({ description: "Which appeal is to end." })
export class EndAppealInput {
  @Field(() => ID, { description: "The appeal." })
  appealId!: string;

  @Field(() => Int, { description: APPEAL_VERSION })
  version!: number;
}

/** Closes an appeal that has been answered. */
function closeAppeal(context: Context, input: EndAppealInput, key: string): Promise<AppealOutcome> {
  return actOnAppeal(context, "closeAppeal", input, key, (_unit, appeal, viewer) => {
    if (!canClose(viewer, appeal))
      throw refuseAppeal(context, "APPEAL_NOT_CLOSABLE", appealText("NOT_CLOSABLE"));
    return { action: "appeal.closed", text: null, state: AppealState.CLOSED };
  });
}

/** Withdraws an appeal that is open. */
function cancelAppeal(context: Context, input: EndAppealInput, key: string): Promise<AppealOutcome> {
  return actOnAppeal(context, "cancelAppeal", input, key, (_unit, appeal, viewer) => {
    if (!canCancel(viewer, appeal))
      throw refuseAppeal(context, "APPEAL_NOT_CANCELLABLE", appealText("NOT_CANCELLABLE"));
    return { action: "appeal.cancelled", text: null, state: AppealState.CANCELLED };
  });
}

/** The two mutations. */
@Resolver()
export class EndAppealResolver {
  @May("appeal.close")
  @Mutation(() => AppealPayload, {
    description:
      "Closes an appeal that is resolved, or answered and waiting for a reply: nothing more is wanted. Errors: NOT_FOUND, FORBIDDEN, CHANGED_MEANWHILE, APPEAL_NOT_CLOSABLE.",
  })
  closeAppeal(
    @Ctx() context: Context,
    @Arg("input", () => EndAppealInput, { description: "Which appeal." }) input: EndAppealInput,
    @Arg("idempotencyKey", () => String, { description: APPEAL_KEY }) idempotencyKey: string,
  ): Promise<AppealPayload> {
    return closeAppeal(context, input, idempotencyKey);
  }

  @May("appeal.cancel")
  @Mutation(() => AppealPayload, {
    description:
      "Withdraws an appeal that is open: an answer is no longer wanted. Errors: NOT_FOUND, FORBIDDEN, CHANGED_MEANWHILE, APPEAL_NOT_CANCELLABLE.",
  })
  cancelAppeal(
    @Ctx() context: Context,
    @Arg("input", () => EndAppealInput, { description: "Which appeal." }) input: EndAppealInput,
    @Arg("idempotencyKey", () => String, { description: APPEAL_KEY }) idempotencyKey: string,
  ): Promise<AppealPayload> {
    return cancelAppeal(context, input, idempotencyKey);
  }
}
