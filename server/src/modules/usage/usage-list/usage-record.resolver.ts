import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { UsageFilter, UsageSort } from "../usage-query/usage-filter.type";
import { UsageRecordConnection, type UsageRecord } from "../usage-record/usage-record.entity";
import { openUsage } from "../usage-view/usage-access.store";
import { UsageViewAct } from "../usage-view/usage-view.entity";
import { listUsage } from "./usage-record.store";

/** Call details («Просмотр детализации»), record by record. */
@Resolver()
export class UsageRecordResolver {
  @May("usage.read")
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
    @Arg("sort", () => UsageSort, {
      nullable: true,
      defaultValue: UsageSort.NEWEST_FIRST,
      description: "In which order.",
    })
    sort?: UsageSort | null,
  ): Promise<Page<UsageRecord> | null> {
    const opened = await openUsage(context, subscriberId, filter, UsageViewAct.LOOKED);
    return opened && listUsage(context, opened.usage, sort ?? UsageSort.NEWEST_FIRST, page);
  }
}
