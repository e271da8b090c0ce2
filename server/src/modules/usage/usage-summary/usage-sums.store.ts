import { UsageDayTally } from "./usage-tally.entity";
import { UsageRecord } from "../usage-record/usage-record.entity";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { usageSpans, type Days, type Instants } from "../usage-query/usage-span.policy";
import { dayNumber } from "./usage-tally.policy";
import { talliedMonths } from "./usage-tally.store";
import { addUpSums, type UsageSum } from "../rating/usage.policy";

/** The condition over `t`: what a subscriber used between two instants, as far as the viewer may see it. */
export function visibleUsage(
  context: Context,
  subscriberId: string,
  { from, to }: { readonly from: number; readonly to: number },
  params: ParamList,
): string {
  const own = `t.subscriber_id = ${params.add(subscriberId)}`;
  const time = `t.started_at >= ${params.add(from)} and t.started_at < ${params.add(to)}`;
  return `${own} and ${time} and ${visibleTo(viewerOf(context), UsageRecord, params)}`;
}

/** What a subscriber used between two instants, summed up, as far as the viewer may see it. */
export async function usageSums(
  context: Context,
  subscriberId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<UsageSum[]> {
  const tallied = await talliedMonths(context.database, subscriberId);
  const { records, tallies } = usageSpans(context.timeZone, { start: from, end: to }, tallied);
  const parts: UsageSum[] = [];
  for (const span of records) parts.push(...(await sumsOfRecords(context, subscriberId, span)));
  for (const days of tallies) parts.push(...(await sumsOfTallies(context, subscriberId, days)));
  return addUpSums(parts);
}

function sumsOfRecords(
  context: Context,
  subscriberId: string,
  { start, end }: Instants,
): Promise<UsageSum[]> {
  const params = new ParamList();
  const visible = visibleUsage(context, subscriberId, { from: start, to: end }, params);
  return context.database.rows<UsageSum>(
    `select t.kind, t.zone, t.vat_rate as "vatRate", count(*) as records,
        sum(case when t.gross <> 0 then 1 else 0 end) as "paidRecords",
        sum(t.quantity) as quantity, sum(t.counted_quantity) as "countedQuantity", sum(t.gross) as gross
      from usage_record t where ${visible} group by t.kind, t.zone, t.vat_rate`,
    params.values,
  );
}

function sumsOfTallies(context: Context, subscriberId: string, { from, through }: Days): Promise<UsageSum[]> {
  const params = new ParamList(subscriberId, dayNumber(from), dayNumber(through));
  const visible = visibleTo(viewerOf(context), UsageDayTally, params);
  return context.database.rows<UsageSum>(
    `select t.kind, t.zone, t.vat_rate as "vatRate", sum(t.records) as records,
        sum(t.paid_records) as "paidRecords", sum(t.quantity) as quantity,
        sum(t.counted_quantity) as "countedQuantity", sum(t.gross) as gross
      from usage_day_tally t
      where t.subscriber_id = $1 and t.day between $2 and $3 and ${visible}
      group by t.kind, t.zone, t.vat_rate`,
    params.values,
  );
}
