import { EventEmitter, on } from "node:events";
import { viewerOf, type Context } from "../platform/graphql/context";
import type { OrderRecord } from "./order.entity";
import { findOrder, ORDER_CHANGED } from "./order.store";

/**
 * The order now, and again after each change, as far as the viewer may see it; an order that is unknown or foreign
 * ends at once. Changes that come while one is being sent are answered by the newest state.
 */
export async function* orderUpdates(context: Context, id: string): AsyncGenerator<OrderRecord, void, undefined> {
  const changes = new EventEmitter();
  // Listening begins before the first reading, so that no change falls in between.
  const stop = context.database.listen(ORDER_CHANGED, (changed) => {
    if (changed === id) changes.emit("changed");
  });
  try {
    const ticks = on(changes, "changed");
    const first = await findOrder(context.database, viewerOf(context), id);
    if (!first) return;
    yield first;
    for await (const _ of ticks) {
      context.made.clear();
      const order = await findOrder(context.database, viewerOf(context), id);
      if (!order) return;
      yield order;
    }
  } finally {
    stop();
  }
}
