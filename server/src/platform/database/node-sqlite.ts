import type { SqliteValue } from "./sqlite-connection";

/** A statement of `node:sqlite`. The types of Node 20, by which all is checked, don't know the module yet. */
export interface NodeStatement {
  all(values: Readonly<Record<string, SqliteValue>>): unknown[];
  all(...values: readonly SqliteValue[]): unknown[];
  run(values: Readonly<Record<string, SqliteValue>>): { readonly changes: number | bigint };
}

/** A connection of `node:sqlite`: every call holds the thread that makes it. */
export interface NodeDatabase {
  exec(sql: string): void;
  prepare(sql: string): NodeStatement;
  close(): void;
}

/** As much of the module `node:sqlite` as is used. */
export interface NodeSqlite {
  readonly DatabaseSync: new (file: string, options: { readonly readOnly: boolean }) => NodeDatabase;
}

/** What Node brings, or null where it is too old for it (before 22.13). */
export function nodeSqlite(): NodeSqlite | null {
  return (process.getBuiltinModule("node:sqlite") as NodeSqlite | undefined) ?? null;
}

/** How SQLite names the kinds of its errors (https://www.sqlite.org/rescode.html), by number. */
const CODES = new Map([
  [1, "SQLITE_ERROR"],
  [3, "SQLITE_PERM"],
  [4, "SQLITE_ABORT"],
  [5, "SQLITE_BUSY"],
  [6, "SQLITE_LOCKED"],
  [7, "SQLITE_NOMEM"],
  [8, "SQLITE_READONLY"],
  [9, "SQLITE_INTERRUPT"],
  [10, "SQLITE_IOERR"],
  [11, "SQLITE_CORRUPT"],
  [13, "SQLITE_FULL"],
  [14, "SQLITE_CANTOPEN"],
  [17, "SQLITE_SCHEMA"],
  [18, "SQLITE_TOOBIG"],
  [19, "SQLITE_CONSTRAINT"],
  [20, "SQLITE_MISMATCH"],
  [25, "SQLITE_RANGE"],
  [26, "SQLITE_NOTADB"],
]);

/** The error as the `sqlite3` package would throw it; `errcode` may be an extended one, with the kind in its last byte. */
export function sqliteError(message: string, errcode: number): Error {
  const code = CODES.get(errcode & 255) ?? "SQLITE_ERROR";
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
