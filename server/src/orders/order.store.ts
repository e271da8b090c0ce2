import { LOCALES, SEARCH_MAX, withoutUnseen } from "@kabinet/shared";
import { ParamList, seesCompany, visibleTo } from "../platform/authorization/visible";
import { SYSTEM, writtenRole, type Actor, type SignedIn } from "../platform/authorization/viewer";
import { containsAnyCase } from "../platform/database/contains";
import type { Database, Reader, Unit } from "../platform/database/database";
import { viewerOf } from "../platform/graphql/context";
import { nestedPage } from "../platform/graphql/nested-page";
import { listLoader, loader } from "../platform/graphql/loader";
import { readPage, type Page, type PageArgs } from "../platform/graphql/connection";
import { say } from "../platform/texts/fill";
import type { StepValues, CodedText } from "./explanation";
import { OrderEventRecord, OrderRecord, OrderState } from "./order.entity";
import { eventText, type EventCode } from "./order-event.texts";

/** Topic on which the id of every order that changed is published. */
export const ORDER_CHANGED = "order";
/** Topic that wakes the workers. */
export const ORDERS_DUE = "orders.due";

/** Which orders are asked for. */
export interface OrderQuery {
  readonly clientId?: string | null;
  readonly subjectId?: string | null;
  readonly states?: readonly OrderState[] | null;
  readonly kinds?: readonly string[] | null;
  /** A reference as people write it. */
  readonly reference?: string | null;
  /** A part of the name of who ordered. */
  readonly createdBy?: string | null;
  /** The first instant at which they were made, and the one before which. */
  readonly from?: number | null;
  readonly before?: number | null;
  /** Only those of which it is, or is not, being found out whether the network has done them. */
  readonly needsReconciliation?: boolean | null;
}

/** One order, if the viewer may see it. */
export async function findOrder(reader: Reader, viewer: SignedIn, id: string): Promise<OrderRecord | null> {
  const params = new ParamList(id);
  const visible = visibleTo(viewer, OrderRecord, params);
  const [order] = await reader.read(OrderRecord, `where t.id = $1 and ${visible}`, params.values);
  return order ?? null;
}

/** Those of some orders that the viewer may see, the oldest first. */
export function findOrders(reader: Reader, viewer: SignedIn, ids: readonly string[]): Promise<OrderRecord[]> {
  const params = new ParamList(ids);
  const visible = visibleTo(viewer, OrderRecord, params);
  return reader.read(OrderRecord, `where t.id among($1) and ${visible} order by t.id`, params.values);
}

/** One order, whoever's it is: for workers only. */
export async function orderById(reader: Reader, id: string): Promise<OrderRecord | null> {
  const [order] = await reader.read(OrderRecord, "where t.id = $1", [id]);
  return order ?? null;
}

/** The viewer's orders, newest first. */
export function listOrders(
  database: Database,
  viewer: SignedIn,
  query: OrderQuery,
  args: PageArgs,
): Promise<Page<OrderRecord>> {
  const params = new ParamList();
  const { clientId = null, subjectId = null, states = null, kinds = null } = query;
  const where = [visibleTo(viewer, OrderRecord, params, { leads: subjectId === null })];
  if (clientId !== null) {
    // Who sees nothing of the company finds nothing by its id either: a right guess would confirm it.
    where.push(`t.client_id = ${params.add(clientId)}`, seesCompany(viewer, "t.client_id", params));
  }
  if (subjectId !== null) where.push(`t.subject_id = ${params.add(subjectId)}`);
  if (states !== null) where.push(`t.state among(${params.add(states)})`);
  if (kinds !== null) where.push(`t.kind among(${params.add(kinds)})`);
  where.push(...namedBy(database, viewer, query, params));
  const orderBy = [{ column: "id", property: "id" }] as const;
  return readPage(
    database,
    { entity: OrderRecord, where: where.join(" and "), params, orderBy, descending: true },
    args,
  );
}

/** The conditions of an order's reference, of who made it and of when. */
function namedBy(
  reader: Reader,
  viewer: SignedIn,
  { reference = null, createdBy = null, from = null, before = null, needsReconciliation = null }: OrderQuery,
  params: ParamList,
): string[] {
  const where: string[] = [];
  if (reference !== null) where.push(`t.id like ${params.add(`%${readReference(reference) ?? "/"}`)}`);
  if (createdBy !== null) {
    const name = createdBy.trim();
    where.push(name.length > SEARCH_MAX ? "1 = 0" : containsAnyCase(reader, "t.actor_name", name, params));
    // Who sees no names must not find them out either.
    if (viewer.role === "subscriber") where.push(`t.actor_id = ${params.add(viewer.id)}`);
  }
  if (from !== null) where.push(`t.created_at >= ${params.add(from)}`);
  if (before !== null) where.push(`t.created_at < ${params.add(before)}`);
  if (needsReconciliation !== null) where.push(`${needsReconciliation ? "" : "not "}t.needs_reconciliation`);
  return where;
}

