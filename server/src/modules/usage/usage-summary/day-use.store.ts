import { addMonths, firstDay, startOfDay, type CalendarDate } from "@kabinet/shared";
import { ParamList } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import { UsageMonth } from "./usage-tally.entity";
import { dayNumber } from "./usage-tally.policy";
import { RECORD_DAY } from "./usage-tally.store";

const DAY_MS = 86_400_000;

/** What a line used on a day. */
export interface DayUse {
  readonly subscriberId: string;
  /** YYYY-MM-DD in the operator's time zone. */
  readonly day: CalendarDate;
  /** Mobile internet, at home and roaming. */
  readonly bytes: number;
  /** What all of its use cost, with VAT, 10^-6 BYN. */
  readonly gross: number;
}

/** Which days are asked for. */
export interface DaysAsked {
  /** The operator's time zone. */
  readonly timeZone: string;
  /** The first and the last day, YYYY-MM-DD. */
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  /** Only days with so much of either; all that have any use without it. */
  readonly atLeast?: { readonly bytes: number; readonly gross: number };
}

/**
 * What lines used day by day, whoever's they are; days without use are left out. Months that have tallies are answered by
 * those, the light ones by their records (decision 11): a few statements a month, however many lines.
 */
export async function usedByDay(
  reader: Reader,
  lines: readonly string[],
  asked: DaysAsked,
): Promise<DayUse[]> {
  if (lines.length === 0) return [];
  const found: DayUse[] = [];
  const last = asked.through.slice(0, 7);
  for (let month = asked.from.slice(0, 7); month <= last; month = addMonths(month, 1)) {
    const heavy = await talliedLines(reader, lines, month);
    const light = lines.filter((line) => !heavy.includes(line));
    const days = daysIn(month, asked);
    if (light.length > 0) found.push(...(await ofRecords(reader, light, asked, days)));
    if (heavy.length > 0) found.push(...(await ofTallies(reader, heavy, asked, days)));
  }
  return found;
}

/** The first month (YYYY-MM) of which there are call details; null while there are none. */
export async function firstUsageMonth(reader: Reader): Promise<string | null> {
  const [found] = await reader.rows<{ month: string | null }>(
    "select min(t.month) as month from usage_month t",
  );
  return found?.month ?? null;
}

async function talliedLines(reader: Reader, lines: readonly string[], month: string): Promise<string[]> {
  const found = await reader.read(
    UsageMonth,
    "where t.subscriber_id among($1) and t.month = $2 and t.is_tallied = $3",
    [lines, month, true],
  );
  return found.map(({ subscriberId }) => subscriberId);
}

/** Days by their numbers since 1970, the last one included. */
interface DayNumbers {
  readonly from: number;
  readonly through: number;
}

function daysIn(month: string, { from, through }: DaysAsked): DayNumbers {
  const [first, next] = [firstDay(month), firstDay(addMonths(month, 1))];
  return {
    from: dayNumber(from > first ? from : first),
    through: Math.min(dayNumber(through), dayNumber(next) - 1),
  };
}

const BYTES = "coalesce(sum(case when t.kind = 'data' then t.quantity else 0 end), 0)";

interface Row {
  readonly subscriberId: string;
  readonly day: number;
  readonly bytes: number;
  readonly gross: number;
}

async function ofRecords(
  reader: Reader,
  lines: readonly string[],
  asked: DaysAsked,
  days: DayNumbers,
): Promise<DayUse[]> {
  const params = new ParamList();
  const of = params.among("t.subscriber_id", lines);
  const from = params.add(startOfDay(asked.timeZone, dateOf(days.from)));
  const until = params.add(startOfDay(asked.timeZone, dateOf(days.through + 1)));
  return read(
    reader,
    params,
    `select t.subscriber_id as "subscriberId", ${RECORD_DAY} as "day", cast(${BYTES} as bigint) as bytes,
        cast(sum(t.gross) as bigint) as gross
      from usage_record t where ${of} and t.started_at >= ${from} and t.started_at < ${until} group by 1, 2`,
    asked,
  );
}

async function ofTallies(
  reader: Reader,
  lines: readonly string[],
  asked: DaysAsked,
  days: DayNumbers,
): Promise<DayUse[]> {
  const params = new ParamList();
  const of = params.among("t.subscriber_id", lines);
  const [from, through] = [params.add(days.from), params.add(days.through)];
  return read(
    reader,
    params,
    `select t.subscriber_id as "subscriberId", t.day as "day", cast(${BYTES} as bigint) as bytes,
        cast(sum(t.gross) as bigint) as gross
      from usage_day_tally t where ${of} and t.day between ${from} and ${through} group by 1, 2`,
    asked,
  );
}

async function read(
  reader: Reader,
  params: ParamList,
  sums: string,
  { atLeast }: DaysAsked,
): Promise<DayUse[]> {
  const having = atLeast
    ? ` having ${BYTES} >= ${params.add(atLeast.bytes)} or sum(t.gross) >= ${params.add(atLeast.gross)}`
    : "";
  const rows = await reader.rows<Row>(sums + having, params.values);
  return rows.map(({ subscriberId, day, bytes, gross }) => ({
    subscriberId,
    day: dateOf(day),
    bytes,
    gross,
  }));
}

function dateOf(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
