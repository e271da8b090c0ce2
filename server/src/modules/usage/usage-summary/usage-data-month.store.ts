import { dateIn } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { LINES_BY, type LinesBy, type LinesSum } from "../../company/subscriber/lines-by.policy";
import { UsageDataMonth } from "./usage-tally.entity";

/** How many bytes of mobile internet lines have used this month, at home and abroad, as far as the viewer may see them. */
export const dataThisMonthOf = loader<string, { readonly subscriberId: string; readonly bytes: number }>(
  (context, ids) => {
    const params = new ParamList(monthNow(context));
    const visible = visibleTo(viewerOf(context), UsageDataMonth, params);
    return context.database.rows(
      `select t.subscriber_id as "subscriberId", cast(sum(t.bytes) as bigint) as bytes from usage_data_month t
        where ${params.among("t.subscriber_id", ids)} and t.month = $1 and ${visible} group by t.subscriber_id`,
      params.values,
    );
  },
  ({ subscriberId }) => subscriberId,
);

/** The same of each line `t` of its company, as an expression of SQL: what a list of lines is sorted by. */
export function dataThisMonth(context: Context, params: ParamList): string {
  return `coalesce((select cast(sum(d.bytes) as bigint) from usage_data_month d
    where d.subscriber_id = t.id and d.month = ${params.add(monthNow(context))} and d.client_id = t.client_id), 0)`;
}

/** How many bytes of mobile internet lines have used in a month (YYYY-MM), whoever's they are, added up. */
export function dataOfLines(
  reader: Reader,
  month: string,
  by: LinesBy,
  ids: readonly string[],
): Promise<LinesSum[]> {
  const params = new ParamList(month);
  const column = `t.${LINES_BY[by]}`;
  return reader.rows(
    `select ${column} as "of", cast(sum(coalesce((select sum(d.bytes) from usage_data_month d
          where d.subscriber_id = t.id and d.month = $1 and d.client_id = t.client_id), 0)) as bigint) as "sum"
      from subscriber t where ${params.among(column, ids)} group by ${column}`,
    params.values,
  );
}

function monthNow({ timeZone, clock }: Context): string {
  return dateIn(timeZone, clock.now()).slice(0, 7);
}
