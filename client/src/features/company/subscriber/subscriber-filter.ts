import type { SubscriberFilter, SubscriberSort, SubscriberState } from "../../../generated/graphql";
import { flag, oneOf, text } from "../../../lib/page-search/parameter";
import type { SearchValues } from "../../../lib/page-search/page-search";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";
import { columnsParameter } from "./column-choice";
import { searchText } from "./search-text";

const states = ["ACTIVE", "SUSPENDED", "TERMINATED"] as const satisfies readonly SubscriberState[];

/** The orders in which the list can stand. */
export const sorts = [
  "NUMBER",
  "NAME",
  "TARIFF_PLAN",
  "ACCOUNT",
  "COST_CENTRE",
  "STATE",
  "CHARGED_THIS_MONTH",
  "MEGABYTES_THIS_MONTH",
] as const satisfies readonly SubscriberSort[];

/** What the choice of a subscriber keeps in the address. */
export const subscriberSearch = {
  search: searchText,
  account: text,
  tariff: text,
  package: text,
  /** The cost centre's id; `none` for the lines without one. */
  costCentre: text,
  /** Lines that have nearly used up this month's megabytes. */
  near: flag("yes"),
  state: oneOf(...states),
  sort: oneOf(...sorts),
  descending: flag("yes"),
  columns: columnsParameter,
};

/** The choice that is in the address. */
export type SubscriberSearch = SearchValues<typeof subscriberSearch>;

/** Changes the address. */
export type ChangeSubscriberSearch = ChangeSearch<typeof subscriberSearch>;

/** What the address says of a cost centre where lines without one are meant. */
export const NO_COST_CENTRE = "none";

/** The order in the address; by number when it says nothing. */
export const sortIn = ({ sort = "NUMBER", descending = false }: SubscriberSearch) => ({ sort, descending });

/** Orders of which the most is asked for first. */
const mostFirst: readonly SubscriberSort[] = ["CHARGED_THIS_MONTH", "MEGABYTES_THIS_MONTH"];

/** What a press on a heading makes of the order: that one, and pressed again the other way round. */
export function pressed(search: SubscriberSearch, sort: SubscriberSort): SubscriberSearch {
  const now = sortIn(search);
  const descending = now.sort === sort ? !now.descending : mostFirst.includes(sort);
  return { sort: sort === "NUMBER" ? undefined : sort, descending: descending || undefined };
}

/** The address as the API's filter; the same object serves list, export and bulk. */
export function filterIn({
  search,
  account,
  tariff,
  package: id,
  costCentre,
  near,
  state,
}: SubscriberSearch): SubscriberFilter {
  return withoutNulls({
    search: search ?? null,
    accountId: account ?? null,
    tariffPlanId: tariff ?? null,
    packageId: id ?? null,
    costCentreId: costCentre === NO_COST_CENTRE ? null : (costCentre ?? null),
    withoutCostCentre: costCentre === NO_COST_CENTRE ? true : null,
    isNearDataLimit: near ? true : null,
    state: state ?? null,
  });
}

/** Everything that narrows the list taken away: «Показать все». */
export const noFilter = {
  search: undefined,
  account: undefined,
  tariff: undefined,
  package: undefined,
  costCentre: undefined,
  near: undefined,
  state: undefined,
} satisfies SubscriberSearch;
