import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { openDatabase } from "../open-database";
import type { Database } from "../platform/database/database";
import type { OpenOptions } from "../platform/database/open-database";
import { nodeSqlite } from "../platform/database/node-sqlite";
import { SQLITE_DRIVERS, type SqliteDriver } from "../platform/database/sqlite-connection";

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it; the database must be closed. */
  drop(): Promise<void>;
}

/** By which driver the tests reach SQLite: TEST_SQLITE_DRIVER names it. */
const TEST_SQLITE_DRIVER: SqliteDriver =
  SQLITE_DRIVERS.find((driver) => driver === process.env["TEST_SQLITE_DRIVER"]) ?? "sqlite3";

/** All drivers of SQLite that this Node has, for tests that are to say the same of each; on PostgreSQL none matters. */
export const DRIVERS_TO_TRY: readonly SqliteDriver[] =
  process.env["TEST_DATABASE"] === "postgres" || nodeSqlite() === null
    ? [TEST_SQLITE_DRIVER]
    : SQLITE_DRIVERS;

/** Opens a database by the driver of the tests. */
export function openTestDatabase(url: string, options: OpenOptions = {}): Promise<Database> {
  return openDatabase(url, { sqliteDriver: TEST_SQLITE_DRIVER, ...options });
}

/** What the databases of this test file are copied from, looked for once. */
let template: Promise<string> | null = null;

/** Whether these tests ask PostgreSQL. */
export const ON_POSTGRES = process.env["TEST_DATABASE"] === "postgres";

/** Makes an empty database of the kind that TEST_DATABASE names: SQLite, or the PostgreSQL of TEST_POSTGRES_URL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (!ON_POSTGRES) {
    template ??= migratedFile();
    const folder = mkdtempSync(join(fastFolder(), "kabinet-test-"));
    const file = join(folder, "kabinet.sqlite");
    copyFileSync(await template, file);
    return {
      url: `sqlite:${file}`,
      drop: () => {
        rmSync(folder, { recursive: true, force: true });
        return Promise.resolve();
      },
    };
  }
  template ??= migratedTemplate(postgresServer());
  return copyOf(await template);
}

/** Free memory that the files of a whole run need at most. */
const ROOM = 2 * 1024 ** 3;

/** Where files are written without waiting for a disk, half of the time of a test that writes much; else the usual folder. */
function fastFolder(): string {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= ROOM ? memory : tmpdir();
}

/** Makes a PostgreSQL database that nobody has migrated yet. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return copyOf("template0");
}

function postgresServer(): string {
  const server = process.env["TEST_POSTGRES_URL"];
  if (server === undefined) throw new Error("TEST_DATABASE=postgres needs TEST_POSTGRES_URL");
  return server;
}

async function copyOf(template: string): Promise<TestDatabase> {
  const server = postgresServer();
  const name = `kabinet_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return {
    url: urlOf(server, name),
    drop: () => onServer(server, (client) => client.query(`drop database ${name} with (force)`)),
  };
}

/** The file of a migrated, empty SQLite database that others are copied from. Test files that make it at once make the same. */
async function migratedFile(): Promise<string> {
  const template = join(tmpdir(), `kabinet-template-${migrationsHash()}.sqlite`);
  if (existsSync(template)) return template;
  const folder = mkdtempSync(join(tmpdir(), "kabinet-template-"));
  const file = join(folder, "kabinet.sqlite");
  // What is closed lies in the one file: no log of changes is left beside it.
  await (await openTestDatabase(`sqlite:${file}`)).close();
  renameSync(file, template);
  rmSync(folder, { recursive: true, force: true });
  return template;
}

/** A migrated, empty database that others are copied from: copying takes a fraction of migrating. */
async function migratedTemplate(server: string): Promise<string> {
  const name = `kabinet_template_${migrationsHash()}`;
  await onServer(server, async (client) => {
    // Test files run in processes of their own: the first of them makes it, the others wait.
    await client.query("select pg_advisory_lock(1)");
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) {
      const making = `${name}_making`;
      await client.query(`drop database if exists ${making} with (force)`);
      await client.query(`create database ${making}`);
      await (await openTestDatabase(urlOf(server, making))).close();
      await client.query(`alter database ${making} rename to ${name}`);
    }
    await client.query("select pg_advisory_unlock(1)");
  });
  return name;
}

function migrationsHash(): string {
  const folder = join(__dirname, "../migrations");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 12);
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Runs a test file's work on a migrated, empty database and drops it afterwards. */
export async function withTestDatabase(
  work: (database: Database) => Promise<void>,
  options?: OpenOptions,
): Promise<void> {
  const test = await createTestDatabase();
  try {
    const database = await openTestDatabase(test.url, options);
    try {
      await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await test.drop();
  }
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
