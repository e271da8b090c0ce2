import type { OrderRecord } from "./order.entity";

/**
 * Whether what a company leaves to its subscribers counts for an order. What takes an order back was let when that one
 * was, and is owed to everybody.
 */
export function isBySubscriber({
  actorRole,
  undoesId,
}: Pick<OrderRecord, "actorRole" | "undoesId">): boolean {
  return actorRole === "subscriber" && undoesId === null;
}
