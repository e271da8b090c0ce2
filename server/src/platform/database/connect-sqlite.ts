import type { SqliteConnection, SqliteDriver, SqliteFile } from "./sqlite-connection";

/** Opens a file by a driver; what the other one needs is not loaded. */
export async function connectTo(driver: SqliteDriver, file: SqliteFile): Promise<SqliteConnection> {
  if (driver === "node") {
    const { NodeSqliteConnection } = await import("./node-sqlite-connection.js");
    return NodeSqliteConnection.open(file);
  }
  const { Sqlite3Connection } = await import("./sqlite3-connection.js");
  return Sqlite3Connection.open(file);
}
