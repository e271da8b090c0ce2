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

/** What is held against what: the charges that are looked at, and what they come to on either side, as SQL. */
export interface Sides {
  /** Which charges `c` are looked at, besides those of the query. */
  readonly conditions: readonly string[];
  readonly before: Side;
  readonly after: Side;
}

/** One of two sides. */
export interface Side {
  /** The condition that a charge `c` is on it. */
  readonly has: string;
  /** What the charges of a group come to on it, 10^-6 BYN: an expression over the group. */
  readonly sum: string;
}

/** What the charges with a condition come to. */
export function sumWhere(condition: string): string {
  return `cast(coalesce(sum(case when ${condition} then c.gross end), 0) as bigint)`;
}

/** Both invoices of a pair. */
function invoiceSides(pair: InvoicePair, params: ParamList): Sides {
  const [first = "", last = first] = [...pair.months].sort();
  const sideOf = (invoiceId: string): Side => {
    const has = `c.invoice_id = ${params.add(invoiceId)}`;
    return { has, sum: sumWhere(has) };
  };
  const [after, before] = [sideOf(pair.invoiceId), sideOf(pair.otherId)];
  const conditions = [
    `c.account_id = ${params.add(pair.accountId)}`,
    `c.month >= ${params.add(addMonths(first, -LATE_MONTHS))} and c.month <= ${params.add(last)}`,
    `(${after.has} or ${before.has})`,
  ];
  return { conditions, before, after };
}

/** All that differs between two sides, as far as the query asks: a select, whose parameters are added. */
function differences(context: Context, sides: Sides, query: DifferenceQuery, params: ParamList): string {
  const keys = KEYS[query.by];
  const conditions = [...sides.conditions, visibleTo(viewerOf(context), Charge, params, { table: "c" })];
  if (query.kinds && query.kinds.length > 0) conditions.push(params.among("c.kind", query.kinds));
  if (query.subscriberId !== null) conditions.push(`c.subscriber_id = ${params.add(query.subscriberId)}`);
  if (query.digits !== null) conditions.push(linesWithDigits("c.subscriber_id", query.digits, params));
  const on = ({ has }: Side, what: string): string => `case when ${has} then ${what} end`;
  const sums = (["before", "after"] as const).flatMap((name) => {
    const side = sides[name];
    const called = name === "before" ? "Before" : "After";
    return [
      `${side.sum} as "${name}"`,
      `count(${on(side, "1")}) as "charges${called}"`,
      query.by === "thing"
        ? `count(distinct ${on(side, "c.subscriber_id")}) as "lines${called}"`
        : `coalesce(max(${on(side, "case when c.subscriber_id is null then 0 else 1 end")}), 0) as "lines${called}"`,
    ];
  });
  const named = Object.entries(PROPERTIES).map(([column, property]) =>
    keys.includes(column) ? `c.${column} as "${property}"` : `cast(null as varchar) as "${property}"`,
  );
  const place = keys.map((column) => `coalesce(c.${column}, '')`).join(" || ' ' || ");
  const grouped = keys.map((column) => `c.${column}`).join(", ");
  const changes = (query.changes ?? []).map((change) => CHANGED[change]);
  return `select d.*, -abs(d."after" - d."before") as weight from (
      select ${[...named, ...sums, `${place} as place`].join(", ")} from charge c
      where ${conditions.join(" and ")} group by ${grouped}) d
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
