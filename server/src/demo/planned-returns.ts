import type { Pause } from "../modules/line/pause/pause.entity";
import { CHANGES } from "../modules";
import { evaluate } from "../orders/evaluate";
import { OrderRecord } from "../orders/order.entity";
import { addFirstEvents } from "../orders/order.store";
import { newOrder } from "../orders/place-order";
import { SYSTEM } from "../platform/authorization/viewer";
import type { Database } from "../platform/database/database";
import { randomId } from "./ids";
import { Random } from "./random";

/** Plans the orders that end the demo's pauses at their time, as the engine does where a pause was ordered. */
export async function planReturns(
  database: Database,
  pauses: readonly Pause[],
  timeZone: string,
  seed: number,
): Promise<void> {
  const change = CHANGES.get("resumeSubscriber");
  for (const { id, subscriberId, startedAt, resumesAt } of pauses) {
    const input = { subscriberId, runAt: resumesAt };
    const occasion = {
      changes: CHANGES,
      viewer: null,
      now: startedAt,
      orderId: null,
      at: resumesAt,
      timeZone,
      bySubscriber: false,
      lock: false,
    };
    const evaluation = await evaluate(database, change, input, occasion);
    if (!evaluation) throw new Error(`${id} is the pause of no line`);
    const orderId = randomId("ord", startedAt, new Random(`${String(seed)}:return:${id}`));
    const order = newOrder(orderId, change, input, evaluation, SYSTEM, startedAt, null);
    await database.write(async (unit) => {
      await unit.insert(OrderRecord, [order]);
      await addFirstEvents(unit, [{ order, code: "scheduled" }], startedAt, SYSTEM);
    });
  }
}
