/** Packages by which SQLite is reached: `sqlite3`, or what Node itself brings from 22.13 on. */
export const SQLITE_DRIVERS = ["sqlite3", "node"] as const;
/** One of them. */
export type SqliteDriver = (typeof SQLITE_DRIVERS)[number];

/** What a statement is given by position: `?1` is the first. */
export type SqliteValue = string | number | null;

/** Which file is opened, and how. */
export interface SqliteFile {
  readonly file: string;
  readonly readOnly: boolean;
}

/** Statements that a connection keeps prepared; those that were not used for longest give way. */
export const KEPT_STATEMENTS = 600;

/**
 * One connection of a driver. It is called again only after it has answered, and no call holds the event loop. Errors
 * have `code` as SQLite names it, e.g. `SQLITE_BUSY`.
 */
export interface SqliteConnection {
  /** When the next call can be made: at once, but for a while after an interruption. */
  readonly ready: Promise<unknown>;
  /** Runs any number of statements without parameters. */
  exec(sql: string): Promise<void>;
  /** All rows of one statement, which is kept prepared. */
  all<T>(sql: string, values: readonly SqliteValue[]): Promise<T[]>;
  /** Runs one statement, which is kept prepared; answers how many rows it changed. */
  run(sql: string, values: readonly SqliteValue[]): Promise<number>;
  /** Gives up the call that is under way: it fails with `SQLITE_INTERRUPT`, and the next one can be made. */
  interrupt(): void;
  close(): Promise<void>;
}
