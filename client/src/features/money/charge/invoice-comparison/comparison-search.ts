import type { ChargeKind, InvoiceDifferenceChange } from "../../../../generated/graphql";
import type { SearchValues } from "../../../../lib/page-search/page-search";
import { oneOf, text } from "../../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../../lib/page-search/use-page-search";

/** What may have happened to something between two invoices. */
export const differenceChanges = [
  "APPEARED",
  "GONE",
  "GREW",
  "FELL",
] as const satisfies readonly InvoiceDifferenceChange[];

const kinds = [
  "TARIFF_PLAN_FEE",
  "SERVICE_FEE",
  "CONNECTION_FEE",
  "NUMBER_FEE",
  "CONTRACT_FEE",
  "VOICE",
  "MESSAGES",
  "DATA",
  "ROAMING",
  "INSTALMENT",
] as const satisfies readonly ChargeKind[];

/** What the address keeps of which differences are shown. */
export const differenceSearch = {
  by: oneOf("LINE_AND_THING", "LINE", "THING"),
  kind: oneOf(...kinds),
  change: oneOf(...differenceChanges),
  number: text,
};

/** What the page «Почему столько?» keeps in its address. */
export const comparisonSearch = { invoice: text, other: text, ...differenceSearch };

/** What is asked of the comparison, as the address keeps it. */
export type ComparisonSearch = SearchValues<typeof comparisonSearch>;
/** Changes what the address keeps of it. */
export type ChangeComparisonSearch = ChangeSearch<typeof comparisonSearch>;
/** Which differences are shown. */
export type DifferenceSearch = SearchValues<typeof differenceSearch>;
/** Changes which are shown. */
export type ChangeDifferenceSearch = ChangeSearch<typeof differenceSearch>;
