import { randomFillSync } from "node:crypto";
import { monotonicFactory } from "ulid";

/** Chance is fetched in advance: byte by byte it would cost more than all the rest of an id. */
const chances = new Uint32Array(512);
let used = chances.length;

function chance(): number {
  if (used === chances.length) {
    randomFillSync(chances);
    used = 0;
  }
  return (chances[used++] ?? 0) / 2 ** 32;
}

const next = monotonicFactory(chance);

/** A new id: the prefix says what it is of, the rest is a ULID, so that ids sort by the time of their making. */
export function newId(prefix: string, now: number): string {
  return `${prefix}_${next(now)}`;
}
