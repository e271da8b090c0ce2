import type { AuditEntryFilter, AuditKind } from "../../../generated/graphql";
import type { SearchValues } from "../../../lib/page-search/page-search";
import { day, oneOf, text } from "../../../lib/page-search/parameter";
import type { ChangeSearch } from "../../../lib/page-search/use-page-search";
import { withoutNulls } from "../../../lib/without-nulls";

/** What acts are about, in the order in which people are asked. */
export const auditKinds = [
  "ORDERS",
  "LINES",
  "LOOKS",
  "MONEY",
  "COMPANY",
  "ACCESS",
  "APPEALS",
  "SIGN_IN",
] as const satisfies readonly AuditKind[];

/** What the history of acts keeps in the address. */
export const auditSearch = {
  /** A person, by their id. */
  who: text,
  kind: oneOf(...auditKinds),
  number: text,
  from: day,
  through: day,
};

/** What is in the address. */
export type AuditSearch = SearchValues<typeof auditSearch>;

/** Changes it. */
export type ChangeAuditSearch = ChangeSearch<typeof auditSearch>;

/** The address as the API's filter. */
export function auditFilterIn({ who, kind, number, from, through }: AuditSearch): AuditEntryFilter {
  return withoutNulls({
    actorId: who ?? null,
    kinds: kind ? [kind] : null,
    number: number ?? null,
    from: from ?? null,
    through: through ?? null,
  });
}

/** The address of a file with what the list shows. */
export function auditFilePath(
  extension: "xlsx" | "csv",
  clientId: string,
  search: AuditSearch,
  lang: string,
): string {
  const parameters = new URLSearchParams({ clientId });
  for (const [name, value] of Object.entries(auditFilterIn(search)))
    if (value !== null && value !== undefined) parameters.set(name, String(value));
  parameters.set("lang", lang);
  return `/downloads/audit.${extension}?${parameters.toString()}`;
}
