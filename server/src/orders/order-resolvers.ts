import { addDays, startOfDay } from "@kabinet/shared";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  registerEnumType,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { May } from "../platform/authorization/may";
import { connectionOf, PageArgs, type Page } from "../platform/graphql/connection";
import { viewerOf, type Context } from "../platform/graphql/context";
import { CalendarDate, DateTime } from "../platform/graphql/scalars";
import { kindName, type ChangeList } from "./change-list";
import { say } from "../platform/texts/fill";
import { orderActResolver } from "./order-act-resolver";
import { orderUpdates } from "./order-updates";
import { OrderRecord, OrderState } from "./order.entity";
import { eventsOf, findOrder, listOrders, orderOf, undoneBy } from "./order.store";
import {
  OrderActor,
  OrderDifference,
  OrderEvent,
  OrderStateReason,
  OrderWarning,
  OrderPreview,
  OrderPrice,
} from "./order-types";
import {
  differencesOf,
  noteOf,
  orderReference,
  priceOf,
  reasonOf,
  shownActor,
  shownEvent,
  warningsOf,
} from "./order-view";

/** A list of orders. */
export const OrderConnection = connectionOf(OrderRecord, "Order");

const ID_OF_ORDER = "Id of the order.";

/** The API of orders, whatever they change. */
export function orderResolvers(changes: ChangeList): readonly (new () => object)[] {
  const { kinds } = changes;
  registerEnumType(kinds, {
    name: "OrderKind",
    description: "What an order changes; RENAME_SUBSCRIBER is what the mutation `renameSubscriber` orders.",
    valuesConfig: Object.fromEntries(
      changes.all.map(({ kind, description }) => [kindName(kind), { description }]),
    ),
  });

  @InputType({ description: "Which orders are asked for." })
  class OrderFilter {
    @Field(() => ID, { nullable: true, description: "Orders about this subscriber." })
    subscriberId?: string | null;

    @Field(() => [OrderState], {
      nullable: true,
      description: "Orders in one of these states; in any when it is empty.",
    })
    states?: OrderState[] | null;

    @Field(() => [kinds], {
      nullable: true,
      description: "Orders of one of these kinds; of any when it is empty.",
    })
    kinds?: string[] | null;

    @Field(() => String, {
      nullable: true,
      description:
        "The one with this `reference`, as people write or say it: with `K-` or without, in any case.",
    })
    reference?: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        "Orders of who has this in the name, in any case: `Order.createdBy.name`. A subscriber finds by it the own ones only.",
    })
    createdBy?: string | null;

    @Field(() => CalendarDate, {
      nullable: true,
      description: "Orders made on this day or later, in the operator's time zone.",
    })
    createdFrom?: string | null;

    @Field(() => CalendarDate, {
      nullable: true,
      description: "Orders made on this day or earlier, in the operator's time zone.",
    })
    createdThrough?: string | null;

    @Field(() => Boolean, {
      nullable: true,
      description:
        "Orders that the network may have done without saying so (true), or the others (false): `Order.needsReconciliation`.",
    })
    needsReconciliation?: boolean | null;
  }

  @Resolver(() => OrderRecord)
  class OrderResolver {
    @Query(() => OrderRecord, {
      nullable: true,
      description: "One order; null when there is none, or it is not yours.",
    })
    @May("order.read")
    order(
      @Arg("id", () => ID, { description: ID_OF_ORDER }) id: string,
      @Ctx() context: Context,
    ): Promise<OrderRecord | null> {
      return findOrder(context.database, viewerOf(context), id);
    }

    @Query(() => OrderConnection, { description: "Orders, newest first." })
    @May("order.read")
    orders(
      @Arg("clientId", () => ID, {
        nullable: true,
        description: "Orders of this company; of all yours when not given.",
      })
      clientId: string | null | undefined,
      @Arg("filter", () => OrderFilter, { nullable: true, description: "Which orders; all when not given." })
      filter: OrderFilter | null | undefined,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() context: Context,
    ): Promise<Page<OrderRecord>> {
      const { subscriberId, states, kinds: ofKinds, reference, createdBy } = filter ?? {};
      const { createdFrom, createdThrough, needsReconciliation } = filter ?? {};
      const query = {
        ...{ reference: reference ?? null, createdBy: createdBy ?? null },
        from: createdFrom ? startOfDay(context.timeZone, createdFrom) : null,
        before: createdThrough ? startOfDay(context.timeZone, addDays(createdThrough, 1)) : null,
        ...{ clientId: clientId ?? null, needsReconciliation: needsReconciliation ?? null },
        subjectId: subscriberId ?? null,
        states: states?.length ? states : null,
        kinds: ofKinds?.length ? ofKinds : null,
      };
      return listOrders(context.database, viewerOf(context), query, page);
    }

    @Subscription(() => OrderRecord, {
      description:
        "The order now, and again each time that it changes. Error NOT_FOUND when there is none, or it is not yours.",
      subscribe: ({ args, context }) => orderUpdates(context as Context, (args as { id: string }).id),
    })
    @May("order.read")
    orderUpdated(
      @Arg("id", () => ID, { description: ID_OF_ORDER }) _id: string,
      @Root() order: OrderRecord,
    ): OrderRecord {
      return order;
    }

    @FieldResolver(() => String, { description: "Short number of the order, for talking about it." })
    reference(@Root() order: OrderRecord): string {
      return orderReference(order);
    }

    @FieldResolver(() => kinds, { description: "What it changes." })
    kind(@Root() order: OrderRecord): string {
      return order.kind;
    }

    @FieldResolver(() => String, { description: "What it changes, for people, in the viewer's language." })
    title(@Root() order: OrderRecord, @Ctx() context: Context): string {
      return say(changes.get(order.kind).title, context.locale);
    }

    @FieldResolver(() => OrderStateReason, {
      nullable: true,
      description: "Why it is where it is; null when nothing needs saying.",
    })
    stateReason(@Root() order: OrderRecord, @Ctx() context: Context): OrderStateReason | null {
      return reasonOf(order, context);
    }

    @FieldResolver(() => String, {
      nullable: true,
      description:
        "A note for the history, as given with the order. A subscriber is not shown what an administrator has noted.",
    })
    note(@Root() order: OrderRecord, @Ctx() context: Context): string | null {
      return noteOf(order, context);
    }

    @FieldResolver(() => OrderActor, { description: "Who ordered it." })
    createdBy(@Root() order: OrderRecord, @Ctx() context: Context): OrderActor {
      return shownActor(order.actorName, order.actorRole, context);
    }

    @FieldResolver(() => [OrderDifference], {
      description: "What it makes another, before and after, as it was shown.",
    })
    differences(@Root() order: OrderRecord, @Ctx() context: Context): OrderDifference[] {
      return differencesOf(order, context.locale);
    }

    @FieldResolver(() => OrderPrice, { description: "What it costs, as it was shown." })
    price(@Root() order: OrderRecord): OrderPrice {
      return priceOf(order);
    }

    @FieldResolver(() => [OrderWarning], { description: "What there was to know, as it was shown." })
    warnings(@Root() order: OrderRecord, @Ctx() context: Context): OrderWarning[] {
      return warningsOf(order, context);
    }

    @FieldResolver(() => [OrderEvent], { description: "Its life so far, oldest first." })
    async history(@Root() order: OrderRecord, @Ctx() context: Context): Promise<OrderEvent[]> {
      return (await eventsOf(context).load(order.id)).map((event) => shownEvent(event, context));
    }

    @FieldResolver(() => OrderRecord, { nullable: true, description: "The order that this one takes back." })
    undoes(@Root() order: OrderRecord, @Ctx() context: Context): Promise<OrderRecord | null> | null {
      return order.undoesId === null ? null : orderOf(context).load(order.undoesId);
    }

    @FieldResolver(() => OrderRecord, { nullable: true, description: "The order that takes this one back." })
    undoneBy(@Root() order: OrderRecord, @Ctx() context: Context): Promise<OrderRecord | null> {
      return undoneBy(context).load(order.id);
    }

    @FieldResolver(() => DateTime, {
      nullable: true,
      description:
        "When it will run: its time, or the opening of the window that holds it; null when it is not waiting for a time.",
    })
    willRunAt(@Root() { state, dueAt }: OrderRecord): number | null {
      return state === OrderState.PENDING || state === OrderState.HELD ? dueAt : null;
    }
  }

  @Resolver(() => OrderPreview)
  class OrderPreviewResolver {
    @FieldResolver(() => kinds, { description: "What would be changed." })
    kind(@Root() preview: OrderPreview): string {
      return preview.kind;
    }
  }

  return [OrderResolver, OrderPreviewResolver, orderActResolver(changes)];
}
