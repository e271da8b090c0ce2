import sqlite3 from "sqlite3";
import type { Param, Params } from "./database";

const AMONG = / among\(\$(\d+)\)/g;

/** One connection to a SQLite file. Statements are kept; one statement serves one call at a time. */
export class SqliteHandle {
  private readonly idle = new Map<string, sqlite3.Statement[]>();
  /** Calls under way: the least busy handle gets the next read. */
  busy = 0;

  private constructor(private readonly connection: sqlite3.Database) {}

  static open(file: string, readOnly: boolean): Promise<SqliteHandle> {
    const mode = readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    return new Promise((resolve, reject) => {
      const connection = new sqlite3.Database(file, mode, (error) => {
        if (error) reject(error);
        else resolve(new SqliteHandle(connection));
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

  /** All rows. Never the driver's `get`: it leaves the statement open on an old snapshot. */
  async all<T>(sql: string, params: Params): Promise<T[]> {
    const statement = await this.take(sql);
    this.busy++;
    try {
      return await new Promise<T[]>((resolve, reject) => {
        statement.all<T>(params.map(bound), (error: Error | null, rows: T[]) => {
          if (error) reject(error);
          else resolve(rows);
        });
      });
    } finally {
      this.busy--;
      this.giveBack(sql, statement);
    }
  }

  async run(sql: string, params: Params): Promise<number> {
    const statement = await this.take(sql);
    try {
      return await new Promise<number>((resolve, reject) => {
        statement.run(params.map(bound), function (this: sqlite3.RunResult, error: Error | null) {
          if (error) reject(error);
          else resolve(this.changes);
        });
      });
    } finally {
      this.giveBack(sql, statement);
    }
  }

  async close(): Promise<void> {
    const statements = [...this.idle.values()].flat();
    this.idle.clear();
    await Promise.all(
      statements.map(
        (s) =>
          new Promise<void>((resolve) =>
            s.finalize(() => {
              resolve();
            }),
          ),
      ),
    );
    await new Promise<void>((resolve, reject) => {
      this.connection.close((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  private take(sql: string): Promise<sqlite3.Statement> {
    const kept = this.idle.get(sql)?.pop();
    if (kept) return Promise.resolve(kept);
    return new Promise((resolve, reject) => {
      const statement = this.connection.prepare(sqliteText(sql), (error: Error | null) => {
        if (error) reject(error);
        else resolve(statement);
      });
    });
  }

  private giveBack(sql: string, statement: sqlite3.Statement): void {
    const kept = this.idle.get(sql);
    if (!kept) this.idle.set(sql, [statement]);
    else if (kept.length < 16) kept.push(statement);
    else statement.finalize();
  }
}

/** `$2` names a position on both databases only when SQLite reads `?2`. */
function sqliteText(sql: string): string {
  return sql.replace(AMONG, " in (select value from json_each($$$1))").replace(/\$(\d+)/g, "?$1");
}

function bound(param: Param): string | number | null {
  if (typeof param === "boolean") return param ? 1 : 0;
  return typeof param === "object" && param !== null ? JSON.stringify(param) : param;
}
