import type { SpendingLimitFilter, SpendingLimitState } from "../../../generated/graphql";
import type { SearchValues } from "../../../lib/page-search/page-search";
import { oneOf } from "../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";

/** How limits may stand, the most urgent first. */
export const limitStates = ["REACHED", "NEAR", "WITHIN"] as const satisfies readonly SpendingLimitState[];

/** What the page of limits keeps in the address. */
export const limitSearch = {
  step: oneOf("set"),
  view: oneOf("days"),
  state: oneOf(...limitStates),
  kind: oneOf("MONEY", "MEGABYTES"),
};

/** What is in the address. */
export type LimitSearch = SearchValues<typeof limitSearch>;

/** Changes it. */
export type ChangeLimitSearch = ChangeSearch<typeof limitSearch>;

/** The address as the API's filter. */
export function limitFilterIn({ state, kind }: LimitSearch): SpendingLimitFilter {
  return withoutNulls({ states: state ? [state] : null, kind: kind ?? null });
}
