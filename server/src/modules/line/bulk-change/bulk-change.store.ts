import type { SignedIn } from "../../../platform/authorization/viewer";
import { ParamList, seesCompany, visibleTo } from "../../../platform/authorization/visible";
import {
  forUpdate,
  type Database,
  type Param,
  type Reader,
  type Unit,
} from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { loader } from "../../../platform/graphql/loader";
import { columnName } from "../../../orders/order.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { linesOfFilter } from "../subscriber-list/subscriber-list.store";
import type { SubscriberFilter } from "../subscriber-list/subscriber-list.type";
import { bulkChangeText } from "./bulk-change.texts";
import { BulkChange, BulkChangeRow, BulkChangeState, type BulkRowOutcome } from "./bulk-change.entity";
import type { WantedAct } from "./bulk-rows.policy";

/** Topic on which the id of every change of many that has moved is published. */
export const BULK_CHANGED = "bulkChange";
/** Topic that wakes who works them out and orders them. */
export const BULK_DUE = "bulkChange.due";

/** States in which there is work to do. */
const OPEN: readonly BulkChangeState[] = [
  BulkChangeState.PLANNING,
  BulkChangeState.ORDERING,
  BulkChangeState.UNDER_WAY,
];

/** The condition that somebody sees a change of many: who sees the whole company, and who has made it. */
function seen(viewer: SignedIn, params: ParamList): string {
  const whole = visibleTo(viewer, BulkChange, params);
  return `(${whole} or (t.actor_id = ${params.add(viewer.id)} and ${seesCompany(viewer, "t.client_id", params)}))`;
}

/** Changes of many by id, as far as the viewer may see them. */
export const bulkChangeOf = loader<string, BulkChange>(
  (context, ids) => {
    const params = new ParamList(ids);
    const where = `where t.id among($1) and ${seen(viewerOf(context), params)}`;
    return context.database.read(BulkChange, where, params.values);
  },
  ({ id }) => id,
);

/** A change of many, as far as somebody may see it; locked for the rest of the unit. */
export async function lockBulkChange(unit: Unit, viewer: SignedIn, id: string): Promise<BulkChange | null> {
  const params = new ParamList(id);
  const where = `where t.id = $1 and ${seen(viewer, params)}${forUpdate(unit)}`;
  return (await unit.read(BulkChange, where, params.values))[0] ?? null;
}

/** A change of many, whoever's it is: for who works it out. */
export async function bulkChangeById(reader: Reader, id: string): Promise<BulkChange | null> {
  return (await reader.read(BulkChange, "where t.id = $1", [id]))[0] ?? null;
}

/** The same, locked for the rest of the unit: whoever acts on it waits. */
export async function lockBulkChangeById(unit: Unit, id: string): Promise<BulkChange | null> {
  return (await unit.read(BulkChange, `where t.id = $1${forUpdate(unit)}`, [id]))[0] ?? null;
}

/** The changes of many of a company, the newest first. */
export function listBulkChanges(
  database: Database,
  viewer: SignedIn,
  clientId: string,
  args: PageArgs,
): Promise<Page<BulkChange>> {
  const params = new ParamList(clientId);
  const where = `t.client_id = $1 and ${seen(viewer, params)}`;
  const orderBy = [{ column: "id", property: "id" }] as const;
  return readPage(database, { entity: BulkChange, where, params, orderBy, descending: true }, args);
}

/** Which rows are asked for. */
export interface RowQuery {
  readonly outcome?: BulkRowOutcome | null;
  readonly code?: string | null;
  readonly isChangedSince?: boolean | null;
  /** Rows whose orders are these. */
  readonly orderIds?: readonly string[] | null;
}

/** The rows of a change of many that the viewer sees, in their order. */
export function listRows(
  database: Database,
  viewer: SignedIn,
  bulk: BulkChange,
  query: RowQuery,
  args: PageArgs,
): Promise<Page<BulkChangeRow>> {
  const params = new ParamList(bulk.id);
  const where = ["t.bulk_change_id = $1", rowSeen(viewer, bulk, params)];
  const { outcome = null, code = null, isChangedSince = null, orderIds = null } = query;
  if (outcome !== null) where.push(`t.outcome = ${params.add(outcome)}`);
  if (code !== null) where.push(`t.code = ${params.add(code)}`);
  if (isChangedSince !== null) where.push(`${isChangedSince ? "" : "not "}t.is_changed_since`);
  if (orderIds !== null) where.push(params.among("t.order_id", orderIds));
  const orderBy = [{ column: "place", property: "place", holds: "number" }] as const;
  return readPage(database, { entity: BulkChangeRow, where: where.join(" and "), params, orderBy }, args);
}

