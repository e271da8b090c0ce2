import { randomUUID } from "node:crypto";
import { IdempotencyKey } from "./idempotency-key.entity";
import type { Database } from "../database/database";

/** How often it is tried at the most, in milliseconds: while it can be written, and while it cannot. */
const EVERY_MS = 10_000;
const AGAIN_MS = 1_000;
/** How long whoever asks waits for a try. */
const TIMEOUT_MS = 2_000;
/** A try that takes so long has failed; units of work that wait for their turn are before it. */
const LONGEST_MS = 10_000;

/** Whether a database can be written. */
export interface Writable {
  readonly isWritable: boolean;
  /** Why not, in a code of the driver's own at the most; TIMEOUT where it does not answer. */
  readonly code: string | null;
}

const WRITABLE: Writable = { isWritable: true, code: null };

/** Finds out whether a database can be written, by writing: one whose disk is full is read as well as ever. */
class WriteProbe {
  private found = WRITABLE;
  private triedAt = -Infinity;
  private trying: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  /** What the last try has found; a new one is begun where that was a while ago. */
  async look(): Promise<Writable> {
    const wait = this.found.isWritable ? EVERY_MS : AGAIN_MS;
    if (!this.trying && performance.now() - this.triedAt >= wait) this.begin();
    if (this.trying) await Promise.race([this.trying, inVain(TIMEOUT_MS)]);
    return this.trying && performance.now() - this.triedAt >= LONGEST_MS
      ? { isWritable: false, code: "TIMEOUT" }
      : this.found;
  }

  private begin(): void {
    this.triedAt = performance.now();
    this.trying = write(this.database).then(
      () => {
        this.found = WRITABLE;
        this.trying = null;
      },
      (error: unknown) => {
        const { code } = { ...(error as { readonly code?: unknown } | null) };
        this.found = { isWritable: false, code: typeof code === "string" ? code : null };
        this.trying = null;
      },
    );
  }
}

/**
 * A row comes and goes in one unit of work: nobody sees it, and it is written all the same. It is a key of nobody's, so that
 * no table is needed for it.
 */
async function write(database: Database): Promise<void> {
  const mark = { actorId: "health", idempotencyKey: randomUUID(), requestHash: "", resultId: "" };
  await database.write(async (unit) => {
    await unit.insert(IdempotencyKey, [{ ...mark, createdAt: 0 }]);
    await unit.run(`delete from ${unit.table(IdempotencyKey)} where actor_id = $1 and idempotency_key = $2`, [
      mark.actorId,
      mark.idempotencyKey,
    ]);
  }, mark.idempotencyKey);
}

function inVain(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

const probes = new WeakMap<Database, WriteProbe>();

/** Whether the database can be written, as far as it was found out within the last ten seconds. */
export function isWritable(database: Database): Promise<Writable> {
  const probe = probes.get(database) ?? new WriteProbe(database);
  probes.set(database, probe);
  return probe.look();
}
