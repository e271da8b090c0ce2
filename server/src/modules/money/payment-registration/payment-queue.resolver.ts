import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { PaymentState, type Payment } from "../payment/payment.entity";
import { listRegistered } from "../payment/payment-list.store";
import { PaymentConnection } from "../payment/payment.type";

/** What waits for the operator's staff, and what they have decided. */
@Resolver()
export class PaymentQueueResolver {
  @May("payment.decide")
  @Query(() => PaymentConnection, {
    description:
      "For staff: payments that companies have registered, of all companies. Those that only wait come the longest waiting first; where other states are asked for as well, the newest first.",
  })
  registeredPayments(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Arg("states", () => [PaymentState], {
      defaultValue: [PaymentState.PENDING_AUTHORIZATION],
      description: "Those in one of these states; in any when it is empty. Left out: those that wait.",
    })
    states: PaymentState[],
    @Arg("clientId", () => ID, { nullable: true, description: "Only those of this company." })
    clientId?: string | null,
  ): Promise<Page<Payment>> {
    return listRegistered(context, { clientId: clientId ?? null, states }, page);
  }
}
