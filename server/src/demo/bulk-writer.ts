import { setImmediate } from "node:timers/promises";
import type { Database, EntityClass, Unit } from "../platform/database/database";

/** Rows of one statement and of one unit of work. */
const BATCH = 5_000;

/** What has been collected for one table. */
interface Pile {
  readonly rows: object[];
  readonly write: (rows: readonly object[]) => Promise<void>;
}

/**
 * Collects rows by table and writes them in batches. While one batch is being written the next is collected, never
 * more: the memory in use stays the same however many rows there are.
 */
export class BulkWriter {
  private readonly piles = new Map<unknown, Pile>();
  private writing: Promise<void> = Promise.resolve();
  /** Rows handed over for writing so far. */
  count = 0;

  constructor(private readonly database: Database) {}

  /**
   * Collects rows; await the answer, it is late when the database is. `insert` writes them where a table has a
   * way of its own.
   */
  async add<E extends object>(
    entity: EntityClass<E>,
    rows: readonly E[],
    insert?: (unit: Unit, batch: readonly E[]) => Promise<unknown>,
  ): Promise<void> {
    if (rows.length === 0) return;
    let pile = this.piles.get(entity);
    if (pile === undefined) {
      const write = (batch: readonly object[]): Promise<void> =>
        this.database.write(async (unit) => {
          if (insert) await insert(unit, batch as readonly E[]);
          else await unit.insert(entity, batch);
        });
      pile = { rows: [], write };
      this.piles.set(entity, pile);
    }
    for (const row of rows) pile.rows.push(row);
    if (pile.rows.length >= BATCH) await this.flushPile(pile);
  }

  /** Writes what is left and waits for it. */
  async flush(): Promise<void> {
    for (const pile of this.piles.values()) await this.flushPile(pile);
    await this.writing;
  }

  private async flushPile(pile: Pile): Promise<void> {
    const rows = pile.rows.splice(0);
    if (rows.length === 0) return;
    // A failure shows at the next batch, which must not be written then.
    await this.writing;
    this.count += rows.length;
    this.writing = pile.write(rows);
    this.writing.catch(() => undefined);
    await setImmediate();
  }
}
