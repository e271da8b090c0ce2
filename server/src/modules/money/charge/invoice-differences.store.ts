import { addMonths, type CalendarMonth } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import {
  afterCondition,
  checkedFirst,
  cursorBy,
  orderText,
  Page,
  type OrderColumn,
  type PageArgs,
} from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { linesWithDigits } from "../../company/subscriber/subscriber.store";
import { Charge, type ChargeKind } from "./charge.entity";
import { LATE_MONTHS } from "./invoiced-charges.store";

/** Two invoices of one account: the one that is looked at, and the one that it is held against. */
export interface InvoicePair {
  readonly accountId: string;
  readonly invoiceId: string;
  readonly otherId: string;
  /** The months of both, YYYY-MM. */
  readonly months: readonly [CalendarMonth, CalendarMonth];
}

/** What the differences of two invoices are told apart by. */
export type DifferenceGrouping = "lineAndThing" | "line" | "thing";

/** What has happened to something between two invoices. */
export type DifferenceChange = "appeared" | "gone" | "grew" | "fell";

/** Which of the differences are asked for; null: whichever. */
export interface DifferenceQuery {
  readonly by: DifferenceGrouping;
  readonly kinds: readonly ChargeKind[] | null;
  readonly changes: readonly DifferenceChange[] | null;
  readonly subscriberId: string | null;
  /** Digits that the line's number has. */
  readonly digits: string | null;
}

/** Something that costs another sum on one invoice than on the other. All money is exact, 10^-6 BYN. */
export interface InvoiceDifferenceRow {
  readonly subscriberId: string | null;
  readonly kind: ChargeKind | null;
  readonly specificationId: string | null;
  readonly tariffPlanId: string | null;
  readonly contractFeeId: string | null;
  readonly before: number;
  readonly after: number;
  /** Charges that it is made of on either. */
  readonly chargesBefore: number;
  readonly chargesAfter: number;
  /** Lines that have it on either. */
  readonly linesBefore: number;
  readonly linesAfter: number;
  /** Minus the size of the difference: the largest comes first. */
  readonly weight: number;
  readonly place: string;
}

const THING = ["kind", "specification_id", "tariff_plan_id", "contract_fee_id"] as const;
const KEYS: Readonly<Record<DifferenceGrouping, readonly string[]>> = {
  lineAndThing: ["subscriber_id", ...THING],
  line: ["subscriber_id"],
  thing: THING,
};
const PROPERTIES: Readonly<Record<string, string>> = {
  subscriber_id: "subscriberId",
  kind: "kind",
  specification_id: "specificationId",
  tariff_plan_id: "tariffPlanId",
  contract_fee_id: "contractFeeId",
};
const ORDER: readonly [OrderColumn<InvoiceDifferenceRow>, OrderColumn<InvoiceDifferenceRow>] = [
  { column: "weight", property: "weight", holds: "number" },
  { column: "place", property: "place" },
];
const CHANGED: Readonly<Record<DifferenceChange, string>> = {
  appeared: `d."chargesBefore" = 0`,
  gone: `d."chargesAfter" = 0`,
  grew: `(d."chargesBefore" > 0 and d."chargesAfter" > 0 and d."after" > d."before")`,
  fell: `(d."chargesBefore" > 0 and d."chargesAfter" > 0 and d."after" < d."before")`,
};

/** What is held against what: the charges that are looked at, and on which side each of them is, as SQL. */
export interface Sides {
  /** Which charges `c` are looked at, besides those of the query. */
  readonly conditions: readonly string[];
  /** The condition that a charge `c` among those is on the first, the earlier side; all others are on the second. */
  readonly isFirst: string;
  /**
   * What a group `g` of charges of one kind comes to in the end, where that is not what is on the second side, and of how many
   * charges: expressions over `first`, `second`, `"firstCharges"`, `"secondCharges"` and `kind`.
   */
  readonly after?: { readonly sum: string; readonly charges: string };
}

/** What the charges with a condition come to. */
export function sumWhere(condition: string): string {
  return `cast(coalesce(sum(case when ${condition} then c.gross end), 0) as bigint)`;
}

/** Both invoices of a pair. */
function invoiceSides(pair: InvoicePair, params: ParamList): Sides {
  const [first = "", last = first] = [...pair.months].sort();
  const [after, before] = [params.add(pair.invoiceId), params.add(pair.otherId)];
  const conditions = [
    `c.account_id = ${params.add(pair.accountId)}`,
    `c.month >= ${params.add(addMonths(first, -LATE_MONTHS))} and c.month <= ${params.add(last)}`,
    `c.invoice_id in (${after}, ${before})`,
  ];
  return { conditions, isFirst: `c.invoice_id = ${before}` };
}

const AS_IT_IS = { sum: "g.second", charges: `g."secondCharges"` };

