import { startOfDay } from "@kabinet/shared";
import { BillingSimulator } from "../demo/billing-simulator";
import { generateDemo } from "../demo/generate-demo";
import { TestClock } from "./test-clock";
import type { Database } from "../platform/database/database";
import { withTestDatabase } from "./test-database";

/** The zone that the scenes are in unless they say otherwise. */
export const ZONE = "Europe/Minsk";
const HOUR = 3_600_000;

/** Nine in the morning of a day in Minsk. */
export function morning(date: string): number {
  return startOfDay(ZONE, date) + 9 * HOUR;
}

/** A demo database with the clock and the billing that belong to it. */
export interface BillingScene {
  readonly database: Database;
  readonly clock: TestClock;
  readonly simulator: BillingSimulator;
}

/** Small pages, so that every step has several. */
export function simulatorOf(database: Database, clock: TestClock, timeZone = ZONE): BillingSimulator {
  return new BillingSimulator({ database, clock, timeZone, rests: false, pageLimit: 20 });
}

/** A demo of some lines as it was made on a day, and a simulator that can go on from there. */
export async function onDay(
  date: string,
  work: (scene: BillingScene) => Promise<void>,
  timeZone = ZONE,
): Promise<void> {
  await withTestDatabase(async (database) => {
    const now = startOfDay(timeZone, date) + 9 * HOUR;
    await generateDemo(database, {
      seed: 5,
      size: { subscribers: 60, months: 3, usageRows: 2_500 },
      timeZone,
      now,
    });
    const clock = new TestClock(now);
    await work({ database, clock, simulator: simulatorOf(database, clock, timeZone) });
  });
}

/** The number that a select answers as `n`; -1 when it answers no row. */
export async function count(database: Database, sql: string, params: string[] = []): Promise<number> {
  const [row] = await database.rows<{ n: number }>(sql, params);
  return row?.n ?? -1;
}

/** All rows that billing makes, in order. */
export async function bills(database: Database): Promise<string> {
  const tables = [
    "usage_record",
    "usage_counter",
    "charge",
    "invoice",
    "invoice_line",
    "payment",
    "instalment",
    "billing_day",
    "rating_progress",
  ];
  const rows = await Promise.all(
    tables.map(async (table) => {
      const all = await database.rows<object>(`select * from ${table}`);
      return all.map((row) => JSON.stringify(row)).sort();
    }),
  );
  return JSON.stringify(rows);
}
