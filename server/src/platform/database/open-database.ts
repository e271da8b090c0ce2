import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DataSource, type DataSourceOptions, type MigrationInterface } from "typeorm";
import type { Database } from "./database";
import { EntitySql } from "./entity-sql";
import { SnakeCaseNaming } from "./naming";
import type { SqliteDriver } from "./sqlite-connection";
import { SqliteDatabase } from "./sqlite-database";

/** `sqlite:<file>` or `postgres://…`. */
function sqliteFile(url: string): string | null {
  return url.startsWith("sqlite:") ? url.slice("sqlite:".length) : null;
}

/** What is stored, and how the database came to its present shape. */
export interface DatabaseModel {
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** How it is opened. */
export interface OpenOptions {
  /** A read outside of a unit of work that takes longer (milliseconds) is given up; never by default. */
  readonly timeout?: number;
  /** By which driver SQLite is reached, `sqlite3` by default. */
  readonly sqliteDriver?: SqliteDriver;
  /** Hears of each migration that was made, and how long it took in milliseconds. */
  readonly migrated?: (name: string, ms: number) => void;
}

/** TypeORM's own view of the database, connected: entities and migrations. It is closed again before the database is used. */
export async function openDataSource(
  url: string,
  model: DatabaseModel,
  sqliteDriver: SqliteDriver = "sqlite3",
): Promise<DataSource> {
  const common = {
    entities: [...model.entities],
    migrations: [...model.migrations],
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeCaseNaming(),
    invalidWhereValuesBehavior: { null: "throw", undefined: "throw" },
  } satisfies Partial<DataSourceOptions>;
  const file = sqliteFile(url);
  if (file === null) return new DataSource({ ...common, type: "postgres", url }).initialize();
  mkdirSync(dirname(file), { recursive: true });
  const driver = await typeormDriver(sqliteDriver);
  return new DataSource({ ...common, type: "sqlite", database: file, enableWAL: true, driver }).initialize();
}

async function typeormDriver(sqliteDriver: SqliteDriver): Promise<object> {
  if (sqliteDriver === "node") {
    const { nodeSqliteForTypeorm } = await import("./node-sqlite-typeorm.js");
    return nodeSqliteForTypeorm();
  }
  const { default: sqlite3 } = await import("sqlite3");
  // TypeORM turns on the driver's `verbose()`, which from then on writes down the stack and all parameters of every
  // call of the whole process: a quarter of the time of a query.
  return { ...sqlite3, verbose: () => sqlite3 };
}

/**
 * Migrates the database to the present shape and opens it.
 * TypeORM shares one SQLite connection between all who use it, so that their transactions would mix;
 * it therefore hands over its metadata and leaves.
 */
export async function openDatabaseOf(
  model: DatabaseModel,
  url: string,
  options: OpenOptions = {},
): Promise<Database> {
  const file = sqliteFile(url);
  try {
    return await migratedDatabase(model, url, options);
  } catch (error) {
    throw file === null ? error : withAdvice(error, file);
  }
}

/** Opening a SQLite file, or its folder, fails for reasons that whoever starts the program can mend. */
const OF_THE_FILE =
  /^(SQLITE_(CANTOPEN|READONLY|NOTADB|CORRUPT|PERM|FULL|IOERR)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC)/;

function withAdvice(error: unknown, file: string): unknown {
  const { code } = { ...(error as { readonly code?: unknown } | null) };
  if (typeof code !== "string" || !OF_THE_FILE.test(code)) return error;
  const advice = `The database file ${file} cannot be opened for reading and writing (${code}). The file and its folder have to belong to who runs the program, on a disk that has room; another file is named by DATABASE_URL=sqlite:<file>.`;
  return Object.assign(new Error(advice, { cause: error }), { code });
}

async function migratedDatabase(
  model: DatabaseModel,
  url: string,
  { timeout, sqliteDriver = "sqlite3", migrated }: OpenOptions,
): Promise<Database> {
  const dataSource = await openDataSource(url, model, sqliteDriver);
  try {
    if (migrated) tellOf(dataSource, migrated);
    await migrate(dataSource);
    const file = sqliteFile(url);
    if (file !== null)
      return await SqliteDatabase.open(
        sqliteDriver,
        file,
        new EntitySql(dataSource, "sqlite"),
        timeout ?? null,
      );
    // Whoever keeps to SQLite need not load the other's driver.
    const { PostgresDatabase } = await import("./postgres-database.js");
    return await PostgresDatabase.open(url, new EntitySql(dataSource, "postgres"), timeout ?? null);
  } finally {
    await dataSource.destroy();
  }
}

/** Has each migration told of when it has been made. */
function tellOf({ migrations }: DataSource, migrated: NonNullable<OpenOptions["migrated"]>): void {
  for (const migration of migrations) {
    const up = migration.up.bind(migration);
    migration.up = async (runner) => {
      const began = performance.now();
      await up(runner);
      migrated(migration.name ?? migration.constructor.name, Math.round(performance.now() - began));
    };
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
