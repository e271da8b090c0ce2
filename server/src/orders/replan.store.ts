import type { Param, Unit } from "../platform/database/database";
import type { OrderRecord } from "./order.entity";
import { columnName, ORDER_CHANGED } from "./order.store";
import type { Terms } from "./order-terms";

/** Where an order stands until its turn comes, and on which terms. */
export type Standing = Pick<OrderRecord, "state" | "reasonCode" | "reasonText" | "runAt" | "dueAt">;

/**
 * Gives an order that waits another time and the terms of that time; false when it is where it was no more. Whatever was
 * to follow it goes on without it, and what it takes back is told the new time.
 */
export async function replanOrder(
  unit: Unit,
  was: OrderRecord,
  becomes: Standing & Terms & Pick<OrderRecord, "afterId"> & Partial<Pick<OrderRecord, "revertAt" | "input">>,
): Promise<boolean> {
  const entries = Object.entries(becomes) as [string, Param][];
  const sets = entries.map(([property], i) => `${columnName(property)} = $${String(i + 4)}`).join(", ");
  const values = entries.map(([, value]) => value);
  const moved = await unit.run(`update orders set ${sets} where id = $1 and state = $2 and run_at = $3`, [
    was.id,
    was.state,
    was.runAt,
    ...values,
  ]);
  if (moved !== 1) return false;
  await unit.run("update orders set after_id = null where subject_id = $1 and after_id = $2", [
    was.subjectId,
    was.id,
  ]);
  if (was.undoesId !== null) {
    await unit.run("update orders set revert_at = $2 where id = $1", [was.undoesId, becomes.runAt]);
    await unit.publish(ORDER_CHANGED, was.undoesId);
  }
  return true;
}
