import type { Locale } from "@kabinet/shared";

/** A row of the table, as a spreadsheet gets it: texts as they are, amounts as the API gives them. */
export type SheetRow = readonly (string | { readonly amount: string })[];

/** How a spreadsheet of some language writes amounts, and what it takes for the end of a cell. */
export interface SheetHabit {
  readonly decimal: "," | ".";
  readonly separator: "," | ";" | "\t";
}

/** The habit of a file: where decimals have a comma, cells are separated by semicolons. */
export function fileHabit(locale: Locale): SheetHabit {
  return locale === "en" ? { decimal: ".", separator: "," } : { decimal: ",", separator: ";" };
}

/** Rows for a spreadsheet. A text that a spreadsheet would take for a formula is disarmed. */
export function sheetText(rows: readonly SheetRow[], { decimal, separator }: SheetHabit): string {
  const cell = (value: SheetRow[number]): string => {
    if (typeof value !== "string") return value.amount.replace(".", decimal);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${rows.map((row) => row.map(cell).join(separator)).join("\r\n")}\r\n`;
}
