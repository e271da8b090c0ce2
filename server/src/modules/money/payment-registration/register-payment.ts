import {
  ATTACHMENTS_MAX,
  PAYMENT_DAYS_BACK,
  PAYMENT_REFERENCE_MAX,
  PAYMENT_ROUBLES_MAX,
  PAYMENT_TEXT_MAX,
  PAYMENTS_WAITING_MAX,
} from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { CalendarDate, Decimal } from "../../../platform/graphql/scalars";
import { newId } from "../../../platform/new-id";
import { accountOf } from "../../company/account/account.store";
import { lockClient } from "../../company/client/client.store";
import { attach } from "../../people/attachment/attachment.store";
import type { Payment } from "../payment/payment.entity";
import { isLike } from "../payment/payment.policy";
import { PAYMENT_FILES, paymentsNear } from "../payment/payment.store";
import { PAYMENT_KEY, PaymentPayload } from "./payment-payload.type";
import { RefusedForLike, writePayment } from "./payment-writing.task";
import { accountFor, addRegistered, registered, requireRoom } from "./registration.task";

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
  const id = newId("pay", context.clock.now());
  return writePayment(context, key, { registerPayment: input }, id, async (unit) => {
    // The company first, as for several at once: whoever registers for it takes turns.
    const clientId = (await accountOf(context).load(input.accountId))?.clientId;
    if (clientId !== undefined) await lockClient(unit, context, clientId);
    const account = await accountFor(unit, context, input.accountId);
    const payment = Object.assign(registered(context, account, input), { id });
    await requireRoom(unit, context, account.clientId, 1);
    if (!input.acknowledgeLike) await requireNoneLike(unit, context, payment);
    await addRegistered(unit, context, [payment]);
    const held = { kind: PAYMENT_FILES.kind, id, clientId: account.clientId };
    const by = { viewer: viewerOf(context), locale: context.locale, now: context.clock.now() };
    await attach(unit, by, input.attachmentIds ?? [], held);
    return payment;
  });
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
