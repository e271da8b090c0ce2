import { foldName } from "@kabinet/shared";
import { ParamList } from "../../../platform/authorization/visible";
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

/** The expression of an order. */
export async function sortKey(context: Context, sort: SubscriberSort, params: ParamList): Promise<SortKey> {
  switch (sort) {
    case SubscriberSort.NUMBER:
      return { key: "t.national_number", holds: "string" };
    case SubscriberSort.NAME:
      return { key: "t.name_folded", holds: "string" };
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

/** Lines in an order by an expression, as far as they are wanted. */
interface PlacesQuery {
  readonly key: string;
  readonly where: string;
  readonly params: ParamList;
  readonly descending: boolean;
  /** The place after which they begin: key, number, id. */
  readonly after: readonly (string | number)[] | null;
  readonly limit: number;
  readonly skip: number;
}

/** Which lines they are and where they stand: one statement that goes through all of the filter, aside and a few at once. */
function placesInOrder(context: Context, query: PlacesQuery): Promise<Place[]> {
  const { key, where, params, descending, after, limit, skip } = query;
  const way = descending ? " desc" : "";
  const begin = after
    ? `where (x.key, x.number, x.id) ${descending ? "<" : ">"} (${after.map((value) => params.add(value)).join(", ")})`
    : "";
  return throttled(context, () =>
    context.database.aside.rows<Place>(
      `with x as materialized (select ${key} as key, t.national_number as number, t.id from subscriber t where ${where})
        select x.key as key, x.number as number, x.id as id from x ${begin}
        order by x.key${way}, x.number${way}, x.id${way}
        limit ${params.add(limit)} offset ${params.add(skip)}`,
      params.values,
    ),
  );
}

/** Lines whose places are read at once for a file: their list is gone through anew for each so many. */
const PLACES = 2_000;

/** Lines that are read at once for a file, in one go of some milliseconds. */
const FILE_PAGE = 500;

/** All lines of a filter in an order by an expression, page by page; `make` writes the conditions for each statement. */
export async function* sortedPages(
  context: Context,
  make: (params: ParamList) => Promise<{ readonly where: string; readonly key: string }>,
  descending: boolean,
): AsyncGenerator<readonly Subscriber[]> {
  for (let after: PlacesQuery["after"] = null; ;) {
    const params = new ParamList();
    const places: Place[] = await placesInOrder(context, {
      ...{ ...(await make(params)), params, descending, after, limit: PLACES, skip: 0 },
    });
    for (let at = 0; at < places.length; at += FILE_PAGE) {
      const ids = places.slice(at, at + FILE_PAGE).map(({ id }) => id);
      const read = await subscriberOf({ ...context, made: new Map() }).loadMany(ids);
      yield read.filter((line) => line instanceof Subscriber);
    }
    const last = places.at(-1);
    if (last === undefined || places.length < PLACES) return;
    after = [last.key, last.number, last.id];
  }
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
  const after = args.after ? readCursor(args.after, [holds, "string", "string"]) : null;
  const wanted = { key, where, params, descending, after, limit: first + 1, skip };
  const places = await placesInOrder(context, wanted);
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
