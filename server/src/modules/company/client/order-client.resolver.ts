import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { OrderRecord } from "../../../orders/order.entity";
import type { Context } from "../../../platform/graphql/context";
import { Client } from "./client.entity";
import { clientOf } from "./client.store";

/** The company of an order. */
@Resolver(() => OrderRecord)
export class OrderClientResolver {
  @FieldResolver(() => Client, {
    nullable: true,
    description: "The company that it is for; null for a subscriber, who sees nothing of the company.",
  })
  client(@Root() order: OrderRecord, @Ctx() context: Context): Promise<Client | null> {
    return clientOf(context).load(order.clientId);
  }
}
