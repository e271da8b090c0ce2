import { PAGE_DEFAULT } from "@kabinet/shared";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { checkedFirst } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { heavily } from "../../../platform/graphql/heavy";
import { UsageFilter } from "../usage-query/usage-filter.type";
import { openUsage } from "../usage-view/usage-access.store";
import { UsageViewAct } from "../usage-view/usage-view.entity";
import { UsageOtherPartyCount, UsageSummary } from "./usage-summary.type";
import { topOtherParties, usageSummary } from "./usage-summary.store";

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
    @Arg("first", () => Int, { description: "How many at the most, 1 to 100.", defaultValue: PAGE_DEFAULT })
    first: number,
  ): Promise<UsageOtherPartyCount[]> {
    const most = checkedFirst(first);
    return heavily(context, () => topOtherParties(context, summary.usage, most));
  }
}