/**
 * All that differs between two sides, as far as the query asks: a select, whose parameters are added. Charges are summed up
 * once, line by line and kind by kind, with two sums and two counts; all else is worked out from those groups.
 */
function differences(context: Context, sides: Sides, query: DifferenceQuery, params: ParamList): string {
  const keys = KEYS[query.by];
  const visible = visibleTo(viewerOf(context), Charge, params, { table: "c", leads: true });
  const conditions = [...sides.conditions, visible];
  if (query.kinds && query.kinds.length > 0) conditions.push(params.among("c.kind", query.kinds));
  if (query.subscriberId !== null) conditions.push(`c.subscriber_id = ${params.add(query.subscriberId)}`);
  if (query.digits !== null) conditions.push(linesWithDigits("c.subscriber_id", query.digits, params));
  const parts = [...new Set(["subscriber_id", "kind", ...keys])];
  const grouped = parts.map((column) => `c.${column}`).join(", ");
  const groups = `select ${grouped}, ${sumWhere(sides.isFirst)} as first, ${sumWhere(`not (${sides.isFirst})`)} as second,
      count(case when ${sides.isFirst} then 1 end) as "firstCharges",
      count(case when ${sides.isFirst} then null else 1 end) as "secondCharges"
    from charge c where ${conditions.join(" and ")} group by ${grouped}`;
  const { sum, charges } = sides.after ?? AS_IT_IS;
  const named = Object.entries(PROPERTIES).map(([column, property]) =>
    keys.includes(column) ? `g.${column} as "${property}"` : `cast(null as varchar) as "${property}"`,
  );
  const place = keys.map((column) => `coalesce(g.${column}, '')`).join(" || ' ' || ");
  const line = (has: string): string =>
    `case when g.subscriber_id is not null and ${has} > 0 then 1 else 0 end`;
  // What a line has of a thing is one group; of all else there are several.
  const isWhole = query.by === "lineAndThing";
  const all = (expression: string): string => (isWhole ? expression : `cast(sum(${expression}) as bigint)`);
  const lines = (has: string): string => (query.by === "line" ? `max(${line(has)})` : all(line(has)));
  const told = `select ${named.join(", ")}, ${all("g.first")} as "before", ${all(sum)} as "after",
      ${all(`g."firstCharges"`)} as "chargesBefore", ${all(charges)} as "chargesAfter",
      ${lines(`g."firstCharges"`)} as "linesBefore", ${lines(`(${charges})`)} as "linesAfter", ${place} as place
    from (${groups}) g${isWhole ? "" : ` group by ${keys.map((column) => `g.${column}`).join(", ")}`}`;
  const changes = (query.changes ?? []).map((change) => CHANGED[change]);
  return `select d.*, -abs(d."after" - d."before") as weight from (${told}) d
    where d."after" <> d."before"${changes.length === 0 ? "" : ` and (${changes.join(" or ")})`}`;
}

/** A page of what differs between two invoices, the largest difference first. */
export function invoiceDifferences(
  context: Context,
  pair: InvoicePair,
  query: DifferenceQuery,
  args: PageArgs,
): Promise<Page<InvoiceDifferenceRow>> {
  return differencePage(context, (params) => invoiceSides(pair, params), query, args);
}

/** A page of what differs between two sides, the largest difference first; `sidesBy` adds their parameters. */
export async function differencePage(
  context: Context,
  sidesBy: (params: ParamList) => Sides,
  query: DifferenceQuery,
  args: PageArgs,
): Promise<Page<InvoiceDifferenceRow>> {
  const first = checkedFirst(args.first);
  const params = new ParamList();
  const select = differences(context, sidesBy(params), query, params);
  const after = afterCondition({ orderBy: ORDER }, args, params);
  const { aside } = context.database;
  const found = await aside.rows<InvoiceDifferenceRow>(
    `select t.* from (${select}) t where 1 = 1${after} order by ${orderText({ orderBy: ORDER })} limit ${params.add(first + 1)}`,
    params.values,
  );
  const count = async (): Promise<number> => {
    const all = new ParamList();
    const [row] = await aside.rows<{ n: number }>(
      `select count(*) as n from (${differences(context, sidesBy(all), query, all)}) t`,
      all.values,
    );
    return row?.n ?? 0;
  };
  return new Page(found.slice(0, first), args, found.length > first, cursorBy({ orderBy: ORDER }), count);
}

/** A line's charges on two invoices, as far as the viewer may see them. */
export function chargesOnInvoices(
  context: Context,
  subscriberId: string,
  invoiceIds: readonly string[],
): Promise<Charge[]> {
  const params = new ParamList(subscriberId);
  const where = `t.subscriber_id = $1 and ${params.among("t.invoice_id", invoiceIds)} and ${visibleTo(viewerOf(context), Charge, params)}`;
  return context.database.read(Charge, `where ${where} order by t.charged_on, t.id`, params.values);
}
