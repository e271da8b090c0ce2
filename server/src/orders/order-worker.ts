import type { Database } from "../platform/database/database";
import type { Clock } from "../platform/clock";
import { Loop } from "../platform/jobs/loop";
import { CarryingOut, type CarryingOutParts } from "./carrying-out";
import { claimDue } from "./claim.store";
import { Lane } from "./order.entity";
import { ORDERS_DUE } from "./order.store";

/** What the worker needs from the rest of the house. */
export interface OrderWorkerParts extends CarryingOutParts {
  readonly database: Database;
  readonly clock: Clock;
  /** How many orders are done at a time. */
  readonly concurrency: number;
  /** How long an order is held without a sign of life before another worker may take it up, milliseconds. */
  readonly lease?: number;
  /** Told of faults that are no order's own. */
  readonly onFault: (error: unknown) => void;
}

/** An order asks the network at most three times between two writes, each time no longer than the time-out. */
const LEASE = 20_000;
/** How often due orders are looked for when nothing wakes the worker, and how seldom while the database fails; milliseconds. */
const POLL = 1_000;
const POLL_MAX = 8_000;

/** Looks for orders that are due and has them carried out, some at a time. A claim is a lease with a fencing token. */
export class OrderWorker {
  private busy = 0;
  private busyWithPlans = 0;
  private lastCompany: string | null = null;
  private readonly underWay = new Set<Promise<void>>();

  private readonly carryingOut: CarryingOut;

  private readonly loop: Loop;

  constructor(private readonly parts: OrderWorkerParts) {
    const { database, concurrency, onFault } = parts;
    this.carryingOut = new CarryingOut(parts);
    this.loop = new Loop({
      every: POLL,
      longest: POLL_MAX,
      look: async () => (await this.takeSome()) > 0 && this.busy < concurrency,
      onFault,
      wokenBy: (wake) => database.listen(ORDERS_DUE, wake),
    });
  }

  /** How many orders are being carried out. */
  get load(): number {
    return this.busy;
  }

  start(): void {
    this.loop.start();
  }

  /** Takes nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await Promise.allSettled(this.underWay);
  }

  private async takeSome(): Promise<number> {
    const { database, clock, concurrency } = this.parts;
    const free = concurrency - this.busy;
    if (free <= 0) return 0;
    // One place is never a plan's, so that a single order waits for none of its rows.
    const mostOfPlans = Math.max(1, concurrency - 1) - this.busyWithPlans;
    const wanted = { most: free, mostOfPlans, lastCompany: this.lastCompany };
    const orders = await claimDue(database, clock.now(), wanted, this.parts.lease ?? LEASE);
    for (const order of orders) {
      const isRow = order.lane === Lane.PLAN;
      this.busy++;
      if (isRow) {
        this.busyWithPlans++;
        this.lastCompany = order.clientId;
      }
      const done = this.carryingOut
        .step(order)
        .catch(this.parts.onFault)
        .finally(() => {
          this.busy--;
          if (isRow) this.busyWithPlans--;
          this.underWay.delete(done);
          this.loop.wake();
        });
      this.underWay.add(done);
    }
    return orders.length;
  }
}