/** The end of an order's id that a reference names; null for what is no reference at all. */
function readReference(text: string): string | null {
  const [, end = null] = /^(?:[KК]\s*[\p{Pd}\s]?\s*)?([0-9A-Z]{10})$/u.exec(
    withoutUnseen(text).trim().toUpperCase(),
  ) ?? [null, null];
  return end;
}

/** The orders about one subject, newest first, as far as the viewer may see them. */
export const ordersOf = nestedPage<OrderRecord>({
  entity: OrderRecord,
  parent: { column: "subject_id", property: "subjectId" },
  where: (context, params) => visibleTo(viewerOf(context), OrderRecord, params),
  orderBy: [{ column: "id", property: "id" }],
  descending: true,
});

/** Steps of orders, oldest first. */
export const eventsOf = listLoader<string, OrderEventRecord>(
  (context, ids) =>
    context.database.read(OrderEventRecord, "where t.order_id among($1) order by t.order_id, t.seq", [ids]),
  (event) => event.orderId,
);

/** The order that took another one back and was not given up, as far as the viewer may see it. */
export const undoneBy = loader<string, OrderRecord>(
  (context, ids) => {
    const params = new ParamList(ids, GIVEN_UP);
    const visible = visibleTo(viewerOf(context), OrderRecord, params);
    const where = `t.undoes_id among($1) and not (t.state among($2)) and ${visible}`;
    return context.database.read(OrderRecord, `where ${where} order by t.id`, params.values);
  },
  (order) => order.undoesId ?? "",
);

/** Orders by id, as far as the viewer may see them. */
export const orderOf = loader<string, OrderRecord>(
  (context, ids) => {
    const params = new ParamList(ids);
    const visible = visibleTo(viewerOf(context), OrderRecord, params);
    return context.database.read(OrderRecord, `where t.id among($1) and ${visible}`, params.values);
  },
  (order) => order.id,
);

const GIVEN_UP: readonly string[] = [OrderState.CANCELLED, OrderState.REJECTED, OrderState.FAILED];

/** Whether an order has taken this one back, or is about to at once (a planned return counts only when it has begun). */
export async function isUndone(reader: Reader, id: string): Promise<boolean> {
  const found = await reader.rows<{ id: string }>(
    "select t.id from orders t where t.undoes_id = $1 and not (t.state among($2)) limit 1",
    [id, [...GIVEN_UP, OrderState.PENDING]],
  );
  return found.length > 0;
}

/** The returns of an order that wait for their time. */
export function plannedReturns(reader: Reader, id: string): Promise<OrderRecord[]> {
  return reader.read(OrderRecord, "where t.undoes_id = $1 and t.state = $2", [id, OrderState.PENDING]);
}

/** An order that waits for its time. */
export interface PlannedRun {
  readonly orderId: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly runAt: number;
}

/** The orders about some subjects that wait for their time, planned returns among them. */
export function plannedRuns(reader: Reader, subjectIds: readonly string[]): Promise<PlannedRun[]> {
  return reader.rows(
    `select t.id as "orderId", t.subject_id as "subjectId", t.kind, t.run_at as "runAt" from orders t
      where t.subject_id among($1) and t.state = $2 order by t.id`,
    [subjectIds, OrderState.PENDING],
  );
}

/** An order about a subject, and when it was to run. */
export interface OrderedRun {
  readonly id: string;
  readonly subjectId: string;
  readonly runAt: number;
}

/** The orders about a part of some subjects that were to run after an instant and are done, or still to be. */
export function ordersNotGivenUp(
  reader: Reader,
  subjectIds: readonly string[],
  slice: string,
  after: number,
): Promise<OrderedRun[]> {
  return reader.rows(
    `select t.id, t.subject_id as "subjectId", t.run_at as "runAt" from orders t
      where t.subject_id among($1) and t.slice = $2 and not (t.state among($3)) and t.run_at > $4`,
    [subjectIds, slice, GIVEN_UP, after],
  );
}

/** The orders about these parts of a subject that are being done, or are about to be at once; the oldest first. */
export function ordersUnderWay(
  reader: Reader,
  subjectId: string,
  slices: readonly string[],
): Promise<OrderRecord[]> {
  return reader.read(
    OrderRecord,
    "where t.subject_id = $1 and t.slice among($2) and t.state among($3) order by t.id",
    [subjectId, slices, [OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS]],
  );
}

