import { orNone, someOf, type Parameter } from "../../../lib/page-search/parameter";

/** Columns that can be chosen, in their order; number and name are always there. */
export const columnIds = [
  "tariff",
  "internet",
  "account",
  "costCentre",
  "state",
  "charged",
  "megabytes",
  "activated",
] as const;

/** One of them. */
export type ColumnId = (typeof columnIds)[number];

/** The columns of who has never chosen any. */
const usual: readonly ColumnId[] = ["tariff", "internet", "account", "state"];

const chosen = orNone(someOf(...columnIds));

/** A choice of columns as a link brings it along, in their order. */
export const columnsParameter: Parameter<readonly ColumnId[]> = {
  read: (value) => chosen.read(value),
  write: (columns) => chosen.write(columnIds.filter((id) => columns.includes(id))),
};

/** What was kept of a choice of columns; null where it is none. */
export function columnsIn(kept: unknown): readonly ColumnId[] | null {
  return Array.isArray(kept) ? columnIds.filter((id) => kept.includes(id)) : null;
}

/** The columns to show: those of the link, else those that the person has chosen last, else the usual ones. */
export function shownColumns(
  { columns }: { columns?: readonly ColumnId[] | undefined },
  chosenLast: readonly ColumnId[] | null,
): readonly ColumnId[] {
  return columns ?? chosenLast ?? usual;
}
