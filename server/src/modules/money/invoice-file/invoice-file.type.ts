import { registerEnumType } from "type-graphql";

/** As what an invoice can be downloaded. */
export enum InvoiceFileFormat {
  PDF = "pdf",
  XLSX = "xlsx",
}
registerEnumType(InvoiceFileFormat, {
  name: "InvoiceFileFormat",
  description: "As what an invoice can be downloaded.",
  valuesConfig: {
    PDF: { description: "A document to read, print and file." },
    XLSX: { description: "A workbook: the sums by kind, and what each number has by kind." },
  },
});
