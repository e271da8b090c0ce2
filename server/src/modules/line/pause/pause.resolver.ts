import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { OrderRecord } from "../../../orders/order.entity";
import { orderOf } from "../../../orders/order.store";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { monthlyFeeOf } from "../../money/charge/charge.policy";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { Pause, PauseConnection } from "./pause.entity";
import { openPauseOf, pausesOf } from "./pause.store";

/** The orders of a pause. */
@Resolver(() => Pause)
export class PauseResolver {
  @FieldResolver(() => OrderRecord, {
    nullable: true,
    description: "The order that began it; null where the operator's own records begin with it.",
  })
  order(@Root() { orderId }: Pause, @Ctx() context: Context): Promise<OrderRecord | null> | null {
    return orderId === null ? null : orderOf(context).load(orderId);
  }

  @FieldResolver(() => OrderRecord, {
    nullable: true,
    description: "The order that ended it, planned or early; null while the line is paused.",
  })
  endingOrder(@Root() { endingOrderId }: Pause, @Ctx() context: Context): Promise<OrderRecord | null> | null {
    return endingOrderId === null ? null : orderOf(context).load(endingOrderId);
  }
}

/** What pauses add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberPauseResolver {
  @FieldResolver(() => Pause, {
    nullable: true,
    description: "The pause in which the line is; null unless it is.",
  })
  pause(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<Pause | null> {
    return openPauseOf(context).load(subscriber.id);
  }

  @FieldResolver(() => PauseConnection, { description: "The pauses of the line, newest first." })
  pauses(
    @Root() subscriber: Subscriber,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Pause>> {
    return pausesOf(context, subscriber.id, page);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What a pause of this line costs for each calendar month that it touches, with VAT; null where the tariff plan provides none.",
  })
  async pauseMonthlyFee(
    @Root() { tariffPlanId }: Subscriber,
    @Ctx() { database, locale }: Context,
  ): Promise<number | null> {
    const catalogue = await serviceCatalogue(database);
    const offer = catalogue.pause(locale);
    const included = offer ? catalogue.providedBy(tariffPlanId).get(offer.id) : undefined;
    return offer && included !== undefined ? monthlyFeeOf(offer, included) : null;
  }
}
