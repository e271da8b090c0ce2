import { Arg, Ctx, Field, Mutation, ObjectType, registerEnumType, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { userError, UserError } from "../../../platform/graphql/user-error";
import { mailNoticeText } from "./mail-notice.texts";
import { unsubscribeBy } from "./unsubscribing.task";
import type { NoticeKind } from "./unsubscribing.policy";

const KINDS = {
  APPEAL_ANSWERS: "appealAnswers",
  APPEAL_ASSIGNMENTS: "appealAssignments",
  ORDER_OUTCOMES: "orderOutcomes",
  PAYMENT_DECISIONS: "paymentDecisions",
  LIMIT_ALERTS: "limitAlerts",
  INVOICE_CORRIDORS: "invoiceCorridors",
  INVOICE_RETURNS: "invoiceReturns",
} as const satisfies Record<string, NoticeKind>;
registerEnumType(KINDS, {
  name: "MailNoticeKind",
  description: "What notices by mail are about. Kinds may be added.",
  valuesConfig: {
    APPEAL_ANSWERS: { description: "Answers to appeals." },
    APPEAL_ASSIGNMENTS: {
      description: "Appeals that a colleague has given to the reader, one of the staff.",
    },
    ORDER_OUTCOMES: {
      description:
        "Orders that were not done, wait for a confirmation, or were moved or cancelled by somebody else.",
    },
    PAYMENT_DECISIONS: { description: "What the operator decided on a registered payment." },
    LIMIT_ALERTS: { description: "Limits that are nearly or fully used up, and unusual days." },
    INVOICE_CORRIDORS: { description: "Invoices that will leave the corridor that the reader has set." },
    INVOICE_RETURNS: { description: "Invoices that were sent by e-mail and came back." },
  },
});

/** That such mail comes no more. */
@ObjectType({ description: "That such mail comes no more." })
export class UnsubscribeFromMailPayload {
  @Field(() => KINDS, { nullable: true, description: "Which mail was stopped; null when it is refused." })
  kind!: NoticeKind | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

/** The mutation. */
@Resolver()
export class UnsubscribeFromMailResolver {
  @May("notice.unsubscribe")
  @Mutation(() => UnsubscribeFromMailPayload, {
    description:
      "Stops mail of the kind from which the link is, signed in or not; the same twice is once. Opening the link alone stops nothing: programs that look through mail do that too. `setMailNotices` switches it on again. Errors: EMAIL_LINK_INVALID.",
  })
  async unsubscribeFromMail(
    @Ctx() context: Context,
    @Arg("token", () => String, { description: "`token` of the link's address." }) token: string,
  ): Promise<UnsubscribeFromMailPayload> {
    const kind = await unsubscribeBy(context, token);
    if (kind) return { kind, userErrors: [] };
    const refusal = mailNoticeText("EMAIL_LINK_INVALID");
    return {
      kind,
      userErrors: [userError("EMAIL_LINK_INVALID", context.locale, refusal, { field: ["token"] })],
    };
  }
}
