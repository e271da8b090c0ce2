import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { UsageRecord } from "../usage-record/usage-record.entity";
import { addMonths, dateIn, firstDay, startOfDay } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { perRequest, viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { usageRatedThrough } from "../rating/rating-progress.store";
import type { CurrentMonth, HomeUse } from "./allowance.policy";
import { UsageCounter } from "./usage-counter.entity";

const readCurrentMonth = async ({ clock, database, timeZone }: Context): Promise<CurrentMonth | null> => {
  const today = dateIn(timeZone, clock.now());
  const ratedThrough = await usageRatedThrough(database, today);
  return ratedThrough === null ? null : { today, month: today.slice(0, 7), ratedThrough };
};

/** The month under way; looked up once a request. Null where no usage has been rated: nothing is known of any bundle. */
export function currentMonth(context: Context): Promise<CurrentMonth | null> {
  return perRequest(context, readCurrentMonth);
}

/** What subscribers have taken from their bundles this month. */
export const counterOf = loader<string, UsageCounter>(
  async (context, ids) => {
    const current = await currentMonth(context);
    if (current === null) return [];
    const params = new ParamList(current.month);
    const lines = params.among("t.subscriber_id", ids);
    const visible = visibleTo(viewerOf(context), Subscriber, params, { table: "s" });
    const own = `exists (select 1 from subscriber s where s.id = t.subscriber_id and ${visible})`;
    return context.database.read(UsageCounter, `where t.month = $1 and ${lines} and ${own}`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** This month's outgoing usage at home, by bundle. */
export const homeUseOf = listLoader<string, HomeUse>(
  async (context, ids) => {
    const current = await currentMonth(context);
    if (current === null) return [];
    const { month } = current;
    const from = startOfDay(context.timeZone, firstDay(month));
    const to = startOfDay(context.timeZone, firstDay(addMonths(month, 1)));
    const params = new ParamList(from, to);
    const lines = params.among("t.subscriber_id", ids);
    const visible = visibleTo(viewerOf(context), UsageRecord, params);
    return context.database.rows<HomeUse>(
      `with used as (
          select t.subscriber_id, t.started_at, t.counted_quantity as quantity, t.gross, t.included,
            case when t.kind in ('sms', 'mms') then 'messages' else t.kind end as bundle
          from usage_record t
          where ${lines} and t.started_at >= $1 and t.started_at < $2 and t.direction = 'outgoing'
            and t.zone not in ('international', 'roaming') and ${visible}),
        placed as (
          select u.*, max(case when u.included then u.started_at end)
            over (partition by u.subscriber_id, u.bundle) as last_included from used u)
        select p.subscriber_id as "subscriberId", p.bundle, min(p.started_at) as "firstAt",
          min(case when not p.included and (p.last_included is null or p.started_at > p.last_included)
            then p.started_at end) as "beyondAt",
          sum(p.quantity) as quantity, sum(p.gross) as gross,
          sum(case when p.gross > 0 then p.quantity else 0 end) as "paidQuantity"
        from placed p group by p.subscriber_id, p.bundle`,
      params.values,
    );
  },
  ({ subscriberId }) => subscriberId,
);
