import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { PaymentState } from "../payment/payment.entity";
import { PAYMENT_KEY, PAYMENT_VERSION, PaymentPayload } from "./payment-payload.type";
import { actOnPayment } from "./payment-writing.task";

/** Which payment was registered by mistake. */
@InputType({ description: "Which payment was registered by mistake." })
export class CancelPaymentInput {
  @Field(() => ID, { description: "The payment." })
  paymentId!: string;

  @Field(() => Int, { description: PAYMENT_VERSION })
  version!: number;
}

/** The mutation. */
@Resolver()
export class CancelPaymentResolver {
  @May("payment.register")
  @Mutation(() => PaymentPayload, {
    description:
      "Cancels a registered payment that nobody has confirmed yet, whoever of the account's administrators registered it. Errors: NOT_FOUND, FORBIDDEN, PAYMENT_DECIDED, CHANGED_MEANWHILE.",
  })
  cancelPayment(
    @Ctx() context: Context,
    @Arg("input", () => CancelPaymentInput, { description: "Which payment." }) input: CancelPaymentInput,
    @Arg("idempotencyKey", () => String, { description: PAYMENT_KEY }) idempotencyKey: string,
  ): Promise<PaymentPayload> {
    return actOnPayment(context, "cancelPayment", input, idempotencyKey, () => ({
      action: "payment.cancelled",
      state: PaymentState.CANCELED,
    }));
  }
}
