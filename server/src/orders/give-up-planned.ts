import { auditState } from "./order-audit";
import { SYSTEM } from "../platform/authorization/viewer";
import type { Unit } from "../platform/database/database";
import { OrderRecord, OrderState } from "./order.entity";
import { addEvent, moveOrder } from "./order.store";

/** Gives up the orders of one kind that wait for their time or for a person: what they were to do has been done. */
export async function giveUpPlanned(unit: Unit, subjectId: string, kind: string, at: number): Promise<void> {
  const waiting = [OrderState.PENDING, OrderState.HELD];
  const planned = await unit.read(
    OrderRecord,
    "where t.subject_id = $1 and t.kind = $2 and t.state among($3) order by t.id",
    [subjectId, kind, waiting],
  );
  for (const order of planned) {
    const { id } = order;
    if (!(await moveOrder(unit, id, waiting, OrderState.CANCELLED, null))) continue;
    await addEvent(unit, { id, state: OrderState.CANCELLED }, at, "notNeeded");
    await auditState(unit, at, SYSTEM, "order.cancelled", order, OrderState.CANCELLED);
  }
}
