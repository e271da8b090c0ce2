import type { BulkChangeRowFilter } from "../../generated/graphql";
import { flag, oneOf, text } from "../../lib/page-search/parameter";
import type { SearchValues } from "../../lib/page-search/page-search";
import type { ChangeSearch } from "../../lib/page-search/use-page-search";
import { withoutNulls } from "../../lib/without-nulls";

/** Which rows are shown, as the address keeps it. */
export const bulkRowsSearch = {
  rows: oneOf("CHANGES", "UNCHANGED", "REFUSED"),
  /** Code of the first reason. */
  why: text,
  since: flag("yes"),
};

/** The rows that are asked for. */
export type BulkRowsSearch = SearchValues<typeof bulkRowsSearch>;

/** Changes which are. */
export type ChangeBulkRowsSearch = ChangeSearch<typeof bulkRowsSearch>;

/** The address as the API's filter. */
export const rowFilterIn = ({ rows, why, since }: BulkRowsSearch): BulkChangeRowFilter =>
  withoutNulls({ outcome: rows ?? null, code: why ?? null, isChangedSince: since ?? null });
