import { crc32, deflateSync } from "node:zlib";
import { workbook } from "../platform/download/workbook";
import { PdfPainter } from "../platform/print/pdf-painter";
import { PRINTED_WIDTH } from "../platform/print/printed";

/** A file that somebody of the demo attached. */
export interface DemoFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A document of one page: a title, some lines, and a table with a total. */
export interface DemoPage {
  readonly title: string;
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[];
}

/** Prints a page as the program prints invoices; `at` is when it says that it was made. */
export async function demoPdf(page: DemoPage, author: string, at: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const width = PRINTED_WIDTH / page.head.length;
  const painter = new PdfPainter(
    {
      ...{ title: page.title, author, language: "ru", at, table: null, foot: "{page} / {pages}" },
      front: [
        { kind: "title", text: page.title },
        ...page.lines.map((text) => ({ kind: "text" as const, text })),
        {
          kind: "table",
          columns: page.head.map((title, i) => ({ title, width, isNumeric: i > 0 })),
          rows: page.rows,
          total: page.total,
        },
      ],
    },
    (bytes) => parts.push(bytes),
  );
  await painter.end();
  return Buffer.concat(parts);
}

/** A workbook of one sheet: a heading and rows. */
export async function demoWorkbook(
  name: string,
  rows: readonly (readonly string[])[],
  at: number,
): Promise<Buffer> {
  const columns = (rows[0] ?? []).map(() => ({ width: 24 }));
  const parts: Uint8Array[] = [];
  for await (const part of workbook([{ name, columns, headings: 1, pages: [rows] }], at)) parts.push(part);
  return Buffer.concat(parts);
}

const WIDTH = 320;
const HEIGHT = 160;
const PNG_BEGINS = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture (PNG, grey) of bars, as a telephone shows the strength of a signal; each 0 to 1. */
export function demoPicture(bars: readonly number[]): Buffer {
  const step = WIDTH / bars.length;
  const lines = Array.from({ length: HEIGHT }, (_, y) => {
    const line = Buffer.alloc(WIDTH + 1, 0xf4);
    // Each line begins with how it is written: as it is.
    line[0] = 0;
    for (const [i, height] of bars.entries())
      if (y > HEIGHT - 12 - height * (HEIGHT - 24))
        line.fill(0x3a, 1 + Math.round(i * step + 6), 1 + Math.round((i + 1) * step - 6));
    return line;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8;
  return Buffer.concat([
    PNG_BEGINS,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
