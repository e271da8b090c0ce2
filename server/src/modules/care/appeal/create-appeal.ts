import { mayIn } from "../../../platform/authorization/rights";
import { APPEAL_SUBJECT_MAX, APPEAL_TEXT_MAX, ATTACHMENTS_MAX, tidyPlainText } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { newId } from "../../../platform/new-id";
import { clientOf } from "../../company/client/client.store";
import { subscriberTarget } from "../../company/subscriber/subscriber-target.store";
import { requireFewWritten } from "./appeal-limit.store";
import { APPEAL_KEY, AppealPayload } from "./appeal-payload.type";
import { AppealTopic } from "./appeal.entity";
import { APPEAL_RULES, textRefusal } from "./appeal-rules.policy";
import { appealText } from "./appeal.texts";
import {
  addAppeal,
  refuseAppeal,
  writeAppeal,
  type AppealOutcome,
  type NewAppeal,
} from "./appeal-writing.store";

/** What an appeal says. */
@InputType({
  description:
    "What an appeal says, and about whom. Codes and passwords do not belong into it: nobody needs them.",
})
export class CreateAppealInput {
  @Field(() => ID, {
    nullable: true,
    description: "The company, where it is about the company as a whole; not together with `subscriberId`.",
  })
  clientId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The subscriber, where it is about one line. A subscriber need not name their own.",
  })
  subscriberId?: string | null;

  @Field(() => AppealTopic, {
    description:
      "What it is about. NUMBER_CHANGE is refused here: `requestNumberChange` asks for another number.",
  })
  topic!: AppealTopic;

  @Field(() => String, {
    description: `Its subject: one line of plain text, 1 to ${String(APPEAL_SUBJECT_MAX)} characters.`,
  })
  subject!: string;

  @Field(() => String, {
    description: `What it says: plain text, 1 to ${String(APPEAL_TEXT_MAX)} characters; lines are parted by line feeds.`,
  })
  text!: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Files that go with it, at most ${String(ATTACHMENTS_MAX)}: the ids that \`POST /uploads\` has answered to the viewer within the last day.`,
  })
  attachmentIds?: string[] | null;
}

type Whose = Pick<NewAppeal, "clientId" | "subscriberId" | "partySubscriberId">;

/** Makes an appeal. */
function createAppeal(context: Context, input: CreateAppealInput, key: string): Promise<AppealOutcome> {
  const id = newId("apl", context.clock.now());
  return writeAppeal(context, key, { createAppeal: input }, id, async (unit) => {
    const whose = await whoseAppeal(unit, context, input);
    if (input.topic === AppealTopic.NUMBER_CHANGE)
      throw refuseAppeal(context, "INVALID_INPUT", appealText("TOPIC"), "topic");
    for (const name of ["subject", "text"] as const) {
      const problem = textRefusal(input[name], APPEAL_RULES[name]);
      if (problem) throw refuseAppeal(context, "INVALID_INPUT", problem, name);
    }
    await requireFewWritten(unit, context, ["TOO_MANY_APPEALS", "TOO_MANY_APPEAL_MESSAGES"]);
    const subject = tidyPlainText(input.subject);
    const text = tidyPlainText(input.text);
    const { topic, attachmentIds } = input;
    return addAppeal(unit, context, id, { ...whose, topic, subject, text, wishes: null, attachmentIds });
  });
}

/** About whom it is, and with whom it is held: the user of a line speaks for themselves, and so do the others. */
async function whoseAppeal(unit: Unit, context: Context, input: CreateAppealInput): Promise<Whose> {
  const viewer = viewerOf(context);
  const clientId = input.clientId ?? null;
  const subscriberId = input.subscriberId ?? (clientId === null ? viewer.subscriberId : null);
  if ((clientId === null) === (subscriberId === null))
    throw refuseAppeal(context, "INVALID_INPUT", appealText("WHOSE"), "clientId");
  if (subscriberId === null) {
    const client = await clientOf(context).load(clientId ?? "");
    if (!client) throw refuseAppeal(context, "NOT_FOUND", appealText("CLIENT_NOT_FOUND"), "clientId");
    // What is about the whole company is read by who looks after all of it.
    if (!mayIn(viewer, "appeal.createForCompany", client.id))
      throw refuseAppeal(context, "FORBIDDEN", appealText("LINES_ONLY"), "clientId");
    return { clientId: client.id, subscriberId: null, partySubscriberId: null };
  }
  const line = (await subscriberTarget.load(unit, viewer, [subscriberId], false)).get(subscriberId);
  if (!line) throw refuseAppeal(context, "NOT_FOUND", appealText("SUBSCRIBER_NOT_FOUND"), "subscriberId");
  const isAdministrators = viewer.role === "administrator";
  return { clientId: line.clientId, subscriberId, partySubscriberId: isAdministrators ? null : subscriberId };
}

/** The mutation. */
@Resolver()
export class CreateAppealResolver {
  @May("appeal.create")
  @Mutation(() => AppealPayload, {
    description:
      "Makes an appeal to the operator's specialists. An administrator's is held with the company's administrators, a subscriber's with themselves only; staff write first to a company, or to the user of a line. At most 20 appeals and 60 messages an hour and person. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, ATTACHMENT_QUOTA, TOO_MANY_APPEALS and TOO_MANY_APPEAL_MESSAGES (`opensAt`).",
  })
  createAppeal(
    @Ctx() context: Context,
    @Arg("input", () => CreateAppealInput, { description: "What it says, and about whom." })
    input: CreateAppealInput,
    @Arg("idempotencyKey", () => String, { description: APPEAL_KEY }) idempotencyKey: string,
  ): Promise<AppealPayload> {
    return createAppeal(context, input, idempotencyKey);
  }
}
