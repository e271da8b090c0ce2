import type { DataSource, MigrationInterface } from "typeorm";
import { openDatabaseOf, openDataSource, type DatabaseModel, type OpenOptions } from "./open-database";

/** Which steps of a database's history it has taken. */
export interface MigrationState {
  /** Steps that are still to be taken, in their order. */
  readonly pending: readonly string[];
  /** Steps that this release does not know: a newer one has taken them. */
  readonly unknown: readonly string[];
}

/** Looks how far a database has come, and changes nothing. */
export async function migrationState(dataSource: DataSource, model: DatabaseModel): Promise<MigrationState> {
  const known = model.migrations.map(({ name }) => name);
  const taken = await takenBy(dataSource);
  return {
    pending: known.filter((name) => !taken.includes(name)),
    unknown: taken.filter((name) => !known.includes(name)),
  };
}

async function takenBy(dataSource: DataSource): Promise<readonly string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable("migrations"))) return [];
    const rows = (await runner.query("select name from migrations order by id")) as { name: string }[];
    return rows.map(({ name }) => name);
  } finally {
    await runner.release();
  }
}

/** Indexes that the tables are to have and the database has not. */
export async function missingIndexes(dataSource: DataSource): Promise<readonly string[]> {
  const isSqlite = dataSource.options.type === "sqlite";
  const rows = await dataSource.query<{ name: string }[]>(
    isSqlite
      ? "select name from sqlite_master where type = 'index'"
      : "select indexname as name from pg_indexes where schemaname = current_schema()",
  );
  const there = new Set(rows.map(({ name }) => name));
  return dataSource.entityMetadatas
    .flatMap(({ indices }) => indices.map(({ name }) => name))
    .filter((name) => !there.has(name));
}

/** A database that a newer release has been at is left alone by an older one. */
export class NewerDatabase extends Error {
  constructor(steps: readonly string[]) {
    super(
      `the database is newer than this release, which knows nothing of ${steps.join(", ")}: install the release that made it`,
    );
  }
}

/** Takes the steps that are left, telling of each how long it took; answers how many there were. */
export async function migrateTelling(
  model: DatabaseModel,
  url: string,
  options: OpenOptions,
  tell: (step: string, milliseconds: number) => void,
): Promise<number> {
  const dataSource = await openDataSource(url, model, options.sqliteDriver);
  const { pending, unknown } = await migrationState(dataSource, model).finally(() => dataSource.destroy());
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  const migrations = model.migrations.map((migration) => timed(migration, tell));
  const database = await openDatabaseOf({ ...model, migrations }, url, options);
  await database.close();
  return pending.length;
}

type Migration = new () => MigrationInterface;

/** The same step under the same name, which tells when it is done. */
function timed(migration: Migration, tell: (step: string, milliseconds: number) => void): Migration {
  const { name } = migration;
  const Timed = class extends migration {
    override async up(...given: Parameters<MigrationInterface["up"]>): Promise<void> {
      const began = performance.now();
      await super.up(...given);
      tell(name, performance.now() - began);
    }
  };
  Object.defineProperty(Timed, "name", { value: name });
  return Timed;
}
