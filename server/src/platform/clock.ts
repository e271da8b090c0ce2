/** Where the time comes from. Everything that needs "now" is given a clock, so that no test depends on the day it runs. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
}

/** The machine's clock; `startAt` moves it, so that a whole process can live on another day. */
export function systemClock(startAt?: number): Clock {
  const shift = startAt === undefined ? 0 : startAt - Date.now();
  return { now: () => Date.now() + shift };
}