/** What names no line is shown to who made it, and to who sees the whole company. */
function rowSeen(viewer: SignedIn, { actorId }: BulkChange, params: ParamList): string {
  const visible = visibleTo(viewer, BulkChangeRow, params);
  return actorId === viewer.id ? `(t.subscriber_id is null or ${visible})` : visible;
}

/** Rows that come to the same for the same reason. */
export interface RowGroup {
  readonly outcome: BulkRowOutcome;
  readonly code: string | null;
  readonly n: number;
  /** JSON: the explanations of the first of them. */
  readonly reasons: string;
}

/** How many rows come to what, and why, the most first. */
export function rowGroups(reader: Reader, viewer: SignedIn, bulk: BulkChange): Promise<RowGroup[]> {
  const params = new ParamList(bulk.id);
  const mine = rowSeen(viewer, bulk, params);
  return reader.rows<RowGroup>(
    `select g.outcome, g.code, g.n, r.reasons from (
       select t.outcome, t.code, count(*) as n, min(t.place) as place from bulk_change_row t
        where t.bulk_change_id = $1 and t.outcome is not null and ${mine} group by t.outcome, t.code) g
       join bulk_change_row r on r.bulk_change_id = $1 and r.place = g.place
      order by g.n desc, g.outcome, g.code`,
    params.values,
  );
}

/** How many changes of many of a company are being worked out or ordered. */
export async function countOpen(reader: Reader, clientId: string): Promise<number> {
  const [row] = await reader.rows<{ n: number }>(
    `select count(*) as n from bulk_change t where t.client_id = $1 and t.state in ('planning', 'ordering')`,
    [clientId],
  );
  return row?.n ?? 0;
}

/** Those with work to do, the oldest first. */
export function openBulkChanges(reader: Reader): Promise<BulkChange[]> {
  return reader.read(
    BulkChange,
    "where t.state in ('planning', 'ordering', 'underWay') and t.state among($1) order by t.id",
    [OPEN],
  );
}

/** Writes a row for each act on each line of the company that fits a filter; answers how many. */
export async function insertRowsOfFilter(
  unit: Unit,
  context: Context,
  { id: bulkId, clientId }: Pick<BulkChange, "id" | "clientId">,
  acts: readonly WantedAct[],
  filter: SubscriberFilter,
): Promise<number> {
  const params = new ParamList();
  const where = await linesOfFilter(context, { clientId, filter }, params);
  const table = acts.map(
    ({ kind, input }, i) =>
      `select ${String(i + 1)} as place, cast(${params.add(kind)} as varchar) as kind,
         cast(${params.add(JSON.stringify(input))} as text) as input`,
  );
  return unit.run(
    `insert into bulk_change_row (bulk_change_id, place, client_id, subscriber_id, kind, input, reasons, changes,
         warnings, price_once, monthly_before, monthly_after, is_changed_since)
       select cast(${params.add(bulkId)} as varchar), (l.n - 1) * ${String(acts.length)} + a.place, l.client_id, l.id,
         a.kind, a.input, '[]', '[]', '[]', 0, 0, 0, false
       from (select t.id, t.client_id, row_number() over (order by t.national_number, t.id) as n
               from subscriber t where ${where}) l
         cross join (${table.join(" union all ")}) a`,
    params.values,
  );
}

/** Writes rows. */
export async function insertRows(unit: Unit, rows: readonly BulkChangeRow[]): Promise<void> {
  await unit.insert(BulkChangeRow, rows);
}

/** Takes away the rows of a change of many that are made anew. */
export async function deleteRows(unit: Unit, bulkId: string): Promise<void> {
  await unit.run("delete from bulk_change_row where bulk_change_id = $1", [bulkId]);
}

/** The next rows after a place, in their order. */
export function rowsAfter(
  reader: Reader,
  bulkId: string,
  place: number,
  limit: number,
): Promise<BulkChangeRow[]> {
  const where = "where t.bulk_change_id = $1 and t.place > $2 order by t.place limit $3";
  return reader.read(BulkChangeRow, where, [bulkId, place, limit]);
}

