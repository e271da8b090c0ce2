import type { Locale } from "@kabinet/shared";
import type { Database } from "../../../platform/database/database";
import { workbook } from "../../../platform/download/workbook";
import { Printer } from "../../../platform/print/printer";
import { say } from "../../../platform/texts/fill";
import type { Invoice } from "../invoice/invoice.entity";
import { breakdownPages, invoiceContent } from "./invoice-content.task";
import { breakdownCells, invoiceDocument } from "./invoice-document.policy";
import { invoiceFileText } from "./invoice-file.texts";
import { invoiceSheets } from "./invoice-workbook.policy";

/** As what an invoice is written: the extension of the file. */
export type InvoiceFileKind = "pdf" | "xlsx";

/** How an invoice that may be seen is written as a file. */
interface InvoiceFileMaker {
  /** Its media type. */
  readonly type: string;
  readonly make: (database: Database, invoice: Invoice, locale: Locale) => AsyncGenerator<Uint8Array>;
}

/** The kinds of file, each with how it is made. */
export const INVOICE_FILES: Readonly<Record<InvoiceFileKind, InvoiceFileMaker>> = {
  pdf: {
    type: "application/pdf",
    make: (database, invoice, locale) =>
      Printer.printing((printer) => printedInvoice(database, printer, invoice, locale)),
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    async *make(database, invoice, locale) {
      const content = await invoiceContent(database, invoice);
      const sheets = invoiceSheets(content, breakdownPages(database, invoice), locale);
      yield* workbook(sheets, Date.parse(invoice.formedOn));
    },
  },
};

/** What the file of an invoice is called: «Счёт 300001 10-26.pdf». */
export function invoiceFileName(
  { number }: Pick<Invoice, "number">,
  kind: InvoiceFileKind,
  locale: Locale,
): string {
  return `${say(invoiceFileText("fileWord"), locale)} ${number.replaceAll("/", " ")}.${kind}`;
}

/** An invoice that may be seen as a document, by a printer that prints others too. */
export async function* printedInvoice(
  database: Database,
  printer: Printer,
  invoice: Invoice,
  locale: Locale,
): AsyncGenerator<Uint8Array> {
  const content = await invoiceContent(database, invoice);
  yield* printer.print(invoiceDocument(content, locale), cells(database, invoice, locale));
}

async function* cells(database: Database, invoice: Invoice, locale: Locale): AsyncGenerator<string[][]> {
  for await (const rows of breakdownPages(database, invoice))
    yield rows.map((row) => breakdownCells(row, locale));
}
