import { ParamList, visibleTo } from "../../platform/authorization/visible";
import { viewerOf, type Context } from "../../platform/graphql/context";
import type { UsageSum } from "./usage.policy";

/** The condition over `t`: what a subscriber used between two instants, as far as the viewer may see it. */
export function visibleUsage(
  context: Context,
  subscriberId: string,
  { from, to }: { readonly from: number; readonly to: number },
  params: ParamList,
): string {
  const own = `t.subscriber_id = ${params.add(subscriberId)}`;
  const time = `t.started_at >= ${params.add(from)} and t.started_at < ${params.add(to)}`;
  const owner = { client: "t.client_id", subscriber: "t.subscriber_id" };
  return `${own} and ${time} and ${visibleTo(viewerOf(context), owner, params)}`;
}

/** What a subscriber used between two instants, summed up, as far as the viewer may see it. */
export function usageSums(
  context: Context,
  subscriberId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<UsageSum[]> {
  const params = new ParamList();
  const visible = visibleUsage(context, subscriberId, { from, to }, params);
  return context.database.rows<UsageSum>(
    `select t.kind, t.zone, t.vat_rate as "vatRate", count(*) as records,
        sum(case when t.gross > 0 then 1 else 0 end) as "paidRecords",
        sum(t.quantity) as quantity, sum(t.gross) as gross
      from usage_record t
      where ${visible}
      group by t.kind, t.zone, t.vat_rate order by t.kind, t.zone, t.vat_rate`,
    params.values,
  );
}
