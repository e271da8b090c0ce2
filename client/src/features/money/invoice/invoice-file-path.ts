/** As what an invoice is downloaded. */
export type InvoiceFile = "pdf" | "xlsx";

/** The address of one invoice as a file. */
export function invoiceFilePath(file: InvoiceFile, id: string, lang: string): string {
  return `/downloads/invoice.${file}?${new URLSearchParams({ id, lang }).toString()}`;
}

/** The address of several invoices as documents in one archive. */
export function invoiceArchivePath(ids: readonly string[], lang: string): string {
  return `/downloads/invoices.zip?${new URLSearchParams({ ids: ids.join(","), lang }).toString()}`;
}
