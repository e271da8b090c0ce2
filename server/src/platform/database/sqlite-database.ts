import type { Database, EntityClass, OnConflict, Params, Reader, Unit } from "./database";
import type { EntitySql } from "./entity-sql";
import { Topics } from "./topics";
import type { SqliteDriver } from "./sqlite-connection";
import { SqliteHandle } from "./sqlite-handle";
import { UnitContext, type OpenUnit } from "./unit-context";

const READ_HANDLES = 2;
/** How many waiting units share one commit, and so one wait for the disk. */
const GROUP = 64;
/** Rows of one bulk insert. */
const BATCH = 5_000;

const COMMON =
  "pragma busy_timeout = 5000; pragma mmap_size = 1073741824; pragma cache_size = -65536; pragma temp_store = memory;";
// What was acknowledged is on the disk: FULL also in WAL mode.
const WRITER = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;";

/** A unit whose work is over, but not committed yet. */
interface Done {
  readonly isDone: boolean;
  /** Tells who waits, when the group is committed or has failed. */
  readonly settle: (failure: Error | null) => void;
}

interface Waiting {
  /** Since when, by `performance.now()`. */
  readonly since: number;
  /** The one thing that it is about. */
  readonly about: string | undefined;
  readonly start: (isBesideOthers: boolean) => Promise<Done>;
  /** The transaction never came to be. */
  readonly reject: (failure: Error) => void;
}

/** SQLite: one file, one writer behind a first-come gate, readers of their own. */
export class SqliteDatabase implements Database {
  readonly kind = "sqlite";
  readonly database = this;
  readonly aside: Reader;
  private readonly context = new UnitContext<SqliteUnit>();
  private readonly topics = new Topics();
  private readonly waiting: Waiting[] = [];
  private readonly turns = new Map<string, Promise<unknown>>();
  private pumping: Promise<void> | null = null;
  private toldWait: ((seconds: number) => void) | null = null;

  private constructor(
    private readonly sql: EntitySql,
    private readonly writer: SqliteHandle,
    private readonly readers: readonly SqliteHandle[],
    private readonly slow: SqliteHandle,
  ) {
    this.aside = {
      kind: "sqlite",
      database: this,
      read: (entity, tail, params = []) => readOn(slow, sql, entity, tail, params),
      rows: (text, params = []) => slow.all(text, params),
      table: (entity) => sql.table(entity),
    };
  }

  static async open(
    driver: SqliteDriver,
    file: string,
    sql: EntitySql,
    timeout: number | null,
  ): Promise<SqliteDatabase> {
    const writer = await SqliteHandle.open(driver, { file, readOnly: false });
    await writer.exec(WRITER + COMMON);
    const reading = { file, readOnly: true };
    const [slow, ...readers] = await Promise.all([
      SqliteHandle.open(driver, reading),
      ...Array.from({ length: READ_HANDLES }, () => SqliteHandle.open(driver, reading, timeout)),
    ]);
    await Promise.all([...readers, slow].map((reader) => reader.exec(COMMON)));
    return new SqliteDatabase(sql, writer, readers, slow);
  }

  read<E>(entity: EntityClass<E>, tail: string, params: Params = []): Promise<E[]> {
    return readOn(this.context.current()?.handle ?? this.reader(), this.sql, entity, tail, params);
  }

  table(entity: EntityClass<object>): string {
    return this.sql.table(entity);
  }

  rows<T>(sql: string, params: Params = []): Promise<T[]> {
    return (this.context.current()?.handle ?? this.reader()).all<T>(sql, params);
  }

