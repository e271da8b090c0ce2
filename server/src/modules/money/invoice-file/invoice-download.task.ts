import { INVOICE_ARCHIVE_MAX, LOCALES, type Locale } from "@kabinet/shared";
import { audit } from "../../../platform/audit/audit.store";
import type { Download, DownloadFile, DownloadQuery } from "../../../platform/download/download";
import { zip, type ZipEntry } from "../../../platform/download/zip";
import { mistake, ownProblem } from "../../../platform/errors";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Printer } from "../../../platform/print/printer";
import { say } from "../../../platform/texts/fill";
import type { Invoice } from "../invoice/invoice.entity";
import { invoiceWindow } from "../invoice/invoice-window.policy";
import { invoiceOf } from "../invoice/invoice.store";
import { INVOICE_FILES, invoiceFileName, printedInvoice } from "./invoice-file.task";
import { invoiceFileText } from "./invoice-file.texts";
import { openLink } from "./invoice-link.policy";

/** An invoice as a document. */
export const invoicePdfDownload: Download = {
  path: "/downloads/invoice.pdf",
  may: "invoice.read",
  async open(context, query) {
    const asked = await opened(context, query);
    return (
      asked && {
        ...asked,
        name: invoiceFileName(asked.invoice, "pdf", asked.locale),
        type: INVOICE_FILES.pdf.type,
        content: noted(
          context,
          [asked.invoice],
          "PDF",
          INVOICE_FILES.pdf.make(context.database, asked.invoice, asked.locale),
        ),
      }
    );
  },
};

/** An invoice as a workbook. */
export const invoiceXlsxDownload: Download = {
  path: "/downloads/invoice.xlsx",
  may: "invoice.read",
  async open(context, query) {
    const asked = await opened(context, query);
    return (
      asked && {
        ...asked,
        name: invoiceFileName(asked.invoice, "xlsx", asked.locale),
        type: INVOICE_FILES.xlsx.type,
        content: noted(
          context,
          [asked.invoice],
          "XLSX",
          INVOICE_FILES.xlsx.make(context.database, asked.invoice, asked.locale),
        ),
      }
    );
  },
};

/** Several invoices as documents in one archive. */
export const invoicesZipDownload: Download = {
  path: "/downloads/invoices.zip",
  may: "invoice.read",
  async open(context, query): Promise<DownloadFile | null> {
    const { ids, locale } = read(context, query);
    if (ids.length === 0 || ids.length > INVOICE_ARCHIVE_MAX)
      throw mistake(
        "BAD_USER_INPUT",
        `ids is a list, with commas, of 1 to ${String(INVOICE_ARCHIVE_MAX)} ids of invoices.`,
      );
    refuseWhileClosed(context);
    const found = await Promise.all(ids.map((id) => invoiceOf(context).load(id)));
    const invoices = found.filter((invoice) => invoice !== null);
    // One that is not there is told of: an archive without it would be taken for all.
    if (invoices.length < ids.length) return null;
    const latest = Math.max(...invoices.map(({ formedOn }) => Date.parse(formedOn)));
    return {
      name: `${say(invoiceFileText("filesWord"), locale)}.zip`,
      type: "application/zip",
      content: noted(context, invoices, "ZIP", zip(documents(context, invoices, locale), latest)),
    };
  },
};

/** Writes to the audit who is given which invoices, as what, when the file is begun: who asks for its name only gets none. */
async function* noted<Part>(
  context: Context,
  invoices: readonly Invoice[],
  format: "PDF" | "XLSX" | "ZIP",
  content: AsyncIterable<Part>,
): AsyncGenerator<Part> {
  const { database, clock } = context;
  await database.write(async (unit) => {
    for (const { id, clientId, number } of invoices) {
      const subject = { clientId, subjectId: id, after: { number, format } };
      await audit(unit, clock.now(), viewerOf(context), "invoice.downloaded", subject);
    }
  });
  yield* content;
}

/** Each invoice of an archive, printed one after the other by one printer. */
function documents(context: Context, invoices: readonly Invoice[], locale: Locale): AsyncGenerator<ZipEntry> {
  return Printer.printing(async function* (printer) {
    for (const invoice of invoices)
      yield {
        name: invoiceFileName(invoice, "pdf", locale),
        content: printedInvoice(context.database, printer, invoice, locale),
        isPacked: true,
      };
  });
}

async function opened(
  context: Context,
  query: DownloadQuery,
): Promise<{ readonly invoice: Invoice; readonly locale: Locale } | null> {
  const { ids, link, locale } = read(context, query);
  const id = link === null ? ids[0] : linked(context, link);
  if (id === undefined || ids.length > 1) throw mistake("BAD_USER_INPUT", "id is the id of one invoice.");
  refuseWhileClosed(context);
  const invoice = await invoiceOf(context).load(id);
  return invoice && { invoice, locale };
}

/** The invoice of a link; refuses one that has ended, or is somebody else's. */
function linked(context: Context, link: string): string {
  const { secrets, clock, locale } = context;
  const content = openLink(secrets, viewerOf(context).id, link);
  if (content === null) throw ownProblem("LINK_FOREIGN", locale, invoiceFileText("linkForeign"));
  if (content.until <= clock.now()) throw ownProblem("LINK_ENDED", locale, invoiceFileText("linkEnded"));
  return content.invoiceId;
}

function refuseWhileClosed({ clock, timeZone, locale }: Context): void {
  const closed = invoiceWindow(clock.now(), timeZone);
  if (closed)
    throw ownProblem("INVOICES_CLOSED", locale, closed.text, {
      opensAt: new Date(closed.opensAt).toISOString(),
    });
}

const NAMES = ["id", "ids", "link", "lang"];

interface Asked {
  readonly ids: readonly string[];
  readonly link: string | null;
  readonly locale: Locale;
}

function read(context: Context, query: DownloadQuery): Asked {
  const unknown = Object.keys(query).find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw mistake("BAD_USER_INPUT", `No such parameter; there are ${NAMES.join(", ")}.`);
  const text = (name: string): string => {
    const value = query[name] ?? "";
    if (typeof value !== "string") throw mistake("BAD_USER_INPUT", `${name} stands there more than once.`);
    return value;
  };
  const lang = text("lang");
  const locale = LOCALES.find((one) => one === lang);
  if (lang !== "" && !locale) throw mistake("BAD_USER_INPUT", `lang is one of ${LOCALES.join(", ")}.`);
  const ids = [text("id"), ...text("ids").split(",")].filter((id) => id !== "");
  return { ids: [...new Set(ids)], link: text("link") || null, locale: locale ?? context.locale };
}
