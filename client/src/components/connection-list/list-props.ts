import type { ReactNode } from "react";

/** A column of a list. */
export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Present when the list can be sorted by this column. */
  sort?: { active: boolean; descending?: boolean; onSort: () => void };
  /** CSS width; without it the column takes what is left. */
  width?: string;
}

/** A list as far as it has been read, and how it goes on. */
export interface ListState<Row> {
  /** In a list that is read where one looks, the rows that have not come yet are undefined. */
  rows: readonly (Row | undefined)[];
  /** Rows in all, loaded or not; where nobody counts, the loaded ones. */
  total: number;
  hasMore: boolean;
  loadingMore: boolean;
  /** Set when the next page could not be read; the list then waits for "retry" instead of asking again and again. */
  moreFailed: boolean;
  loadMore: () => void;
  /** Told which rows are on the screen, by a list that is read where one looks; it then has no end to be gone on from. */
  onShown?: ((from: number, to: number) => void) | undefined;
  /** Why the list could not be read. */
  error: unknown;
  retry: () => unknown;
  /** True while the very first rows are on their way. */
  isFirstLoad: boolean;
  /** True while the rows on the screen are those of the filter before. */
  isStale: boolean;
}

/** A list that is read from its beginning, page by page. */
export interface PagedState<Row> extends ListState<Row> {
  rows: readonly Row[];
}

/** What a list shows. */
export interface DataListProps<Row> extends Omit<
  ListState<Row>,
  "error" | "retry" | "isFirstLoad" | "isStale"
> {
  /** What is listed, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Where a click anywhere in the row leads; the first column holds the link itself. */
  onOpen?: ((row: Row) => void) | undefined;
  /** On the phone a row is a card with this content. */
  card: (row: Row) => ReactNode;
}