  write<T>(work: (unit: Unit) => Promise<T>, about?: string): Promise<T> {
    const joined = this.context.current();
    if (joined) return work(joined);
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        since: performance.now(),
        about,
        reject,
        start: async (isBesideOthers) => {
          const unit = new SqliteUnit(this, this.writer, this.sql, isBesideOthers);
          try {
            const answer = await this.context.run(unit, work);
            const settle = (failure: Error | null): void => {
              if (failure) reject(failure);
              else {
                resolve(answer);
                for (const [topic, payload] of unit.published) this.topics.tell(topic, payload);
              }
            };
            return { isDone: true, settle };
          } catch (error) {
            const settle = (): void => {
              reject(asError(error));
            };
            return { isDone: false, settle };
          }
        },
      });
      this.pumping ??= this.pump();
    });
  }

  get queued(): number {
    return this.waiting.length;
  }

  watchWaits(told: (seconds: number) => void): void {
    this.toldWait = told;
  }

  listen(topic: string, listener: (payload: string) => void): () => void {
    return this.topics.listen(topic, listener);
  }

  /** One process owns the file, so that it need look no further than itself. */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(name) ?? Promise.resolve()).then(async () => {
      try {
        return await work();
      } finally {
        if (this.turns.get(name) === over) this.turns.delete(name);
      }
    });
    const over = turn.catch(() => undefined);
    this.turns.set(name, over);
    return turn;
  }

  tryWithLock<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    return this.turns.has(name) ? Promise.resolve(null) : this.withLock(name, work);
  }

  async close(): Promise<void> {
    await this.pumping;
    await Promise.all([...this.readers, this.slow].map((reader) => reader.close()));
    await this.writer.close();
    this.context.end();
  }

  private reader(): SqliteHandle {
    return this.readers.reduce((least, reader) => (reader.busy < least.busy ? reader : least));
  }

  private async pump(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.takeGroup();
      if (group.length > 1 && group[0]?.about !== undefined && (await this.commitSideBySide(group))) continue;
      await this.commitTogether(group);
    }
    // In the same turn as the last look: whoever comes after it starts the pump anew.
    this.pumping = null;
  }

  /** Those who have waited longest, either all about different things or all about nothing in particular. */
  private takeGroup(): Waiting[] {
    const isAbout = this.waiting[0]?.about !== undefined;
    const things = new Set<string>();
    const group: Waiting[] = [];
    for (const waiting of this.waiting.splice(0)) {
      const { about } = waiting;
      const fits = about === undefined ? !isAbout : isAbout && !things.has(about);
      if (about !== undefined) things.add(about);
      (fits && group.length < GROUP ? group : this.waiting).push(waiting);
    }
    if (this.toldWait) for (const { since } of group) this.toldWait((performance.now() - since) / 1000);
    return group;
  }

  /**
   * One transaction in which all are done at the same time, so that their calls go together. Where one fails, none
   * has been done: false.
   */
  private async commitSideBySide(group: readonly Waiting[]): Promise<boolean> {
    let units: readonly Done[];
    try {
      await this.writer.exec("begin immediate");
      units = await Promise.all(group.map(({ start }) => start(true)));
      if (!units.every(({ isDone }) => isDone)) throw new Error("not all can be done side by side");
      await this.writer.exec("commit");
    } catch {
      await this.writer.exec("rollback").catch(() => undefined);
      return false;
    }
    for (const { settle } of units) settle(null);
    return true;
  }

  /** One transaction for all who wait: each has a savepoint of its own, so that one's failure is its own. */
  private async commitTogether(group: readonly Waiting[]): Promise<void> {
    const settled: Done["settle"][] = [];
    let failure: Error | null = null;
    // IMMEDIATE: a deferred transaction that reads first fails at once when another process writes.
    let ending = "begin immediate";
    for (const waiting of group) {
      try {
        if (failure) throw failure;
        // What ends one unit goes in one call with what begins the next.
        await this.writer.exec(`${ending}; savepoint unit`);
        const { isDone, settle } = await waiting.start(false);
        settled.push(settle);
        ending = isDone ? "release unit" : "rollback to unit; release unit";
      } catch (error) {
        // The savepoint itself failed (disk full, I/O): SQLite has undone the whole transaction.
        failure = asError(error);
        waiting.reject(failure);
      }
    }
    try {
      if (failure) throw failure;
      await this.writer.exec(`${ending}; commit`);
    } catch (error) {
      failure = asError(error);
      await this.writer.exec("rollback").catch(() => undefined);
    }
    for (const settle of settled) settle(failure);
  }
}

class SqliteUnit implements OpenUnit {
  readonly kind = "sqlite";
  ended = false;
  readonly published: [string, string][] = [];

  constructor(
    readonly database: Database,
    readonly handle: SqliteHandle,
    private readonly sql: EntitySql,
    /** Whether other units are at work in the same transaction at the same time. */
    private readonly isBesideOthers: boolean,
  ) {}

  read<E>(entity: EntityClass<E>, tail: string, params: Params = []): Promise<E[]> {
    this.open();
    return readOn(this.handle, this.sql, entity, tail, params);
  }

  table(entity: EntityClass<object>): string {
    return this.sql.table(entity);
  }

  rows<T>(sql: string, params: Params = []): Promise<T[]> {
    this.open();
    return this.handle.all<T>(sql, params);
  }

  run(sql: string, params: Params = []): Promise<number> {
    this.open();
    return this.handle.run(sql, params);
  }

  async insert<E extends object>(
    entity: EntityClass<E>,
    rows: readonly Partial<E>[],
    onConflict: OnConflict<E> = {},
  ): Promise<number> {
    this.open();
    const [only] = rows;
    if (rows.length === 1 && only) {
      const [one, values] = [this.sql.insert(entity, false, onConflict), this.sql.values(entity, only)];
      if (!this.isBesideOthers) return this.handle.run(one, values);
      return this.handle.insert(one, this.sql.insert(entity, true, onConflict), values);
    }
    let inserted = 0;
    for (let at = 0; at < rows.length; at += BATCH) {
      const values = rows.slice(at, at + BATCH).map((row) => this.sql.values(entity, row));
      inserted += await this.handle.run(this.sql.insert(entity, true, onConflict), [JSON.stringify(values)]);
    }
    return inserted;
  }

  publish(topic: string, payload: string): Promise<void> {
    this.open();
    this.published.push([topic, payload]);
    return Promise.resolve();
  }

  private open(): void {
    if (this.ended) throw new Error("this unit of work has ended; nothing can be done in it any more");
  }
}

async function readOn<E>(
  handle: SqliteHandle,
  sql: EntitySql,
  entity: EntityClass<E>,
  tail: string,
  params: Params,
): Promise<E[]> {
  const cell = await handle.cell(sql.select(entity, tail), params);
  return sql.instances(entity, JSON.parse(cell) as unknown[][]);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
