import { ENTITIES } from "./modules";
import { MIGRATIONS } from "./migrations";
import type { Database } from "./platform/database/database";
import { openDatabaseOf, type OpenOptions } from "./platform/database/open-database";

/** Opens Kabinet's database, brought to the present shape: `sqlite:<file>` or `postgres://…`. */
export function openDatabase(url: string, options?: OpenOptions): Promise<Database> {
  return openDatabaseOf({ entities: ENTITIES, migrations: MIGRATIONS }, url, options);
}
