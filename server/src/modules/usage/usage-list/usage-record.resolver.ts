import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Weighs, weighs } from "../../../platform/graphql/weight";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { UsageFilter, UsageSort } from "../usage-query/usage-filter.type";
import { UsageRecordConnection, type UsageRecord } from "../usage-record/usage-record.entity";
import { openUsage } from "../usage-view/usage-access.task";
import { UsageViewAct } from "../usage-view/usage-view.entity";
import { listUsage } from "./usage-record.store";

/** As how many items of a list the records of one of its lines count. */
const WEIGHT = 240;

/** Which call details of one line, in which order, and which page of them. */
@ArgsType()
class UsageRecordArgs extends PageArgs {
  @Field(() => UsageFilter, {
    nullable: true,
    description: "Which of them are meant; without it, the current month's.",
  })
  filter?: UsageFilter | null;

  @Field(() => UsageSort, {
    nullable: true,
    defaultValue: UsageSort.NEWEST_FIRST,
    description: "In which order.",
  })
  sort?: UsageSort | null;
}

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
  usageRecords(
    @Ctx() context: Context,
    @Args(() => UsageRecordArgs) args: UsageRecordArgs,
    @Arg("subscriberId", () => ID, { description: "Whose call details." }) subscriberId: string,
  ): Promise<Page<UsageRecord> | null> {
    return usageRecordsOf(context, subscriberId, args);
  }
}

/** What call details add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberUsageRecordsResolver {
  @May("usage.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => UsageRecordConnection, {
    nullable: true,
    description: `Its call details, as by \`usageRecords\` of the root: a look at them is written down. Null beside an error only. ${weighs(WEIGHT)}`,
  })
  usageRecords(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
    @Args(() => UsageRecordArgs) args: UsageRecordArgs,
  ): Promise<Page<UsageRecord> | null> {
    return usageRecordsOf(context, subscriber.id, args);
  }
}

async function usageRecordsOf(
  context: Context,
  subscriberId: string,
  { filter, sort, ...page }: UsageRecordArgs,
): Promise<Page<UsageRecord> | null> {
  const opened = await openUsage(context, subscriberId, filter, UsageViewAct.LOOKED);
  return opened && listUsage(context, opened.usage, sort ?? UsageSort.NEWEST_FIRST, page);
}
