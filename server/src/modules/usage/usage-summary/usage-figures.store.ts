import { ParamList } from "../../../platform/authorization/visible";
import type { Context } from "../../../platform/graphql/context";
import {
  conditionsBesideTime,
  usageConditions,
  type Part,
  type SubscriberUsage,
} from "../usage-query/usage-conditions.store";
import type { Days, Instants } from "../usage-query/usage-span.policy";
import type { UsageOtherPartyCount } from "./usage-summary.type";
import type { UsageGroup } from "./usage-summary.policy";
import { dayNumber } from "./usage-tally.policy";
import { RECORD_DAY } from "./usage-tally.store";

/** Out of what is counted: the records of some time, or the tallies of some days. */
export type Source = Instants | readonly Days[];

/** What has a facet of its own: groups are counted whatever is chosen of it. */
const FACETS: readonly Part[] = ["kinds", "directions", "zones"];
const RECORD_HOUR = "(t.started_at + t.offset_minutes * 60000) / 3600000";

/** Counts by day or hour and by everything that has a facet. */
export function groupsOf(
  context: Context,
  usage: SubscriberUsage,
  source: Source,
  hourly: boolean,
): Promise<UsageGroup[]> {
  const params = new ParamList();
  const table = usage.otherParty.by === "nothing" ? "usage_day_tally" : "usage_party_tally";
  const { from, where, count, quantity, countedQuantity } = counted(
    context,
    usage,
    source,
    table,
    params,
    FACETS,
  );
  const bucket = !("start" in source) ? "t.day" : hourly ? RECORD_HOUR : RECORD_DAY;
  return context.database.rows<UsageGroup>(
    `select ${bucket} as bucket, t.kind, t.direction, t.zone, ${count} as count, ${quantity} as quantity,
        ${countedQuantity} as "countedQuantity", sum(t.gross) as cost
      from ${from} where ${where} group by 1, 2, 3, 4`,
    params.values,
  );
}

/**
 * Counts by other party, whatever other party is asked for: the `first` with most of the records, those `among` some, or
 * all of them.
 */
export function partiesOf(
  context: Context,
  usage: SubscriberUsage,
  source: Source,
  { first, among }: { readonly first?: number; readonly among?: readonly string[] } = {},
): Promise<UsageOtherPartyCount[]> {
  const params = new ParamList();
  const { from, where, count } = counted(context, usage, source, "usage_party_tally", params, ["otherParty"]);
  const some = among === undefined ? "" : ` and t.other_party among(${params.add(among)})`;
  const most = first === undefined ? "" : ` order by 2 desc, t.other_party limit ${params.add(first)}`;
  return context.database.rows<UsageOtherPartyCount>(
    `select t.other_party as "otherParty", ${count} as count, sum(t.gross) as cost
      from ${from} where ${where}${some} group by t.other_party${most}`,
    params.values,
  );
}

/** Counts the records that are asked for. */
export async function countOf(context: Context, usage: SubscriberUsage, source: Source): Promise<number> {
  const params = new ParamList();
  const table = usage.otherParty.by === "nothing" ? "usage_day_tally" : "usage_party_tally";
  const { from, where, count } = counted(context, usage, source, table, params, []);
  const sql = `select coalesce(${count}, 0) as count from ${from} where ${where}`;
  const [row] = await context.database.rows<{ count: number }>(sql, params.values);
  return row?.count ?? 0;
}

/** Where a source is counted, and its figures as expressions of SQL. */
interface Counted {
  readonly from: string;
  readonly where: string;
  readonly count: string;
  readonly quantity: string;
  readonly countedQuantity: string;
}

/** Where a source is counted, under the conditions of a filter. */
function counted(
  context: Context,
  usage: SubscriberUsage,
  source: Source,
  tallies: "usage_day_tally" | "usage_party_tally",
  params: ParamList,
  without: readonly Part[],
): Counted {
  if ("start" in source) {
    const where = usageConditions(context, { ...usage, ...source }, params, without);
    return {
      ...{ from: "usage_record t", where, count: "count(*)" },
      ...{ quantity: "sum(t.quantity)", countedQuantity: "sum(t.counted_quantity)" },
    };
  }
  const ranges = source.map(({ from, through }) => {
    return `t.day between ${params.add(dayNumber(from))} and ${params.add(dayNumber(through))}`;
  });
  const paid = usage.paidOnly ? "paid_" : "";
  const rest = conditionsBesideTime(context, usage, params, without);
  return {
    from: `${tallies} t`,
    where: `(${ranges.join(" or ")})${usage.paidOnly ? " and t.paid_records > 0" : ""} and ${rest}`,
    count: `sum(t.${paid}records)`,
    quantity: `sum(t.${paid}quantity)`,
    countedQuantity: `sum(t.${paid}counted_quantity)`,
  };
}
