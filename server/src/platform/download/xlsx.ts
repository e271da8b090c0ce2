import { setImmediate } from "node:timers/promises";
import type { Cell, Column, Pages } from "./table";

type XlsxValue = string | number | Date | null;

/** A workbook, written while its rows come: texts are texts, moments are real dates; a full sheet is followed by another. */
export async function* xlsx<Row>(
  sheet: string,
  columns: readonly Column<Row, Cell>[],
  pages: Pages<Row>,
): AsyncGenerator<Uint8Array> {
  // Loaded when somebody wants a workbook: it is a fifth of the program's code.
  const { writeXlsxStream } = await import("hucre/xlsx");
  const stream = writeXlsxStream(rowsOf(columns, pages), {
    name: sheet,
    columns: columns.map(({ title, width, format }) => ({
      header: title,
      ...(width !== undefined && { width }),
      ...(format !== undefined && { numFmt: format }),
    })),
    freezePane: { rows: 1 },
  });
  yield* stream as unknown as AsyncIterable<Uint8Array>;
}

async function* rowsOf<Row>(
  columns: readonly Column<Row, Cell>[],
  pages: Pages<Row>,
): AsyncGenerator<XlsxValue[]> {
  for await (const rows of pages) {
    for (const row of rows) yield columns.map(({ value }) => valueOf(value(row)));
    await setImmediate();
  }
}

function valueOf(cell: Cell): XlsxValue {
  if (cell === null) return null;
  if (typeof cell === "string") return cell;
  return "decimal" in cell ? Number(cell.decimal) : new Date(cell.moment);
}
