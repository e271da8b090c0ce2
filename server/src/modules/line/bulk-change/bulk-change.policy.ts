import { BulkChangeState, type BulkChange } from "./bulk-change.entity";

/** What can be done to a change of many lines. */
export type BulkAct = "apply" | "pause" | "resume" | "cancel" | "retry" | "revert";

/** How many of its orders are in which condition. */
export interface BulkOrderCounts {
  /** Have not begun. */
  readonly waiting: number;
  /** Wait for a person to confirm their new terms. */
  readonly held: number;
  readonly underWay: number;
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
}

const { PLANNING, PLANNED, ORDERING, UNDER_WAY, DONE, CANCELLED } = BulkChangeState;

/** How many rows are to be ordered when it is applied now. */
export function rowsToApply({ state, changing, ordered, changedSince }: BulkChange): number {
  return state === PLANNED && changedSince === 0 ? changing : Math.min(changedSince, changing - ordered);
}

/** Whether something can be done to it, in the state in which it is. */
export function canBe(
  act: BulkAct,
  bulk: BulkChange,
  counts: Pick<BulkOrderCounts, "waiting" | "done" | "failed" | "cancelled">,
): boolean {
  const { state, isPaused } = bulk;
  switch (act) {
    case "apply":
      return [PLANNED, UNDER_WAY, DONE].includes(state) && rowsToApply(bulk) > 0;
    case "pause":
      return !isPaused && (state === ORDERING || (state === UNDER_WAY && counts.waiting > 0));
    case "resume":
      return isPaused;
    case "cancel":
      return [PLANNING, PLANNED, ORDERING].includes(state) || (state === UNDER_WAY && counts.waiting > 0);
    case "retry":
      return [DONE, CANCELLED].includes(state) && counts.failed + counts.cancelled > 0;
    case "revert":
      return [DONE, CANCELLED].includes(state) && counts.done > 0;
  }
}
