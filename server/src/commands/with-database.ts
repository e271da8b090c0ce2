import { openDatabase } from "../open-database";
import type { Database } from "../platform/database/database";
import type { Given } from "./command";

/** Does something with the database, brought to the present shape; closes it whatever comes of that. */
export async function withDatabase<T>(
  { settings }: Pick<Given, "settings">,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL, SQLITE_DRIVER } = settings();
  const database = await openDatabase(DATABASE_URL, { sqliteDriver: SQLITE_DRIVER });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
