import { addMonths, firstDay } from "@kabinet/shared";
import type { Reader, Unit } from "../../../platform/database/database";
import { UsageRecord, type UsageRow } from "../usage-record/usage-record.entity";
import { UsageDataMonth, UsageDayTally, UsageMonth, UsagePartyTally } from "./usage-tally.entity";
import {
  byMonth,
  dataMonths,
  dayNumber,
  dayTallies,
  HEAVY_MONTH,
  partyTallies,
  TALLY_FIGURES,
  type MonthRows,
} from "./usage-tally.policy";

const DAY_MS = 86_400_000;

/** The day of a record over `t`; see `dayOf`. */
export const RECORD_DAY = "(t.started_at + t.offset_minutes * 60000) / 86400000";

/**
 * Writes call-detail records, new or late ones: the one way in, since it keeps the tallies. A record whose key exists
 * is refused. On PostgreSQL two units that add to the same subscriber's month wait for each other at its row.
 */
export async function addUsage(unit: Unit, rows: readonly UsageRow[]): Promise<void> {
  if (rows.length === 0) return;
  const months = byMonth(rows);
  const counts = months.map(({ subscriberId, month, rows: { length: records } }) => {
    return { subscriberId, month, records, isTallied: false };
  });
  await unit.insert(UsageMonth, counts, { add: ["records"] });
  await unit.insert(UsageRecord, rows);
  await unit.insert(UsageDataMonth, dataMonths(months), { add: ["bytes"] });
  const counted: UsageRow[] = [];
  for (const [found, { rows: added }] of await heavyOf(unit, months)) {
    if (!found.isTallied) await forgetTallies(unit, found);
    if (found.isTallied || found.records === added.length) for (const row of added) counted.push(row);
    else await tallyMonth(unit, found);
    if (!found.isTallied) await setTallied(unit, found);
  }
  await unit.insert(UsageDayTally, dayTallies(counted), { add: TALLY_FIGURES });
  await unit.insert(UsagePartyTally, partyTallies(counted), { add: TALLY_FIGURES });
}

/** Counts a subscriber's month anew: after its records were changed by other means than `addUsage`. */
export async function tallyUsageAnew(unit: Unit, subscriberId: string, month: string): Promise<void> {
  // Until the end of the unit nobody else adds to the month.
  await unit.insert(UsageMonth, [{ subscriberId, month, records: 0, isTallied: false }], {
    add: ["records"],
  });
  await forgetTallies(unit, { subscriberId, month });
  const [{ records } = { records: 0 }] = await unit.rows<{ records: number }>(
    `select count(*) as records from usage_record t where ${IN_MONTH}`,
    inMonth(subscriberId, month),
  );
  const isTallied = records > HEAVY_MONTH;
  await unit.run(
    "update usage_month set records = $3, is_tallied = $4 where subscriber_id = $1 and month = $2",
    [subscriberId, month, records, isTallied],
  );
  if (isTallied) await tallyMonth(unit, { subscriberId, month });
  await unit.run("delete from usage_data_month where subscriber_id = $1 and month = $2", [
    subscriberId,
    month,
  ]);
  await unit.run(
    `insert into usage_data_month (subscriber_id, month, client_id, bytes)
      select t.subscriber_id, cast($6 as varchar), t.client_id, sum(t.quantity)
      from usage_record t where ${IN_MONTH} and t.kind = 'data' group by t.subscriber_id, t.client_id`,
    [...inMonth(subscriberId, month), month],
  );
}

/** The months of a subscriber that have tallies, YYYY-MM. */
export async function talliedMonths(reader: Reader, subscriberId: string): Promise<ReadonlySet<string>> {
  const months = await reader.read(UsageMonth, "where t.subscriber_id = $1 and t.is_tallied = $2", [
    subscriberId,
    true,
  ]);
  return new Set(months.map(({ month }) => month));
}

async function heavyOf(unit: Unit, months: readonly MonthRows[]): Promise<[UsageMonth, MonthRows][]> {
  const found = await unit.read(
    UsageMonth,
    "where t.subscriber_id among($1) and t.month among($2) and t.records > $3 order by t.subscriber_id, t.month",
    [
      [...new Set(months.map(({ subscriberId }) => subscriberId))],
      [...new Set(months.map(({ month }) => month))],
      HEAVY_MONTH,
    ],
  );
  return found.flatMap((heavy): [UsageMonth, MonthRows][] => {
    const added = months.find((one) => one.subscriberId === heavy.subscriberId && one.month === heavy.month);
    return added ? [[heavy, added]] : [];
  });
}

/** Takes a month's tallies away; where it was cleared some time ago, some may be left. */
async function forgetTallies(
  unit: Unit,
  { subscriberId, month }: Pick<UsageMonth, "subscriberId" | "month">,
): Promise<void> {
  const params = [subscriberId, ...daysOf(month)];
  for (const table of ["usage_day_tally", "usage_party_tally"])
    await unit.run(`delete from ${table} where subscriber_id = $1 and day >= $2 and day < $3`, params);
}

async function setTallied(unit: Unit, { subscriberId, month }: UsageMonth): Promise<void> {
  await unit.run("update usage_month set is_tallied = $3 where subscriber_id = $1 and month = $2", [
    subscriberId,
    month,
    true,
  ]);
}

/** Counts the records of a month that has no tallies. */
async function tallyMonth(
  unit: Unit,
  { subscriberId, month }: Pick<UsageMonth, "subscriberId" | "month">,
): Promise<void> {
  const params = inMonth(subscriberId, month);
  for (const [table, column] of [
    ["usage_day_tally", "vat_rate"],
    ["usage_party_tally", "other_party"],
  ] as const)
    await unit.run(
      `insert into ${table} (subscriber_id, ${column}, day, kind, direction, zone, client_id,
          records, paid_records, quantity, paid_quantity, counted_quantity, paid_counted_quantity, gross)
        select t.subscriber_id, t.${column}, ${RECORD_DAY}, t.kind, t.direction, t.zone, t.client_id,
          count(*), sum(case when t.gross <> 0 then 1 else 0 end), sum(t.quantity),
          sum(case when t.gross <> 0 then t.quantity else 0 end), sum(t.counted_quantity),
          sum(case when t.gross <> 0 then t.counted_quantity else 0 end), sum(t.gross)
        from usage_record t where ${IN_MONTH} group by 1, 2, 3, 4, 5, 6, 7`,
      params,
    );
}

/** The offset of a zone is never more than a day: the instants only narrow the search. */
const IN_MONTH = `t.subscriber_id = $1 and t.started_at >= $2 and t.started_at < $3
  and ${RECORD_DAY} >= $4 and ${RECORD_DAY} < $5`;

function inMonth(subscriberId: string, month: string): (string | number)[] {
  const [from, to] = daysOf(month);
  return [subscriberId, (from - 1) * DAY_MS, (to + 1) * DAY_MS, from, to];
}

function daysOf(month: string): readonly [from: number, to: number] {
  return [dayNumber(firstDay(month)), dayNumber(firstDay(addMonths(month, 1)))];
}
