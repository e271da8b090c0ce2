import type { Database } from "../database/database";
import { MISSED } from "../database/topics";
import { generatorOf } from "./generator-of";

/** What is followed, and how it is read. */
export interface Followed<T> {
  readonly database: Database;
  readonly topic: string;
  /** Whether a message of the topic is about it. */
  readonly concerns: (payload: string) => boolean;
  /** Its present state; null when it cannot be seen, any more, which ends the following. */
  readonly read: () => Promise<T | null>;
  /** What is thrown where it cannot be seen from the beginning: the same for what is not there and what is another's. */
  readonly missing: () => Error;
}

/**
 * The state now, and again after each message about it. Messages that come while one is being sent are answered
 * together, by the newest state. It ends at once when nobody wants it any more, not at the next message.
 */
export function updatesOf<T>({
  database,
  topic,
  concerns,
  read,
  missing,
}: Followed<T>): AsyncGenerator<T, void, undefined> {
  let isDue = true;
  let isSeen = false;
  let isEnded = false;
  let wake: () => void = () => undefined;
  // Listening begins before the first reading, so that no change falls in between.
  const stop = database.listen(topic, (payload) => {
    if (payload !== MISSED && !concerns(payload)) return;
    isDue = true;
    wake();
  });
  const next = async (): Promise<IteratorResult<T, void>> => {
    while (!isDue && !isEnded)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (isEnded) return { done: true, value: undefined };
    isDue = false;
    const value = await read();
    if (value === null && !isSeen) throw missing();
    isSeen = true;
    return value === null ? { done: true, value: undefined } : { done: false, value };
  };
  return generatorOf(next, () => {
    isEnded = true;
    stop();
    wake();
  });
}
