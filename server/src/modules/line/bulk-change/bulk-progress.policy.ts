import { BulkChangeState, type BulkChange } from "./bulk-change.entity";
import type { BulkOrderCounts } from "./bulk-change.policy";
import type { BulkChangeProgress } from "./bulk-change.type";

/**
 * How far a change of many lines has come: while it is planned in rows worked out, then in rows that have ended. The end is
 * expected at the mean rate since the work began; nothing is said of what waits for its time or rests.
 */
export function progressOf(
  { state, size, judged, ordered, createdAt, appliedAt, runAt, isPaused }: BulkChange,
  { done, failed, cancelled }: Pick<BulkOrderCounts, "done" | "failed" | "cancelled">,
  now: number,
): BulkChangeProgress {
  const isPlanning = state === BulkChangeState.PLANNING;
  if (isPlanning || appliedAt === null)
    return {
      done: judged,
      total: size,
      expectedEndAt: isPlanning ? endAt(createdAt, judged, size, now) : null,
    };
  const ended = done + failed + cancelled;
  const isGoing = [BulkChangeState.ORDERING, BulkChangeState.UNDER_WAY].includes(state) && !isPaused;
  const since = Math.max(appliedAt, runAt ?? 0);
  return {
    ...{ done: ended, total: ordered },
    expectedEndAt: isGoing && since <= now ? endAt(since, ended, ordered, now) : null,
  };
}

function endAt(since: number, done: number, total: number, now: number): number | null {
  if (done === 0 || now <= since) return null;
  return now + Math.round(((now - since) / done) * (total - done));
}
