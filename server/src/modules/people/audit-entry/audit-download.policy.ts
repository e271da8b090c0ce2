import { isCalendarDate, LOCALES, type Locale } from "@kabinet/shared";
import type { DownloadQuery } from "../../../platform/download/download";
import type { AuditEntryFilter } from "./audit-entry.type";
import { AUDIT_KINDS, type AuditKind } from "./audit-kind.policy";

/** What an address asks for. */
export interface AuditDownload {
  readonly clientId: string;
  readonly filter: AuditEntryFilter;
  /** The language of titles and words; null: the one of the request. */
  readonly locale: Locale | null;
}

/** What cannot be read in an address, in English: it is for who writes programs. */
export interface DownloadProblem {
  readonly problem: string;
}

const NAMES = ["clientId", "actorId", "subjectId", "number", "kinds", "from", "through", "lang"];

/** Reads the parameters of an address: the fields of AuditEntryFilter under their names, kinds with commas between them. */
export function readAuditDownload(query: DownloadQuery): AuditDownload | DownloadProblem {
  const unknown = Object.keys(query).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) return { problem: `No such parameter; there are ${NAMES.join(", ")}.` };
  const twice = Object.keys(query).find((name) => typeof query[name] === "object");
  if (twice !== undefined) return { problem: `${twice} stands there more than once.` };
  const text = (name: string): string | null => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const [from, through, lang] = [text("from"), text("through"), text("lang")];
  const badDay = [from, through].find((day) => day !== null && !isCalendarDate(day));
  if (badDay !== undefined) return { problem: "from and through are days, YYYY-MM-DD." };
  const kinds = text("kinds")?.split(",") ?? [];
  if (!kinds.every(isKind)) return { problem: `kinds is a list, with commas, of ${AUDIT_KINDS.join(", ")}.` };
  const locale = LOCALES.find((one) => one === lang) ?? null;
  if (lang !== null && locale === null) return { problem: `lang is one of ${LOCALES.join(", ")}.` };
  const clientId = text("clientId");
  if (clientId === null) return { problem: "clientId is missing." };
  const filter = {
    ...{ actorId: text("actorId"), subjectId: text("subjectId"), number: text("number") },
    ...{ kinds, from, through },
  };
  return { clientId, filter, locale };
}

function isKind(name: string): name is AuditKind {
  return (AUDIT_KINDS as readonly string[]).includes(name);
}
