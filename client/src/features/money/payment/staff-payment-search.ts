import type { PaymentState } from "../../../generated/graphql";
import type { SearchValues } from "../../../lib/page-search/page-search";
import { oneOf, text } from "../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";

/** The states of what companies register: the bank's own failures are never among them. */
export const registeredStates = [
  "PENDING_AUTHORIZATION",
  "DONE",
  "DENIED",
  "CANCELED",
] as const satisfies readonly PaymentState[];

/** What the queue of payments keeps in the address. */
export const staffPaymentSearch = {
  /** The payment that is looked at. */
  payment: text,
  /** Those that wait when it is left out. */
  state: oneOf(...registeredStates, "ANY"),
  company: text,
};

/** What is in the address. */
export type StaffPaymentSearch = SearchValues<typeof staffPaymentSearch>;

/** Changes it. */
export type ChangeStaffPaymentSearch = ChangeSearch<typeof staffPaymentSearch>;

/** The states that the address asks for. */
export function statesIn({ state = "PENDING_AUTHORIZATION" }: StaffPaymentSearch): PaymentState[] {
  return state === "ANY" ? [] : [state];
}
