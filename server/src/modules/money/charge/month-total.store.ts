import { dateIn, MICRO_PER_KOPECK } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { throttled } from "../../../platform/graphql/throttled";
import { LINES_BY, type LinesBy, type LinesSum } from "../../company/subscriber/lines-by.policy";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { Charge } from "./charge.entity";

/** Half a kopeck is rounded away from zero, as on invoices (`toKopecks`); integers of both databases divide towards it. */
const HALF = String(MICRO_PER_KOPECK / 2);
const KOPECKS = `case when sum(c.gross) < 0 then -1 else 1 end *
  ((abs(cast(sum(c.gross) as bigint)) + ${HALF}) / ${String(MICRO_PER_KOPECK)}) * ${String(MICRO_PER_KOPECK)}`;

/** What a line has been charged in a month. */
interface MonthTotal {
  readonly subscriberId: string;
  /** In whole kopecks by the invoice's own rule, 10^-6 BYN. */
  readonly total: number;
}

/** What lines have been charged this month, as far as the viewer may see it: the same as `MonthCharges.total`. */
export const chargedThisMonthOf = loader<string, MonthTotal>(
  (context, ids) => {
    const params = new ParamList(monthNow(context));
    const lines = params.among("c.subscriber_id", ids);
    const visible = visibleTo(viewerOf(context), Charge, params, { table: "c" });
    return context.database.rows(
      `select k.line as "subscriberId", cast(sum(k.kopecks) as bigint) as total from (
          select c.subscriber_id as line, ${KOPECKS} as kopecks from charge c
          where ${lines} and c.month = $1 and ${visible} group by c.subscriber_id, c.kind, c.vat_rate) k
        group by k.line`,
      params.values,
    );
  },
  ({ subscriberId }) => subscriberId,
);

/** What the lines of a cost centre have been charged in a month. */
interface CostCentreTotal {
  /** The cost centre; of lines without one their company. */
  readonly of: string;
  /** 10^-6 BYN: the sum of what `chargedThisMonth` says of each line. */
  readonly total: number;
}

/** What the lines of cost centres have been charged this month, as far as the viewer may see it. */
export const costCentreChargedOf = loader<string, CostCentreTotal>(
  (context, ids) => chargedBy(context, "cost_centre_id", ids, ""),
  ({ of }) => of,
);

/** The same of the lines of companies that have no cost centre, by company. */
export const withoutCostCentreChargedOf = loader<string, CostCentreTotal>(
  (context, ids) => chargedBy(context, "client_id", ids, "and t.cost_centre_id is null"),
  ({ of }) => of,
);

/** Goes through all lines of some groups, aside and a few at once. */
function chargedBy(
  context: Context,
  column: "cost_centre_id" | "client_id",
  ids: readonly string[],
  condition: string,
): Promise<CostCentreTotal[]> {
  const params = new ParamList();
  const lines = `${params.among(`t.${column}`, ids)} ${condition}`;
  const visible = visibleTo(viewerOf(context), Subscriber, params);
  const total = chargedThisMonth(context, params);
  return throttled(context, () =>
    context.database.aside.rows(
      `select t.${column} as "of", cast(sum(${total}) as bigint) as total from subscriber t
        where ${lines} and ${visible} group by t.${column}`,
      params.values,
    ),
  );
}

/** The same of each line `t` of its company, as an expression of SQL: what a list of lines is sorted by. */
export function chargedThisMonth(context: Context, params: ParamList): string {
  return chargedInMonth(params.add(monthNow(context)));
}

function chargedInMonth(month: string): string {
  return `coalesce((select cast(sum(k.kopecks) as bigint) from (
    select ${KOPECKS} as kopecks from charge c where c.subscriber_id = t.id
      and c.month = ${month} and c.client_id = t.client_id
    group by c.kind, c.vat_rate) k), 0)`;
}

/**
 * What lines have been charged in a month (YYYY-MM), whoever's they are, added up: to the kopeck what the pages of the
 * lines say. What is nobody's line's is not among it.
 */
export function chargedToLines(
  reader: Reader,
  month: string,
  by: LinesBy,
  ids: readonly string[],
): Promise<LinesSum[]> {
  const params = new ParamList();
  const sum = chargedInMonth(params.add(month));
  const column = `t.${LINES_BY[by]}`;
  return reader.rows(
    `select ${column} as "of", cast(sum(${sum}) as bigint) as "sum" from subscriber t
      where ${params.among(column, ids)} group by ${column}`,
    params.values,
  );
}

/** What companies have been charged in a month (YYYY-MM) besides the charges of their lines: fees of accounts and their own. */
export function chargedToNoLine(
  reader: Reader,
  month: string,
  clientIds: readonly string[],
): Promise<LinesSum[]> {
  const params = new ParamList(month);
  const accounts = params.among("a.client_id", clientIds);
  return reader.rows(
    `select k.company as "of", cast(sum(k.kopecks) as bigint) as "sum" from (
        select c.client_id as company, ${KOPECKS} as kopecks from charge c
        where c.account_id in (select a.id from account a where ${accounts}) and c.subscriber_id is null and c.month = $1
        group by c.client_id, c.account_id, c.kind, c.vat_rate) k
      group by k.company`,
    params.values,
  );
}

function monthNow({ timeZone, clock }: Context): string {
  return dateIn(timeZone, clock.now()).slice(0, 7);
}
