import type { Download, DownloadFile, DownloadQuery } from "../../../platform/download/download";
import { excelCsv, machineCsv } from "../../../platform/download/table";
import { xlsx } from "../../../platform/download/xlsx";
import { mistake } from "../../../platform/errors";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { openUsage, type OpenedUsage } from "../usage-view/usage-access.task";
import { readUsageDownload, type UsageDownload } from "./usage-download.policy";
import { machineColumns, peopleColumns } from "./usage-file.policy";
import { usagePages } from "../usage-list/usage-record.store";
import { UsageViewAct } from "../usage-view/usage-view.entity";
import { say } from "../../../platform/texts/fill";
import { usageFileText } from "./usage-file.texts";

/** Records read at a time: their text is made in one go, in a few milliseconds. */
const PAGE = 1_000;

/** Call details as CSV, for programs or for Excel. */
export const usageCsv: Download = {
  path: "/downloads/usage.csv",
  may: "usage.read",
  async open(context, query) {
    const { opened, asked } = await open(context, query);
    return opened && csvOf(context, opened, asked);
  },
};

/** Call details as a workbook. */
export const usageXlsx: Download = {
  path: "/downloads/usage.xlsx",
  may: "usage.read",
  async open(context, query) {
    const { opened, asked } = await open(context, query);
    if (!opened) return null;
    const locale = asked.locale ?? context.locale;
    const pages = usagePages(context, opened.usage, asked.sort, PAGE);
    return {
      name: `${say(usageFileText("fileWord"), locale)} ${nameOf(opened)}.xlsx`,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: xlsx(say(usageFileText("fileWord"), locale), peopleColumns(locale, "xlsx"), pages),
    };
  },
};

async function open(
  context: Context,
  query: DownloadQuery,
): Promise<{ readonly opened: OpenedUsage | null; readonly asked: UsageDownload }> {
  const asked = readUsageDownload(query);
  if ("problem" in asked) throw mistake("BAD_USER_INPUT", asked.problem);
  const subscriberId = asked.subscriberId ?? viewerOf(context).subscriberId;
  if (subscriberId === null) throw mistake("BAD_USER_INPUT", "subscriberId is missing.");
  const opened = await openUsage(context, subscriberId, asked.filter, UsageViewAct.DOWNLOADED);
  return { opened, asked };
}

function csvOf(context: Context, opened: OpenedUsage, asked: UsageDownload): DownloadFile {
  const pages = usagePages(context, opened.usage, asked.sort, PAGE);
  const type = "text/csv; charset=utf-8; header=present";
  if (asked.layout === "machine") {
    const columns = machineColumns(opened.subscriber.number);
    return { name: `usage ${nameOf(opened)}.csv`, type, content: machineCsv(columns, pages) };
  }
  const locale = asked.locale ?? context.locale;
  const name = `${say(usageFileText("fileWord"), locale)} ${nameOf(opened)}.csv`;
  return { name, type, content: excelCsv(peopleColumns(locale, "csv"), pages) };
}

function nameOf({ subscriber, usage }: OpenedUsage): string {
  const { from, through } = usage.range;
  return `${subscriber.number.replace("+", "")} ${from} ${through}`;
}
