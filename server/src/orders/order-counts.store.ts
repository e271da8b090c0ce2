import { addDays, dateIn, startOfDay, type CalendarDate } from "@kabinet/shared";
import { ParamList, seesCompany, visibleTo } from "../platform/authorization/visible";
import { ulidTime } from "../platform/derived-id";
import { viewerOf, type Context } from "../platform/graphql/context";
import { loader } from "../platform/graphql/loader";
import { OrderRecord } from "./order.entity";

/** Orders that ended without success are told of for so many days, today among them. */
const FAILED_DAYS = 7;

/** How the orders of a company do now. */
export interface OrderCounts {
  readonly clientId: string;
  readonly running: number;
  readonly planned: number;
  /** Those made since `failedOrdersSince`. */
  readonly failed: number;
}

/** The first day, in the operator's zone, of whose orders it is told that they failed. */
export function failedOrdersSince({ clock, timeZone }: Context): CalendarDate {
  return addDays(dateIn(timeZone, clock.now()), 1 - FAILED_DAYS);
}

/**
 * How the orders of companies do, as far as the viewer may see them; a company without any is not found. Open orders are
 * found by the index that holds no others. Those that failed are looked for among the latest ids only, which begin with
 * the instant at which they were made, or a later one: a company keeps all its orders for ever.
 */
export const orderCountsOf = loader<string, OrderCounts>(
  (context, ids) => {
    const since = startOfDay(context.timeZone, failedOrdersSince(context));
    const params = new ParamList(since, `ord_${ulidTime(since)}`);
    const viewer = viewerOf(context);
    const of = (column: string): string =>
      [
        params.among(column, ids),
        seesCompany(viewer, "t.client_id", params),
        visibleTo(viewer, OrderRecord, params),
      ].join(" and ");
    return context.database.rows<OrderCounts>(
      `select x."clientId", cast(sum(x.running) as bigint) as running, cast(sum(x.planned) as bigint) as planned,
          cast(sum(x.failed) as bigint) as failed
        from (
          select t.client_id as "clientId", case when t.state = 'pending' then 0 else 1 end as running,
            case when t.state = 'pending' then 1 else 0 end as planned, 0 as failed
          from orders t where t.state in ('acknowledged', 'pending', 'held', 'inProgress')
            and ${of("(t.client_id || '')")}
          union all
          select t.client_id, 0, 0, 1 from orders t where t.id >= $2 and t.created_at >= $1
            and t.state in ('failed', 'rejected') and ${of("t.client_id")}) x
        group by x."clientId"`,
      params.values,
    );
  },
  ({ clientId }) => clientId,
);