/** The next rows after a place that are to be ordered. */
export function rowsToOrder(
  reader: Reader,
  bulkId: string,
  place: number,
  limit: number,
): Promise<BulkChangeRow[]> {
  return reader.read(
    BulkChangeRow,
    `where t.bulk_change_id = $1 and t.outcome = 'changes' and t.order_id is null and not t.is_changed_since
       and t.place > $2 order by t.place limit $3`,
    [bulkId, place, limit],
  );
}

/** The next rows after a place that have come to something else than was shown. */
export function rowsChangedSince(
  reader: Reader,
  bulkId: string,
  place: number,
  limit: number,
): Promise<BulkChangeRow[]> {
  const where =
    "where t.bulk_change_id = $1 and t.is_changed_since and t.place > $2 order by t.place limit $3";
  return reader.read(BulkChangeRow, where, [bulkId, place, limit]);
}

/** Rows of some orders. */
export function rowsOfOrders(reader: Reader, orderIds: readonly string[]): Promise<BulkChangeRow[]> {
  return reader.read(BulkChangeRow, "where t.order_id is not null and t.order_id among($1)", [orderIds]);
}

/** Puts rows in the place of those that stand there. */
export async function rewriteRows(unit: Unit, rows: readonly BulkChangeRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const places = rows.map(({ place }) => String(place));
  await unit.run("delete from bulk_change_row where bulk_change_id = $1 and place among($2)", [
    first.bulkChangeId,
    places,
  ]);
  await unit.insert(BulkChangeRow, rows);
}

/** What is written of a change of many while it moves; false when it is not in one of these states any more. */
export async function updateBulkChange(
  unit: Unit,
  id: string,
  from: readonly BulkChangeState[],
  values: Partial<BulkChange>,
): Promise<boolean> {
  const entries = Object.entries(values) as [string, Param][];
  const sets = entries.map(([property], i) => `${columnName(property)} = $${String(i + 3)}`).join(", ");
  // The row stays: who waits for its lock meanwhile must find it.
  const changed = await unit.run(`update bulk_change set ${sets} where id = $1 and state among($2)`, [
    id,
    from,
    ...entries.map(([, value]) => value),
  ]);
  if (changed === 0) return false;
  await unit.publish(BULK_CHANGED, id);
  return true;
}

/** What the rows that change something cost together, as they are shown by now. */
export async function rowPrices(
  reader: Reader,
  bulkId: string,
): Promise<Pick<BulkChange, "priceOnce" | "monthlyBefore" | "monthlyAfter">> {
  const [sums] = await reader.rows<{ once: number; before: number; after: number }>(
    `select cast(coalesce(sum(t.price_once), 0) as bigint) as once, cast(coalesce(sum(t.monthly_before), 0) as bigint) as "before",
       cast(coalesce(sum(t.monthly_after), 0) as bigint) as "after"
       from bulk_change_row t where t.bulk_change_id = $1 and t.outcome = 'changes'`,
    [bulkId],
  );
  const { once = 0, before = 0, after = 0 } = sums ?? {};
  return { priceOnce: once, monthlyBefore: before, monthlyAfter: after };
}

/**
 * Refuses the rows still to be ordered whose lines are no more the company's, or not seen by who applies it; they are
 * shown as changed. Answers how many.
 */
export function refuseUnseenRows(unit: Unit, viewer: SignedIn, bulk: BulkChange): Promise<number> {
  const params = new ParamList(bulk.id, JSON.stringify([bulkChangeText.told("NO_LINE")]));
  const sees = visibleTo(viewer, Subscriber, params, { table: "s" });
  return unit.run(
    `update bulk_change_row set outcome = 'refused', code = 'NO_LINE', reasons = $2, is_changed_since = true,
         price_once = 0, monthly_before = 0, monthly_after = 0
      where bulk_change_id = $1 and outcome = 'changes' and order_id is null and not exists
        (select 1 from subscriber s where s.id = bulk_change_row.subscriber_id
           and s.client_id = bulk_change_row.client_id and ${sees})`,
    params.values,
  );
}

/** Writes a new change of many. */
export async function insertBulkChange(unit: Unit, bulk: BulkChange): Promise<void> {
  await unit.insert(BulkChange, [bulk]);
  await unit.publish(BULK_DUE, bulk.id);
}

/** Has the rows that are asked about again be ordered with the others. */
export async function acceptChangedRows(unit: Unit, bulkId: string): Promise<void> {
  await unit.run(
    "update bulk_change_row set is_changed_since = false where bulk_change_id = $1 and is_changed_since",
    [bulkId],
  );
}
