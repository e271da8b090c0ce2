import { offsetMinutes } from "@kabinet/shared";
import dayjs from "dayjs";

/** Days and hours are counted where the operator is, wherever the browser is; until that is known, where the browser is. */
let operatorZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Tells in which zone the operator counts; asked of the API before the first page behind sign-in. */
export function setOperatorZone(zone: string): void {
  operatorZone = zone;
}

/** A day in each of the languages: "3 декабря 2026". The server writes it likewise. */
const DAY = "D MMMM YYYY";

/** An instant shifted so that dayjs, which is told UTC, shows the operator's wall clock. */
const onOperatorsClock = (instant: string) => {
  const ms = Date.parse(instant);
  const shifted = ms + (offsetMinutes(operatorZone, ms) + new Date(ms).getTimezoneOffset()) * 60_000;
  return dayjs(shifted);
};

/**
 * An instant as "3 декабря 2026, 14:05" in the interface's language, on the operator's clock. What happens exactly at
 * midnight begins with the day, so the day says it all.
 */
export function formatInstant(instant: string): string {
  const shown = onOperatorsClock(instant);
  return shown.format(shown.valueOf() === shown.startOf("day").valueOf() ? DAY : `${DAY}, HH:mm`);
}

/** An instant as "3 декабря 2026, 14:05:09": for a timeline, where seconds tell the order. */
export function formatInstantExactly(instant: string): string {
  return onOperatorsClock(instant).format(`${DAY}, HH:mm:ss`);
}

/** The day of an instant as "3 декабря 2026", on the operator's clock. */
export function formatInstantDay(instant: string): string {
  return onOperatorsClock(instant).format(DAY);
}

/** The day of an instant as "3 декабря", without the year: where the whole instant stands beside. */
export function formatInstantDayOfYear(instant: string): string {
  return onOperatorsClock(instant).format("D MMMM");
}

/** A calendar date (YYYY-MM-DD) as "3 декабря 2026". */
export function formatDate(date: string): string {
  return dayjs(date).format(DAY);
}

/** A month (YYYY-MM) as "ноябрь 2026"; `short` leaves the year out. */
export function formatMonth(month: string, short = false): string {
  return dayjs(`${month}-01`).format(short ? "MMMM" : "MMMM YYYY");
}

/** What `<input type="datetime-local">` holds for an instant, on the operator's clock. */
export function toLocalInput(instant: string): string {
  return onOperatorsClock(instant).format("YYYY-MM-DDTHH:mm");
}

/** The instant that was meant by a `datetime-local` value on the operator's clock; null when it is none. */
export function fromLocalInput(value: string): string | null {
  // A half-typed value must not become a date by luck: `Date.parse(":00Z")` is the year 2000.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return null;
  const asUtc = Date.parse(`${value}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const near = asUtc - offsetMinutes(operatorZone, asUtc) * 60_000;
  return new Date(asUtc - offsetMinutes(operatorZone, near) * 60_000).toISOString();
}
