import { dateIn } from "@kabinet/shared";
import type { Download, DownloadFile, DownloadQuery } from "../../../platform/download/download";
import { excelCsv, type Pages } from "../../../platform/download/table";
import { xlsx } from "../../../platform/download/xlsx";
import { mistake } from "../../../platform/errors";
import type { Context } from "../../../platform/graphql/context";
import { say } from "../../../platform/texts/fill";
import { accountOf } from "../../company/account/account.store";
import { clientOf } from "../../company/client/client.store";
import {
  paymentColumns,
  readPaymentDownload,
  type PaymentDownload,
  type PaymentRow,
} from "./payment-download.policy";
import { paymentFileText } from "./payment-file.texts";
import { listPayments } from "./payment-list.store";
import type { Payment } from "./payment.entity";

/** Payments read at a time. */
const PAGE = 100;

/** A company's payments as a workbook. */
export const paymentsXlsx: Download = {
  path: "/downloads/payments.xlsx",
  may: "payment.read",
  open: (context, query) =>
    open(context, query, "xlsx", (locale, word, pages) => ({
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: xlsx(word, paymentColumns(locale, "xlsx"), pages),
    })),
};

/** The same as CSV for Excel. */
export const paymentsCsv: Download = {
  path: "/downloads/payments.csv",
  may: "payment.read",
  open: (context, query) =>
    open(context, query, "csv", (locale, _word, pages) => ({
      type: "text/csv; charset=utf-8; header=present",
      content: excelCsv(paymentColumns(locale, "csv"), pages),
    })),
};

async function open(
  context: Context,
  query: DownloadQuery,
  extension: string,
  make: (locale: Context["locale"], word: string, pages: Pages<PaymentRow>) => Omit<DownloadFile, "name">,
): Promise<DownloadFile | null> {
  const asked = readPaymentDownload(query);
  if ("problem" in asked) throw mistake("BAD_USER_INPUT", asked.problem);
  if (!(await clientOf(context).load(asked.clientId))) return null;
  const locale = asked.locale ?? context.locale;
  const word = say(paymentFileText("fileWord"), locale);
  const pages = await rowPages(context, asked);
  const today = dateIn(context.timeZone, context.clock.now());
  return { name: `${word} ${today}.${extension}`, ...make(locale, word, pages) };
}

/** All pages; the first is read at once, so that what is wrong with the filter is told before the file begins. */
async function rowPages(
  context: Context,
  { clientId, filter }: PaymentDownload,
): Promise<AsyncGenerator<readonly PaymentRow[]>> {
  const first = await listPayments(context, { clientId }, filter, { first: PAGE });
  return (async function* () {
    for (let page = first; ;) {
      // What is loaded for one page is let go with it.
      const own = { ...context, made: new Map() };
      yield await Promise.all(page.nodes.map((payment) => rowOf(own, payment)));
      const { hasNextPage, endCursor } = page.pageInfo;
      if (!hasNextPage) return;
      page = await listPayments(context, { clientId }, filter, { first: PAGE, after: endCursor });
    }
  })();
}

async function rowOf(context: Context, payment: Payment): Promise<PaymentRow> {
  return { payment, account: await accountOf(context).load(payment.accountId) };
}
