import { ENTITIES } from "./modules";
import { MIGRATIONS } from "./migrations";
import type { Database } from "./platform/database/database";
import { openDatabaseOf, type DatabaseModel, type OpenOptions } from "./platform/database/open-database";

/** What Kabinet stores, and how it came to be. */
export const DATABASE_MODEL: DatabaseModel = { entities: ENTITIES, migrations: MIGRATIONS };

/** Opens Kabinet's database, brought to the present shape: `sqlite:<file>` or `postgres://…`. */
export function openDatabase(url: string, options?: OpenOptions): Promise<Database> {
  return openDatabaseOf(DATABASE_MODEL, url, options);
}
