import { dateIn } from "@kabinet/shared";
import type { ChangeList } from "../../../orders/change-list";
import { orderOf } from "../../../orders/order.store";
import { orderReference } from "../../../orders/order-view";
import { auditPages } from "../../../platform/audit/audit-list.store";
import type { AuditRecord } from "../../../platform/audit/audit-record.entity";
import type { Download, DownloadFile, DownloadQuery } from "../../../platform/download/download";
import { excelCsv, type Pages } from "../../../platform/download/table";
import { xlsx } from "../../../platform/download/xlsx";
import { mistake } from "../../../platform/errors";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { say } from "../../../platform/texts/fill";
import { clientOf } from "../../company/client/client.store";
import { readAuditDownload } from "./audit-download.policy";
import { auditText } from "./audit-entry.texts";
import { auditColumns, type FileAct } from "./audit-file.policy";
import { auditAddress, auditQuery, auditSentence, auditSubject } from "./audit-reading.task";

/** The history of acts of a company as a workbook, and as CSV for Excel. */
export function auditDownloads(changes: ChangeList): readonly Download[] {
  return [
    {
      path: "/downloads/audit.xlsx",
      may: "audit.read",
      open: (context, query) =>
        open(context, query, changes, "xlsx", (word, columns, acts) => ({
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          content: xlsx(word, columns, acts),
        })),
    },
    {
      path: "/downloads/audit.csv",
      may: "audit.read",
      open: (context, query) =>
        open(context, query, changes, "csv", (_, columns, acts) => ({
          type: "text/csv; charset=utf-8; header=present",
          content: excelCsv(columns, acts),
        })),
    },
  ];
}

async function open(
  asking: Context,
  query: DownloadQuery,
  changes: ChangeList,
  extension: "csv" | "xlsx",
  make: (
    word: string,
    columns: ReturnType<typeof auditColumns>,
    acts: Pages<FileAct>,
  ) => Omit<DownloadFile, "name">,
): Promise<DownloadFile | null> {
  const asked = readAuditDownload(query);
  if ("problem" in asked) throw mistake("BAD_USER_INPUT", asked.problem);
  if (!(await clientOf(asking).load(asked.clientId))) return null;
  const context = { ...asking, locale: asked.locale ?? asking.locale };
  const word = say(auditText("fileWord"), context.locale);
  const read = await auditQuery(context, asked.clientId, asked.filter);
  const records = auditPages(context.database, viewerOf(context), read);
  return {
    name: `${word} ${dateIn(context.timeZone, context.clock.now())}.${extension}`,
    ...make(word, auditColumns(context.locale, context.timeZone, extension), acts(context, changes, records)),
  };
}

async function* acts(
  context: Context,
  changes: ChangeList,
  pages: Pages<AuditRecord>,
): AsyncGenerator<readonly FileAct[]> {
  for await (const records of pages) {
    // What is loaded for one page is let go with it.
    const own = { ...context, made: new Map() };
    yield await Promise.all(records.map((record) => fileAct(own, changes, record)));
  }
}

async function fileAct(context: Context, changes: ChangeList, record: AuditRecord): Promise<FileAct> {
  const [what, subject, order] = await Promise.all([
    auditSentence(context, changes, record),
    auditSubject(context, record),
    record.orderId === null ? null : orderOf(context).load(record.orderId),
  ]);
  return {
    ...{ at: record.at, who: record.actorName, role: record.actorRole, what, subject },
    order: order && orderReference(order),
    ...{ program: record.program, ip: auditAddress(context, record) },
  };
}
