import { problem } from "../platform/errors";
import { viewerOf, type Context } from "../platform/graphql/context";
import { updatesOf } from "../platform/graphql/updates";
import type { OrderRecord } from "./order.entity";
import { findOrder, ORDER_CHANGED } from "./order.store";

/**
 * The order now, and again after each change, as far as the viewer may see it; an order that is
 * unknown or foreign is answered NOT_FOUND.
 */
export function orderUpdates(context: Context, id: string): AsyncGenerator<OrderRecord, void, undefined> {
  return updatesOf({
    database: context.database,
    topic: ORDER_CHANGED,
    concerns: (changed) => changed === id,
    read: () => {
      context.made.clear();
      return findOrder(context.database, viewerOf(context), id);
    },
    missing: () => problem("NOT_FOUND", context.locale),
  });
}
