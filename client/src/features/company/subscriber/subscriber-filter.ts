import type { SubscriberFilter, SubscriberSort, SubscriberState } from "../../../generated/graphql";
import { oneOf, text } from "../../../lib/page-search/parameter";
import type { SearchValues } from "../../../lib/page-search/page-search";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";
import { columnsParameter } from "./column-choice";
import { searchText } from "./search-text";

const states = ["ACTIVE", "SUSPENDED", "TERMINATED"] as const satisfies readonly SubscriberState[];

/** What the choice of a subscriber keeps in the address. */
export const subscriberSearch = {
  search: searchText,
  account: text,
  tariff: text,
  package: text,
  state: oneOf(...states),
  sort: oneOf<SubscriberSort>("NAME", "NUMBER"),
  columns: columnsParameter,
};

/** The choice that is in the address. */
export type SubscriberSearch = SearchValues<typeof subscriberSearch>;

/** Changes the address. */
export type ChangeSubscriberSearch = ChangeSearch<typeof subscriberSearch>;

/** The order in the address; by number when it says nothing. */
export const sortIn = ({ sort = "NUMBER" }: SubscriberSearch): SubscriberSort => sort;

/** The address as the API's filter; the same object serves list, export and bulk. */
export function filterIn({
  search,
  account,
  tariff,
  package: id,
  state,
}: SubscriberSearch): SubscriberFilter {
  return withoutNulls({
    search: search ?? null,
    accountId: account ?? null,
    tariffPlanId: tariff ?? null,
    packageId: id ?? null,
    state: state ?? null,
  });
}

/** Everything that narrows the list taken away: «Показать все». */
export const noFilter = {
  search: undefined,
  account: undefined,
  tariff: undefined,
  package: undefined,
  state: undefined,
} satisfies SubscriberSearch;
