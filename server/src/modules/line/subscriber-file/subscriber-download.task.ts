import { dateIn, type Permission } from "@kabinet/shared";
import { authorizationText } from "../../../platform/authorization/authorization.texts";
import { mayAnywhere } from "../../../platform/authorization/rights";
import type { Download, DownloadFile, DownloadQuery } from "../../../platform/download/download";
import { excelCsv, type Pages } from "../../../platform/download/table";
import { xlsx } from "../../../platform/download/xlsx";
import { mistake, problem } from "../../../platform/errors";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { say } from "../../../platform/texts/fill";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { tariffPlanOf } from "../../catalogue/tariff-plan/tariff.store";
import { accountOf } from "../../company/account/account.store";
import { clientOf } from "../../company/client/client.store";
import { costCentreOf } from "../../company/cost-centre/cost-centre.store";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { chargedThisMonthOf } from "../../money/charge/month-total.store";
import { dataThisMonthOf } from "../../usage/usage-summary/usage-data-month.store";
import { viewMobileInternet } from "../mobile-internet/mobile-internet.policy";
import { internetServicesOf } from "../mobile-internet/mobile-internet.store";
import { subscriberPages } from "../subscriber-list/subscriber-list.store";
import {
  readSubscriberDownload,
  type FileColumn,
  type SubscriberDownload,
} from "./subscriber-download.policy";
import { fileColumns, type FileLine } from "./subscriber-file.policy";
import { subscriberFileText } from "./subscriber-file.texts";

/** The list of lines as a workbook. */
export const subscribersXlsx: Download = {
  path: "/downloads/subscribers.xlsx",
  may: "subscriberFile.read",
  open: (context, query) =>
    open(context, query, "xlsx", (asked, pages) => ({
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: xlsx(
        wordIn(context, asked),
        fileColumns(localeOf(context, asked), "xlsx", asked.columns),
        pages,
      ),
    })),
};

/** The list of lines as CSV for Excel. */
export const subscribersCsv: Download = {
  path: "/downloads/subscribers.csv",
  may: "subscriberFile.read",
  open: (context, query) =>
    open(context, query, "csv", (asked, pages) => ({
      type: "text/csv; charset=utf-8; header=present",
      content: excelCsv(fileColumns(localeOf(context, asked), "csv", asked.columns), pages),
    })),
};

async function open(
  context: Context,
  query: DownloadQuery,
  extension: string,
  make: (asked: SubscriberDownload, pages: Pages<FileLine>) => Omit<DownloadFile, "name">,
): Promise<DownloadFile | null> {
  const asked = readSubscriberDownload(query);
  if ("problem" in asked) throw mistake("BAD_USER_INPUT", asked.problem);
  if (!(await clientOf(context).load(asked.clientId))) return null;
  requireColumns(context, asked.columns);
  const lines = await subscriberPages(context, asked);
  const today = dateIn(context.timeZone, context.clock.now());
  const told = { ...context, locale: localeOf(context, asked) };
  return {
    name: `${wordIn(context, asked)} ${today}.${extension}`,
    ...make(asked, filePages(told, lines, new Set(asked.columns))),
  };
}

/** Columns with what a program of a company may have no right to see, and that right. */
const CLOSED: Readonly<Partial<Record<FileColumn, Permission>>> = {
  CHARGED_THIS_MONTH: "charge.read",
  MEGABYTES_THIS_MONTH: "usage.read",
};

/** Throws FORBIDDEN where one of the columns is not for the viewer: it says to leave it out. */
function requireColumns(context: Context, columns: readonly FileColumn[]): void {
  const closed = columns.find((column) => {
    const right = CLOSED[column];
    return right !== undefined && !mayAnywhere(viewerOf(context), right);
  });
  if (closed !== undefined)
    throw problem("FORBIDDEN", context.locale, authorizationText("columnClosed", { column: closed }));
}

const localeOf = ({ locale }: Context, asked: SubscriberDownload): Context["locale"] =>
  asked.locale ?? locale;

const wordIn = (context: Context, asked: SubscriberDownload): string =>
  say(subscriberFileText("fileWord"), localeOf(context, asked));

async function* filePages(
  context: Context,
  pages: Pages<Subscriber>,
  columns: ReadonlySet<FileColumn>,
): AsyncGenerator<readonly FileLine[]> {
  for await (const lines of pages) {
    // What is loaded for one page is let go with it.
    const own = { ...context, made: new Map() };
    yield await Promise.all(lines.map((line) => fileLine(own, line, columns)));
  }
}

/** What the columns that are asked for tell of a line; of the others nothing is looked up. */
async function fileLine(
  context: Context,
  line: Subscriber,
  columns: ReadonlySet<FileColumn>,
): Promise<FileLine> {
  const [plan, internet, account, costCentre, charged, data] = await Promise.all([
    columns.has("TARIFF_PLAN") ? tariffPlanOf(context, line.tariffPlanId) : null,
    columns.has("MOBILE_INTERNET") ? internetOf(context, line) : null,
    columns.has("ACCOUNT") ? accountOf(context).load(line.accountId) : null,
    columns.has("COST_CENTRE") && line.costCentreId !== null
      ? costCentreOf(context).load(line.costCentreId)
      : null,
    columns.has("CHARGED_THIS_MONTH") ? chargedThisMonthOf(context).load(line.id) : null,
    columns.has("MEGABYTES_THIS_MONTH") ? dataThisMonthOf(context).load(line.id) : null,
  ]);
  return {
    line,
    tariffPlan: plan?.name ?? "",
    package: internet?.package ?? null,
    hasInternet: internet?.isOn ?? false,
    account: account?.number ?? null,
    costCentre,
    charged: charged?.total ?? 0,
    bytes: data?.bytes ?? 0,
  };
}

async function internetOf(
  context: Context,
  line: Subscriber,
): Promise<{ readonly isOn: boolean; readonly package: string | null }> {
  const [catalogue, services] = await Promise.all([
    serviceCatalogue(context.database),
    internetServicesOf(context).load(line.id),
  ]);
  const packages = new Map(catalogue.packages(context.locale).map((item) => [item.id, item]));
  const { internet, package: pack } = viewMobileInternet(line, services, packages);
  return { isOn: internet !== null, package: packages.get(pack?.specificationId ?? "")?.name ?? null };
}
