import { addMonths, firstDay, startOfDay } from "@kabinet/shared";
import type { Database } from "../../../platform/database/database";

/**
 * Gives a month's usage records a partition of their own on PostgreSQL; on SQLite one table holds all.
 * It has to be there before the month's first record, which would otherwise stay in the default partition.
 */
export async function ensureUsageMonth(database: Database, timeZone: string, month: string): Promise<void> {
  if (database.kind === "sqlite") return;
  const name = partitionOf(month);
  const [found] = await database.rows<{ name: string | null }>("select to_regclass($1)::text as name", [
    name,
  ]);
  if (found?.name) return;
  const from = String(startOfDay(timeZone, firstDay(month)));
  const to = String(startOfDay(timeZone, firstDay(addMonths(month, 1))));
  await database.write((unit) =>
    unit.run(
      `create table if not exists ${name} partition of usage_record for values from (${from}) to (${to})`,
    ),
  );
}

/** A reader of call details holds up whoever drops a month, and is then followed by all who come after: not for long. */
const PATIENCE = "2s";

/** Drops months of call details, each in a unit of its own; gives about how many rows each had. Nothing on SQLite. */
export async function* dropUsageMonthsBefore(database: Database, month: string): AsyncGenerator<number> {
  if (database.kind === "sqlite") return;
  const months = await database.rows<{ name: string; rows: number }>(
    `select c.relname::text as name, greatest(c.reltuples, 0)::bigint as rows
       from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'usage_record'::regclass and c.relname ~ '^usage_record_[0-9]{4}_[0-9]{2}$' and c.relname < $1
      order by c.relname`,
    [partitionOf(month)],
  );
  for (const { name, rows } of months) {
    await database.write(async (unit) => {
      await unit.rows("select set_config('lock_timeout', $1, true)", [PATIENCE]);
      await unit.run(`drop table ${name}`);
    });
    yield rows;
  }
}

function partitionOf(month: string): string {
  return `usage_record_${month.replace("-", "_")}`;
}
