import type { SubscriberFilter, SubscriberSort, SubscriberState } from "../../../generated/graphql";
import type { UrlState } from "../../../lib/url-state";
import { withoutNulls } from "../../../lib/without-nulls";

/** What the choice of a subscriber keeps in the address. */
export const subscriberFilterNames = [
  "search",
  "account",
  "tariff",
  "package",
  "state",
  "sort",
  "columns",
] as const;

/** One of those names. */
export type SubscriberFilterName = (typeof subscriberFilterNames)[number];

/** The filter that is in the address. */
export type SubscriberUrlState = UrlState<SubscriberFilterName>;

const states: readonly SubscriberState[] = ["ACTIVE", "SUSPENDED", "TERMINATED"];

/** The state in the address, when it is one. */
export const stateIn = ({ state }: SubscriberUrlState): SubscriberState | null =>
  states.find((known) => known === state?.toUpperCase()) ?? null;

/** The order in the address; by number when it says nothing. */
export const sortIn = ({ sort }: SubscriberUrlState): SubscriberSort => (sort === "name" ? "NAME" : "NUMBER");

/** The address as the API's filter; the same object serves list, export and bulk. */
export function filterIn(url: SubscriberUrlState): SubscriberFilter {
  return withoutNulls({
    search: url.search ?? null,
    accountId: url.account ?? null,
    tariffPlanId: url.tariff ?? null,
    packageId: url.package ?? null,
    state: stateIn(url),
  });
}

/** Everything that narrows the list taken away: «Показать все». */
export const noFilter: Partial<Record<SubscriberFilterName, undefined>> = {
  search: undefined,
  account: undefined,
  tariff: undefined,
  package: undefined,
  state: undefined,
};
