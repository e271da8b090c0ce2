import { orNone, someOf, type Parameter } from "../../../lib/page-search/parameter";

/** Columns that can be chosen, in their order; number and name are always there. */
export const columnIds = ["tariff", "internet", "account", "state", "activated"] as const;

/** One of them. */
export type ColumnId = (typeof columnIds)[number];

/** The columns of who has chosen none. */
const usual: readonly ColumnId[] = ["tariff", "internet", "account", "state"];

const chosen = orNone(someOf(...columnIds));

/** The choice of columns in the address, in their order; the usual ones leave it. */
export const columnsParameter: Parameter<readonly ColumnId[]> = {
  read: (value) => chosen.read(value),
  write: (columns) => {
    const inOrder = columnIds.filter((id) => columns.includes(id));
    return inOrder.join() === usual.join() ? undefined : chosen.write(inOrder);
  },
};

/** The columns to show. */
export const shownColumns = ({ columns = usual }: { columns?: readonly ColumnId[] | undefined }) => columns;
