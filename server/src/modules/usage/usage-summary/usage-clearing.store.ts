import { addMonths, dateIn, firstDay, startOfDay } from "@kabinet/shared";
import type { Database, EntityClass } from "../../../platform/database/database";
import type { Clearing, ClearingRound } from "../../../platform/jobs/clearing";
import { UsageCounter } from "../allowance/usage-counter.entity";
import { dropUsageMonthsBefore } from "../usage-record/usage-partition.store";
import { UsageRecord } from "../usage-record/usage-record.entity";
import { UsageDataMonth, UsageDayTally, UsageMonth, UsagePartyTally } from "./usage-tally.entity";
import { dayNumber } from "./usage-tally.policy";

/** Lines that are looked at in one read. */
const LINES = 500;

const TALLY = ["subscriber_id", "day", "kind", "direction", "zone", "client_id"];

/**
 * Call details, their tallies, and what was drawn from bundles, of months that lie further back than so many before the current one.
 * PostgreSQL drops whole months. Otherwise rows are deleted line by line, as they lie: there is no index by time alone,
 * which would cost more at each record than it saves here.
 */
export function usageClearing(timeZone: string, months: number): Clearing {
  return {
    what: "callDetails",
    entities: [UsageRecord, UsageMonth, UsageDayTally, UsagePartyTally, UsageDataMonth, UsageCounter],
    async *clear(round) {
      const { database, now } = round;
      const month = addMonths(dateIn(timeZone, now).slice(0, 7), -months);
      // The months first: what is not tallied any more is counted out of the records for as long as they are there.
      yield* byLines(round, UsageMonth, ["subscriber_id", "month"], "t.month < $2", month);
      const day = dayNumber(firstDay(month));
      yield* byLines(round, UsageDayTally, [...TALLY, "vat_rate"], "t.day < $2", day);
      yield* byLines(round, UsagePartyTally, [...TALLY, "other_party"], "t.day < $2", day);
      for await (const rows of dropUsageMonthsBefore(database, month)) yield rows;
      const until = startOfDay(timeZone, firstDay(month));
      yield* byLines(round, UsageRecord, ["subscriber_id", "started_at", "id"], "t.started_at < $2", until);
      yield* byLines(round, UsageDataMonth, ["subscriber_id", "month", "client_id"], "t.month < $2", month);
      yield* byLines(round, UsageCounter, ["subscriber_id", "month"], "t.month < $2", month);
    },
  };
}

/** Deletes the rows of a table that lies by lines, some lines at a time. */
async function* byLines(
  { database, batch }: ClearingRound,
  entity: EntityClass<object>,
  key: readonly string[],
  where: string,
  until: number | string,
): AsyncGenerator<number> {
  const table = database.table(entity);
  const columns = key.map((column) => `t.${column}`).join(", ");
  const statement = `delete from ${table} where (${key.join(", ")}) in (
    select ${columns} from ${table} t where t.subscriber_id among($1) and ${where} limit $3)`;
  for await (const lines of linesWith(database, `${table} t`, where, until)) {
    let cleared: number;
    do {
      cleared = await database.write((unit) => unit.run(statement, [lines, until, batch]));
      yield cleared;
    } while (cleared === batch);
  }
}

/** The lines that have such rows, in parts; looked for outside of any unit of work. */
async function* linesWith(
  database: Database,
  from: string,
  where: string,
  until: number | string,
): AsyncGenerator<string[]> {
  for (let after: string | undefined = ""; after !== undefined;) {
    const lines: { id: string; has: number }[] = await database.rows(
      `select s.id, case when exists (select 1 from ${from} where t.subscriber_id = s.id and ${where}) then 1 else 0 end as has
         from subscriber s where s.id > $1 order by s.id limit ${String(LINES)}`,
      [after, until],
    );
    const found = lines.filter(({ has }) => has === 1).map(({ id }) => id);
    if (found.length > 0) yield found;
    after = lines.length < LINES ? undefined : lines.at(-1)?.id;
  }
}
