/** A row of the table, as a spreadsheet gets it: texts as they are, amounts as the API gives them. */
export type SheetRow = readonly (string | { readonly amount: string })[];

/**
 * Rows for a spreadsheet, the separator between cells. Amounts get the decimal comma where people write one; a text that
 * a spreadsheet would take for a formula is disarmed.
 */
export function sheetText(rows: readonly SheetRow[], separator: ";" | "\t", decimalComma: boolean): string {
  const cell = (value: SheetRow[number]): string => {
    if (typeof value !== "string") return decimalComma ? value.amount.replace(".", ",") : value.amount;
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${rows.map((row) => row.map(cell).join(separator)).join("\r\n")}\r\n`;
}
