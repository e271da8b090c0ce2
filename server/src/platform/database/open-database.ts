import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import sqlite3 from "sqlite3";
import { DataSource, type DataSourceOptions, type MigrationInterface } from "typeorm";
import type { Database } from "./database";
import { EntitySql } from "./entity-sql";
import { SnakeCaseNaming } from "./naming";
import { SqliteDatabase } from "./sqlite-database";

/** `sqlite:<file>` or `postgres://…`. */
function sqliteFile(url: string): string | null {
  return url.startsWith("sqlite:") ? url.slice("sqlite:".length) : null;
}

/**
 * TypeORM turns on the driver's `verbose()`, which from then on writes down the stack and all parameters of every call
 * of the whole process: a quarter of the time of a query.
 */
const QUIET_SQLITE = { ...sqlite3, verbose: () => sqlite3 };

/** What is stored, and how the database came to its present shape. */
export interface DatabaseModel {
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** TypeORM's own view of the database: entities and migrations. It is closed again before the database is used. */
export function dataSourceFor(url: string, model: DatabaseModel): DataSource {
  const common = {
    entities: [...model.entities],
    migrations: [...model.migrations],
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeCaseNaming(),
    invalidWhereValuesBehavior: { null: "throw", undefined: "throw" },
  } satisfies Partial<DataSourceOptions>;
  const file = sqliteFile(url);
  if (file === null) return new DataSource({ ...common, type: "postgres", url });
  mkdirSync(dirname(file), { recursive: true });
  return new DataSource({ ...common, type: "sqlite", database: file, enableWAL: true, driver: QUIET_SQLITE });
}

/**
 * Migrates the database to the present shape and opens it.
 * TypeORM shares one SQLite connection between all who use it, so that their transactions would mix;
 * it therefore hands over its metadata and leaves.
 */
export async function openDatabaseOf(
  model: DatabaseModel,
  url: string,
  patience: number | null,
): Promise<Database> {
  const dataSource = await dataSourceFor(url, model).initialize();
  try {
    await migrate(dataSource);
    const file = sqliteFile(url);
    if (file !== null) return await SqliteDatabase.open(file, new EntitySql(dataSource, "sqlite"), patience);
    // Whoever keeps to SQLite need not load the other's driver.
    const { PostgresDatabase } = await import("./postgres-database.js");
    return await PostgresDatabase.open(url, new EntitySql(dataSource, "postgres"), patience);
  } finally {
    await dataSource.destroy();
  }
}

/** Key of the lock in whose turn gateways migrate; any number that no other lock has. */
const MIGRATING = 7_002;

/** Gateways that start together migrate one after another: the later ones find it done. */
async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === "postgres") {
    const runner = dataSource.createQueryRunner();
    // Held by the connection, and so until the data source is closed.
    await runner.query("select pg_advisory_lock($1)", [MIGRATING]);
    await runner.release();
  }
  await dataSource.runMigrations();
}
