import type { ReactNode } from "react";
import { Failure } from "../states";
import { Waiting } from "../waiting";
import { DataList } from "./data-list";
import type { DataListProps, ListState } from "./list-props";
import classes from "./connection-list.module.css";

interface ConnectionListProps<Row> extends Pick<
  DataListProps<Row>,
  "label" | "columns" | "rowId" | "onOpen" | "card"
> {
  list: ListState<Row>;
  /** In the place of the rows where there are none: why, and the next step. */
  empty: ReactNode;
  /** Above the rows once they are known: how many, and what can be done with them. */
  head?: ReactNode;
  /** How many rows the place of the list has before they come. */
  expected?: number;
}

/** A list page: on its way, failed, empty, or the rows; its columns, its card and its empty state are the page's own. */
export function ConnectionList<Row>({
  list,
  empty,
  head,
  expected = 10,
  ...props
}: ConnectionListProps<Row>) {
  const { error, retry, isFirstLoad, isStale, ...pages } = list;
  // Rows of the filter before are no answer to the one that failed.
  if (error && (isStale || pages.rows.length === 0)) return <Failure error={error} retry={retry} />;
  if (isFirstLoad) return <Waiting rows={expected} shape="rows" />;
  return (
    <div className={classes["list"]} data-stale={isStale} aria-busy={isStale}>
      {head}
      {pages.rows.length === 0 ? empty : <DataList {...pages} {...props} />}
    </div>
  );
}
