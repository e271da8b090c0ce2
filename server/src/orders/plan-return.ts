import { SYSTEM, type Actor } from "../platform/authorization/viewer";
import type { Unit } from "../platform/database/database";
import { newId } from "../platform/new-id";
import { storedText } from "./explanation";
import { inverseOf, type ChangeList } from "./change-list";
import { evaluate } from "./evaluate";
import { OrderState, type OrderRecord } from "./order.entity";
import { addEvent } from "./order.store";
import { accept, newOrder } from "./place-order";

/** Plans the order that brings the old state back at the `revertAt` of one that was just completed, if it has one. */
export async function planReturn(
  unit: Unit,
  changes: ChangeList,
  timeZone: string,
  order: OrderRecord,
  at: number,
): Promise<void> {
  const step = inverseOf(changes, order, at);
  if (!step || order.revertAt === null) return;
  const change = changes.get(step.kind);
  const when = Math.max(order.revertAt, at + 1);
  const evaluation = await evaluate(unit, change, step.input, {
    changes,
    viewer: null,
    now: at,
    orderId: null,
    at: when,
    timeZone,
    bySubscriber: false,
    lock: false,
  });
  if (!evaluation) throw new Error(`the subject of ${order.id} is gone`);
  const done = { id: order.id, state: OrderState.COMPLETED };
  const actor = { id: order.actorId, name: order.actorName, role: order.actorRole } as Actor;
  const input = { ...step.input, runAt: when, note: order.note };
  const returning = newOrder(newId("ord", at), change, input, evaluation, actor, at, order.id);
  // What a plan of many brings back stands back behind single orders, too.
  returning.lane = order.lane;
  const reserving = { orderId: returning.id, subjectId: order.subjectId, now: at };
  const refusal = evaluation.refusals[0] ?? (await change.reserve?.(unit, reserving, step.input));
  if (refusal) {
    await addEvent(unit, done, at, "revertRefused", SYSTEM, { reason: storedText(refusal) });
    return;
  }
  await accept(unit, [returning], actor, at);
  await addEvent(unit, done, at, "revertPlanned");
}
