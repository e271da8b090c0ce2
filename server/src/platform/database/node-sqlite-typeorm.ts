import { nodeSqlite, sqliteError, type NodeDatabase } from "./node-sqlite";
import type { SqliteValue } from "./sqlite-connection";

/** How TypeORM is told what became of a statement; of an insert it asks its caller for more. */
type Told = (
  this: { readonly lastID?: number; readonly changes?: number },
  error: Error | null,
  rows?: unknown[],
) => void;
type Values = readonly SqliteValue[];

/**
 * `node:sqlite` in the shape of the `sqlite3` package, as far as TypeORM migrates by it. Its calls hold the thread:
 * nothing else is done before the database has its present shape.
 */
export function nodeSqliteForTypeorm(): object {
  const sqlite = nodeSqlite();
  if (!sqlite) throw new Error("this Node brings no SQLite: node:sqlite needs 22.13 or newer");
  const { DatabaseSync } = sqlite;

  class Database {
    private readonly database: NodeDatabase;

    constructor(file: string, opened: (error: Error | null) => void) {
      this.database = new DatabaseSync(file, { readOnly: false });
      setImmediate(opened, null);
    }

    run(sql: string, values: Values | Told | undefined, told?: Told): void {
      this.all(sql, values, told);
    }

    all(sql: string, values: Values | Told = [], told = values as Told): void {
      try {
        const statement = this.database.prepare(sql);
        const rows = statement.all(...(typeof values === "function" ? [] : values));
        const [done] = this.database
          .prepare("select changes() as changes, last_insert_rowid() as lastID")
          .all();
        told.call(done as { changes: number; lastID: number }, null, rows);
      } catch (error) {
        const { message, errcode = 1 } = error as { readonly message: string; readonly errcode?: number };
        told.call({}, sqliteError(message, errcode));
      }
    }

    close(closed: (error: Error | null) => void): void {
      this.database.close();
      closed(null);
    }
  }

  const driver = { Database, verbose: (): object => driver };
  return driver;
}
