import sqlite3 from "sqlite3";

/** What a column holds, as the driver gives and takes it. */
export type Value = string | number | null;
/** A row by column name. */
export type Row = Readonly<Record<string, Value>>;

/** The driver with promises, and nothing more. */
export class Sqlite {
  private readonly statements: sqlite3.Statement[] = [];

  private constructor(private readonly connection: sqlite3.Database) {}

  static async open(file: string): Promise<Sqlite> {
    const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, (error) => {
        if (error) reject(error);
        else resolve(opened);
      });
    });
    const database = new Sqlite(connection);
    await database.exec(
      `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000;
       pragma mmap_size = 1073741824; pragma cache_size = -65536; pragma temp_store = memory;`,
    );
    return database;
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.connection.exec(sql, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** Prepares a statement once; each call of the answer runs it. */
  prepare<R = Row>(sql: string): (...parameters: readonly Value[]) => Promise<R[]> {
    const statement = this.connection.prepare(sql);
    this.statements.push(statement);
    return (...parameters) =>
      new Promise((resolve, reject) => {
        statement.all<R>(parameters, (error: Error | null, rows: R[]) => {
          if (error) reject(error);
          else resolve(rows);
        });
      });
  }

  close(): Promise<void> {
    for (const statement of this.statements) statement.finalize();
    return new Promise((resolve, reject) => {
      this.connection.close((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

/** `insert` of all columns of a row that looks like this one, in its order. */
export function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row);
  return `insert into ${table} (${columns.map((name) => `"${name}"`).join(", ")}) values (${columns.map(() => "?").join(", ")})`;
}
