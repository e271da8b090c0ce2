import { monotonicFactory } from "ulid";

const next = monotonicFactory();

/** A new id: the prefix says what it is of, the rest is a ULID, so that ids sort by the time of their making. */
export function newId(prefix: string, now: number): string {
  return `${prefix}_${next(now)}`;
}
