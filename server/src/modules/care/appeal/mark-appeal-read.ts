import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { APPEAL_KEY, AppealPayload } from "./appeal-payload.type";
import { appealText } from "./appeal.texts";
import { findAppeal } from "./appeal.store";
import { noteRead, refuseAppeal, writeAppeal, type AppealOutcome } from "./appeal-writing.store";

/** How far somebody has read. */
@InputType({ description: "How far somebody has read." })
export class MarkAppealReadInput {
  @Field(() => ID, { description: "The appeal." })
  appealId!: string;

  @Field(() => Int, {
    description: "`version` of the appeal as it was read; more than there is counts as all of it.",
  })
  version!: number;
}

/** Remembers how far the viewer has read; it is nobody else's business, so it is no act for the audit. */
function markAppealRead(context: Context, input: MarkAppealReadInput, key: string): Promise<AppealOutcome> {
  const { appealId, version } = input;
  return writeAppeal(context, key, { markAppealRead: input }, appealId, async (unit) => {
    const viewer = viewerOf(context);
    const appeal = await findAppeal(unit, viewer, appealId);
    if (!appeal) throw refuseAppeal(context, "NOT_FOUND", appealText("NOT_FOUND"), "appealId");
    await noteRead(unit, appealId, viewer.id, Math.min(version, appeal.version));
    return appeal;
  });
}

/** The mutation. */
@Resolver()
export class MarkAppealReadResolver {
  @May("appeal.markRead")
  @Mutation(() => AppealPayload, {
    description:
      "Remembers how far the viewer has read an appeal: `isUnread` is then false until the next answer. Error: NOT_FOUND.",
  })
  markAppealRead(
    @Ctx() context: Context,
    @Arg("input", () => MarkAppealReadInput, { description: "Which appeal, and how far." })
    input: MarkAppealReadInput,
    @Arg("idempotencyKey", () => String, { description: APPEAL_KEY }) idempotencyKey: string,
  ): Promise<AppealPayload> {
    return markAppealRead(context, input, idempotencyKey);
  }
}
