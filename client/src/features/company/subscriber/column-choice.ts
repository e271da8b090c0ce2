import type { SubscriberUrlState } from "./subscriber-filter";

/** Columns that can be chosen, in their order; number and name are always there. */
export const columnIds = ["tariff", "internet", "account", "state", "activated"] as const;

/** One of them. */
export type ColumnId = (typeof columnIds)[number];

const defaults: readonly ColumnId[] = ["tariff", "internet", "account", "state"];

/** The columns that the address asks for; `none` is none of them. */
export function chosenColumns({ columns }: SubscriberUrlState): readonly ColumnId[] {
  if (columns === undefined) return defaults;
  const wanted = columns.split(",");
  return columnIds.filter((id) => wanted.includes(id));
}

/** The choice as the address holds it; the usual columns leave it. */
export function columnsInUrl(chosen: readonly ColumnId[]): string | undefined {
  const text = columnIds.filter((id) => chosen.includes(id)).join(",");
  if (text === defaults.join(",")) return undefined;
  return text === "" ? "none" : text;
}
