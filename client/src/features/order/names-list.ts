import type { BulkRowInput } from "../../generated/graphql";

/** A pasted row: a number and the name that its line is to have. */
export interface NamedRow {
  number: string;
  name: string;
}

/** What a pasted list holds. */
export interface NamesList {
  rows: readonly NamedRow[];
  /** Places of rows, from 1, that are not a number and a name. */
  wrong: readonly number[];
}

/** Tabs, as a table's cells come from the clipboard; semicolons, as a CSV file has them. */
const between = /\t|;/;

/**
 * Reads two columns that were copied from a table: number and name. Empty rows are passed over, and so is a first row
 * without any digit in its first column: a heading.
 */
export function readNames(text: string): NamesList {
  const rows: NamedRow[] = [];
  const wrong: number[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const [number = "", name = ""] = line.split(between).map((cell) => cell.trim());
    if (rows.length + wrong.length === 0 && !/\d/.test(number)) return;
    if (number === "" || name === "") wrong.push(index + 1);
    else rows.push({ number, name });
  });
  return { rows, wrong };
}

/** The rows as the API takes them. */
export const renamesOf = (rows: readonly NamedRow[], hasNewUser: boolean): BulkRowInput[] =>
  rows.map(({ number, name }) => ({ number, acts: [{ renameSubscriber: { name, hasNewUser } }] }));

/** How many numbers a pasted list names, as far as can be seen without reading them. */
export const countNumbers = (text: string): number =>
  text.split(/[\r\n\t;,]+/).filter((entry) => /\d/.test(entry)).length;
