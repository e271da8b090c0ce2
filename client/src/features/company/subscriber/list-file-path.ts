import type { ColumnId } from "./column-choice";
import { filterIn, sortIn, type SubscriberSearch } from "./subscriber-filter";

/** The columns of the list as files name them. */
const names: Record<ColumnId, string> = {
  tariff: "TARIFF_PLAN",
  internet: "MOBILE_INTERNET",
  account: "ACCOUNT",
  costCentre: "COST_CENTRE",
  state: "STATE",
  charged: "CHARGED_THIS_MONTH",
  megabytes: "MEGABYTES_THIS_MONTH",
  activated: "ACTIVATED_ON",
};

/** The address of a file with what the list shows. */
export function listFilePath(
  extension: "xlsx" | "csv",
  clientId: string,
  search: SubscriberSearch,
  columns: readonly ColumnId[],
  lang: string,
): string {
  const { sort, descending } = sortIn(search);
  const parameters = new URLSearchParams({ clientId });
  for (const [name, value] of Object.entries(filterIn(search)))
    if (value !== null && value !== undefined) parameters.set(name, String(value));
  parameters.set("sort", sort);
  if (descending) parameters.set("descending", "true");
  parameters.set("columns", columns.map((id) => names[id]).join(",") || "none");
  parameters.set("lang", lang);
  return `/downloads/subscribers.${extension}?${parameters.toString()}`;
}
