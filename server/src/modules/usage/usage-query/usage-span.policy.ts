import { addDays, addMonths, dateIn, firstDay, startOfDay } from "@kabinet/shared";

/** From an instant until before another one, epoch milliseconds. */
export interface Instants {
  readonly start: number;
  readonly end: number;
}

/** Whole days of the operator's time zone, YYYY-MM-DD; both ends belong to it. */
export interface Days {
  readonly from: string;
  readonly through: string;
}

/** Out of what the figures over a time are counted. */
export interface UsageSpans {
  /** Out of the records: one after another, in their order. */
  readonly records: readonly Instants[];
  /** Out of the tallies. */
  readonly tallies: readonly Days[];
}

/**
 * Divides a time into what the tallies of the months given can answer, which is whole days, and what is left to the
 * records. Records are taken month by month: a connection that reads half a year in one go would keep the others
 * waiting.
 */
export function usageSpans(
  timeZone: string,
  { start, end }: Instants,
  tallied: ReadonlySet<string>,
): UsageSpans {
  const records: Instants[] = [];
  const tallies: Days[] = [];
  for (let at = start; at < end;) {
    const month = dateIn(timeZone, at).slice(0, 7);
    const until = Math.min(end, startOfDay(timeZone, firstDay(addMonths(month, 1))));
    const days = tallied.has(month) ? wholeDays(timeZone, at, until) : null;
    if (days) {
      records.push({ start: at, end: startOfDay(timeZone, days.from) });
      tallies.push(days);
      records.push({ start: startOfDay(timeZone, addDays(days.through, 1)), end: until });
    } else records.push({ start: at, end: until });
    at = until;
  }
  return { records: records.filter((span) => span.start < span.end), tallies: joined(tallies) };
}

function wholeDays(timeZone: string, start: number, end: number): Days | null {
  const startsOn = dateIn(timeZone, start);
  const from = startOfDay(timeZone, startsOn) === start ? startsOn : addDays(startsOn, 1);
  const through = addDays(dateIn(timeZone, end), -1);
  return from > through ? null : { from, through };
}

/** Days that follow each other are one range, whatever their months. */
function joined(ranges: readonly Days[]): Days[] {
  const found: Days[] = [];
  for (const range of ranges) {
    const before = found.at(-1);
    if (before && addDays(before.through, 1) === range.from)
      found[found.length - 1] = { from: before.from, through: range.through };
    else found.push(range);
  }
  return found;
}
