import DataLoader from "dataloader";
import { ParamList } from "../../../platform/authorization/visible";
import {
  afterCondition,
  checkedFirst,
  cursorBy,
  orderText,
  Page,
  type PageArgs,
} from "../../../platform/graphql/connection";
import { perRequest, type Context } from "../../../platform/graphql/context";
import { groupBy } from "../../../platform/group-by";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { UsageSort } from "../usage-query/usage-filter.type";
import type { UsageRange } from "../usage-query/usage-period.policy";
import type { UsageKind, UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";
import { UsageRecord } from "../usage-record/usage-record.entity";
import { BY_TIME } from "./usage-record.store";
import { visibleUsage } from "../usage-summary/usage-sums.store";
import { UsageViewAct } from "../usage-view/usage-view.entity";
import { noteUsageView } from "../usage-view/usage-view.store";

/** Some whole days of one subscriber's usage. */
export interface UsageSpan {
  readonly subscriberId: string;
  readonly range: UsageRange;
  /** The first instant of the first day, epoch milliseconds. */
  readonly from: number;
  /** The first instant after the last day. */
  readonly to: number;
}

/** What was used in a span and where, with the number of its records. */
export interface UsagePlace {
  readonly span: UsageSpan;
  readonly kind: UsageKind;
  readonly zone: UsageZone;
  readonly records: number;
  readonly paidRecords: number;
}

/** Which records of a place, in which order. */
export interface PlacePage extends PageArgs {
  readonly sort: UsageSort;
  readonly paidOnly: boolean;
}

type Batch = DataLoader<string, UsageRecord[]>;

const batchesOf = (): Map<string, Batch> => new Map();

/**
 * A page of the records of one place. The places of a span are read in one statement, and the look is written down
 * before anything is shown, as everywhere where call details are.
 */
export async function usageOfPlace(
  context: Context,
  place: UsagePlace,
  asked: PlacePage,
): Promise<Page<UsageRecord>> {
  const first = checkedFirst(asked.first);
  const { span, kind, zone } = place;
  const { sort, paidOnly, after } = asked;
  const batches = perRequest(context, batchesOf);
  const key = JSON.stringify([span.subscriberId, span.from, span.to, first, after ?? null, sort, paidOnly]);
  let batch = batches.get(key);
  if (!batch) {
    batch = new DataLoader((places) => recordsOf(context, span, places, asked));
    batches.set(key, batch);
  }
  const found = await batch.load(placeKey({ kind, zone }));
  const count = (): number => (paidOnly ? place.paidRecords : place.records);
  return new Page(found.slice(0, first), asked, found.length > first, cursorBy({ orderBy: BY_TIME }), count);
}

const placeKey = ({ kind, zone }: Pick<UsageRecord, "kind" | "zone">): string => `${kind} ${zone}`;

/** The first records of each place, and one more where more follows. */
async function recordsOf(
  context: Context,
  span: UsageSpan,
  places: readonly string[],
  asked: PlacePage,
): Promise<UsageRecord[][]> {
  const subscriber = await subscriberOf(context).load(span.subscriberId);
  if (!subscriber) return places.map(() => []);
  await noteUsageView(context, subscriber, span.range, UsageViewAct.LOOKED);
  const order = { orderBy: BY_TIME, descending: asked.sort === UsageSort.NEWEST_FIRST };
  const params = new ParamList();
  const { subscriberId, from, to } = span;
  const own = visibleUsage(context, subscriberId, { from, to }, params);
  const among = params.among("(t.kind || ' ' || t.zone)", places);
  const paid = asked.paidOnly ? " and t.gross <> 0" : "";
  const where = `${own} and ${among}${paid}${afterCondition(order, asked, params)}`;
  const number = `row_number() over (partition by t.kind, t.zone order by ${orderText(order)})`;
  const inner = `select t.id, ${number} as place from ${context.database.table(UsageRecord)} t where ${where}`;
  const most = params.add(checkedFirst(asked.first) + 1);
  const records = await context.database.read(
    UsageRecord,
    `where ${own} and t.id in (select n.id from (${inner}) n where n.place <= ${most}) order by ${orderText(order)}`,
    params.values,
  );
  const byPlace = groupBy(records, placeKey);
  return places.map((place) => byPlace.get(place) ?? []);
}
