import { BillingDay } from "./billing-day.entity";
import { usageWasRated } from "../modules/usage/rating/rating-progress.store";
import { Client } from "../modules/company/client/client.entity";
import { ENTITIES } from "../modules";
import { RATING_SOURCE } from "./billing-steps";
import type { Database } from "../platform/database/database";

/** What is in a database as far as the demo is concerned. */
export type DemoPresence = "empty" | "brokenOff" | "demo" | "other";

/** Looks what is in a database. */
export async function demoPresence(database: Database): Promise<DemoPresence> {
  const days = await database.read(BillingDay, "order by t.day desc limit 1");
  if (days[0]) return days[0].step === "generating" ? "brokenOff" : "demo";
  const clients = await database.read(Client, "limit 1");
  return clients.length === 0 ? "empty" : "other";
}

/** Whether the database holds a whole demo. */
export async function isDemo(database: Database): Promise<boolean> {
  return (await demoPresence(database)) === "demo";
}

/** Marks that a demo is being made; throws where there are data already. */
export async function beginDemo(
  database: Database,
  mark: { readonly day: string; readonly seed: number; readonly usageRate: number },
): Promise<void> {
  const presence = await demoPresence(database);
  if (presence === "demo" || presence === "other")
    throw new Error("the database is not empty: demo data need one of their own");
  await database.write(async (unit) => {
    if (presence === "brokenOff") {
      // Nobody has used the database yet: whatever is in it, the demo has put there.
      for (const entity of ENTITIES) await unit.run(`delete from ${database.table(entity)}`);
    }
    await unit.insert(BillingDay, [{ ...mark, step: "generating", cursor: "", usageRecords: 0 }]);
  });
}

/** Marks that the demo is whole: billing goes on from here. */
export async function endDemo(database: Database, day: string): Promise<void> {
  await database.write(async (unit) => {
    await unit.run("update billing_day set step = 'done', cursor = '' where day = $1", [day]);
    await usageWasRated(unit, RATING_SOURCE, day);
  });
  if (database.kind === "postgres") await database.write((unit) => unit.run("analyze"));
}
