import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import type { Payment } from "../payment/payment.entity";
import { listWaiting } from "../payment/payment-list.store";
import { PaymentConnection } from "../payment/payment.type";

/** What waits for the operator's staff. */
@Resolver()
export class PaymentQueueResolver {
  @May("payment.decide")
  @Query(() => PaymentConnection, {
    description:
      "For staff: registered payments that wait for a confirmation, of all companies, those first that have waited longest.",
  })
  paymentsToConfirm(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Arg("clientId", () => ID, { nullable: true, description: "Only those of this company." })
    clientId?: string | null,
  ): Promise<Page<Payment>> {
    return listWaiting(context, clientId ?? null, page);
  }
}
