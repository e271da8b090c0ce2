import { foldName } from "@kabinet/shared";
import type { ParamList } from "../../../platform/authorization/visible";
import {
  checkedFirst,
  Page,
  readCursor,
  writeCursor,
  type OrderColumn,
  type PageArgs,
} from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { throttled } from "../../../platform/graphql/throttled";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { ACCOUNT_NUMBER } from "../../company/account/account.store";
import { COST_CENTRE_NAME } from "../../company/cost-centre/cost-centre.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { chargedThisMonth } from "../../money/charge/month-total.store";
import { dataThisMonth } from "../../usage/usage-summary/usage-data-month.store";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { SubscriberSort } from "./subscriber-list.type";

const BY_ID: OrderColumn<Subscriber> = { column: "id", property: "id" };

/** The orders in which an index holds the lines of a company. */
export const INDEXED: Partial<
  Record<SubscriberSort, readonly [OrderColumn<Subscriber>, OrderColumn<Subscriber>]>
> = {
  [SubscriberSort.NUMBER]: [{ column: "national_number", property: "nationalNumber" }, BY_ID],
  [SubscriberSort.NAME]: [{ column: "name_folded", property: "nameFolded" }, BY_ID],
};

/** By what lines are sorted that no index holds in that order: an expression over `t`, worked out for each of them. */
interface SortKey {
  readonly key: string;
  readonly holds: "string" | "number";
}

/** The expression of an order that is not `INDEXED`. */
export async function sortKey(context: Context, sort: SubscriberSort, params: ParamList): Promise<SortKey> {
  switch (sort) {
    case SubscriberSort.TARIFF_PLAN:
      return { key: await planPlace(context, params), holds: "number" };
    case SubscriberSort.ACCOUNT:
      return { key: ACCOUNT_NUMBER, holds: "string" };
    case SubscriberSort.COST_CENTRE:
      return { key: COST_CENTRE_NAME, holds: "string" };
    case SubscriberSort.CHARGED_THIS_MONTH:
      return { key: chargedThisMonth(context, params), holds: "number" };
    case SubscriberSort.MEGABYTES_THIS_MONTH:
      return { key: dataThisMonth(context, params), holds: "number" };
    default:
      // The words of the states stand in the order of the alphabet as they follow each other in the life of a line.
      return { key: "t.state", holds: "string" };
  }
}

/** The place of a line's tariff plan among all by name in the viewer's language. */
async function planPlace(context: Context, params: ParamList): Promise<string> {
  const plans = (await listTariffPlans(context, null))
    .map(({ id, name }) => ({ id, name: foldName(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  const places = plans.map(({ id }, place) => `when ${params.add(id)} then ${String(place)}`);
  return places.length === 0
    ? "0"
    : `case t.tariff_plan_id ${places.join(" ")} else ${String(places.length)} end`;
}

/** What of a list is asked for, in an order by an expression. */
interface SortedQuery extends SortKey {
  /** Condition over `t`, tenant condition included. */
  readonly where: string;
  readonly params: ParamList;
  readonly descending: boolean;
  readonly skip: number;
  readonly count: () => Promise<number>;
}

interface Place {
  readonly id: string;
  readonly key: string | number;
  readonly number: string;
}

/**
 * A page of lines by an expression: which they are and where they stand is one statement that goes through all lines of
 * the filter, aside and a few at once; what they are is read by their ids.
 */
export async function sortedPage(
  context: Context,
  { where, params, key, holds, descending, skip, count }: SortedQuery,
  args: PageArgs,
): Promise<Page<Subscriber>> {
  const first = checkedFirst(args.first);
  const place = "x.key, x.number, x.id";
  const way = descending ? " desc" : "";
  const after = args.after
    ? `where (${place}) ${descending ? "<" : ">"} (${readCursor(args.after, [holds, "string", "string"])
        .map((value) => params.add(value))
        .join(", ")})`
    : "";
  const { aside } = context.database;
  const places = await throttled(context, () =>
    aside.rows<Place>(
      `with x as materialized (select ${key} as key, t.national_number as number, t.id from subscriber t where ${where})
        select x.key as key, x.number as number, x.id as id from x ${after}
        order by x.key${way}, x.number${way}, x.id${way}
        limit ${params.add(first + 1)} offset ${params.add(skip)}`,
      params.values,
    ),
  );
  const shown = places.slice(0, first);
  const placeOf = new Map(shown.map((each) => [each.id, each]));
  const ids = shown.map(({ id }) => id);
  const read = await subscriberOf(context).loadMany(ids);
  const lines = read.filter((line) => line instanceof Subscriber);
  return new Page(
    lines,
    args,
    places.length > first,
    ({ id }) => {
      const at = placeOf.get(id);
      return writeCursor(at ? [at.key, at.number, at.id] : []);
    },
    count,
  );
}
