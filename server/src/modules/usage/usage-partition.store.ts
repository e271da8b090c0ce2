import { addMonths, firstDay, startOfDay } from "@kabinet/shared";
import type { Database } from "../../platform/database/database";

/**
 * Gives a month's usage records a partition of their own on PostgreSQL; on SQLite one table holds all.
 * It has to be there before the month's first record, which would otherwise stay in the default partition.
 */
export async function ensureUsageMonth(database: Database, zone: string, month: string): Promise<void> {
  if (database.kind === "sqlite") return;
  const name = `usage_record_${month.replace("-", "_")}`;
  const [found] = await database.rows<{ name: string | null }>("select to_regclass($1)::text as name", [
    name,
  ]);
  if (found?.name) return;
  const from = String(startOfDay(zone, firstDay(month)));
  const to = String(startOfDay(zone, firstDay(addMonths(month, 1))));
  await database.write((unit) =>
    unit.run(
      `create table if not exists ${name} partition of usage_record for values from (${from}) to (${to})`,
    ),
  );
}
