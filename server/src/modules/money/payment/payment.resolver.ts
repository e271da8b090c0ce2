import { ATTACHMENTS_MAX } from "@kabinet/shared";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { mayIn } from "../../../platform/authorization/rights";
import type { Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { ListSize, Weighs, weighs } from "../../../platform/graphql/weight";
import { Account } from "../../company/account/account.entity";
import { accountOf } from "../../company/account/account.store";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { Attachment } from "../../people/attachment/attachment.entity";
import { Payment } from "./payment.entity";
import { likeOf, listPayments, type PaymentPage } from "./payment-list.store";
import { isWaiting } from "./payment.policy";
import { paymentFilesOf, paymentOf } from "./payment.store";
import { PaymentConnection, PaymentListArgs, PaymentTotals } from "./payment.type";

/** As how many items of a list the payments of one of its accounts or companies count. */
const WEIGHT = 100;

/** Most payments like one that are named. */
const LIKE_MAX = 20;

/** What payments add to companies. */
@Resolver(() => Client)
export class ClientPaymentsResolver {
  @May("payment.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => PaymentConnection, {
    description: `Payments to those of the company's accounts that the viewer sees, the newest day first. ${weighs(WEIGHT)}`,
  })
  payments(
    @Root() { id }: Client,
    @Args(() => PaymentListArgs) args: PaymentListArgs,
    @Ctx() context: Context,
  ): Promise<Page<Payment>> {
    return listPayments(context, { clientId: id }, args.filter ?? null, args);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may register payments to accounts of the company that they look after.",
  })
  viewerCanRegisterPayments(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return mayIn(viewerOf(context), "payment.register", id);
  }
}

/** What payments add to accounts. */
@Resolver(() => Account)
export class AccountPaymentsResolver {
  @May("payment.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => PaymentConnection, {
    description: `Payments to the account, the newest day first. ${weighs(WEIGHT)}`,
  })
  payments(
    @Root() { id }: Account,
    @Args(() => PaymentListArgs) args: PaymentListArgs,
    @Ctx() context: Context,
  ): Promise<Page<Payment>> {
    return listPayments(context, { accountId: id }, args.filter ?? null, args);
  }
}

/** What a list of payments comes to. */
@Resolver(() => PaymentConnection)
export class PaymentTotalsResolver {
  @FieldResolver(() => PaymentTotals, {
    description:
      "What all that the filter finds comes to, whatever page is shown; summed only when asked for.",
  })
  totals(@Root() page: PaymentPage): Promise<PaymentTotals> {
    return page.totals();
  }
}

/** One payment. */
@Resolver(() => Payment)
export class PaymentResolver {
  @May("payment.read")
  @Query(() => Payment, {
    nullable: true,
    description: "One payment; null when there is none, or it is not yours.",
  })
  payment(
    @Arg("id", () => ID, { description: "Id of the payment." }) id: string,
    @Ctx() context: Context,
  ): Promise<Payment | null> {
    return paymentOf(context).load(id);
  }

  @FieldResolver(() => Account, { description: "The billing account that it is paid to." })
  async account(@Root() { id, accountId }: Payment, @Ctx() context: Context): Promise<Account> {
    const account = await accountOf(context).load(accountId);
    if (!account) throw new Error(`the payment ${id} has no account`);
    return account;
  }

  @FieldResolver(() => Client, { description: "The company whose account it is." })
  async client(@Root() { id, clientId }: Payment, @Ctx() context: Context): Promise<Client> {
    const client = await clientOf(context).load(clientId);
    if (!client) throw new Error(`the payment ${id} has no company`);
    return client;
  }

  @FieldResolver(() => Payment, {
    nullable: true,
    description:
      "The payment that this one turned out to be: of the two only that one counts. Null for a payment of its own.",
  })
  sameAs(@Root() { sameAsId }: Payment, @Ctx() context: Context): Promise<Payment | null> | null {
    return sameAsId === null ? null : paymentOf(context).load(sameAsId);
  }

  @ListSize(LIKE_MAX)
  @FieldResolver(() => [Payment], {
    description: `Others to the same account that count or wait and are like it: the same day and sum, or the same number of the payment order. At most ${String(LIKE_MAX)}, the newest first.`,
  })
  async like(@Root() { id }: Payment, @Ctx() context: Context): Promise<readonly Payment[]> {
    return (await likeOf(context).load(id))?.like.slice(0, LIKE_MAX) ?? [];
  }

  @ListSize(ATTACHMENTS_MAX)
  @FieldResolver(() => [Attachment], {
    description: `Files that were attached when it was registered, as the payment order; at most ${String(ATTACHMENTS_MAX)}.`,
  })
  attachments(
    @Root() { id, registeredAt }: Payment,
    @Ctx() context: Context,
  ): Promise<Attachment[]> | Attachment[] {
    return registeredAt === null ? [] : paymentFilesOf(context).load(id);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may cancel it: it waits, and they administer its account.",
  })
  viewerCanCancel(@Root() payment: Payment, @Ctx() context: Context): boolean {
    return isWaiting(payment) && mayIn(viewerOf(context), "payment.register", payment.clientId);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer may confirm or reject it: it waits, and they are of the operator's staff.",
  })
  viewerCanDecide(@Root() payment: Payment, @Ctx() context: Context): boolean {
    return isWaiting(payment) && mayIn(viewerOf(context), "payment.decide", payment.clientId);
  }
}
