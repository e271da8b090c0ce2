import { PAYMENT_TEXT_MAX, tidyPlainText } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { settleAccount } from "../invoice/invoice-settlement.store";
import { PaymentState, type Payment } from "../payment/payment.entity";
import { isLike, PAYMENT_RULES, textRefusal } from "../payment/payment.policy";
import { findPayment, paymentsNear } from "../payment/payment.store";
import { paymentText } from "../payment/payment.texts";
import { tellOfDecision } from "./decision-mail.task";
import { PAYMENT_KEY, PAYMENT_VERSION, PaymentPayload } from "./payment-payload.type";
import { actOnPayment, RefusedForLike, refusePayment } from "./payment-writing.task";

/** Which payment has come in. */
@InputType({ description: "Which payment has come in." })
export class ConfirmPaymentInput {
  @Field(() => ID, { description: "The payment." })
  paymentId!: string;

  @Field(() => Int, { description: PAYMENT_VERSION })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      "The payment that it is, where the money counts already: one that the operator posted, or that was confirmed, to the same account and of the same sum. Then nothing is counted a second time.",
  })
  sameAsId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True: it is another payment than those like it that count already.",
  })
  acknowledgeLike!: boolean;
}

/** Which payment has not come in, and what is to be done. */
@InputType({ description: "Which payment has not come in, and why it is rejected." })
export class RejectPaymentInput {
  @Field(() => ID, { description: "The payment." })
  paymentId!: string;

  @Field(() => Int, { description: PAYMENT_VERSION })
  version!: number;

  @Field(() => String, {
    description: `Why, and what to do: plain text for who registered it, 1 to ${String(PAYMENT_TEXT_MAX)} characters.`,
  })
  reason!: string;
}

/** Confirms a payment: it counts from now on, unless it is one that counts already. */
function confirmPayment(context: Context, input: ConfirmPaymentInput, key: string): Promise<PaymentPayload> {
  const action = "payment.confirmed";
  return actOnPayment(
    context,
    "confirmPayment",
    input,
    key,
    async (unit, payment) => {
      if (input.sameAsId !== null && input.sameAsId !== undefined) {
        const sameAsId = await countedAs(unit, context, payment, input.sameAsId);
        return { action, state: PaymentState.CANCELED, sameAsId };
      }
      if (!input.acknowledgeLike) await requireNotCounted(unit, context, payment);
      return { action, state: PaymentState.DONE };
    },
    async (unit, decided) => {
      await settleAccount(unit, decided.accountId);
      await tellOfDecision(unit, decided, context.clock.now());
    },
  );
}

async function countedAs(unit: Unit, context: Context, payment: Payment, id: string): Promise<string> {
  const same = await findPayment(unit, viewerOf(context), id);
  const isIt =
    same?.accountId === payment.accountId &&
    same.amount === payment.amount &&
    same.state === PaymentState.DONE;
  if (!isIt) throw refusePayment(context, "INVALID_INPUT", paymentText("NOT_THE_SAME"), "sameAsId");
  return same.id;
}

/** The operator's own import may have posted it meanwhile: then it must not count twice without anybody noticing. */
async function requireNotCounted(unit: Unit, context: Context, payment: Payment): Promise<void> {
  const like = (await paymentsNear(unit, [payment])).filter(
    (other) => other.id !== payment.id && other.state === PaymentState.DONE && isLike(payment, other),
  );
  if (like.length > 0) throw new RefusedForLike(context, "COUNTED_ALREADY", like);
}

/** Rejects a payment: it counts nowhere, and who registered it is told why. */
function rejectPayment(context: Context, input: RejectPaymentInput, key: string): Promise<PaymentPayload> {
  return actOnPayment(
    context,
    "rejectPayment",
    input,
    key,
    () => {
      const problem = textRefusal(input.reason, PAYMENT_RULES.reason);
      if (problem) throw refusePayment(context, "INVALID_INPUT", problem, "reason");
      return { action: "payment.rejected", state: PaymentState.DENIED, reason: tidyPlainText(input.reason) };
    },
    (unit, decided) => tellOfDecision(unit, decided, context.clock.now()),
  );
}

/** The two mutations of the operator's staff. */
@Resolver()
export class DecidePaymentResolver {
  @May("payment.decide")
  @Mutation(() => PaymentPayload, {
    description:
      "For staff: confirms a registered payment, the money has come in. It counts in the balance at once and covers invoices, the oldest first; who registered it is told by mail. Where a payment like it counts already (`like` names those), say by `sameAsId` that it is that one, or by `acknowledgeLike` that it is another. Errors: NOT_FOUND, FORBIDDEN, PAYMENT_DECIDED, CHANGED_MEANWHILE, PAYMENT_ALIKE, INVALID_INPUT.",
  })
  confirmPayment(
    @Ctx() context: Context,
    @Arg("input", () => ConfirmPaymentInput, { description: "Which payment." }) input: ConfirmPaymentInput,
    @Arg("idempotencyKey", () => String, { description: PAYMENT_KEY }) idempotencyKey: string,
  ): Promise<PaymentPayload> {
    return confirmPayment(context, input, idempotencyKey);
  }

  @May("payment.decide")
  @Mutation(() => PaymentPayload, {
    description:
      "For staff: rejects a registered payment, with the reason for who registered it, who is told by mail. It counts nowhere. Errors: NOT_FOUND, FORBIDDEN, PAYMENT_DECIDED, CHANGED_MEANWHILE, INVALID_INPUT.",
  })
  rejectPayment(
    @Ctx() context: Context,
    @Arg("input", () => RejectPaymentInput, { description: "Which payment, and why." })
    input: RejectPaymentInput,
    @Arg("idempotencyKey", () => String, { description: PAYMENT_KEY }) idempotencyKey: string,
  ): Promise<PaymentPayload> {
    return rejectPayment(context, input, idempotencyKey);
  }
}
