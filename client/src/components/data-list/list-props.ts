import type { ReactNode } from "react";

/** A column of a list. */
export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Present when the list can be sorted by this column. */
  sort?: { active: boolean; onSort: () => void };
  /** CSS width; without it the column takes what is left. */
  width?: string;
}

/** What a list shows and how it goes on. */
export interface DataListProps<Row> {
  /** What is listed, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where a click anywhere in the row leads; the first column holds the link itself. */
  onOpen?: (row: Row) => void;
  /** On the phone a row is a card with this content. */
  card: (row: Row) => ReactNode;
  /** Rows in all, loaded or not. */
  total: number;
  hasMore: boolean;
  loadingMore: boolean;
  /** Set when the next page could not be read; the list then waits for "retry" instead of asking again and again. */
  moreFailed: boolean;
  loadMore: () => void;
}
