import type { OrderFilter, OrderKind, OrderState } from "../../generated/graphql";
import { day, oneOf, text, type Parameter } from "../../lib/page-search/parameter";
import type { SearchValues } from "../../lib/page-search/page-search";
import type { ChangeSearch } from "../../lib/page-search/use-page-search";
import { withoutNulls } from "../../lib/without-nulls";

/** States in which an order is under way now. */
const runningStates: OrderState[] = ["ACKNOWLEDGED", "HELD", "IN_PROGRESS"];

const statesOf = {
  RUNNING: runningStates,
  PLANNED: ["PENDING"],
  COMPLETED: ["COMPLETED"],
  FAILED: ["FAILED", "REJECTED"],
  CANCELLED: ["CANCELLED"],
} as const satisfies Record<string, readonly OrderState[]>;

/** What orders are asked for by their state. */
export type StateGroup = keyof typeof statesOf;

/** All of them, in the order of an order's life. */
export const stateGroups = Object.keys(statesOf) as StateGroup[];

/** A kind of change: the contract's own words, which the list of choices knows. */
const kind: Parameter<OrderKind> = {
  read: (value) => (/^[a-z_]+$/i.test(value) ? (value.toUpperCase() as OrderKind) : undefined),
  write: (value) => value.toLowerCase(),
};

/** What the list of orders keeps in the address. */
export const orderSearch = {
  state: oneOf(...stateGroups),
  kind,
  /** A line, by its id. */
  line: text,
  by: text,
  number: text,
  from: day,
  through: day,
};

/** What is in the address. */
export type OrderSearch = SearchValues<typeof orderSearch>;

/** Changes it. */
export type ChangeOrderSearch = ChangeSearch<typeof orderSearch>;

/** The address as the API's filter. */
export function orderFilterIn(
  { state, kind: of, line, by, number, from, through }: OrderSearch,
  subscriberId: string | undefined,
): OrderFilter {
  return withoutNulls({
    subscriberId: subscriberId ?? line ?? null,
    states: state === undefined ? null : [...statesOf[state]],
    kinds: of === undefined ? null : [of],
    createdBy: by ?? null,
    reference: number ?? null,
    createdFrom: from ?? null,
    createdThrough: through ?? null,
  });
}
