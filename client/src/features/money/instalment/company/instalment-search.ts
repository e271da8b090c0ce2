import type { InstalmentPlanFilter } from "../../../../generated/graphql";
import type { SearchValues } from "../../../../lib/page-search/page-search";
import { oneOf, text } from "../../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../../lib/without-nulls";

/** What the page of the company's instalments keeps in the address. */
export const instalmentSearch = {
  state: oneOf("OPEN", "PAID_OFF"),
  account: text,
  /** A number, a mask of one, or words of a name. */
  search: text,
};

/** What is in the address. */
export type InstalmentSearch = SearchValues<typeof instalmentSearch>;

/** Changes it. */
export type ChangeInstalmentSearch = ChangeSearch<typeof instalmentSearch>;

/** The address as the API's filter. */
export function instalmentFilterIn({ state, account, search }: InstalmentSearch): InstalmentPlanFilter {
  return withoutNulls({
    accountId: account ?? null,
    isPaidOff: state === undefined ? null : state === "PAID_OFF",
    search: search ?? null,
  });
}

/** The address of a workbook with what the list shows. */
export function instalmentFilePath(clientId: string, search: InstalmentSearch, lang: string): string {
  const parameters = new URLSearchParams({ clientId });
  for (const [name, value] of Object.entries(instalmentFilterIn(search)))
    if (value !== null && value !== undefined) parameters.set(name, String(value));
  parameters.set("lang", lang);
  return `/downloads/instalments.xlsx?${parameters.toString()}`;
}
