import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { checkedFirst, PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { heavily } from "../../../platform/graphql/heavy";
import { openUsage } from "../usage-list/usage-access.store";
import { UsageFilter, UsageOrder } from "../usage-list/usage-filter.entity";
import { UsageRecordConnection, type UsageRecord } from "../usage-record/usage-record.entity";
import { listUsage } from "../usage-list/usage-record.store";
import { UsageOtherPartyCount, UsageSummary } from "./usage-summary.entity";
import { topOtherParties, usageSummary } from "./usage-summary.store";
import { UsageViewAct } from "../usage-list/usage-view.entity";

/** Call details («Просмотр детализации»). */
@Resolver(() => UsageSummary)
export class UsageRecordResolver {
  @May("administrator", "subscriber", "staff")
  @Query(() => UsageRecordConnection, {
    nullable: true,
    description:
      "A subscriber's call details: six previous months and the current one up to yesterday. Null when the viewer serves " +
      "no such subscriber. That somebody else than the subscriber looks is written down, and the subscriber can see it.",
  })
  async usageRecords(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("subscriberId", () => ID, { description: "Whose call details." }) subscriberId: string,
    @Arg("filter", () => UsageFilter, {
      nullable: true,
      description: "Which of them are meant; without it, the current month's.",
    })
    filter?: UsageFilter | null,
    @Arg("orderBy", () => UsageOrder, {
      nullable: true,
      defaultValue: UsageOrder.NEWEST_FIRST,
      description: "In which order.",
    })
    orderBy?: UsageOrder | null,
  ): Promise<Page<UsageRecord> | null> {
    const opened = await openUsage(context, subscriberId, filter, UsageViewAct.LOOKED);
    return opened && listUsage(context, opened.usage, orderBy ?? UsageOrder.NEWEST_FIRST, page);
  }

  @May("administrator", "subscriber", "staff")
  @Query(() => UsageSummary, {
    nullable: true,
    description:
      "Figures over a subscriber's call details: totals, a histogram, and facets with counts. Null when the viewer " +
      "serves no such subscriber. It counts as a look at them.",
  })
  async usageSummary(
    @Ctx() context: Context,
    @Arg("subscriberId", () => ID, { description: "Whose call details." }) subscriberId: string,
    @Arg("filter", () => UsageFilter, {
      nullable: true,
      description: "Which of them are meant; without it, the current month's.",
    })
    filter?: UsageFilter | null,
  ): Promise<UsageSummary | null> {
    const opened = await openUsage(context, subscriberId, filter, UsageViewAct.LOOKED);
    return opened && heavily(context, () => usageSummary(context, opened.usage));
  }

  @FieldResolver(() => [UsageOtherPartyCount], {
    description: "The other parties with most of the records, whatever the filter's `otherParty` is.",
  })
  otherParties(
    @Root() summary: UsageSummary,
    @Ctx() context: Context,
    @Arg("first", () => Int, { description: "How many at the most, 1 to 100." }) first: number,
  ): Promise<UsageOtherPartyCount[]> {
    const most = checkedFirst(first);
    return heavily(context, () => topOtherParties(context, summary.usage, most));
  }
}
