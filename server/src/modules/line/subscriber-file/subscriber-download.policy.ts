import { LOCALES, type Locale } from "@kabinet/shared";
import type { DownloadQuery } from "../../../platform/download/download";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { SubscriberSort, type SubscriberFilter } from "../subscriber-list/subscriber-list.type";

/** The columns of a file of lines besides number and name, in the order of the list. */
export const FILE_COLUMNS = [
  "TARIFF_PLAN",
  "MOBILE_INTERNET",
  "ACCOUNT",
  "COST_CENTRE",
  "STATE",
  "CHARGED_THIS_MONTH",
  "MEGABYTES_THIS_MONTH",
  "ACTIVATED_ON",
] as const;

/** One of them. */
export type FileColumn = (typeof FILE_COLUMNS)[number];

/** What an address asks for. */
export interface SubscriberDownload {
  readonly clientId: string;
  readonly filter: SubscriberFilter;
  readonly sort: SubscriberSort;
  readonly descending: boolean;
  readonly columns: readonly FileColumn[];
  /** The language of titles and words; null: the one of the request. */
  readonly locale: Locale | null;
}

/** What cannot be read in an address, in English: it is for who writes programs. */
export interface DownloadProblem {
  readonly problem: string;
}

const NAMES = [
  ...["clientId", "search", "accountId", "tariffPlanId", "packageId", "costCentreId", "withoutCostCentre"],
  ...["isNearDataLimit", "state", "sort", "descending", "columns", "lang"],
];

const BOOLEAN = { true: true, false: false };
const LANGUAGES = Object.fromEntries(LOCALES.map((locale) => [locale, locale])) as Record<Locale, Locale>;

/**
 * Reads the parameters of an address: the fields of SubscriberFilter under their names, enum values as in the API. A
 * name that means nothing is refused, since what it was meant to leave out would be in the file.
 */
export function readSubscriberDownload(query: DownloadQuery): SubscriberDownload | DownloadProblem {
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
  const columns = columnsIn(text("columns"));
  if (columns === null) problems.push(`columns is a list, with commas, of ${FILE_COLUMNS.join(", ")}.`);
  const clientId = text("clientId");
  if (clientId === null) problems.push("clientId is missing.");
  const download: SubscriberDownload = {
    clientId: clientId ?? "",
    filter: {
      search: text("search"),
      accountId: text("accountId"),
      tariffPlanId: text("tariffPlanId"),
      packageId: text("packageId"),
      costCentreId: text("costCentreId"),
      withoutCostCentre: one("withoutCostCentre", BOOLEAN),
      isNearDataLimit: one("isNearDataLimit", BOOLEAN),
      state: one("state", SubscriberState),
    },
    sort: one("sort", SubscriberSort) ?? SubscriberSort.NUMBER,
    descending: one("descending", BOOLEAN) ?? false,
    columns: columns ?? [],
    locale: one("lang", LANGUAGES),
  };
  const [problem] = problems;
  return problem === undefined ? download : { problem };
}

/** The columns that are named, in the order of the list; all of them where none is named. Null for what is none. */
function columnsIn(list: string | null): readonly FileColumn[] | null {
  if (list === null) return FILE_COLUMNS;
  const names = list.split(",").filter((name) => name !== "" && name !== "none");
  const known: readonly string[] = FILE_COLUMNS;
  if (!names.every((name) => known.includes(name))) return null;
  return FILE_COLUMNS.filter((name) => names.includes(name));
}
