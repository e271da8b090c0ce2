import { MIGRATIONS } from "./migrations";
import { ENTITIES } from "./modules";
import { openDataSource } from "./platform/database/open-database";
import { buildSubscriber } from "./testing/builders";
import { createTestDatabase, openTestDatabase } from "./testing/test-database";

/** A table in words: one line for each column and index. Defaults are left out: they serve rows of before a migration only. */
type InWords = Readonly<Record<string, readonly string[]>>;

const columnInWords = (name: string, type: string, isNullable: boolean, isPrimary: boolean): string =>
  `${name} ${type}${isPrimary ? " key" : isNullable ? " or null" : ""}`;

/** Of PostgreSQL TypeORM tells the columns of an index in no order; both databases are made by the same statements. */
const inOrder = (columns: readonly string[]): readonly string[] =>
  process.env["TEST_DATABASE"] === "postgres" ? [...columns].sort() : columns;

const indexInWords = (name: string | undefined, columns: readonly string[], isUnique: boolean): string =>
  `${isUnique ? "unique " : ""}index ${name ?? "without a name"} (${inOrder(columns).join(", ")})`;

/** Tables that TypeORM and SQLite keep for themselves, and the parts of one that is kept in parts on PostgreSQL. */
const NOT_OURS = /^(public\.)?(migrations|sqlite_.*|usage_record_.*)$/;

/** What the entities declare, and what the database has that all migrations have made. */
async function declaredAndMade(): Promise<{ declared: InWords; made: InWords }> {
  const store = await createTestDatabase();
  try {
    await (await openTestDatabase(store.url)).close();
    const source = await openDataSource(store.url, {
      entities: ENTITIES,
      migrations: MIGRATIONS,
    });
    try {
      const declared = source.entityMetadatas.map(({ tableName, columns, indices }) => [
        tableName,
        [
          ...columns.map((column) =>
            columnInWords(
              column.databaseName,
              source.driver.normalizeType(column),
              column.isNullable,
              column.isPrimary,
            ),
          ),
          ...indices.map(({ name, columns: own, isUnique }) =>
            indexInWords(
              name,
              own.map(({ databaseName }) => databaseName),
              isUnique,
            ),
          ),
        ].sort(),
      ]);
      const tables = await source.createQueryRunner().getTables();
      const own = tables.filter(
        ({ schema, name }) => !NOT_OURS.test(name) && (schema ?? "public") === "public",
      );
      const made = own.map(({ name, columns, indices }) => [
        name.slice(name.indexOf(".") + 1),
        [
          ...columns.map((column) =>
            columnInWords(column.name, column.type, column.isNullable, column.isPrimary),
          ),
          ...indices.map(({ name: index, columnNames, isUnique }) =>
            indexInWords(index, columnNames, isUnique),
          ),
        ].sort(),
      ]);
      return { declared: Object.fromEntries(declared) as InWords, made: Object.fromEntries(made) as InWords };
    } finally {
      await source.destroy();
    }
  } finally {
    await store.drop();
  }
}

describe("the migrated database", () => {
  it("has the tables, columns, types, keys and indexes that the entities declare, and no others", async () => {
    const { declared, made } = await declaredAndMade();
    // Where this differs, a migration is missing, or the entity says too much or too little.
    expect(made).toEqual(declared);
  });
});

describe("the migrations", () => {
  it("stand in the order of their numbers, which is that of their times", () => {
    const times = MIGRATIONS.map(({ name }) => Number(/\d+$/.exec(name)?.[0]));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

it("names that were folded by an earlier release are folded anew, so that each apostrophe finds them", async () => {
  const store = await createTestDatabase();
  try {
    const before = await openTestDatabase(store.url);
    const { id } = await buildSubscriber(before, { name: "Ігар Дзям\u2019янаў" });
    await before.write(async (unit) => {
      await unit.run("update subscriber set name_folded = $1", ["игар дзям\u2019янау"]);
      await unit.run("delete from migrations where name like 'NamesAsSearched%'");
    });
    await before.close();
    const after = await openTestDatabase(store.url);
    const folded = await after.rows("select id, name_folded as folded from subscriber");
    await after.close();
    expect(folded).toEqual([{ id, folded: "игар дзямянау" }]);
  } finally {
    await store.drop();
  }
});
