import type {
  UsageDirection,
  UsageFilter,
  UsageKind,
  UsageSort,
  UsageZone,
} from "../../../generated/graphql";
import { day, flag, oneOf, someOf, text } from "../../../lib/page-search/parameter";
import type { SearchValues } from "../../../lib/page-search/page-search";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";

/** What the page keeps in its address; lists stand in the order in which people are shown them. */
export const usageSearch = {
  from: day,
  through: day,
  kind: someOf<UsageKind>("VOICE", "SMS", "MMS", "DATA"),
  direction: someOf<UsageDirection>("OUTGOING", "INCOMING"),
  zone: someOf<UsageZone>("ON_NET", "NATIONAL", "FIXED", "INTERNATIONAL", "ROAMING", "INTERNET"),
  party: text,
  paid: flag("1"),
  sort: oneOf("OLDEST"),
  chart: oneOf("COST"),
};

/** What the address says. */
export type UsageSearch = SearchValues<typeof usageSearch>;

/** Changes the address. */
export type ChangeUsageSearch = ChangeSearch<typeof usageSearch>;

/** A list with a value put in or taken out. */
export const toggled = <Value>(list: readonly Value[], value: Value): readonly Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** In which order the address wants the records. */
export const sortIn = ({ sort }: UsageSearch): UsageSort =>
  sort === "OLDEST" ? "OLDEST_FIRST" : "NEWEST_FIRST";

/** The address as the API's filter; the same serves list, figures and files. */
export function filterIn({ from, through, kind, direction, zone, party, paid }: UsageSearch): UsageFilter {
  return withoutNulls({
    from: from ?? null,
    through: through ?? null,
    kinds: kind ? [...kind] : null,
    directions: direction ? [...direction] : null,
    zones: zone ? [...zone] : null,
    otherParty: party ?? null,
    paidOnly: paid ?? null,
  });
}

/** Everything but the days taken away. */
export const noFilter = {
  kind: undefined,
  direction: undefined,
  zone: undefined,
  party: undefined,
  paid: undefined,
} satisfies UsageSearch;

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
