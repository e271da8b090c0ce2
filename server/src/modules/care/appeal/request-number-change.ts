import {
  NUMBER_WISH_COMMENT_MAX,
  NUMBER_WISH_CONTACT_MAX,
  numberExamples,
  parseNumberMask,
  SEARCH_MAX,
  tidyPlainText,
} from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import type { Text } from "../../../platform/texts/text";
import { newId } from "../../../platform/new-id";
import type { NumberCategoryCode } from "../../catalogue/operator/number-category.policy";
import { NumberCategory } from "../../line/number-pool/pool-number.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { subscriberTarget } from "../../company/subscriber/subscriber-target.store";
import { requireFewWritten } from "./appeal-limit.store";
import { APPEAL_KEY, AppealPayload } from "./appeal-payload.type";
import { AppealTopic } from "./appeal.entity";
import { APPEAL_RULES, textRefusal } from "./appeal-rules.policy";
import { appealText } from "./appeal.texts";
import { isNumberRequested } from "./appeal.store";
import { addAppeal, refuseAppeal, writeAppeal, type AppealOutcome } from "./appeal-writing.store";
import { wishesInWords, type NumberWishes } from "./number-wishes.policy";

/** Which number is wanted. */
@InputType({ description: "Which number is wanted: a mask, a category or a comment, at least one of them." })
export class RequestNumberChangeInput {
  @Field(() => ID, { description: "The subscriber whose number is to be changed." })
  subscriberId!: string;

  @Field(() => String, {
    nullable: true,
    description: `A mask of the number wanted (\`%\` several digits, \`_\` one digit), at most ${String(SEARCH_MAX)} characters.`,
  })
  mask?: string | null;

  @Field(() => NumberCategory, { nullable: true, description: "The category wanted." })
  category?: NumberCategoryCode | null;

  @Field(() => String, {
    nullable: true,
    description: `Anything else, in plain text of at most ${String(NUMBER_WISH_COMMENT_MAX)} characters.`,
  })
  comment?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `How else to get in touch, in one line of at most ${String(NUMBER_WISH_CONTACT_MAX)} characters.`,
  })
  contact?: string | null;
}

/** Leaves a request for another number; one is open for a line at a time. */
function requestNumberChange(
  context: Context,
  input: RequestNumberChangeInput,
  key: string,
): Promise<AppealOutcome> {
  const { subscriberId } = input;
  const id = newId("apl", context.clock.now());
  return writeAppeal(context, key, { requestNumberChange: input }, id, async (unit) => {
    const viewer = viewerOf(context);
    // The line's row is locked: of several who ask for it at once, one is first.
    const line = (await subscriberTarget.load(unit, viewer, [subscriberId], true)).get(subscriberId);
    if (!line) throw refuseAppeal(context, "NOT_FOUND", appealText("SUBSCRIBER_NOT_FOUND"), "subscriberId");
    const wishes = readWishes(context, input);
    if (line.state === SubscriberState.TERMINATED)
      throw refuseAppeal(context, "SUBSCRIBER_TERMINATED", appealText("TERMINATED"));
    if (await isNumberRequested(unit, subscriberId, id))
      throw refuseAppeal(context, "NUMBER_CHANGE_REQUESTED", appealText("REQUESTED"));
    await requireFewWritten(unit, context, ["TOO_MANY_APPEALS", "TOO_MANY_APPEAL_MESSAGES"]);
    return addAppeal(unit, context, id, {
      clientId: line.clientId,
      subscriberId,
      partySubscriberId: viewer.role === "subscriber" ? subscriberId : null,
      topic: AppealTopic.NUMBER_CHANGE,
      wishes: JSON.stringify(wishes),
      ...wishesInWords(line.networkName, wishes, context.locale),
    });
  });
}

/** The wishes as they are kept; what is blank is no wish. */
function readWishes(context: Context, input: RequestNumberChangeInput): NumberWishes {
  const given = (text: string | null | undefined): string | null => {
    const tidy = tidyPlainText(text ?? "");
    return tidy === "" ? null : tidy;
  };
  const mask = given(input.mask);
  const comment = given(input.comment);
  const contact = given(input.contact);
  const category = input.category ?? null;
  if (mask !== null && !parseNumberMask(mask).ok)
    throw refuseAppeal(context, "INVALID_INPUT", maskText(), "mask");
  for (const [name, text] of [
    ["comment", comment],
    ["contact", contact],
  ] as const) {
    const problem = text === null ? null : textRefusal(text, APPEAL_RULES[name]);
    if (problem) throw refuseAppeal(context, "INVALID_INPUT", problem, name);
  }
  if (mask === null && category === null && comment === null)
    throw refuseAppeal(context, "INVALID_INPUT", appealText("NO_WISH"), "comment");
  return { mask, category, comment, contact };
}

function maskText(): Text {
  const { mask, codeMask } = numberExamples();
  return appealText("MASK", { mask, codeMask });
}

/** The mutation. */
@Resolver()
export class RequestNumberChangeResolver {
  @May("numberRequest.create")
  @Mutation(() => AppealPayload, {
    description:
      "Leaves a request for another number, which the operator's staff answer in an appeal of the topic NUMBER_CHANGE; nothing is changed by it, and it costs nothing. One is open for a subscriber at a time. Errors: NOT_FOUND, FORBIDDEN, INVALID_INPUT, NUMBER_CHANGE_REQUESTED, SUBSCRIBER_TERMINATED, TOO_MANY_APPEALS and TOO_MANY_APPEAL_MESSAGES (`opensAt`).",
  })
  requestNumberChange(
    @Ctx() context: Context,
    @Arg("input", () => RequestNumberChangeInput, { description: "Which number is wanted, and for whom." })
    input: RequestNumberChangeInput,
    @Arg("idempotencyKey", () => String, { description: APPEAL_KEY }) idempotencyKey: string,
  ): Promise<AppealPayload> {
    return requestNumberChange(context, input, idempotencyKey);
  }
}
