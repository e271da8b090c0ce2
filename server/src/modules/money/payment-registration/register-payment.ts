import {
  ATTACHMENTS_MAX,
  dateIn,
  parseDecimal,
  PAYMENT_DAYS_BACK,
  PAYMENT_REFERENCE_MAX,
  PAYMENT_ROUBLES_MAX,
  PAYMENT_TEXT_MAX,
  PAYMENTS_WAITING_MAX,
  tidyPlainText,
} from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { CalendarDate, Decimal } from "../../../platform/graphql/scalars";
import { newId } from "../../../platform/new-id";
import { AccountState, type Account } from "../../company/account/account.entity";
import { lockAccount } from "../../company/account/account.store";
import { attach } from "../../people/attachment/attachment.store";
import { Payment, PaymentState } from "../payment/payment.entity";
import {
  isLike,
  registrationProblem,
  tidyReference,
  type RegisteredPayment,
} from "../payment/payment.policy";
import { addPayment, countWaiting, PAYMENT_FILES, paymentsNear } from "../payment/payment.store";
import { paymentText } from "../payment/payment.texts";
import { PAYMENT_KEY, PaymentPayload } from "./payment-payload.type";
import { RefusedForLike, refusePayment, writePayment } from "./payment-writing.task";

/** A payment that was made and that the operator is to know of. */
@InputType({ description: "A payment that was made and that the operator is to know of." })
export class RegisterPaymentInput {
  @Field(() => ID, { description: "The billing account that it was paid to; it must not be closed." })
  accountId!: string;

  @Field(() => CalendarDate, {
    description: `The day on which the bank carried it out: today or earlier, at most ${String(PAYMENT_DAYS_BACK)} days ago, in the operator's time zone.`,
  })
  paidOn!: string;

  @Field(() => Decimal, {
    description: `How much was paid, in the operator's currency: more than zero, at most ${String(PAYMENT_ROUBLES_MAX)}, two decimals at the most.`,
  })
  amount!: string;

  @Field(() => String, {
    description: `Number of the payment order: one line, 1 to ${String(PAYMENT_REFERENCE_MAX)} characters.`,
  })
  reference!: string;

  @Field(() => String, {
    nullable: true,
    description: `What the operator should know besides: plain text, at most ${String(PAYMENT_TEXT_MAX)} characters.`,
  })
  comment?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Files that prove it, as the payment order, at most ${String(ATTACHMENTS_MAX)}: the ids that \`POST /uploads\` has answered to the viewer within the last day.`,
  })
  attachmentIds?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "True: it is another payment than those that are like it (the same account, and day and sum, or number of the payment order).",
  })
  acknowledgeLike!: boolean;
}

/** Registers a payment; it counts nowhere until the operator's staff confirm it. */
function registerPayment(
  context: Context,
  input: RegisterPaymentInput,
  key: string,
): Promise<PaymentPayload> {
  const now = context.clock.now();
  const id = newId("pay", now);
  return writePayment(context, key, { registerPayment: input }, id, async (unit) => {
    const viewer = viewerOf(context);
    const account = await accountFor(unit, context, input.accountId);
    const comment = input.comment?.trim() ? input.comment : null;
    const given = {
      paidOn: input.paidOn,
      amount: parseDecimal(input.amount),
      reference: input.reference,
      comment,
    };
    const { amount } = requireSound(context, given, now);
    if ((await countWaiting(unit, account.clientId)) >= PAYMENTS_WAITING_MAX)
      throw refusePayment(
        context,
        "TOO_MANY_PAYMENTS",
        paymentText("TOO_MANY", { most: PAYMENTS_WAITING_MAX }),
      );
    const payment: Payment = Object.assign(new Payment(), {
      ...{ id, clientId: account.clientId, accountId: account.id, amount, paidOn: input.paidOn },
      ...{ state: PaymentState.PENDING_AUTHORIZATION, reference: tidyReference(input.reference) },
      ...{ comment: comment === null ? null : tidyPlainText(comment), registeredAt: now, version: 1 },
      ...{ registeredById: viewer.id, registeredByName: viewer.name },
      ...{ decidedAt: null, decidedByName: null, reason: null, sameAsId: null },
    });
    if (!input.acknowledgeLike) await requireNoneLike(unit, context, payment);
    await addPayment(unit, payment);
    const held = { kind: PAYMENT_FILES.kind, id, clientId: account.clientId };
    const by = { viewer, locale: context.locale, now };
    await attach(unit, by, input.attachmentIds ?? [], held);
    const { paidOn, reference } = payment;
    await audit(unit, now, viewer, "payment.registered", {
      clientId: account.clientId,
      subjectId: id,
      after: { accountId: account.id, paidOn, amount, reference },
    });
    return payment;
  });
}

/** The account, locked: of two who register one payment at once the second is told of the first. */
async function accountFor(unit: Unit, context: Context, id: string): Promise<Account> {
  const account = await lockAccount(unit, viewerOf(context), id);
  if (!account) throw refusePayment(context, "NOT_FOUND", paymentText("ACCOUNT_NOT_FOUND"), "accountId");
  const { state, number } = account;
  if (state === AccountState.CLOSED)
    throw refusePayment(context, "ACCOUNT_CLOSED", paymentText("ACCOUNT_CLOSED", { number }), "accountId");
  return account;
}

function requireSound(context: Context, given: RegisteredPayment, now: number): { readonly amount: number } {
  const problem = registrationProblem(given, dateIn(context.timeZone, now));
  if (problem) throw refusePayment(context, "INVALID_INPUT", problem.text, problem.field);
  return { amount: given.amount ?? 0 };
}

async function requireNoneLike(unit: Unit, context: Context, payment: Payment): Promise<void> {
  const like = (await paymentsNear(unit, [payment])).filter((other) => isLike(payment, other));
  if (like.length > 0) throw new RefusedForLike(context, "ALIKE", like);
}

/** The mutation. */
@Resolver()
export class RegisterPaymentResolver {
  @May("payment.register")
  @Mutation(() => PaymentPayload, {
    description:
      "Registers a payment that was made to an account that the viewer administers. It waits until the operator's staff confirm or reject it, and counts nowhere before that. Where a payment like it is there (`like` names those), it is registered only with `acknowledgeLike`. At most " +
      `${String(PAYMENTS_WAITING_MAX)} of a company wait at a time. Errors: NOT_FOUND, FORBIDDEN, ACCOUNT_CLOSED, INVALID_INPUT, ATTACHMENT_QUOTA, PAYMENT_ALIKE, TOO_MANY_PAYMENTS.`,
  })
  registerPayment(
    @Ctx() context: Context,
    @Arg("input", () => RegisterPaymentInput, { description: "What was paid, when, and to which account." })
    input: RegisterPaymentInput,
    @Arg("idempotencyKey", () => String, { description: PAYMENT_KEY }) idempotencyKey: string,
  ): Promise<PaymentPayload> {
    return registerPayment(context, input, idempotencyKey);
  }
}
