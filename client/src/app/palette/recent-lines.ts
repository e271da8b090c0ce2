import { readFields, writeFields } from "../../lib/drafts";

/** A line that was looked at. */
export interface RecentLine {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

const KEPT = "recent-lines";
const MAX = 8;

/** The lines that were looked at in this tab, the last one first. They are somebody's: signing out forgets them. */
export function recentLines(): readonly RecentLine[] {
  const { lines } = readFields(KEPT);
  return Array.isArray(lines) ? (lines as readonly unknown[]).filter(isLine) : [];
}

/** Remembers that a line is looked at. */
export function lookedAt({ id, number, name }: RecentLine): void {
  const others = recentLines().filter((line) => line.id !== id);
  writeFields(KEPT, { lines: [{ id, number, name }, ...others].slice(0, MAX) });
}

function isLine(kept: unknown): kept is RecentLine {
  return (
    typeof kept === "object" &&
    kept !== null &&
    ["id", "number", "name"].every((key) => typeof (kept as Record<string, unknown>)[key] === "string")
  );
}
