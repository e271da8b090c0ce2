import { setImmediate } from "node:timers/promises";

/** A decimal number as text with a point, so that nothing rounds it. */
export interface DecimalCell {
  readonly decimal: string;
}

/** What a clock on the wall showed, as epoch milliseconds of the same figures in UTC. */
export interface MomentCell {
  readonly moment: number;
}

/** A cell of a table for people; free text in it is to be `guarded`. */
export type Cell = string | DecimalCell | MomentCell | null;

/** A column of a table. */
export interface Column<Row, Value> {
  readonly title: string;
  readonly value: (row: Row) => Value;
  /** Width in a spreadsheet, in characters. */
  readonly width?: number;
  /** How a spreadsheet shows it, e.g. `dd.mm.yyyy hh:mm:ss`. */
  readonly format?: string;
}

/** Rows as they come, page by page. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

/** For programs: UTF-8, commas, CRLF (RFC 4180), nothing added to any value. */
export async function* machineCsv<Row>(
  columns: readonly Column<Row, string>[],
  pages: Pages<Row>,
): AsyncGenerator<string> {
  yield csvLine(
    columns.map(({ title }) => title),
    ",",
  );
  for await (const rows of pages) {
    yield rows
      .map((row) =>
        csvLine(
          columns.map(({ value }) => value(row)),
          ",",
        ),
      )
      .join("");
    // Between two pages others have their turn: waiting for the network alone would not give it to them.
    await setImmediate();
  }
}

/** For Excel where lists are separated by semicolons and decimals by a comma, as in Russian. */
export async function* excelCsv<Row>(
  columns: readonly Column<Row, Cell>[],
  pages: Pages<Row>,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(
    columns.map(({ title }) => title),
    ";",
  )}`;
  for await (const rows of pages) {
    yield rows
      .map((row) =>
        csvLine(
          columns.map(({ value }) => textOf(value(row))),
          ";",
        ),
      )
      .join("");
    await setImmediate();
  }
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if ("decimal" in cell) return cell.decimal.replace(".", ",");
  const [date = "", time = ""] = new Date(cell.moment).toISOString().slice(0, 19).split("T");
  return `${date.split("-").reverse().join(".")} ${time}`;
}

function csvLine(values: readonly string[], separator: string): string {
  return `${values.map((value) => quoted(value, separator)).join(separator)}\r\n`;
}

function quoted(value: string, separator: string): string {
  return value.includes(separator) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
