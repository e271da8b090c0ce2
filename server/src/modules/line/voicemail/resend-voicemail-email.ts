import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { UserErrorCode } from "@kabinet/shared";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused } from "../../../platform/graphql/refused";
import { UserError, userError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberTarget } from "../../company/subscriber/subscriber-target.store";
import type { PlainCodeOf } from "../../../platform/texts/define-texts";
import { orderText } from "../../../orders/order.texts";
import { voicemailText } from "./voicemail.texts";
import { limitReached, nextMailAt } from "./voicemail.policy";
import { findSubscriber } from "../../company/subscriber/subscriber.store";
import { linesWithVoicemail } from "../../company/service/service.store";
import { lockCopyAddress, mailLink, mailTimesOf, mailedLately } from "./voicemail.store";

/** Whose link is to be mailed again. */
@InputType({ description: "Whose link is to be mailed again." })
export class ResendVoicemailEmailInput {
  @Field(() => ID, { description: "The subscriber." })
  subscriberId!: string;
}

/** That the link is on its way again. */
@ObjectType({ description: "That the link is on its way again." })
export class ResendVoicemailEmailPayload {
  @Field(() => Subscriber, { nullable: true, description: "The subscriber; null when refused." })
  subscriber!: Subscriber | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

async function resend(unit: Unit, context: Context, subscriberId: string): Promise<Subscriber> {
  const { clock, locale } = context;
  const actor = viewerOf(context);
  const now = clock.now();
  const refuse = (
    code: Extract<PlainCodeOf<typeof voicemailText>, UserErrorCode>,
    opensAt?: number,
  ): Refused =>
    new Refused([userError(code, locale, voicemailText(code), opensAt === undefined ? {} : { opensAt })]);
  // Locks the line: of two who press at once the second sees the first one's mail.
  const target = (await subscriberTarget.load(unit, actor, [subscriberId], true)).get(subscriberId);
  const line = target && (await findSubscriber(unit, actor, subscriberId));
  if (!line)
    throw new Refused([userError("NOT_FOUND", locale, orderText("NOT_FOUND"), { field: ["subscriberId"] })]);
  if (!(await linesWithVoicemail(unit, [subscriberId])).has(subscriberId))
    throw refuse("VOICEMAIL_NOT_CONNECTED");
  const row = await lockCopyAddress(unit, subscriberId);
  if (!row) throw refuse("EMAIL_NOT_SET");
  if (row.confirmedAt !== null) throw refuse("EMAIL_ALREADY_CONFIRMED");
  const mailedAt = (await mailTimesOf(unit, [subscriberId])).map(({ at }) => at);
  const opensAt = nextMailAt(mailedAt, now);
  if (opensAt !== null) throw refuse("TOO_MANY_EMAILS", opensAt);
  const mailed = (await mailedLately.load(unit, [target])).get(target.clientId);
  const limit = mailed ? limitReached(mailed, row.address, now) : null;
  if (limit !== null) throw refuse(limit);
  await mailLink(unit, row, now);
  await audit(unit, now, actor, "voicemailEmail.resent", {
    clientId: row.clientId,
    subjectId: subscriberId,
  });
  return line;
}

/** The mutation. */
@Resolver()
export class ResendVoicemailEmailResolver {
  @May("voicemail.resendEmail")
  @Mutation(() => ResendVoicemailEmailPayload, {
    description:
      "Mails the link that confirms the address for copies of voice messages once more; earlier links stay valid. At most 5 mails an hour and line, the first one counted. Errors: NOT_FOUND, VOICEMAIL_NOT_CONNECTED, EMAIL_NOT_SET, EMAIL_ALREADY_CONFIRMED, TOO_MANY_EMAILS (`opensAt`), TOO_MANY_EMAILS_TO_ADDRESS (20 an hour, for whichever lines), TOO_MANY_EMAILS_OF_COMPANY (300 an hour).",
  })
  async resendVoicemailEmail(
    @Ctx() context: Context,
    @Arg("input", () => ResendVoicemailEmailInput, { description: "Whose link it is." })
    { subscriberId }: ResendVoicemailEmailInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<ResendVoicemailEmailPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { resendVoicemailEmail: subscriberId },
      resultId: subscriberId,
      about: subscriberId,
      make: (unit) => resend(unit, context, subscriberId),
      find: (unit, id) => findSubscriber(unit, viewerOf(context), id),
    });
    return { subscriber: result, userErrors: [...userErrors] };
  }
}
