/** What a parameter of a statement may be. Lists are for `among($n)` only. */
export type Param = string | number | boolean | null | readonly string[];
/** Parameters by position: `$1` is the first, on both databases. */
export type Params = readonly Param[];
/** A class with an `@Entity` decorator. */
export type EntityClass<E> = new () => E;

/** What becomes of inserted rows whose key exists; without any of it they are refused, with all of the statement. */
export interface OnConflict<E> {
  /** They are passed over. */
  readonly ignoreConflicts?: boolean;
  /** The figures in these columns are added to those of the row that is there, whose other columns stay. */
  readonly add?: readonly (keyof E & string)[];
}

/** Reading. Inside a unit of work the same calls see the unit's own writes. */
export interface Reader {
  readonly kind: "sqlite" | "postgres";
  /** The database that is read; what is kept in the process is kept by it. */
  readonly database: Database;
  /**
   * Rows of an entity's table as instances. `tail` is all that follows `from "table" t`, e.g.
   * `where t.client_id = $1 order by t.number limit $2`; `t.id among($1)` matches a list.
   * The rows leave the database as one JSON cell, which is what makes this fast.
   */
  read<E>(entity: EntityClass<E>, tail: string, params?: Params): Promise<E[]>;
  /** The quoted name of an entity's table. */
  table(entity: EntityClass<object>): string;
  /** Rows of any select as plain objects: for counts and sums, not for long lists. */
  rows<T>(sql: string, params?: Params): Promise<T[]>;
}

/** One unit of work: all of it is committed, or nothing. */
export interface Unit extends Reader {
  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, params?: Params): Promise<number>;
  /**
   * Inserts any number of rows in few statements; answers how many were inserted.
   * With `add` no two of the rows may have the same key, and rows that were added to others count as well.
   */
  insert<E extends object>(
    entity: EntityClass<E>,
    rows: readonly Partial<E>[],
    options?: OnConflict<E>,
  ): Promise<number>;
  /** Tells everybody who listens to the topic, on every gateway, once the unit is committed. */
  publish(topic: string, payload: string): Promise<void>;
}

/** The database, whichever it is. */
export interface Database extends Reader {
  /**
   * Does `work` in one unit; joins the unit that the caller is in already. Where the database could not keep it apart
   * from others, the work is done again from its beginning: outside of the unit it must leave no trace.
   *
   * `about` is the id of the one thing whose rows the work reads and changes, if there is one. Units about different
   * things may then be done side by side, which is many times quicker where many come at once.
   */
  write<T>(work: (unit: Unit) => Promise<T>, about?: string): Promise<T>;
  /**
   * Does `work` while nobody else does work of that name on this database, on any gateway; others wait for their turn.
   * It is no unit of work: what it writes is committed as it goes. Who dies in it makes room for the next.
   */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** The same where nobody is at such work just now; null, at once, where somebody is. */
  tryWithLock<T>(name: string, work: () => Promise<T>): Promise<T | null>;
  /** How much waits for its turn just now: units of work on SQLite; whatever needs a connection on PostgreSQL. */
  readonly queued: number;
  /** Has it told how long each unit of work has waited before it began, in seconds. */
  watchWaits(told: (seconds: number) => void): void;
  /**
   * Reads what goes through very many rows, never within a unit of work: on SQLite by a connection of its own, so that
   * all other readers find theirs free.
   */
  readonly aside: Reader;
  /** Listens to a topic; call the answer to stop. */
  listen(topic: string, listener: (payload: string) => void): () => void;
  close(): Promise<void>;
}

/** The clause that locks the selected rows until the unit ends; SQLite has one writer and needs none. */
export function forUpdate(reader: Pick<Reader, "kind">, skipLocked = false): string {
  return reader.kind === "sqlite" ? "" : skipLocked ? " for update skip locked" : " for update";
}
