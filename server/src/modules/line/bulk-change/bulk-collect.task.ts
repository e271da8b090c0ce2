import { inverseOf, type ChangeList } from "../../../orders/change-list";
import { OrderState, type OrderRecord } from "../../../orders/order.entity";
import { ordersOfPlan, overtakenOfPlan, undoneAmong } from "../../../orders/plan-orders.store";
import type { Database } from "../../../platform/database/database";
import { BulkChangeRow, BulkChangeState, type BulkChange } from "./bulk-change.entity";
import { deleteRows, insertRows, rowsOfOrders, updateBulkChange } from "./bulk-change.store";
import { bulkChangeText } from "./bulk-change.texts";
import { refusedBy } from "./bulk-judge.task";

/** States of orders that did not come to what was wanted. */
const FAILED: readonly OrderState[] = [OrderState.FAILED, OrderState.REJECTED, OrderState.CANCELLED];

interface Parts {
  readonly database: Database;
  readonly changes: ChangeList;
}

/** How many orders are looked through between two writes. */
const BATCH = 500;

/**
 * Makes the rows of a change of many that stands on another one: what takes its orders back, or tries its failed rows
 * again. Nothing for others, which have their rows from the beginning. False where it was given up meanwhile.
 */
export async function collectRows(
  { database, changes }: Parts,
  bulk: BulkChange,
  stopping: AbortSignal,
): Promise<boolean> {
  const from = bulk.revertsId ?? bulk.retriesId;
  if (from === null) return true;
  const isBack = bulk.revertsId !== null;
  const states = isBack ? [OrderState.COMPLETED] : FAILED;
  await database.write((unit) => deleteRows(unit, bulk.id));
  const known = new Set<string>();
  let size = 0;
  // What was done to a line is taken back the last act first.
  for (let place: number | null = null; ;) {
    const orders = await ordersOfPlan(database, from, states, { place, descending: isBack, limit: BATCH });
    const rows = isBack
      ? await rowsBack(database, changes, bulk, orders)
      : await rowsAgain(database, bulk, orders);
    for (const row of rows) {
      row.place = ++size;
      known.add(row.kind);
    }
    // What takes a kind back may be of another kind, whose right and proof are asked for when it is applied.
    const values = { size, ...(known.size > 0 && { kinds: JSON.stringify([...known]) }) };
    const goesOn = await database.write(async (unit) => {
      if (!(await updateBulkChange(unit, bulk.id, [BulkChangeState.PLANNING], values))) return false;
      await insertRows(unit, rows);
      return true;
    });
    if (!goesOn || stopping.aborted) return false;
    if (orders.length < BATCH) return true;
    place = orders.at(-1)?.planRow ?? null;
  }
}

/** The same acts once more. */
async function rowsAgain(
  database: Database,
  bulk: BulkChange,
  orders: readonly OrderRecord[],
): Promise<BulkChangeRow[]> {
  const rows = await rowsOfOrders(
    database,
    orders.map(({ id }) => id),
  );
  return rows
    .sort((a, b) => a.place - b.place)
    .map((row) =>
      newRow(bulk, { subscriberId: row.subscriberId, given: row.given, kind: row.kind, input: row.input }),
    );
}

/** What takes orders back, in their order; of what cannot be taken back, why. */
async function rowsBack(
  database: Database,
  changes: ChangeList,
  bulk: BulkChange,
  orders: readonly OrderRecord[],
): Promise<BulkChangeRow[]> {
  const ids = orders.map(({ id }) => id);
  const overtaken = await overtakenOfPlan(database, bulk.revertsId ?? "", ids);
  const undone = await undoneAmong(database, ids);
  return orders.map((order) => {
    const step = inverseOf(changes, order, order.completedAt ?? order.runAt);
    const { subscriberId: _line, ...input } = (step?.input ?? {}) as { subscriberId?: string };
    const row = newRow(bulk, {
      ...{ subscriberId: order.subjectId, given: null, kind: step?.kind ?? order.kind },
      ...{ input: JSON.stringify(input), undoesId: order.id },
    });
    if (!step) return Object.assign(row, refusedBy([bulkChangeText.told("NOT_REVERSIBLE")]));
    if (undone.has(order.id)) return Object.assign(row, refusedBy([bulkChangeText.told("ALREADY_UNDONE")]));
    if (overtaken.has(order.id)) return Object.assign(row, refusedBy([bulkChangeText.told("OVERTAKEN")]));
    return row;
  });
}

/** A row of which nothing is known yet. */
export function newRow(
  { id, clientId }: Pick<BulkChange, "id" | "clientId">,
  given: Pick<BulkChangeRow, "subscriberId" | "given" | "kind" | "input"> & Partial<BulkChangeRow>,
): BulkChangeRow {
  return Object.assign(new BulkChangeRow(), {
    ...{ bulkChangeId: id, place: 0, clientId, outcome: null, code: null },
    ...{ reasons: "[]", changes: "[]", warnings: "[]", priceOnce: 0, monthlyBefore: 0, monthlyAfter: 0 },
    ...{ priceFrom: null, runsAt: null, digest: null, isChangedSince: false, orderId: null, undoesId: null },
    ...given,
  });
}