/** The orders about many subjects that are being done, or are about to be at once; the oldest first. */
export function ordersUnderWayOf(reader: Reader, subjectIds: readonly string[]): Promise<OrderRecord[]> {
  return reader.read(OrderRecord, "where t.subject_id among($1) and t.state among($2) order by t.id", [
    subjectIds,
    [OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS],
  ]);
}

/** Which of some subjects have an order of a kind that was to run by a time and is not done yet. */
export async function subjectsOfDue(
  reader: Reader,
  subjectIds: readonly string[],
  kind: string,
  by: number,
): Promise<string[]> {
  const states = [OrderState.ACKNOWLEDGED, OrderState.PENDING, OrderState.IN_PROGRESS];
  const found = await reader.rows<{ subject: string }>(
    `select t.subject_id as subject from orders t
      where t.subject_id among($1) and t.kind = $2 and t.run_at <= $3 and t.state among($4)`,
    [subjectIds, kind, by, states],
  );
  return found.map(({ subject }) => subject);
}

/** Whether a later order has moved the same part of the subject. */
export async function isOvertaken(reader: Reader, order: OrderRecord): Promise<boolean> {
  const found = await reader.rows<{ id: string }>(
    `select t.id from orders t where t.subject_id = $1 and t.slice = $2 and t.id <> $3
       and t.state = $4 and t.completed_at >= $5 limit 1`,
    [order.subjectId, order.slice, order.id, OrderState.COMPLETED, order.completedAt ?? 0],
  );
  return found.length > 0;
}

/** Whether an order has waited for a window or for a person. */
export async function wasHeld(reader: Reader, id: string): Promise<boolean> {
  const held = await reader.rows(
    "select t.seq from order_event t where t.order_id = $1 and t.state = $2 limit 1",
    [id, OrderState.HELD],
  );
  return held.length > 0;
}

/** Begins the history of new orders, each with its own first step. Nobody follows an order yet that is only being made. */
export async function addFirstEvents(
  unit: Unit,
  orders: readonly { readonly order: OrderRecord; readonly code: EventCode }[],
  at: number,
  actor: Actor,
): Promise<void> {
  const role = writtenRole(actor);
  const actorName = role === "system" ? null : actor.name;
  const text = "{}";
  await unit.insert(
    OrderEventRecord,
    orders.map(({ order: { id, state }, code }) => ({
      ...{ orderId: id, seq: 1, at, state, code, text },
      ...{ actorName, actorRole: role },
    })),
  );
}

/** Adds a step to the history, with the values that its sentence names. Throws where one of them is not given. */
export async function addEvent(
  unit: Unit,
  order: Pick<OrderRecord, "id" | "state">,
  at: number,
  code: EventCode,
  actor: Actor = SYSTEM,
  values: StepValues = {},
): Promise<void> {
  // A sentence that cannot be said must not wait for somebody to read it.
  for (const locale of LOCALES) say(eventText(code, values), locale);
  await unit.run(
    `insert into order_event (order_id, seq, at, state, code, text, actor_name, actor_role)
       select cast($1 as varchar), coalesce(max(seq), 0) + 1, cast($2 as bigint), cast($3 as varchar),
         cast($4 as varchar), cast($5 as text), cast($6 as varchar), cast($7 as varchar) from order_event where order_id = $1`,
    [
      order.id,
      at,
      order.state,
      code,
      JSON.stringify(values),
      actor.role === "system" ? null : actor.name,
      writtenRole(actor),
    ],
  );
  await unit.publish(ORDER_CHANGED, order.id);
}

/**
 * Moves an order from one of the given states to another, for a reason where one needs saying; false when it is in none
 * of them any more.
 */
export async function moveOrder(
  unit: Unit,
  id: string,
  from: readonly OrderState[],
  to: OrderState,
  dueAt: number | null,
  reason: CodedText | null = null,
): Promise<boolean> {
  const moved = await unit.run(
    `update orders set state = $2, due_at = $3, reason_code = $5, reason_text = $6
       where id = $1 and state among($4)`,
    [id, to, dueAt, from, reason?.code ?? null, reason && JSON.stringify(reason.text)],
  );
  return moved === 1;
}

/** The column of a property of an order. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Codes of the steps by which people move or cancel an order that waits. */
const ACTS: readonly EventCode[] = ["cancelled", "rescheduled", "rescheduledWhole", "returnMoved"];

/** How people have moved or cancelled some orders since an instant, the oldest first. */
export function actsOn(
  reader: Reader,
  orderIds: readonly string[],
  since: number,
): Promise<OrderEventRecord[]> {
  return reader.read(
    OrderEventRecord,
    "where t.order_id among($1) and t.code among($2) and t.at >= $3 order by t.at, t.order_id, t.seq",
    [orderIds, ACTS, since],
  );
}
