import { isCalendarDate, LOCALES, type Locale } from "@kabinet/shared";
import type { DownloadQuery } from "../../../platform/download/download";
import { UsageSort, type UsageFilter } from "../usage-query/usage-filter.type";
import {
  UsageDirectionEnum,
  UsageKindEnum,
  UsageZoneEnum,
} from "../../catalogue/tariff-plan/usage-kind.type";

/** For whom a CSV is written. */
export type CsvLayout = "machine" | "excel";

/** What an address asks for. */
export interface UsageDownload {
  readonly subscriberId: string | null;
  readonly filter: UsageFilter;
  readonly sort: UsageSort;
  readonly layout: CsvLayout;
  /** The language of titles and words in files for people; null: the one of the request. */
  readonly locale: Locale | null;
}

/** What cannot be read in an address, in English: it is for who writes programs. */
export interface DownloadProblem {
  readonly problem: string;
}

const NAMES = [
  ...["subscriberId", "from", "through", "kinds", "directions", "zones", "otherParty", "paidOnly"],
  ...["sort", "layout", "lang"],
];

const LANGUAGES = Object.fromEntries(LOCALES.map((locale) => [locale, locale])) as Record<Locale, Locale>;

/**
 * Reads the parameters of an address: the fields of UsageFilter under their names, lists with commas, enum values as in
 * the API. A name that means nothing is refused, since what it was meant to leave out would be in the file.
 */
export function readUsageDownload(query: DownloadQuery): UsageDownload | DownloadProblem {
  const unknown = Object.keys(query).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) return { problem: `No such parameter; there are ${NAMES.join(", ")}.` };
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = query[name];
    if (typeof value === "object") problems.push(`${name} stands there more than once.`);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const one = <T>(name: string, values: Readonly<Record<string, T>>): T | null => {
    const value = text(name);
    if (value === null) return null;
    if (Object.hasOwn(values, value)) return values[value] ?? null;
    problems.push(`${name} is one of ${Object.keys(values).join(", ")}.`);
    return null;
  };
  const many = <T>(name: string, values: Readonly<Record<string, T>>): T[] => {
    const found = (text(name) ?? "").split(",").filter((value) => value !== "");
    if (found.every((value) => Object.hasOwn(values, value))) return found.map((value) => values[value] as T);
    problems.push(`${name} is a list, with commas, of ${Object.keys(values).join(", ")}.`);
    return [];
  };
  const date = (name: string): string | null => {
    const value = text(name);
    if (value !== null && !isCalendarDate(value)) problems.push(`${name} is a date, YYYY-MM-DD.`);
    return value;
  };
  const download: UsageDownload = {
    subscriberId: text("subscriberId"),
    filter: {
      from: date("from"),
      through: date("through"),
      kinds: many("kinds", UsageKindEnum),
      directions: many("directions", UsageDirectionEnum),
      zones: many("zones", UsageZoneEnum),
      otherParty: text("otherParty"),
      paidOnly: one("paidOnly", { true: true, false: false }),
    },
    sort: one("sort", UsageSort) ?? UsageSort.NEWEST_FIRST,
    layout: one("layout", { machine: "machine", excel: "excel" } as const) ?? "machine",
    locale: one("lang", LANGUAGES),
  };
  const [problem] = problems;
  return problem === undefined ? download : { problem };
}
