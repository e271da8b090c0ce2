import { EventEmitter } from "node:events";

/** Payload that tells a listener only that it may have missed something, and should look for itself. */
export const MISSED = "";

/** Who in this process listens to what. A listener that throws harms nobody but itself. */
export class Topics {
  private readonly events = new EventEmitter().setMaxListeners(0);

  listen(topic: string, listener: (payload: string) => void): () => void {
    this.events.on(topic, listener);
    return () => this.events.off(topic, listener);
  }

  tell(topic: string, payload: string): void {
    for (const listener of this.events.listeners(topic) as ((payload: string) => void)[]) {
      // A fault of a listener's own is reported like any other, but not in the turn of whoever told.
      queueMicrotask(() => {
        listener(payload);
      });
    }
  }

  /** Tells everybody that messages may have been missed. */
  tellMissed(): void {
    for (const topic of this.events.eventNames()) this.tell(String(topic), MISSED);
  }
}
