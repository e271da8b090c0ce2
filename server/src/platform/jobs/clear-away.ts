import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../clock";
import type { Database } from "../database/database";
import type { Clearing } from "./clearing";
import { Loop } from "./loop";

/** Rows that one unit clears: some milliseconds of a writer's time. */
const BATCH = 500;
/** How long others are let go first after each unit, in milliseconds. */
const PAUSE_MS = 20;
/** The first round waits until the start is over; the others follow each other by the hour. In milliseconds. */
const FIRST_MS = 60_000;
const EVERY_MS = 3_600_000;

/** What the clearing needs from the rest of the house. */
export interface ClearingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly clearings: readonly Clearing[];
  /** Told how many rows a round has cleared by each rule, or that a rule could not be followed. */
  readonly onCleared: (what: string, rows: number) => void;
  readonly onFault: (error: unknown, what: string) => void;
  readonly batch?: number;
  readonly pause?: number;
}

/**
 * One round: clears by every rule what is of no use any more, in small units of work and never on two gateways at once.
 * A rule that fails keeps no other from being followed. Answers whether it was this gateway's turn.
 */
export async function clearAway(parts: ClearingParts, stopping?: AbortSignal): Promise<boolean> {
  const { database, clock, clearings, onCleared, onFault, batch = BATCH, pause = PAUSE_MS } = parts;
  const isDone = await database.tryWithLock("clearing", async () => {
    for (const { what, clear } of clearings) {
      let rows = 0;
      try {
        for await (const cleared of clear({ database, now: clock.now(), batch })) {
          rows += cleared;
          if (stopping?.aborted) break;
          if (cleared > 0) await wait(pause);
        }
        onCleared(what, rows);
      } catch (error) {
        onFault(error, what);
      }
      if (stopping?.aborted) break;
    }
    return true;
  });
  return isDone ?? false;
}

/** Clears away by the hour. */
export function clearingLoop(parts: ClearingParts): Loop {
  return new Loop({
    first: FIRST_MS,
    every: EVERY_MS,
    look: async (stopping) => {
      await clearAway(parts, stopping);
      return false;
    },
    onFault: (error) => {
      parts.onFault(error, "everything");
    },
  });
}
