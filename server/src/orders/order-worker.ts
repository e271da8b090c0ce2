import type { Database } from "../platform/database/database";
import type { Clock } from "../platform/clock";
import { Loop } from "../platform/jobs/loop";
import { CarryingOut, type CarryingOutParts } from "./carrying-out";
import { claimDue, keepLeases } from "./claim.store";
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

/**
 * For how long an order is held without a sign of life, milliseconds. Who is at it gives one four times as often, however
 * long the network takes: orders of a gateway that was killed are taken up by another one within five seconds.
 */
const LEASE = 4_000;
/** How often due orders are looked for when nothing wakes the worker, and how seldom while the database fails; milliseconds. */
const POLL = 1_000;
const POLL_MAX = 8_000;

/** Looks for orders that are due and has them carried out, some at a time. A claim is a lease with a fencing token. */
export class OrderWorker {
  private busy = 0;
  private busyWithPlans = 0;
  private lastCompany: string | null = null;
  private readonly underWay = new Map<string, Promise<void>>();
  private heart: NodeJS.Timeout | null = null;

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
    this.heart ??= setInterval(() => void this.giveSigns(), this.lease / 4);
    this.loop.start();
  }

  /** Takes nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await Promise.allSettled(this.underWay.values());
    if (this.heart) clearInterval(this.heart);
    this.heart = null;
  }

  private get lease(): number {
    return this.parts.lease ?? LEASE;
  }

  /** Has the orders that are under way go on being this worker's. */
  private async giveSigns(): Promise<void> {
    const { database, clock, onFault } = this.parts;
    if (this.underWay.size === 0) return;
    await keepLeases(database, [...this.underWay.keys()], clock.now() + this.lease).catch(onFault);
  }

  private async takeSome(): Promise<number> {
    const { database, clock, concurrency } = this.parts;
    const free = concurrency - this.busy;
    if (free <= 0) return 0;
    // One place is never a plan's, so that a single order waits for none of its rows.
    const mostOfPlans = Math.max(1, concurrency - 1) - this.busyWithPlans;
    const wanted = { most: free, mostOfPlans, lastCompany: this.lastCompany };
    const orders = await claimDue(database, clock.now(), wanted, this.lease);
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
          this.underWay.delete(order.id);
          this.loop.wake();
        });
      this.underWay.set(order.id, done);
    }
    return orders.length;
  }
}
