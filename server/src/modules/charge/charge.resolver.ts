import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { OrderRecord } from "../../orders/order.entity";
import { orderOf } from "../../orders/order.store";
import { May } from "../../platform/authorization/may";
import type { Context } from "../../platform/graphql/context";
import { CalendarMonth } from "../../platform/graphql/scalars";
import { Subscriber } from "../subscriber/subscriber.entity";
import { subscriberOf } from "../subscriber/subscriber.store";
import { ChargeComparison } from "./charge-comparison.entity";
import { ChargeLine, MonthCharges } from "./month-charges.entity";
import { comparedToMonth, comparedToSameDays, monthCharges } from "./month-charges.store";

/** «Начисления за период». */
@Resolver(() => MonthCharges)
export class ChargeResolver {
  @May("administrator", "subscriber", "staff")
  @Query(() => MonthCharges, {
    nullable: true,
    description:
      "What a subscriber has to pay for a month («Начисления за период»): the current one or one of the two before it, counted " +
      "in the operator's time zone. Any other gets CHARGES_MONTH_NOT_SHOWN. Null when the viewer serves no such subscriber.",
  })
  charges(
    @Ctx() context: Context,
    @Arg("subscriberId", () => ID, { description: "Id of the subscriber." }) subscriberId: string,
    @Arg("month", () => CalendarMonth, {
      nullable: true,
      description: "The month, YYYY-MM; the current one when it is left out.",
    })
    month?: string | null,
  ): Promise<MonthCharges | null> {
    return monthCharges(context, subscriberId, month ?? null);
  }

  @FieldResolver(() => Subscriber, { nullable: true, description: "Whose charges they are." })
  subscriber(@Root() month: MonthCharges, @Ctx() context: Context): Promise<Subscriber | null> {
    return subscriberOf(context).load(month.subscriberId);
  }

  @FieldResolver(() => ChargeComparison, {
    description:
      "Beside the whole of the month before. For the current month this compares a part with a whole: see comparedToSameDays.",
  })
  comparedToMonth(@Root() month: MonthCharges, @Ctx() context: Context): Promise<ChargeComparison> {
    return comparedToMonth(context, month);
  }

  @FieldResolver(() => ChargeComparison, {
    nullable: true,
    description:
      "The current month beside the same days of the month before: usage up to the same day of the month as `asOf`, fees up to " +
      "the same day as today; a day that the month before does not have is its last. Null for months that are over.",
  })
  comparedToSameDays(@Root() month: MonthCharges, @Ctx() context: Context): Promise<ChargeComparison | null> {
    return comparedToSameDays(context, month);
  }
}

/** What orders add to charges. */
@Resolver(() => ChargeLine)
export class ChargeLineResolver {
  @FieldResolver(() => OrderRecord, {
    nullable: true,
    description: "The order that brought the fee; null for usage and for what recurs each month.",
  })
  order(@Root() { charge }: ChargeLine, @Ctx() context: Context): Promise<OrderRecord | null> {
    return charge.orderId === null ? Promise.resolve(null) : orderOf(context).load(charge.orderId);
  }
}
