import { OrderState } from "../../../orders/order.entity";
import { planCounts, type PlanCount } from "../../../orders/plan-orders.store";
import type { Reader } from "../../../platform/database/database";
import { listLoader } from "../../../platform/graphql/loader";
import type { BulkOrderCounts } from "./bulk-change.policy";

const PLACE: Readonly<Record<OrderState, keyof BulkOrderCounts>> = {
  [OrderState.ACKNOWLEDGED]: "waiting",
  [OrderState.PENDING]: "waiting",
  [OrderState.HELD]: "held",
  [OrderState.IN_PROGRESS]: "underWay",
  [OrderState.COMPLETED]: "done",
  [OrderState.REJECTED]: "failed",
  [OrderState.FAILED]: "failed",
  [OrderState.CANCELLED]: "cancelled",
};

/** What has become of the orders of changes of many lines, by state. */
export const countsOf = listLoader<string, PlanCount>(
  (context, ids) => planCounts(context.database, ids),
  ({ planId }) => planId,
);

/** The same of one, for who acts on it. */
export async function orderCounts(reader: Reader, bulkId: string): Promise<BulkOrderCounts> {
  return summedUp(await planCounts(reader, [bulkId]));
}

/** Counts by state, as people are told them. */
export function summedUp(counts: readonly PlanCount[]): BulkOrderCounts {
  const sums = { waiting: 0, held: 0, underWay: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { state, n } of counts) sums[PLACE[state]] += n;
  return sums;
}
