import { ENTITIES } from "./modules";
import { MIGRATIONS } from "./migrations";
import type { Database } from "./platform/database/database";
import { openDatabaseOf } from "./platform/database/open-database";

/**
 * Opens Kabinet's database, brought to the present shape: `sqlite:<file>` or `postgres://…`. A read outside of a unit of
 * work that takes longer than `patience` (milliseconds) is given up, in the database as well.
 */
export function openDatabase(url: string, patience: number | null = null): Promise<Database> {
  return openDatabaseOf({ entities: ENTITIES, migrations: MIGRATIONS }, url, patience);
}
