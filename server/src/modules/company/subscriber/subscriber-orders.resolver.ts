import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { OrderRecord } from "../../../orders/order.entity";
import { ordersOf } from "../../../orders/order.store";
import { OrderConnection } from "../../../orders/order-resolvers";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Subscriber } from "./subscriber.entity";
import { subscriberOf } from "./subscriber.store";

/** The orders of a subscriber. */
@Resolver(() => Subscriber)
export class SubscriberOrdersResolver {
  @FieldResolver(() => OrderConnection, { description: "Orders about this subscriber, newest first." })
  orders(
    @Root() subscriber: Subscriber,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<OrderRecord>> {
    return ordersOf(context, subscriber.id, page);
  }
}

/** The subscriber of an order. */
@Resolver(() => OrderRecord)
export class OrderSubscriberResolver {
  @FieldResolver(() => Subscriber, { nullable: true, description: "The subscriber that it is about." })
  subscriber(@Root() order: OrderRecord, @Ctx() context: Context): Promise<Subscriber | null> {
    return subscriberOf(context).load(order.subjectId);
  }
}
