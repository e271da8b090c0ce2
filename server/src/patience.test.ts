import { openDatabase } from "./open-database";
import type { Database } from "./platform/database/database";
import { isGivenUp } from "./platform/database/unavailable";
import { createTestDatabase } from "./testing/test-database";

/** Far more than anybody waits for. */
function endless({ kind }: Database): string {
  return kind === "postgres"
    ? "select 1 as one from pg_sleep(600)"
    : "with recursive c(x) as (select 1 union all select x + 1 from c where x < 1e12) select count(*) as one from c";
}

async function withDatabase(patience: number, work: (database: Database) => Promise<void>): Promise<void> {
  const test = await createTestDatabase();
  try {
    const database = await openDatabase(test.url, patience);
    try {
      await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await test.drop();
  }
}

const failureOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => null,
    (error: unknown) => error,
  );

describe("a read that takes too long", () => {
  it("is given up in the database as well, and harms nobody who reads beside it", async () => {
    await withDatabase(500, async (database) => {
      const slow = Array.from({ length: 3 }, () => failureOf(database.rows(endless(database))));
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
