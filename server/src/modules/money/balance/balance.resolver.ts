import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { Account } from "../../company/account/account.entity";
import { Client } from "../../company/client/client.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { accountBalanceOf, clientBalanceOf, uninvoicedOf } from "./balance.store";

/** What payments and invoices add to companies. */
@Resolver(() => Client)
export class ClientBalanceResolver {
  @FieldResolver(() => Money, {
    description: "The sum of the accounts' balances: payments done less invoices; below zero is owed.",
  })
  async balance(@Root() client: Client, @Ctx() context: Context): Promise<number> {
    return (await clientBalanceOf(context).load(client.id))?.micro ?? 0;
  }
}

/** What payments and invoices add to accounts. */
@Resolver(() => Account)
export class AccountBalanceResolver {
  @FieldResolver(() => Money, {
    description: "Payments done less invoices; below zero is owed. Charges not yet invoiced do not count.",
  })
  async balance(@Root() account: Account, @Ctx() context: Context): Promise<number> {
    return (await accountBalanceOf(context).load(account.id))?.micro ?? 0;
  }
}

/** What charges add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberBalanceResolver {
  @FieldResolver(() => Money, {
    description:
      "A corporate subscriber has no purse of its own: its balance is minus its charges not yet invoiced, VAT included.",
  })
  async balance(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<number> {
    // Never -0.
    return 0 - ((await uninvoicedOf(context).load(subscriber.id))?.micro ?? 0);
  }
}
