import { addMonths } from "@kabinet/shared";
import type { InvoiceFilter, InvoiceState } from "../../../generated/graphql";
import type { SearchValues } from "../../../lib/page-search/page-search";
import { flag, month, oneOf, text } from "../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";

/** The states by which a list is narrowed. */
export const invoiceStates = [
  "SENT",
  "PARTIALLY_PAID",
  "SETTLED",
  "NEW",
  "ON_HOLD",
  "VALIDATED",
] as const satisfies readonly InvoiceState[];

/** What the page of invoices keeps in the address. */
export const invoiceSearch = {
  step: oneOf("delivery"),
  account: text,
  state: oneOf(...invoiceStates),
  overdue: flag("yes"),
  from: month,
  through: month,
};

/** What is in the address. */
export type InvoiceSearch = SearchValues<typeof invoiceSearch>;

/** Changes it. */
export type ChangeInvoiceSearch = ChangeSearch<typeof invoiceSearch>;

/** The address as the API's filter. */
export function invoiceFilterIn({ account, state, overdue, from, through }: InvoiceSearch): InvoiceFilter {
  return withoutNulls({
    accountId: account ?? null,
    states: state ? [state] : null,
    isOverdue: overdue ? true : null,
    monthFrom: from ?? null,
    monthThrough: through ?? null,
  });
}

/** So many months back a period can begin. */
const MONTHS_BACK = 60;

/** The months from which a period is chosen, the newest first: those up to the present one, and those chosen already. */
export function monthsToChoose(present: string, ...chosen: readonly (string | undefined)[]): string[] {
  const known = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(present, -back));
  const given = chosen.filter((one) => one !== undefined);
  return [...new Set([...known, ...given])].sort().reverse();
}
