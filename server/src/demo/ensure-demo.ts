import type { Database } from "../platform/database/database";
import { demoPresence } from "./demo-mark";
import type { DemoOptions, DemoSummary } from "./generate-demo";

/**
 * Makes the demo where the database is empty or an earlier making was broken off; otherwise does nothing: null.
 * While another gateway is making it, waits until it is there.
 */
export async function ensureDemo(database: Database, options: DemoOptions): Promise<DemoSummary | null> {
  if (!(await isMissing(database))) return null;
  return database.withLock("demo", async () => {
    if (!(await isMissing(database))) return null;
    // Needed once in a database's life.
    const { generateDemo } = await import("./generate-demo.js");
    return generateDemo(database, options);
  });
}

async function isMissing(database: Database): Promise<boolean> {
  const presence = await demoPresence(database);
  return presence === "empty" || presence === "brokenOff";
}
