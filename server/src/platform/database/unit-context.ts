import { AsyncLocalStorage } from "node:async_hooks";
import type { Unit } from "./database";

/** A unit of work that knows when it has ended. */
export interface OpenUnit extends Unit {
  ended: boolean;
}

/** Carries the unit of work along the calls made inside it. What still runs after its end is in none. */
export class UnitContext<U extends OpenUnit> {
  private readonly storage = new AsyncLocalStorage<U>();

  current(): U | undefined {
    const unit = this.storage.getStore();
    return unit?.ended === false ? unit : undefined;
  }

  async run<T>(unit: U, work: (unit: Unit) => Promise<T>): Promise<T> {
    try {
      return await this.storage.run(unit, () => work(unit));
    } finally {
      unit.ended = true;
    }
  }

  /**
   * Forgets everything, when the database is closed: Node carries what was ever run along with every promise, and a
   * process that opens a hundred databases, as the tests do, would spend half of its time on those that are gone.
   */
  end(): void {
    this.storage.disable();
  }
}
