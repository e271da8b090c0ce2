import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { OrderRecord } from "../../../orders/order.entity";
import { orderOf } from "../../../orders/order.store";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { Weighs, weighs } from "../../../platform/graphql/weight";
import { CalendarMonth } from "../../../platform/graphql/scalars";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { usageOfPlace } from "../../usage/usage-list/usage-by-place.store";
import { UsageSort } from "../../usage/usage-query/usage-filter.type";
import { UsageRecordConnection, type UsageRecord } from "../../usage/usage-record/usage-record.entity";
import { ChargeComparison } from "./charge-comparison.type";
import { ChargedUsage, ChargeLine, MonthCharges } from "./month-charges.type";
import { chargedThisMonthOf } from "./month-total.store";
import { comparedToMonth, comparedToSameDays, monthCharges } from "./month-charges.store";

/** As how many items of a list the charges of one of its lines count. */
const WEIGHT = 240;

const MONTH = {
  nullable: true,
  description: "The month, YYYY-MM; the current one when it is left out.",
} as const;

/** «Начисления за период». */
@Resolver(() => MonthCharges)
export class ChargeResolver {
  @May("charge.read")
  @Query(() => MonthCharges, {
    nullable: true,
    description:
      "What a subscriber has to pay for a month («Начисления за период»): the current one or one of the two before it, counted " +
      "in the operator's time zone. Any other gets CHARGES_MONTH_NOT_SHOWN. Null when the viewer serves no such subscriber.",
  })
  charges(
    @Ctx() context: Context,
    @Arg("subscriberId", () => ID, { description: "Id of the subscriber." }) subscriberId: string,
    @Arg("month", () => CalendarMonth, MONTH) month?: string | null,
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

/** What charges add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberChargesResolver {
  @May("charge.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => MonthCharges, {
    nullable: true,
    description: `What it has to pay for a month, as by \`charges\` of the root. Null beside an error only, e.g. CHARGES_MONTH_NOT_SHOWN. ${weighs(WEIGHT)}`,
  })
  charges(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
    @Arg("month", () => CalendarMonth, MONTH) month?: string | null,
  ): Promise<MonthCharges | null> {
    return monthCharges(context, subscriber.id, month ?? null);
  }
}

/** What this month's charges add to subscribers, for lists of them. */
@Resolver(() => Subscriber)
export class SubscriberMonthTotalResolver {
  @May("charge.read")
  @FieldResolver(() => Money, {
    description:
      "What the line has to pay for this month up to now, VAT included: `charges.total` of the current month, without the rest " +
      "of it.",
  })
  async chargedThisMonth(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<number> {
    return (await chargedThisMonthOf(context).load(subscriber.id))?.total ?? 0;
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

/** From a sum down to the calls in it. */
@Resolver(() => ChargedUsage)
export class ChargedUsageResolver {
  @FieldResolver(() => UsageRecordConnection, {
    description:
      "The records that make up the sum; `totalCount` is `records` (or `paidRecords`). Its cursors go on in `usageRecords` with " +
      "the same kind, zone and days. That somebody else than the subscriber looks is written down, as with `usageRecords`.",
  })
  usageRecords(
    @Root() usage: ChargedUsage,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("paidOnly", () => Boolean, {
      defaultValue: false,
      description: "True: only what costs something.",
    })
    paidOnly: boolean,
    @Arg("sort", () => UsageSort, {
      nullable: true,
      defaultValue: UsageSort.NEWEST_FIRST,
      description: "In which order.",
    })
    sort?: UsageSort | null,
  ): Promise<Page<UsageRecord>> {
    const { first, after } = page;
    return usageOfPlace(context, usage, {
      first,
      after: after ?? null,
      sort: sort ?? UsageSort.NEWEST_FIRST,
      paidOnly,
    });
  }
}
