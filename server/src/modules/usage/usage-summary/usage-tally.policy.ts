import type { UsageRow } from "../usage-record/usage-record.entity";
import type { UsageDataMonth, UsageDayTally, UsagePartyTally } from "./usage-tally.entity";

/**
 * A month with more records than this is heavy and has tallies. Seven months below it are counted record by record in
 * some 20 ms, and tallies of light months would be nearly as many as their records.
 */
export const HEAVY_MONTH = 1_000;

const DAY_MS = 86_400_000;

/** The figures of a tally, which are added up. */
export const TALLY_FIGURES = [
  "records",
  "paidRecords",
  "quantity",
  "paidQuantity",
  "countedQuantity",
  "paidCountedQuantity",
  "gross",
] as const;

/** Days since 1970 of a date. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The day on which a record began, as clocks showed there: days since 1970. */
function dayOf({ startedAt, offsetMinutes }: UsageRow): number {
  return Math.floor((startedAt + offsetMinutes * 60_000) / DAY_MS);
}

/** The month of a day, YYYY-MM. */
function monthOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 7);
}

/** Records of one subscriber and month. */
export interface MonthRows {
  readonly subscriberId: string;
  readonly month: string;
  readonly rows: UsageRow[];
}

/** Records by subscriber and month, always in the same order: who writes them locks them in it. */
export function byMonth(rows: readonly UsageRow[]): MonthRows[] {
  const months = new Map<string, MonthRows>();
  for (const row of rows) {
    const month = monthOf(row);
    const key = `${row.subscriberId} ${month}`;
    const found = months.get(key);
    if (found) found.rows.push(row);
    else months.set(key, { subscriberId: row.subscriberId, month, rows: [row] });
  }
  return [...months.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

const monthsOfDays = new Map<number, string>();

function monthOf(row: UsageRow): string {
  const day = dayOf(row);
  let month = monthsOfDays.get(day);
  if (month === undefined) monthsOfDays.set(day, (month = monthOfDay(day)));
  return month;
}

/** The mobile internet in some records, by subscriber, month and company. */
export function dataMonths(months: readonly MonthRows[]): UsageDataMonth[] {
  return months.flatMap(({ subscriberId, month, rows }) => {
    const bytes = new Map<string, number>();
    for (const { kind, clientId, quantity } of rows)
      if (kind === "data") bytes.set(clientId, (bytes.get(clientId) ?? 0) + quantity);
    return [...bytes].map(([clientId, sum]) => ({ subscriberId, month, clientId, bytes: sum }));
  });
}

/** Counts records by day and all that the price depends on. */
export function dayTallies(rows: readonly UsageRow[]): UsageDayTally[] {
  return tally(
    rows,
    ({ vatRate }) => String(vatRate),
    ({ vatRate }) => ({ vatRate }),
  );
}

/** Counts records by other party and day. */
export function partyTallies(rows: readonly UsageRow[]): UsagePartyTally[] {
  return tally(
    rows,
    ({ otherParty }) => otherParty,
    ({ otherParty }) => ({ otherParty }),
  );
}

const NOTHING = {
  ...{ records: 0, paidRecords: 0, gross: 0 },
  ...{ quantity: 0, paidQuantity: 0, countedQuantity: 0, paidCountedQuantity: 0 },
};

function tally<T extends object>(
  rows: readonly UsageRow[],
  keyOf: (row: UsageRow) => string,
  own: (row: UsageRow) => T,
) {
  type Counted = T & Omit<UsageDayTally, "vatRate">;
  const found = new Map<string, Counted>();
  for (const row of rows) {
    const { subscriberId, kind, direction, zone, clientId } = row;
    const day = dayOf(row);
    const key = `${keyOf(row)} ${String(day)} ${kind} ${direction} ${zone} ${subscriberId} ${clientId}`;
    let sum = found.get(key);
    if (!sum) {
      sum = { subscriberId, day, kind, direction, zone, clientId, ...own(row), ...NOTHING };
      found.set(key, sum);
    }
    sum.records++;
    sum.quantity += row.quantity;
    sum.countedQuantity += row.countedQuantity;
    sum.gross += row.gross;
    if (row.gross === 0) continue;
    sum.paidRecords++;
    sum.paidQuantity += row.quantity;
    sum.paidCountedQuantity += row.countedQuantity;
  }
  return [...found.values()];
}
