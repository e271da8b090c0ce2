/** One calendar date, 'YYYY-MM-DD'; it belongs to no zone until it is asked for in one. */
export type CalendarDate = string;

/** One calendar month, 'YYYY-MM'. */
export type CalendarMonth = string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a thousand times more than using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** What the clock on the wall in `zone` shows at an instant, as if it were UTC, to the second. */
function wallClock(timeZone: string, ms: number): number {
  const minute = Math.floor(ms / MINUTE);
  const known = lastAsked.get(timeZone);
  if (known?.minute === minute) return known.wall + Math.floor((ms - minute * MINUTE) / 1000) * 1000;
  const wall = readWallClock(timeZone, ms);
  if (ms >= WHOLE_MINUTES_SINCE)
    lastAsked.set(timeZone, { minute, wall: wall - (Math.floor(ms / 1000) * 1000 - minute * MINUTE) });
  return wall;
}

/** Since then clocks have been changed at whole minutes only: Liberia's was the last to change by seconds, in 1972. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0, 1);
/** What was shown at the start of the minute that was asked for last: one order asks for the time of now again and again. */
const lastAsked = new Map<string, { readonly minute: number; readonly wall: number }>();

function readWallClock(timeZone: string, ms: number): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(ms)) shown[type] = Number(value);
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Offset of `zone` from UTC at an instant, in minutes east (180 in Minsk). */
export function offsetMinutes(timeZone: string, ms: number): number {
  return (wallClock(timeZone, ms) - Math.floor(ms / 1000) * 1000) / MINUTE;
}

/** The calendar date in `zone` at an instant (epoch milliseconds). */
export function dateIn(timeZone: string, ms: number): CalendarDate {
  return isoDate(wallClock(timeZone, ms));
}

/** The calendar month in `zone` at an instant (epoch milliseconds). */
export function monthIn(timeZone: string, ms: number): CalendarMonth {
  return dateIn(timeZone, ms).slice(0, 7);
}

/**
 * The first instant (epoch milliseconds) of a date in `zone`. Where clocks skip midnight it is the moment after the
 * gap; where midnight comes twice, the first; where a zone skipped the whole date, the start of the next one.
 */
export function startOfDay(timeZone: string, date: CalendarDate): number {
  const key = `${date} ${timeZone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = findStartOfDay(timeZone, date);
    if (starts.size >= KEPT_STARTS) starts.clear();
    starts.set(key, start);
  }
  return start;
}

/** Starts of days that were asked for: the same few days are, again and again, and the clocks of a zone are slow to ask. */
const starts = new Map<string, number>();
const KEPT_STARTS = 5_000;

function findStartOfDay(timeZone: string, date: CalendarDate): number {
  const midnight = utc(date);
  // The offset before a change comes first: where midnight comes twice, it is the one of the earlier.
  const candidates = [midnight - DAY, midnight + DAY].map(
    (near) => midnight - offsetMinutes(timeZone, near) * MINUTE,
  );
  const found = candidates.find((at) => wallClock(timeZone, at) === midnight);
  return found ?? firstInstantFrom(timeZone, date, midnight);
}

/** The slow way, for a midnight that no clock showed: halves the two days around it down to a millisecond. */
function firstInstantFrom(timeZone: string, date: CalendarDate, midnight: number): number {
  let before = midnight - DAY;
  let after = midnight + DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dateIn(timeZone, middle) < date) before = middle;
    else after = middle;
  }
  return after;
}

/** An instant as text in UTC with milliseconds, as `toISOString` writes it: long lists have one in each row. */
export function instantText(ms: number): string {
  const day = Math.floor(ms / DAY);
  const rest = ms - day * DAY;
  const hour = TWO_DIGITS[Math.floor(rest / HOUR)] ?? "";
  const minute = TWO_DIGITS[Math.floor(rest / MINUTE) % 60] ?? "";
  const second = TWO_DIGITS[Math.floor(rest / 1000) % 60] ?? "";
  return `${dayText(day)}T${hour}:${minute}:${second}.${THREE_DIGITS[Math.floor(rest % 1000)] ?? ""}Z`;
}

/** The date of a day that is counted from 1970. Rows of one list are of a few days, which are written once. */
function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text = isoDate(day * DAY);
    if (days.size >= KEPT_DAYS) days.clear();
    days.set(day, text);
  }
  return text;
}

const days = new Map<number, string>();
const KEPT_DAYS = 5_000;

const padded = (most: number, width: number): readonly string[] =>
  Array.from({ length: most }, (_, n) => String(n).padStart(width, "0"));
const TWO_DIGITS = padded(60, 2);
const THREE_DIGITS = padded(1000, 3);

/** True for a date that exists, written 'YYYY-MM-DD'. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && isoDate(ms) === text;
}

/** True for a month written 'YYYY-MM'. */
export function isCalendarMonth(text: string): boolean {
  return /^\d{4}-\d\d$/.test(text) && isCalendarDate(`${text}-01`);
}

/** The date `n` days later (earlier when negative). */
export function addDays(date: CalendarDate, n: number): CalendarDate {
  return isoDate(utc(date) + whole(n) * DAY);
}

/** The month `n` months later (earlier when negative). */
export function addMonths(month: CalendarMonth, n: number): CalendarMonth {
  const first = new Date(utc(firstDay(month)));
  first.setUTCMonth(first.getUTCMonth() + whole(n));
  return isoDate(first.getTime()).slice(0, 7);
}

/** Number of days in a month. */
export function daysInMonth(month: CalendarMonth): number {
  return Number(lastDay(month).slice(8));
}

/** The first date of a month. */
export function firstDay(month: CalendarMonth): CalendarDate {
  if (!isCalendarMonth(month)) throw new RangeError(`Not a month: ${month}`);
  return `${month}-01`;
}

/** The last date of a month. */
export function lastDay(month: CalendarMonth): CalendarDate {
  const first = new Date(utc(firstDay(month)));
  first.setUTCMonth(first.getUTCMonth() + 1, 0);
  return isoDate(first.getTime());
}

/** True on the first days of a month, when invoices are formed and cannot be ordered: how many is the operator's. */
export function isInvoiceFormingWindow(date: CalendarDate, firstDays: number): boolean {
  utc(date);
  return Number(date.slice(8)) <= firstDays;
}

/** True on the last days of a month, when subscribers are not renamed: how many is the operator's. */
export function isRenameWindowClosed(date: CalendarDate, closedLastDays: number): boolean {
  utc(date);
  return Number(date.slice(8)) > daysInMonth(date.slice(0, 7)) - closedLastDays;
}

/** The instant (epoch milliseconds) when renaming opens again after a closed date: the start of the next month in `zone`. */
export function renameOpensAt(timeZone: string, date: CalendarDate): number {
  utc(date);
  return startOfDay(timeZone, firstDay(addMonths(date.slice(0, 7), 1)));
}

function utc(date: CalendarDate): number {
  if (!isCalendarDate(date)) throw new RangeError(`Not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function isoDate(ms: number): CalendarDate {
  const text = new Date(ms).toISOString();
  if (text.length !== 24) throw new RangeError("Dates run from year 0 to year 9999");
  return text.slice(0, 10);
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number: ${String(n)}`);
  return n;
}
