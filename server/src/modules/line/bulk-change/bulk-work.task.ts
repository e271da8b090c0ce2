import { setImmediate as breathe } from "node:timers/promises";
import type { ChangeList } from "../../../orders/change-list";
import { endedPlans, planCounts } from "../../../orders/plan-orders.store";
import type { Clock } from "../../../platform/clock";
import type { Database } from "../../../platform/database/database";
import { Loop } from "../../../platform/jobs/loop";
import { BulkChangeState, type BulkChange } from "./bulk-change.entity";
import {
  BULK_CHANGED,
  BULK_DUE,
  bulkChangeById,
  openBulkChanges,
  rewriteRows,
  rowsAfter,
  updateBulkChange,
} from "./bulk-change.store";
import { collectRows } from "./bulk-collect.task";
import { BulkSummary } from "./bulk-digest.policy";
import { fill, RowJudge } from "./bulk-judge.task";
import { wholeLines } from "./bulk-lines.policy";
import { orderRows } from "./bulk-order.task";

/** What working changes of many out needs from the rest of the house. */
export interface BulkWorkParts {
  readonly database: Database;
  readonly clock: Clock;
  /** The operator's time zone. */
  readonly timeZone: string;
  readonly changes: ChangeList;
  /** Told of faults that are no row's own; what was under way is begun again. */
  readonly onFault: (error: unknown) => void;
}

/** How often it is looked for work when nothing wakes it, milliseconds. */
const EVERY = 1_000;
/** How many changes of many are worked out side by side. */
const AT_ONCE = 4;
/** How many rows are worked out between two writes. */
const BATCH = 500;

/**
 * Works changes of many lines out and places their orders, some side by side, a batch of each in turn. Of several gateways
 * one works on each; where it ends in the midst another begins that part again, which doubles nothing: rows that have
 * their order are passed over.
 */
export class BulkWork {
  private readonly underWay = new Map<string, Promise<void>>();
  /** How many orders of each had which state when it was last told. */
  private readonly told = new Map<string, string>();
  private readonly loop: Loop;

  constructor(private readonly parts: BulkWorkParts) {
    this.loop = new Loop({
      every: EVERY,
      look: async (stopping) => {
        await this.look(stopping);
        return false;
      },
      onFault: parts.onFault,
      wokenBy: (wake) => parts.database.listen(BULK_DUE, wake),
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Begins nothing new and waits for the batches under way. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await Promise.allSettled(this.underWay.values());
  }

  /** Looks for what is to be worked out, ordered or ended, and begins it. */
  async look(stopping: AbortSignal): Promise<void> {
    const { database, onFault } = this.parts;
    const open = await openBulkChanges(database);
    for (const { id, state, isPaused } of open) {
      const isOurs = state !== BulkChangeState.UNDER_WAY && !(isPaused && state === BulkChangeState.ORDERING);
      if (!isOurs || this.underWay.has(id) || this.underWay.size >= AT_ONCE) continue;
      const work = database
        .tryWithLock(`bulk change ${id}`, () => this.advance(id, stopping))
        .then(() => undefined)
        .catch(onFault)
        .finally(() => {
          this.underWay.delete(id);
          this.loop.wake();
        });
      this.underWay.set(id, work);
    }
    const now = this.parts.clock.now();
    // Of what waits for its time nothing ends by itself before.
    const isGoing = ({ state, runAt }: BulkChange): boolean =>
      state === BulkChangeState.UNDER_WAY && (runAt === null || runAt <= now);
    await this.watch(open.filter(isGoing));
  }

  /** Until what has begun is done: for tests and for programs that end with it. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  private async advance(id: string, stopping: AbortSignal): Promise<void> {
    const { database } = this.parts;
    const bulk = await bulkChangeById(database, id);
    if (bulk?.state === BulkChangeState.PLANNING) await this.plan(bulk, stopping);
    else if (bulk?.state === BulkChangeState.ORDERING) await orderRows(this.parts, bulk, stopping);
  }

  /** Works all rows out, from the first one on. */
  private async plan(bulk: BulkChange, stopping: AbortSignal): Promise<void> {
    const { database, clock, timeZone, changes } = this.parts;
    const { id } = bulk;
    if (!(await collectRows(this.parts, bulk, stopping))) return;
    const judge = new RowJudge({ changes, bulk, timeZone });
    const summary = new BulkSummary();
    for (let after = 0; ;) {
      const rows = wholeLines(await rowsAfter(database, id, after, BATCH), BATCH);
      const judged = await judge.judge(database, rows, { now: clock.now(), lock: false });
      const filled = judged.map((row) => fill(row, changes));
      for (const row of filled) summary.add(row);
      const isOver = rows.length === 0;
      const values: Partial<BulkChange> = isOver
        ? { ...summary.sums, digest: summary.digest(), state: BulkChangeState.PLANNED }
        : { ...summary.sums };
      const goesOn = await database.write(async (unit) => {
        if (!(await updateBulkChange(unit, id, [BulkChangeState.PLANNING], values))) return false;
        await rewriteRows(unit, filled);
        return true;
      });
      if (isOver || !goesOn || stopping.aborted) return;
      after = rows.at(-1)?.place ?? after;
      await breathe();
    }
  }

  /** Ends those of which every order has ended, and tells who looks on of those that have moved. */
  private async watch(bulks: readonly BulkChange[]): Promise<void> {
    if (bulks.length === 0) return;
    const { database, clock } = this.parts;
    const ids = bulks.map(({ id }) => id);
    const ended = new Set(await endedPlans(database, ids));
    const counts = await planCounts(database, ids);
    for (const id of ids) {
      const state = JSON.stringify(counts.filter(({ planId }) => planId === id));
      const isMoved = this.told.get(id) !== state;
      this.told.set(id, state);
      if (ended.has(id)) {
        this.told.delete(id);
        const done = { state: BulkChangeState.DONE, endedAt: clock.now(), isPaused: false };
        await database.write((unit) => updateBulkChange(unit, id, [BulkChangeState.UNDER_WAY], done));
      } else if (isMoved) await database.write((unit) => unit.publish(BULK_CHANGED, id));
    }
  }
}
