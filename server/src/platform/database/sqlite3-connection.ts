import { LRUCache } from "lru-cache";
import sqlite3 from "sqlite3";
import {
  KEPT_STATEMENTS,
  type SqliteConnection,
  type SqliteFile,
  type SqliteValue,
} from "./sqlite-connection";

/** A connection by the `sqlite3` package, which runs its calls on Node's own threads. */
export class Sqlite3Connection implements SqliteConnection {
  readonly ready = Promise.resolve();
  /** One call is made at a time: what gives way to another statement is not in use. */
  private readonly kept = new LRUCache<string, Promise<sqlite3.Statement>>({
    max: KEPT_STATEMENTS,
    dispose: (statement) =>
      void statement.then(
        (prepared) => prepared.finalize(),
        () => undefined,
      ),
  });

  private constructor(private readonly connection: sqlite3.Database) {}

  static open({ file, readOnly }: SqliteFile): Promise<Sqlite3Connection> {
    const mode = readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    return new Promise((resolve, reject) => {
      const connection = new sqlite3.Database(file, mode, (error) => {
        if (error) reject(error);
        else resolve(new Sqlite3Connection(connection));
      });
    });
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.connection.exec(sql, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** Never the driver's `get`: it leaves the statement open on an old snapshot. */
  async all<T>(sql: string, values: readonly SqliteValue[]): Promise<T[]> {
    const statement = await this.statement(sql);
    return new Promise((resolve, reject) => {
      statement.all<T>(values, (error: Error | null, rows: T[]) => {
        if (error) reject(error);
        else resolve(rows);
      });
    });
  }

  async run(sql: string, values: readonly SqliteValue[]): Promise<number> {
    const statement = await this.statement(sql);
    return new Promise((resolve, reject) => {
      statement.run(values, function (this: sqlite3.RunResult, error: Error | null) {
        if (error) reject(error);
        else resolve(this.changes);
      });
    });
  }

  interrupt(): void {
    this.connection.interrupt();
  }

  async close(): Promise<void> {
    for (const statement of this.kept.values()) (await statement).finalize();
    await new Promise<void>((resolve, reject) => {
      this.connection.close((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  private statement(sql: string): Promise<sqlite3.Statement> {
    let statement = this.kept.get(sql);
    if (!statement) {
      statement = new Promise((resolve, reject) => {
        const prepared = this.connection.prepare(sql, (error: Error | null) => {
          if (error) reject(error);
          else resolve(prepared);
        });
      });
      this.kept.set(sql, statement);
      void statement.catch(() => this.kept.delete(sql));
    }
    return statement;
  }
}
