import { addMonths, firstDay, startOfDay } from "@kabinet/shared";
import { ParamList } from "../../platform/authorization/visible";
import type { Context } from "../../platform/graphql/context";
import { usageConditions, type SubscriberUsage } from "./usage-record.store";
import { UsageGranularity, UsageSummary, type UsageOtherPartyCount } from "./usage-summary.entity";
import { isHourly, usageFigures, type UsageGroup } from "./usage-summary.policy";

/** The figures over the records asked for. */
export async function usageSummary(context: Context, usage: SubscriberUsage): Promise<UsageSummary> {
  const groups: UsageGroup[] = [];
  for (const part of byMonth(context.zone, usage))
    groups.push(...(await groupsOf(context, part, isHourly(usage))));
  return Object.assign(new UsageSummary(), {
    usage,
    ...usage.period,
    ...usage.range,
    granularity: isHourly(usage) ? UsageGranularity.HOUR : UsageGranularity.DAY,
    ...usageFigures(usage, groups),
  });
}

/** Months one by one: a connection that reads half a year in one go would keep the others waiting. */
function byMonth(zone: string, usage: SubscriberUsage): SubscriberUsage[] {
  const parts: SubscriberUsage[] = [];
  for (let start = usage.start, month = usage.range.from.slice(0, 7); start < usage.end;) {
    month = addMonths(month, 1);
    const end = Math.min(usage.end, startOfDay(zone, firstDay(month)));
    parts.push({ ...usage, start, end });
    start = end;
  }
  return parts;
}

/** Counted by day or hour and by everything that has a facet, whatever is chosen of those. */
async function groupsOf(context: Context, usage: SubscriberUsage, hourly: boolean): Promise<UsageGroup[]> {
  const params = new ParamList();
  const where = usageConditions(context, usage, params, ["kinds", "directions", "zones"]);
  const bucket = `(t.started_at + t.offset_minutes * 60000) / ${hourly ? "3600000" : "86400000"}`;
  return context.database.rows<UsageGroup>(
    `select ${bucket} as bucket, t.kind, t.direction, t.zone, count(*) as count,
        sum(t.quantity) as quantity, sum(t.gross) as cost
      from usage_record t where ${where} group by 1, 2, 3, 4`,
    params.values,
  );
}

/** The other parties with most of the records, whatever other party is asked for. */
export function topOtherParties(
  context: Context,
  usage: SubscriberUsage,
  first: number,
): Promise<UsageOtherPartyCount[]> {
  const params = new ParamList();
  const where = usageConditions(context, usage, params, ["otherParty"]);
  return context.database.rows<UsageOtherPartyCount>(
    `select t.other_party as "otherParty", count(*) as count, sum(t.gross) as cost
      from usage_record t where ${where}
      group by t.other_party order by count(*) desc, t.other_party limit ${params.add(first)}`,
    params.values,
  );
}
