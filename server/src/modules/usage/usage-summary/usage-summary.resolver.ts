import { PAGE_DEFAULT } from "@kabinet/shared";
import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { checkedFirst } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { throttled } from "../../../platform/graphql/throttled";
import { Weighs, weighs } from "../../../platform/graphql/weight";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { hundredths } from "../allowance/allowance.policy";
import { UsageFilter } from "../usage-query/usage-filter.type";
import { openUsage } from "../usage-view/usage-access.task";
import { UsageViewAct } from "../usage-view/usage-view.entity";
import { dataThisMonthOf } from "./usage-data-month.store";
import { UsageOtherPartyCount, UsageSummary } from "./usage-summary.type";
import { topOtherParties, usageSummary } from "./usage-summary.task";

/** As how many items of a list the figures of one of its lines count: no more lines fit than may wait for `throttled`. */
const WEIGHT = 400;

const FILTER = {
  nullable: true,
  description: "Which of them are meant; without it, the current month's.",
} as const;

/** Figures over call details («Просмотр детализации»). */
@Resolver(() => UsageSummary)
export class UsageSummaryResolver {
  @May("usage.read")
  @Query(() => UsageSummary, {
    nullable: true,
    description:
      "Figures over a subscriber's call details: totals, a histogram, and facets with counts. Null when the viewer " +
      "serves no such subscriber. It counts as a look at them.",
  })
  usageSummary(
    @Ctx() context: Context,
    @Arg("subscriberId", () => ID, { description: "Whose call details." }) subscriberId: string,
    @Arg("filter", () => UsageFilter, FILTER) filter?: UsageFilter | null,
  ): Promise<UsageSummary | null> {
    return summaryOf(context, subscriberId, filter);
  }

  @FieldResolver(() => [UsageOtherPartyCount], {
    description: "The other parties with most of the records, whatever the filter's `otherParty` is.",
  })
  otherParties(
    @Root() summary: UsageSummary,
    @Ctx() context: Context,
    @Arg("first", () => Int, { description: "How many at the most, 1 to 100.", defaultValue: PAGE_DEFAULT })
    first: number,
  ): Promise<UsageOtherPartyCount[]> {
    const most = checkedFirst(first);
    return throttled(context, () => topOtherParties(context, summary.usage, most));
  }
}

/** What figures over call details add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberUsageSummaryResolver {
  @May("usage.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => UsageSummary, {
    nullable: true,
    description: `Figures over its call details, as by \`usageSummary\` of the root: a look at them is written down. Null beside an error only. ${weighs(WEIGHT)}`,
  })
  usageSummary(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
    @Arg("filter", () => UsageFilter, FILTER) filter?: UsageFilter | null,
  ): Promise<UsageSummary | null> {
    return summaryOf(context, subscriber.id, filter);
  }
}

async function summaryOf(
  context: Context,
  subscriberId: string,
  filter: UsageFilter | null | undefined,
): Promise<UsageSummary | null> {
  const opened = await openUsage(context, subscriberId, filter, UsageViewAct.LOOKED);
  return opened && throttled(context, () => usageSummary(context, opened.usage));
}

/** What mobile internet adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberDataResolver {
  @May("usage.read")
  @FieldResolver(() => Float, {
    description:
      "Megabytes (10^6 bytes) of mobile internet that the line has used this month up to now, at home and roaming, as far as " +
      "its call details have come; to a hundredth.",
  })
  async megabytesThisMonth(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<number> {
    return hundredths((await dataThisMonthOf(context).load(subscriber.id))?.bytes ?? 0, 1_000_000);
  }
}
