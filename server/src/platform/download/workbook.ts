import { setImmediate } from "node:timers/promises";
import type { Cell } from "./table";
import { zip, type ZipEntry } from "./zip";

/** A sheet of a workbook; its rows come page by page. */
export interface Sheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly columns: readonly {
    /** In characters. */
    readonly width: number;
    /** How its numbers are shown, e.g. `0.00`. */
    readonly format?: string;
  }[];
  /** How many rows at the top are headings: bold, and always in sight. */
  readonly headings: number;
  readonly pages: AsyncIterable<readonly (readonly Cell[])[]> | Iterable<readonly (readonly Cell[])[]>;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of several sheets (ECMA-376), written while their rows come: texts are texts, amounts are numbers. */
export function workbook(sheets: readonly Sheet[], at: number): AsyncGenerator<Uint8Array> {
  const formats = [
    ...new Set(sheets.flatMap(({ columns }) => columns.flatMap(({ format }) => format ?? []))),
  ];
  const part = (name: string, text: string): ZipEntry => ({
    name,
    content: one(DECLARATION + text),
    isPacked: false,
  });
  return zip(
    [
      part("[Content_Types].xml", contentTypes(sheets.length)),
      part(
        "_rels/.rels",
        `<Relationships xmlns="${RELATIONS}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
      ),
      part("xl/workbook.xml", book(sheets)),
      part("xl/_rels/workbook.xml.rels", bookRelations(sheets.length)),
      part("xl/styles.xml", styles(formats)),
      ...sheets.map((sheet, i) => ({
        name: `xl/worksheets/sheet${String(i + 1)}.xml`,
        content: sheetParts(sheet, formats),
        isPacked: false,
      })),
    ],
    at,
  );
}

/** A part that is there already, asked for like one that is made while it comes. */
async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

async function* sheetParts(sheet: Sheet, formats: readonly string[]): AsyncGenerator<string> {
  const { columns, headings, pages } = sheet;
  const pane =
    headings === 0
      ? ""
      : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${String(headings)}" topLeftCell="A${String(headings + 1)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const widths = columns.map(
    ({ width }, i) =>
      `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  yield `${DECLARATION}<worksheet xmlns="${MAIN}">${pane}<cols>${widths.join("")}</cols><sheetData>`;
  const ofColumn = columns.map(({ format }) => (format === undefined ? 0 : formats.indexOf(format) + 2));
  let row = 0;
  for await (const rows of pages) {
    let text = "";
    for (const cells of rows) {
      row += 1;
      text += `<row r="${String(row)}">${cells.map((cell, i) => written(cell, i, row, row <= headings ? 1 : (ofColumn[i] ?? 0))).join("")}</row>`;
    }
    if (text !== "") yield text;
    // Between two pages others have their turn.
    await setImmediate();
  }
  yield "</sheetData></worksheet>";
}

function written(cell: Cell, column: number, row: number, style: number): string {
  if (cell === null || cell === "") return "";
  const place = `r="${letters(column)}${String(row)}"${style === 0 ? "" : ` s="${String(style)}"`}`;
  if (typeof cell === "string")
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const value = "decimal" in cell ? cell.decimal : String(cell.moment / 86_400_000 + 25_569);
  return `<c ${place}><v>${value}</v></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Signs that XML does not have: controls but for tab and the ends of lines, and two that are no signs. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff]/gu;

/** Signs that XML does not have at all are left out. */
function escaped(text: string): string {
  return text.replace(NOT_IN_XML, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${String(i + 1)}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides.join("")}</Types>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${String(id)}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function book(sheets: readonly Sheet[]): string {
  const named = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join("")}</sheets></workbook>`;
}

function bookRelations(sheets: number): string {
  const each = Array.from({ length: sheets }, (_, i) =>
    relation(i + 1, "worksheet", `worksheets/sheet${String(i + 1)}.xml`),
  );
  return `<Relationships xmlns="${RELATIONS}">${each.join("")}${relation(sheets + 1, "styles", "styles.xml")}</Relationships>`;
}

/** Style 0 is plain, 1 a heading, the others one of the formats each. */
function styles(formats: readonly string[]): string {
  const own = formats.map(
    (format, i) => `<numFmt numFmtId="${String(164 + i)}" formatCode="${escaped(format)}"/>`,
  );
  const cells = formats.map(
    (_, i) =>
      `<xf numFmtId="${String(164 + i)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const numbers = own.length === 0 ? "" : `<numFmts count="${String(own.length)}">${own.join("")}</numFmts>`;
  return `<styleSheet xmlns="${MAIN}">${numbers}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${String(cells.length + 2)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${cells.join("")}</cellXfs></styleSheet>`;
}
