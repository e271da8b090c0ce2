import { setTimeout } from "node:timers/promises";
import type { Database } from "../platform/database/database";
import { DemoBegunError, demoPresence, generatingMark } from "./demo-mark";
import type { DemoOptions, DemoSummary } from "./generate-demo";

/** A making whose mark does not move for so long is taken for broken off. */
const PATIENCE_MS = 30_000;

/**
 * Makes the demo where the database is empty or an earlier making was broken off; otherwise does nothing: null.
 * While another gateway is making it, waits until it is there.
 */
export async function ensureDemo(
  database: Database,
  options: DemoOptions,
  patience = PATIENCE_MS,
): Promise<DemoSummary | null> {
  for (;;) {
    const presence = await demoPresence(database);
    if (presence === "demo" || presence === "other") return null;
    if (presence === "brokenOff" && (await isMoving(database, patience))) continue;
    // Needed once in a database's life.
    const { generateDemo } = await import("./generate-demo.js");
    try {
      return await generateDemo(database, options);
    } catch (error) {
      if (!(error instanceof DemoBegunError)) throw error;
    }
  }
}

/** One process owns a SQLite file, so nobody else is at work there. */
async function isMoving(database: Database, patience: number): Promise<boolean> {
  if (database.kind === "sqlite") return false;
  const before = await generatingMark(database);
  await setTimeout(patience);
  return (await generatingMark(database)) !== before;
}
