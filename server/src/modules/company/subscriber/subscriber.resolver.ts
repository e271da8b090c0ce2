import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { mistake } from "../../../platform/errors";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { PhoneNumber } from "../../../platform/graphql/scalars";
import { Account } from "../account/account.entity";
import { accountOf } from "../account/account.store";
import { Client } from "../client/client.entity";
import { clientOf } from "../client/client.store";
import { Sim } from "./sim.entity";
import { Subscriber, SubscriberFactConnection, type SubscriberFact } from "./subscriber.entity";
import {
  findSubscriberByNumber,
  historyOf,
  simOf,
  subscriberCountOf,
  subscriberOf,
} from "./subscriber.store";

/** Subscribers. */
@Resolver(() => Subscriber)
export class SubscriberResolver {
  @May("subscriber.read")
  @Query(() => Subscriber, {
    nullable: true,
    description:
      "A subscriber, by id or by number (not both); null when the viewer serves none such. " +
      "Who is a subscriber gets the own line by giving neither; others get BAD_USER_INPUT.",
  })
  subscriber(
    @Ctx() context: Context,
    @Arg("id", () => ID, { nullable: true, description: "Id of the subscriber." }) id?: string | null,
    @Arg("number", () => PhoneNumber, {
      nullable: true,
      description: "The number that it has now or, of a line that has ended, had last.",
    })
    number?: string | null,
  ): Promise<Subscriber | null> {
    const wanted = id ?? (number ? null : viewerOf(context).subscriberId);
    if (number && wanted === null) return findSubscriberByNumber(context, number);
    if (number || wanted === null)
      throw mistake("BAD_USER_INPUT", "Say which subscriber: give either its id or its number.");
    return subscriberOf(context).load(wanted);
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      "The billing account that pays for it; null for the subscriber itself, who sees nothing of the company.",
  })
  account(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<Account | null> {
    return accountOf(context).load(subscriber.accountId);
  }

  @FieldResolver(() => Client, {
    nullable: true,
    description:
      "The company that it belongs to; null for the subscriber itself, who sees nothing of the company.",
  })
  client(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<Client | null> {
    return clientOf(context).load(subscriber.clientId);
  }

  @FieldResolver(() => Sim, {
    nullable: true,
    description: "The SIM card in use, or the blocked one; null where there is none.",
  })
  sim(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<Sim | null> {
    return simOf(context).load(subscriber.id);
  }

  @FieldResolver(() => SubscriberFactConnection, {
    description:
      "What changed over time, newest first: number, SIM, name, tariff plan and (not to the subscriber) account.",
  })
  history(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<SubscriberFact>> {
    return historyOf(context, subscriber.id, args);
  }
}

/** What subscribers add to their account. */
@Resolver(() => Account)
export class AccountSubscribersResolver {
  @FieldResolver(() => Int, {
    description: "How many lines the account has, in any state: as many as `subscribers` lists for it.",
  })
  async subscriberCount(@Root() account: Account, @Ctx() context: Context): Promise<number> {
    return (await subscriberCountOf(context).load(account.id))?.n ?? 0;
  }
}
