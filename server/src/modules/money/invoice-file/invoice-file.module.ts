import { defineModule } from "../../../define-module";
import { invoicePdfDownload, invoicesZipDownload, invoiceXlsxDownload } from "./invoice-download.task";
import { InvoiceLinkResolver } from "./invoice-link.resolver";

/** Invoices as files: a document, a workbook, several in an archive, and links that end. */
export const invoiceFileModule = defineModule({
  id: "invoice-file",
  area: "money",
  resolvers: [InvoiceLinkResolver],
  downloads: [invoicePdfDownload, invoiceXlsxDownload, invoicesZipDownload],
});
