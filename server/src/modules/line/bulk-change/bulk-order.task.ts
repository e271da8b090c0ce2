import { setImmediate as breathe } from "node:timers/promises";
import type { ChangeList } from "../../../orders/change-list";
import type { Evaluation } from "../../../orders/evaluate";
import { Lane, type OrderRecord } from "../../../orders/order.entity";
import { accept, newOrder } from "../../../orders/place-order";
import { giveUpReturnsOf } from "../../../orders/plan-orders.store";
import type { Actor } from "../../../platform/authorization/viewer";
import type { Clock } from "../../../platform/clock";
import type { Database, Unit } from "../../../platform/database/database";
import { newId } from "../../../platform/new-id";
import { BulkChangeState, BulkRowOutcome, type BulkChange, type BulkChangeRow } from "./bulk-change.entity";
import {
  lockBulkChangeById,
  rowPrices,
  rewriteRows,
  rowsChangedSince,
  rowsToOrder,
  updateBulkChange,
} from "./bulk-change.store";
import { fill, refusedBy, RowJudge, type JudgedRow } from "./bulk-judge.task";
import { BulkSummary } from "./bulk-digest.policy";
import { wholeLines } from "./bulk-lines.policy";

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly changes: ChangeList;
}

/** How many rows are ordered in one unit of work: nobody else who writes waits longer than for these. */
const BATCH = 200;

/** What has been seen so far while a change of many is ordered. */
interface Going {
  readonly judge: RowJudge;
  after: number;
}

/**
 * Places the orders of the rows that come to what was shown, a batch in a unit of work. Rows that come to something else
 * by now are shown anew and not ordered: they are asked about again. It ends early when it is paused or given up.
 */
export async function orderRows(parts: Parts, bulk: BulkChange, stopping: AbortSignal): Promise<void> {
  const { database, timeZone, changes } = parts;
  const judge = new RowJudge({ changes, bulk, timeZone });
  const going: Going = { judge, after: 0 };
  while (!stopping.aborted && (await database.write((unit) => orderBatch(unit, parts, bulk.id, going))))
    await breathe();
}

/** Orders one batch; false when nothing is left, or it is not to go on. */
async function orderBatch(unit: Unit, parts: Parts, id: string, going: Going): Promise<boolean> {
  const bulk = await lockBulkChangeById(unit, id);
  if (bulk?.state !== BulkChangeState.ORDERING || bulk.isPaused) return false;
  const now = parts.clock.now();
  const rows = wholeLines(await rowsToOrder(unit, id, going.after, BATCH), BATCH);
  if (rows.length === 0) {
    const state = bulk.ordered > 0 ? BulkChangeState.UNDER_WAY : BulkChangeState.PLANNED;
    const digest = bulk.changedSince > 0 ? await digestOfChanged(unit, id) : bulk.digest;
    const end = { state, digest, ...(await rowPrices(unit, id)) };
    await updateBulkChange(unit, id, [BulkChangeState.ORDERING], end);
    return false;
  }
  const seen = new Map(rows.map(({ place, digest }) => [place, digest]));
  const judged = await going.judge.judge(unit, rows, { now, lock: true });
  const { ordered, changed } = await place(unit, parts.changes, bulk, judged, seen, now);
  await rewriteRows(unit, [...ordered, ...changed]);
  const values = {
    ordered: bulk.ordered + ordered.length,
    changedSince: bulk.changedSince + changed.length,
    changing: bulk.changing - changed.filter(({ outcome }) => outcome !== BulkRowOutcome.CHANGES).length,
    refused: bulk.refused + changed.filter(({ outcome }) => outcome === BulkRowOutcome.REFUSED).length,
    unchanged: bulk.unchanged + changed.filter(({ outcome }) => outcome === BulkRowOutcome.UNCHANGED).length,
  };
  await updateBulkChange(unit, id, [BulkChangeState.ORDERING], values);
  going.after = rows.at(-1)?.place ?? going.after;
  return true;
}

/** The sum of what is shown anew of the rows that have come to something else. */
async function digestOfChanged(unit: Unit, id: string): Promise<string> {
  const summary = new BulkSummary();
  for (let after = 0; ;) {
    const rows = await rowsChangedSince(unit, id, after, BATCH);
    for (const row of rows) summary.add(row);
    if (rows.length < BATCH) return summary.digest();
    after = rows.at(-1)?.place ?? after;
  }
}

interface Placed {
  readonly ordered: BulkChangeRow[];
  readonly changed: BulkChangeRow[];
}

/** Places the orders of rows that come to what was seen of them. */
async function place(
  unit: Unit,
  changes: ChangeList,
  bulk: BulkChange,
  judged: readonly JudgedRow[],
  seen: ReadonlyMap<number, string | null>,
  now: number,
): Promise<Placed> {
  const actor = JSON.parse(bulk.appliedBy ?? "null") as Actor;
  const placed: Placed = { ordered: [], changed: [] };
  const orders: OrderRecord[] = [];
  const lastOf = new Map<string, string>();
  /** Lines of which a row is not ordered: those after it were worked out on what it would have left. */
  const stopped = new Set<string>();
  const leave = (row: BulkChangeRow): void => {
    placed.changed.push(Object.assign(row, { isChangedSince: true }));
    if (row.subscriberId !== null) stopped.add(row.subscriberId);
  };
  for (const { row, evaluation, afterId } of judged) {
    const isAsSeen = evaluation?.refusals.length === 0 && evaluation.digest === seen.get(row.place);
    if (!isAsSeen || stopped.has(evaluation.target.id)) {
      leave(fill({ row, evaluation, afterId }, changes));
      continue;
    }
    const order = orderOf(bulk, row, evaluation, actor, changes, now);
    order.afterId = lastOf.get(order.subjectId) ?? afterId;
    const reserving = { orderId: order.id, subjectId: order.subjectId, now };
    const taken = await changes.get(row.kind).reserve?.(unit, reserving, inputOf(bulk, row));
    if (taken) {
      leave(Object.assign(row, refusedBy([taken])));
      continue;
    }
    lastOf.set(order.subjectId, order.id);
    orders.push(order);
    placed.ordered.push(Object.assign(row, { orderId: order.id }));
  }
  const undone = orders.flatMap(({ undoesId }) => undoesId ?? []);
  if (undone.length > 0) await giveUpReturnsOf(unit, undone, actor, now);
  await accept(unit, orders, actor, now);
  return placed;
}

function inputOf({ runAt, onClosedWindow, note }: BulkChange, row: BulkChangeRow): object {
  const own = JSON.parse(row.input) as object;
  return { note, ...own, subscriberId: row.subscriberId, runAt, onClosedWindow };
}

function orderOf(
  bulk: BulkChange,
  row: BulkChangeRow,
  evaluation: Evaluation,
  actor: Actor,
  changes: ChangeList,
  now: number,
): OrderRecord {
  const change = changes.get(row.kind);
  const id = newId("ord", now);
  const order = newOrder(id, change, inputOf(bulk, row), evaluation, actor, now, row.undoesId);
  return Object.assign(order, { lane: Lane.PLAN, planId: bulk.id, planRow: row.place });
}
