/** Loaded into a server with `--import`: tells how long its event loop is held, and how much memory it takes. */
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/** What is told, from one signal to the next. */
export interface Watched {
  /** The longest that the event loop was held, milliseconds. */
  readonly held: number;
  /** Resident memory at the beginning and the most since, megabytes. */
  readonly before: number;
  readonly most: number;
}

const MEGABYTE = 1024 * 1024;
const EVERY = 10;
const file = process.env["BENCH_WATCH"];

if (isMainThread && file !== undefined) {
  const loop = monitorEventLoopDelay({ resolution: EVERY });
  const now = (): number => process.memoryUsage.rss() / MEGABYTE;
  let [before, most] = [now(), 0];
  setInterval(() => {
    most = Math.max(most, now());
  }, EVERY).unref();
  process.on("SIGUSR2", () => {
    // What is measured is the time between two turns of a timer, which includes the timer's own wait.
    const held = Math.max(0, loop.max / 1e6 - EVERY);
    const told: Watched = { held, before, most: Math.max(most, now()) };
    writeFileSync(file, JSON.stringify(told));
    loop.reset();
    [before, most] = [now(), 0];
  });
  loop.enable();
}
