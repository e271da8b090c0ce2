import type {
  UsageDirection,
  UsageFilter,
  UsageKind,
  UsageSort,
  UsageZone,
} from "../../../generated/graphql";
import type { UrlState } from "../../../lib/url-state";
import { withoutNulls } from "../../../lib/without-nulls";

/** What the page keeps in its address. */
export const usageFilterNames = [
  "from",
  "through",
  "kind",
  "direction",
  "zone",
  "party",
  "paid",
  "sort",
  "chart",
] as const;

/** One of those names. */
export type UsageFilterName = (typeof usageFilterNames)[number];

/** The filter that is in the address. */
export type UsageUrlState = UrlState<UsageFilterName>;

/** Changes the address. */
export type ChangeUsageFilter = (change: Partial<Record<UsageFilterName, string | undefined>>) => void;

/** In the order in which people are shown them. */
const usageKinds: readonly UsageKind[] = ["VOICE", "SMS", "MMS", "DATA"];
const directions: readonly UsageDirection[] = ["OUTGOING", "INCOMING"];
const zones: readonly UsageZone[] = ["ON_NET", "NATIONAL", "FIXED", "INTERNATIONAL", "ROAMING", "INTERNET"];

/** The values of a list in the address, as far as there are such. */
function listIn<Value extends string>(text: string | undefined, known: readonly Value[]): Value[] {
  const named = new Set((text ?? "").toUpperCase().split(","));
  return known.filter((value) => named.has(value));
}

/** What is chosen of the facets. */
export const chosenIn = (url: UsageUrlState) => ({
  kinds: listIn(url.kind, usageKinds),
  directions: listIn(url.direction, directions),
  zones: listIn(url.zone, zones),
});

/** A list with a value put in or taken out, as the address holds it. */
export function toggled(list: readonly string[], value: string): string | undefined {
  const next = list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
  return next.length > 0 ? next.join(",").toLowerCase() : undefined;
}

/** In which order the address wants the records. */
export const sortIn = ({ sort }: UsageUrlState): UsageSort =>
  sort === "oldest" ? "OLDEST_FIRST" : "NEWEST_FIRST";

/** A day in the address, when it looks like one. */
const dayIn = (text: string | undefined): string | null =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** The address as the API's filter; the same serves list, figures and files. */
export function filterIn(url: UsageUrlState): UsageFilter {
  const { kinds, directions: ways, zones: places } = chosenIn(url);
  return withoutNulls({
    from: dayIn(url.from),
    through: dayIn(url.through),
    kinds: kinds.length > 0 ? kinds : null,
    directions: ways.length > 0 ? ways : null,
    zones: places.length > 0 ? places : null,
    otherParty: url.party ?? null,
    paidOnly: url.paid === "1" ? true : null,
  });
}

/** Everything but the days taken away. */
export const noFilter: Partial<Record<UsageFilterName, undefined>> = {
  kind: undefined,
  direction: undefined,
  zone: undefined,
  party: undefined,
  paid: undefined,
};

/** The files there are. */
export type UsageFile = "xlsx" | "excel" | "machine";

/** The address of a file with what is shown. */
export function filePath(
  file: UsageFile,
  subscriberId: string,
  filter: UsageFilter,
  sort: UsageSort,
  lang: string,
): string {
  const { kinds, directions: ways, zones: places, paidOnly, from, through, otherParty } = filter;
  const parameters = new URLSearchParams({ subscriberId });
  const put = (name: string, value: string | null | undefined) => value && parameters.set(name, value);
  put("from", from);
  put("through", through);
  put("kinds", kinds?.join(","));
  put("directions", ways?.join(","));
  put("zones", places?.join(","));
  put("otherParty", otherParty);
  put("paidOnly", paidOnly ? "true" : null);
  put("sort", sort);
  if (file !== "machine") put("lang", lang);
  if (file === "excel") put("layout", "excel");
  return `/downloads/usage.${file === "xlsx" ? "xlsx" : "csv"}?${parameters.toString()}`;
}
