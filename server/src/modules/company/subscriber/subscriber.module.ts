import { defineModule } from "../../../define-module";
import { Sim } from "./sim.entity";
import { OrderSubscriberResolver, SubscriberOrdersResolver } from "./subscriber-orders.resolver";
import { Subscriber, SubscriberFact } from "./subscriber.entity";
import { AccountSubscribersResolver, SubscriberResolver } from "./subscriber.resolver";
import { subscriberOf } from "./subscriber.store";

/** The lines: number, name, tariff plan and SIM of each, now and before. */
export const subscriberModule = defineModule({
  id: "subscriber",
  area: "company",
  entities: [Sim, Subscriber, SubscriberFact],
  kept: { Subscriber: "what lines are", SubscriberFact: "the history of a line", Sim: "what lines are" },
  resolvers: [
    SubscriberOrdersResolver,
    OrderSubscriberResolver,
    SubscriberResolver,
    AccountSubscribersResolver,
  ],
  nodes: { sub: (context, id) => subscriberOf(context).load(id) },
});
