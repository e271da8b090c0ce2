import type { PaymentFilter, PaymentState } from "../../../generated/graphql";
import { readAmount } from "../../../lib/format/typed-amount";
import type { SearchValues } from "../../../lib/page-search/page-search";
import { day, oneOf, text, type Parameter } from "../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";

/** The states by which a list is narrowed. */
export const paymentStates = [
  "PENDING_AUTHORIZATION",
  "DONE",
  "DENIED",
  "CANCELED",
  "FAILED",
] as const satisfies readonly PaymentState[];

/** A sum, as people type it and as the API takes it. */
const sum: Parameter<string> = {
  read: (value) => readAmount(value) ?? undefined,
  write: (value) => value,
};

/** What the page of payments keeps in the address. */
export const paymentSearch = {
  step: oneOf("register", "statement"),
  /** The payment that is looked at. */
  payment: text,
  state: oneOf(...paymentStates),
  account: text,
  number: text,
  from: day,
  through: day,
  min: sum,
  max: sum,
};

/** What is in the address. */
export type PaymentSearch = SearchValues<typeof paymentSearch>;

/** Changes it. */
export type ChangePaymentSearch = ChangeSearch<typeof paymentSearch>;

/** The address as the API's filter. */
export function paymentFilterIn(search: PaymentSearch): PaymentFilter {
  const { state, account, number, from, through, min, max } = search;
  const isBackwards = from !== undefined && through !== undefined && from > through;
  return withoutNulls({
    states: state ? [state] : null,
    accountId: account ?? null,
    search: number ?? null,
    from: isBackwards ? null : (from ?? null),
    through: through ?? null,
    amountFrom: min ?? null,
    amountTo: max ?? null,
  });
}

/** The address of a file with what the list shows. */
export function paymentFilePath(
  extension: "xlsx" | "csv",
  clientId: string,
  search: PaymentSearch,
  lang: string,
): string {
  const parameters = new URLSearchParams({ clientId });
  for (const [name, value] of Object.entries(paymentFilterIn(search)))
    if (value !== null && value !== undefined) parameters.set(name, String(value));
  parameters.set("lang", lang);
  return `/downloads/payments.${extension}?${parameters.toString()}`;
}
