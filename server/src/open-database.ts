import { ENTITIES } from "./entities";
import { MIGRATIONS } from "./migrations";
import type { Database } from "./platform/database/database";
import { openDatabaseOf } from "./platform/database/open-database";

/** Opens Kabinet's database, brought to the present shape: `sqlite:<file>` or `postgres://…`. */
export function openDatabase(url: string): Promise<Database> {
  return openDatabaseOf({ entities: ENTITIES, migrations: MIGRATIONS }, url);
}
