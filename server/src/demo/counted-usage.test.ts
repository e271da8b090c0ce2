import { openTestDatabase, createTestDatabase } from "../testing/test-database";
import { buildCallDetails } from "../testing/usage-builders";
import { findMismatches } from "../testing/tie-out";
import type { Database } from "../platform/database/database";
import { HEAVY_MONTH } from "../modules/usage/usage-summary/usage-tally.policy";
import { generateDemo } from "./generate-demo";

const ZONE = "Europe/Minsk";
const ADDED = {
  usage_record: ["counted_quantity"],
  usage_day_tally: ["counted_quantity", "paid_counted_quantity"],
  usage_party_tally: ["counted_quantity", "paid_counted_quantity"],
};

/** Makes of a database what an earlier release left: it kept no word of what was counted. */
async function forget(database: Database): Promise<void> {
  await database.write(async (unit) => {
    for (const [table, columns] of Object.entries(ADDED))
      for (const column of columns) await unit.run(`alter table ${table} drop column ${column}`);
    await unit.run("delete from migrations where name like 'CountedUsage%'");
  });
}

const countedOf = (database: Database): Promise<object[]> =>
  database.rows("select id, counted_quantity as counted from usage_record order by id");

it("what was counted of records of an earlier release is what they were rated by, whatever plans their lines had", async () => {
  const store = await createTestDatabase();
  try {
    const before = await openTestDatabase(store.url);
    await generateDemo(before, {
      ...{ seed: 7, timeZone: ZONE, now: Date.UTC(2026, 10, 22, 9) },
      size: { subscribers: 60, months: 3, usageRows: 1_500 },
    });
    const [changed] = await before.rows<{ n: number }>(
      "select count(*) as n from subscriber_fact where aspect = 'tariffPlan' and valid_to is not null",
    );
    expect(changed?.n).toBeGreaterThan(0);
    // A month that is heavy: messages that came in, which tie out with any charges.
    const [line] = await before.rows<{ id: string; clientId: string }>(
      `select s.id, s.client_id as "clientId" from subscriber s order by s.id limit 1`,
    );
    if (!line) throw new Error("no line");
    const message = { kind: "sms", direction: "incoming", quantity: 1, gross: 0 } as const;
    const heavy = Array.from({ length: HEAVY_MONTH + 1 }, () => ({
      ...{ at: "2026-11-10T09:00:00+03:00", ...message },
    }));
    await buildCallDetails(before, line, ...heavy);
    const rated = await countedOf(before);
    expect(await findMismatches(before, ZONE)).toEqual([]);
    await forget(before);
    await before.close();

    const after = await openTestDatabase(store.url);
    expect(await countedOf(after)).toEqual(rated);
    expect(await findMismatches(after, ZONE)).toEqual([]);
    await after.close();
  } finally {
    await store.drop();
  }
});
