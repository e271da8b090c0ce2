import type { Database } from "./platform/database/database";
import type { SqliteDriver } from "./platform/database/sqlite-connection";
import { isGivenUp } from "./platform/database/unavailable";
import { DRIVERS_TO_TRY, withTestDatabase } from "./testing/test-database";

/** Far more than anybody waits for; what `node:sqlite` cannot break off ends by itself after some seconds. */
function endless({ kind }: Database, driver: SqliteDriver): string {
  if (kind === "postgres") return "select 1 as one from pg_sleep(600)";
  const rows = driver === "node" ? 3e7 : 1e12;
  return `with recursive c(x) as (select 1 union all select x + 1 from c where x < ${String(rows)}) select count(*) as one from c`;
}

const failureOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => null,
    (error: unknown) => error,
  );

describe.each(DRIVERS_TO_TRY)("a read that takes too long (SQLite by %s)", (sqliteDriver) => {
  const withDatabase = (timeout: number, work: (database: Database) => Promise<void>): Promise<void> =>
    withTestDatabase(work, { timeout, sqliteDriver });

  it("is given up in the database as well, and harms nobody who reads beside it", async () => {
    await withDatabase(500, async (database) => {
      const slow = Array.from({ length: 3 }, () => failureOf(database.rows(endless(database, sqliteDriver))));
      const quick = Array.from({ length: 6 }, () => database.rows<{ one: number }>("select 1 as one"));
      expect(await Promise.all(quick)).toEqual(quick.map(() => [{ one: 1 }]));
      const failures = await Promise.all(slow);
      expect(failures.map(isGivenUp)).toEqual([true, true, true]);
      expect(await database.rows("select 1 as one")).toEqual([{ one: 1 }]);
    });
  });

  it("is let go on in a unit of work, which is all or nothing", async () => {
    await withDatabase(100, async (database) => {
      const takesLonger =
        database.kind === "postgres"
          ? "select 1 as one from pg_sleep(0.4)"
          : "with recursive c(x) as (select 1 union all select x + 1 from c where x < 2e6) select 1 as one, count(*) as n from c";
      const [row] = await database.write((unit) => unit.rows<{ one: number }>(takesLonger));
      expect(row?.one).toBe(1);
    });
  });
});
