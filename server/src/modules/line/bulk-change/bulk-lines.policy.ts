import type { BulkChangeRow } from "./bulk-change.entity";

/** Rows without those of a line of which more may follow. */
export function wholeLines(rows: readonly BulkChangeRow[], limit: number): readonly BulkChangeRow[] {
  if (rows.length < limit) return rows;
  const last = rows.at(-1)?.subscriberId ?? null;
  if (last === null) return rows;
  const whole = rows.slice(0, rows.findLastIndex(({ subscriberId }) => subscriberId !== last) + 1);
  return whole.length > 0 ? whole : rows;
}
