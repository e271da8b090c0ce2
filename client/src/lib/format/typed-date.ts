import type { Locale } from "@kabinet/shared";
import dayjs from "dayjs";

/** The months as they begin in our three languages, in any case of theirs. */
const monthStems = [
  /^(янв|сту|jan)/,
  /^(фев|лют|feb)/,
  /^(мар|сак|mar)/,
  /^(апр|кра|apr)/,
  /^(май|мая|тра|may)/,
  /^(июн|чэр|jun)/,
  /^(июл|ліп|jul)/,
  /^(авг|жні|aug)/,
  /^(сен|вер|sep)/,
  /^(окт|кас|oct)/,
  /^(ноя|ліс|nov)/,
  /^(дек|сне|dec)/,
] as const;

/** A day (YYYY-MM-DD) as its field shows it: in English with the month as a word, since 01.11 is read there both ways. */
export function writeDay(day: string, locale: Locale): string {
  return dayjs(day)
    .locale(locale)
    .format(locale === "en" ? "D MMM YYYY" : "DD.MM.YYYY");
}

/**
 * The day that somebody means, in the writings that are usual with us: 01.11.2026, 1.11.26, 01112026, 1 ноября 2026, and
 * YYYY-MM-DD. Without a year it is this one. Null where it is no day, or could be one of two.
 */
export function readDay(text: string, locale: Locale, thisYear = dayjs().year()): string | null {
  const typed = text.trim().toLowerCase();
  const together = /^(\d\d)(\d\d)(\d{4})$/.exec(typed);
  const parts = together ? together.slice(1) : typed.split(/[\s.,/-]+/).filter((part) => part !== "");
  const [a = "", b = "", c = String(thisYear)] = parts.filter((part) => !/^(г|года|г\.)$/.test(part));
  if (/^\d{4}$/.test(a)) return dayOf(a, b, c);
  const word = monthOf(b);
  if (word) return dayOf(c, word, a);
  const wordFirst = monthOf(a);
  if (wordFirst) return dayOf(c, wordFirst, b);
  // With strokes an English reader may mean the month first: only where the day can be told is it one.
  const isAmbiguous = locale === "en" && typed.includes("/") && Number(a) !== Number(b);
  if (isAmbiguous && Number(a) <= 12 && Number(b) <= 12) return null;
  return isAmbiguous && Number(b) > 12 ? dayOf(c, a, b) : dayOf(c, b, a);
}

function monthOf(word: string): string | null {
  const index = monthStems.findIndex((stem) => stem.test(word));
  return index < 0 ? null : String(index + 1);
}

function dayOf(year: string, month: string, day: string): string | null {
  if (!/^(\d\d|\d{4})$/.test(year) || !/^\d\d?$/.test(month) || !/^\d\d?$/.test(day)) return null;
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // 31 February would become a day of March.
  return dayjs(written).format("YYYY-MM-DD") === written ? written : null;
}

/** The time of day (HH:mm) that somebody means: 9, 9:00, 09.00, 0900, 9 pm. Null where it is none. */
export function readTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[\s.:]?(\d\d))?\s*(am|pm)?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [, hours = "", minutes = "00", half] = match;
  const hour = half ? (Number(hours) % 12) + (half === "pm" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || (half && (Number(hours) < 1 || Number(hours) > 12))) return null;
  return `${String(hour).padStart(2, "0")}:${minutes}`;
}
