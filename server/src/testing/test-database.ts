import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { openDatabase } from "../open-database";
import type { Database } from "../platform/database/database";

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it; the database must be closed. */
  drop(): Promise<void>;
}

/** Makes an empty database of the kind that TEST_DATABASE names: SQLite, or the PostgreSQL of TEST_POSTGRES_URL. */
export async function createTestDatabase(): Promise<TestDatabase> {
  if (process.env["TEST_DATABASE"] !== "postgres") {
    const folder = mkdtempSync(join(tmpdir(), "kabinet-test-"));
    return {
      url: `sqlite:${join(folder, "kabinet.sqlite")}`,
      drop: () => {
        rmSync(folder, { recursive: true, force: true });
        return Promise.resolve();
      },
    };
  }
  const server = process.env["TEST_POSTGRES_URL"];
  if (server === undefined) throw new Error("TEST_DATABASE=postgres needs TEST_POSTGRES_URL");
  const name = `kabinet_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => onServer(server, `drop database ${name} with (force)`) };
}

/** Runs a test file's work on a migrated, empty database and drops it afterwards. */
export async function withTestDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  const test = await createTestDatabase();
  try {
    const database = await openDatabase(test.url);
    try {
      await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await test.drop();
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
