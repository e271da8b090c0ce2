import { formatNumber, offsetMinutes, type Locale } from "@kabinet/shared";
import { guarded } from "../../../platform/download/formula-guard";
import type { Cell, Column } from "../../../platform/download/table";
import { say } from "../../../platform/texts/fill";
import type { Words } from "../../../platform/texts/text";
import { auditText } from "./audit-entry.texts";
import type { AuditSubject } from "./audit-entry.type";

const MINUTE_MS = 60_000;

/** An act with what its columns tell. */
export interface FileAct {
  readonly at: number;
  readonly who: string;
  readonly role: string;
  readonly what: Words;
  readonly subject: AuditSubject | null;
  /** `Order.reference`; null where there is none. */
  readonly order: string | null;
  readonly program: string | null;
  readonly ip: string | null;
}

/** The columns of a file of acts. In a CSV a number stands without its plus sign: there it would begin a formula. */
export function auditColumns(
  locale: Locale,
  timeZone: string,
  file: "csv" | "xlsx",
): Column<FileAct, Cell>[] {
  const said = (code: Parameters<typeof auditText>[0]): string => say(auditText(code as "title.at"), locale);
  const role = (name: string): string =>
    name === "administrator" || name === "subscriber" || name === "staff" || name === "program"
      ? said(`actor.${name}`)
      : said("actor.system");
  return [
    {
      title: said("title.at"),
      value: ({ at }) => ({ moment: at + offsetMinutes(timeZone, at) * MINUTE_MS }),
      format: "dd.mm.yyyy hh:mm:ss",
      width: 20,
    },
    { title: said("title.who"), value: ({ who }) => guarded(who), width: 28 },
    { title: said("title.role"), value: (act) => role(act.role), width: 14 },
    { title: said("title.what"), value: ({ what }) => guarded(say(what, locale)), width: 52 },
    { title: said("title.subject"), value: ({ subject }) => subjectIn(subject, file), width: 24 },
    { title: said("title.order"), value: ({ order }) => order, width: 16 },
    { title: said("title.program"), value: ({ program }) => guarded(program ?? ""), width: 20 },
    { title: said("title.ip"), value: ({ ip }) => ip, width: 18 },
  ];
}

function subjectIn(subject: AuditSubject | null, file: "csv" | "xlsx"): string | null {
  if (subject === null || subject.name === null) return null;
  if (subject.kind !== "SUBSCRIBER") return guarded(subject.name);
  return file === "xlsx" ? formatNumber(subject.name) : formatNumber(subject.name).slice(1);
}
