import { auditEach } from "../platform/audit/audit.store";
import { writtenRole, type Actor } from "../platform/authorization/viewer";
import type { Reader, Unit } from "../platform/database/database";
import { OrderEventRecord, OrderRecord, OrderState } from "./order.entity";
import { ORDERS_DUE } from "./order.store";

/** States in which an order has not begun. */
const NOT_BEGUN: readonly OrderState[] = [OrderState.ACKNOWLEDGED, OrderState.PENDING, OrderState.HELD];
/** States in which an order has not ended. */
const OPEN: readonly OrderState[] = [...NOT_BEGUN, OrderState.IN_PROGRESS];

/** How many orders of a plan are in a state. */
export interface PlanCount {
  readonly planId: string;
  readonly state: OrderState;
  readonly n: number;
}

/** How many orders of some plans are in each state. */
export function planCounts(reader: Reader, planIds: readonly string[]): Promise<PlanCount[]> {
  return reader.rows<PlanCount>(
    `select t.plan_id as "planId", t.state, count(*) as n from orders t
      where t.plan_id is not null and t.plan_id among($1) group by t.plan_id, t.state`,
    [planIds],
  );
}

/** Those of some plans of which every order has ended. */
export async function endedPlans(reader: Reader, planIds: readonly string[]): Promise<string[]> {
  const open = await reader.rows<{ id: string }>(
    `select distinct t.plan_id as id from orders t
      where t.plan_id is not null and t.plan_id among($1) and t.state among($2)`,
    [planIds, OPEN],
  );
  const going = new Set(open.map(({ id }) => id));
  return planIds.filter((id) => !going.has(id));
}

/** Beyond the row of any plan; the largest integer of both databases' columns. */
const ROW_MAX = 2_147_483_647;

/** Which orders of a plan are read next. */
interface PlanPage {
  /** The row of the plan after which they come, or before which where they are read backwards; null for the first ones. */
  readonly place: number | null;
  readonly descending?: boolean;
  readonly limit: number;
}

/** Orders of a plan in some states, by their rows: those of one line together. */
export function ordersOfPlan(
  reader: Reader,
  planId: string,
  states: readonly OrderState[],
  { place, descending = false, limit }: PlanPage,
): Promise<OrderRecord[]> {
  const [beyond, first, order] = descending ? ["<", ROW_MAX, "desc"] : [">", 0, "asc"];
  return reader.read(
    OrderRecord,
    `where t.plan_id is not null and t.plan_id = $1 and t.state among($2) and t.plan_row ${beyond} $3
       order by t.plan_row ${order} limit $4`,
    [planId, states, place ?? first, limit],
  );
}

/** Has those orders of a plan wait that have not begun; whoever is to be asked about one is asked all the same. */
export async function pausePlan(unit: Unit, planId: string): Promise<void> {
  await unit.run(
    `update orders set due_at = null where plan_id is not null and plan_id = $1 and state among($2)`,
    [planId, NOT_BEGUN],
  );
}

/** Has the orders of a plan go on that were made to wait. */
export async function resumePlan(unit: Unit, planId: string): Promise<void> {
  await unit.run(
    `update orders set due_at = run_at where plan_id is not null and plan_id = $1 and state among($2)
       and due_at is null and not (state = 'held' and coalesce(reason_code, '') = 'termsChanged')`,
    [planId, NOT_BEGUN],
  );
  await unit.publish(ORDERS_DUE, planId);
}

/** How many orders are cancelled in one statement. */
const BATCH = 1_000;

/** Cancels the orders of a plan that have not begun; answers how many. */
export async function cancelPlan(unit: Unit, planId: string, actor: Actor, at: number): Promise<number> {
  let cancelled = 0;
  for (let place: number | null = null; ;) {
    const orders = await ordersOfPlan(unit, planId, NOT_BEGUN, { place, limit: BATCH });
    await cancelAll(unit, orders, actor, at);
    cancelled += orders.length;
    if (orders.length < BATCH) return cancelled;
    place = orders.at(-1)?.planRow ?? null;
  }
}

async function cancelAll(
  unit: Unit,
  orders: readonly OrderRecord[],
  actor: Actor,
  at: number,
): Promise<void> {
  if (orders.length === 0) return;
  const ids = orders.map(({ id }) => id);
  await unit.run("update orders set state = $2, due_at = null where id among($1)", [
    ids,
    OrderState.CANCELLED,
  ]);
  const last = await unit.rows<{ id: string; seq: number }>(
    "select t.order_id as id, max(t.seq) as seq from order_event t where t.order_id among($1) group by t.order_id",
    [ids],
  );
  const seqOf = new Map(last.map(({ id, seq }) => [id, seq]));
  await unit.insert(
    OrderEventRecord,
    ids.map((orderId) => ({
      ...{ orderId, seq: (seqOf.get(orderId) ?? 0) + 1, at, state: OrderState.CANCELLED },
      ...{ code: "cancelled", text: "{}", actorName: actor.name, actorRole: writtenRole(actor) },
    })),
  );
  const subjects = orders.map(({ id, clientId, subjectId, state }) => ({
    ...{ clientId, subjectId, orderId: id },
    before: { state },
    after: { state: OrderState.CANCELLED },
  }));
  await auditEach(unit, at, actor, "order.cancelled", subjects);
}

/** Cancels the planned returns of orders that are taken back now: what comes back now is not to come back once more. */
export async function giveUpReturnsOf(
  unit: Unit,
  orderIds: readonly string[],
  actor: Actor,
  at: number,
): Promise<void> {
  const where = "where t.undoes_id among($1) and t.state = $2 order by t.id";
  const returns = await unit.read(OrderRecord, where, [orderIds, OrderState.PENDING]);
  await cancelAll(unit, returns, actor, at);
}

/** Which of some orders of a plan have been overtaken: an order of no row of it has moved the same part of the line since. */
export async function overtakenOfPlan(
  reader: Reader,
  planId: string,
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await reader.rows<{ id: string }>(
    `select t.id from orders t where t.id among($2) and exists (select 1 from orders e
      where e.subject_id = t.subject_id and e.slice = t.slice and e.id <> t.id and e.state = 'completed'
        and e.completed_at >= t.completed_at and (e.plan_id is null or e.plan_id <> $1))`,
    [planId, orderIds],
  );
  return new Set(found.map(({ id }) => id));
}

/** Which of some orders have been taken back, or are about to be at once. */
export async function undoneAmong(reader: Reader, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await reader.rows<{ id: string }>(
    `select t.undoes_id as id from orders t
      where t.undoes_id among($1) and not (t.state among($2))`,
    [orderIds, [OrderState.CANCELLED, OrderState.REJECTED, OrderState.FAILED, OrderState.PENDING]],
  );
  return new Set(found.map(({ id }) => id));
}
