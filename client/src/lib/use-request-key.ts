import { useCallback, useRef } from "react";
import { newIdempotencyKey } from "./idempotency-key";

/**
 * The idempotency key of what is about to be sent: the same while the same is sent again, since its answer may only
 * have been lost; a new one for anything else, and after `done`.
 */
export function useRequestKey(): { keyFor: (request: object) => string; done: () => void } {
  const last = useRef<{ request: string; key: string } | null>(null);
  const keyFor = useCallback((request: object) => {
    const text = JSON.stringify(request);
    if (last.current?.request !== text) last.current = { request: text, key: newIdempotencyKey() };
    return last.current.key;
  }, []);
  const done = useCallback(() => {
    last.current = null;
  }, []);
  return { keyFor, done };
}
