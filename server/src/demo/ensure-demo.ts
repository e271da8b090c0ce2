import type { Database } from "../platform/database/database";
import { demoPresence } from "./demo-mark";
import { generateDemo, type DemoOptions, type DemoSummary } from "./generate-demo";

/** Makes the demo where the database is empty or an earlier making was broken off; otherwise does nothing: null. */
export async function ensureDemo(database: Database, options: DemoOptions): Promise<DemoSummary | null> {
  const presence = await demoPresence(database);
  return presence === "empty" || presence === "brokenOff" ? generateDemo(database, options) : null;
}
