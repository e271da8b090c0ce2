import { once } from "node:events";
import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import type { Block, LongTable, PrintedColumn, PrintedDocument } from "./printed";
import { PRINTED_WIDTH } from "./printed";

const LEFT = 40;
const TOP = 40;
/** Below it nothing is printed but the foot. */
const BOTTOM = 790;
const FOOT = 806;
const ROW = 12.5;
const HEADING = 26;
const INK = "#1a1a1a";
const FAINT = "#5a5a5a";
const RULE = "#b8b8b8";
const SIZE = { title: 17, text: 9.5, small: 8, table: 8.5, long: 7.5 } as const;

/** Rows of a long table that stand on one page under its heading. */
const ROWS_A_PAGE = Math.floor((BOTTOM - TOP - HEADING * 2) / ROW);

/**
 * The library keeps of each font how it has laid out every word, for as long as the document is printed. A page's figures
 * come again on that page, hardly ever later: kept for all pages they are more than all else.
 */
interface KeepsWords {
  readonly _fontFamilies: Readonly<Record<string, { layoutCache: Record<string, object> | false }>>;
}

let fonts: { readonly plain: Buffer; readonly bold: Buffer } | null = null;

/** PT Sans has every letter of Russian, Belarusian and English, and figures of one width. */
function fontFiles(): { readonly plain: Buffer; readonly bold: Buffer } {
  const read = (name: string): Buffer =>
    readFileSync(require.resolve(`@expo-google-fonts/pt-sans/${name}.ttf`));
  return (fonts ??= { plain: read("400Regular/PTSans_400Regular"), bold: read("700Bold/PTSans_700Bold") });
}

/**
 * Paints a document page by page; a page that is done is given away and kept no longer. The first pages wait until they
 * are all there, since each says how many pages there are.
 */
export class PdfPainter {
  private readonly pdf: PDFKit.PDFDocument;
  private y = TOP;
  private page = 0;
  private pages = 0;
  private rowsOnPage = 0;

  constructor(
    private readonly document: PrintedDocument,
    private readonly give: (bytes: Uint8Array) => void,
  ) {
    const { title, author, language, at } = document;
    const made = new Date(at);
    this.pdf = new PDFDocument({
      size: "A4",
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author, CreationDate: made, ModDate: made },
      font: "",
    });
    this.pdf.on("data", (bytes: Uint8Array) => {
      this.give(bytes);
    });
    this.pdf.registerFont("plain", fontFiles().plain);
    this.pdf.registerFont("bold", fontFiles().bold);
    this.paintFront();
  }

  /** Paints further rows of the long table. */
  rows(rows: readonly (readonly string[])[]): void {
    const { table } = this.document;
    if (table) for (const row of rows) this.longRow(table, row, false);
  }

  /** Paints what stands at the end; all has been given away when it is answered. Nothing can be painted after it. */
  async end(): Promise<void> {
    const { table } = this.document;
    if (table) for (const row of table.closing) this.longRow(table, row, true);
    this.pdf.flushPages();
    const ended = once(this.pdf, "end");
    this.pdf.end();
    await ended;
  }

  private paintFront(): void {
    this.newPage();
    for (const block of this.document.front) this.paint(block);
    const { table } = this.document;
    const long = table ? Math.ceil((table.rowCount + table.closing.length) / ROWS_A_PAGE) : 0;
    this.pages = this.page + long;
    for (let i = 0; i < this.page; i++) {
      this.pdf.switchToPage(i);
      this.foot(i + 1);
    }
    this.pdf.flushPages();
  }

  private newPage(): void {
    this.pdf.addPage();
    this.page += 1;
    this.y = TOP;
  }

  /** Makes room on the page, or goes on to the next one. */
  private need(height: number): void {
    if (this.y + height > BOTTOM) this.newPage();
  }

  private foot(page: number): void {
    const text = this.document.foot.replace("{page}", String(page)).replace("{pages}", String(this.pages));
    this.pdf.font("plain").fontSize(SIZE.small).fillColor(FAINT);
    this.put(text, LEFT, FOOT, PRINTED_WIDTH, false);
  }

  private paint(block: Block): void {
    switch (block.kind) {
      case "title":
        this.paragraph(block.text, "bold", SIZE.title, INK, 8);
        return;
      case "text":
        this.paragraph(
          block.text,
          block.isBold === true ? "bold" : "plain",
          block.isSmall === true ? SIZE.small : SIZE.text,
          block.isSmall === true ? FAINT : INK,
          6,
        );
        return;
      case "sides":
        this.sides(block);
        return;
      case "table":
        this.table(block);
    }
  }

  private paragraph(text: string, font: "plain" | "bold", size: number, color: string, gap: number): void {
    this.pdf.font(font).fontSize(size);
    const height = this.pdf.heightOfString(text, { width: PRINTED_WIDTH });
    this.need(height);
    this.pdf.fillColor(color).text(text, LEFT, this.y, { width: PRINTED_WIDTH });
    this.y += height + gap;
  }

  /** Two sides beside each other, each field under its label. */
  private sides({ sides }: Extract<Block, { kind: "sides" }>): void {
    const width = (PRINTED_WIDTH - 24) / 2;
    const from = this.y + 8;
    const ends = sides.map(({ title, fields }, i) => {
      const x = LEFT + i * (width + 24);
      let y = from;
      this.pdf.font("bold").fontSize(SIZE.text).fillColor(INK).text(title, x, y, { width });
      y += 16;
      for (const { label, value } of fields) {
        this.pdf.font("plain").fontSize(SIZE.small).fillColor(FAINT).text(label, x, y, { width });
        y += 10;
        this.pdf.fontSize(SIZE.text).fillColor(INK);
        const height = this.pdf.heightOfString(value, { width });
        this.pdf.text(value, x, y, { width });
        y += height + 4;
      }
      return y;
    });
    this.y = Math.max(from, ...ends) + 10;
  }

  private table({ columns, rows, total }: Extract<Block, { kind: "table" }>): void {
    this.need(HEADING + ROW * 2);
    this.heading(columns, SIZE.table);
    for (const row of rows) {
      if (this.y + 16 > BOTTOM) {
        this.newPage();
        this.heading(columns, SIZE.table);
      }
      this.row(columns, row, "plain", SIZE.table);
      this.y += 16;
    }
    this.need(18);
    this.rule(this.y - 3);
    this.row(columns, total, "bold", SIZE.table);
    this.y += 26;
  }

  private longRow(table: LongTable, row: readonly string[], isLast: boolean): void {
    if (this.rowsOnPage === 0) {
      this.newPage();
      this.foot(this.page);
      this.pdf.font("bold").fontSize(SIZE.text).fillColor(INK);
      this.put(table.title, LEFT, this.y, PRINTED_WIDTH, false);
      this.y += HEADING - 8;
      this.heading(table.columns, SIZE.long);
    }
    this.row(table.columns, row, isLast ? "bold" : "plain", SIZE.long);
    this.y += ROW;
    this.rowsOnPage += 1;
    if (this.rowsOnPage < ROWS_A_PAGE) return;
    this.rowsOnPage = 0;
    this.pdf.flushPages();
    const { _fontFamilies: families } = this.pdf as unknown as KeepsWords;
    for (const font of Object.values(families)) font.layoutCache = {};
  }

  private heading(columns: readonly PrintedColumn[], size: number): void {
    this.pdf.font("bold").fontSize(size).fillColor(FAINT);
    this.cells(
      columns,
      columns.map(({ title }) => title),
    );
    this.rule(this.y + 14);
    this.y += HEADING - 6;
  }

  private row(
    columns: readonly PrintedColumn[],
    cells: readonly string[],
    font: "plain" | "bold",
    size: number,
  ): void {
    this.pdf.font(font).fontSize(size).fillColor(INK);
    this.cells(columns, cells);
  }

  private cells(columns: readonly PrintedColumn[], cells: readonly string[]): void {
    let x = LEFT;
    for (const [i, { width, isNumeric }] of columns.entries()) {
      this.put(cells[i] ?? "", x, this.y, width - 6, isNumeric === true);
      x += width;
    }
  }

  private rule(y: number): void {
    this.pdf
      .moveTo(LEFT, y)
      .lineTo(LEFT + PRINTED_WIDTH, y)
      .lineWidth(0.5)
      .stroke(RULE);
  }

  /** One line of text, cut off where it has no room. */
  private put(text: string, x: number, y: number, width: number, atRight: boolean): void {
    if (text === "") return;
    let shown = text;
    let taken = this.pdf.widthOfString(shown);
    while (taken > width && shown.length > 1) {
      shown = `${shown.slice(0, Math.max(1, Math.floor((shown.length * width) / taken) - 1)).trimEnd()}…`;
      taken = this.pdf.widthOfString(shown);
    }
    this.pdf.text(shown, atRight ? x + width - taken : x, y, { lineBreak: false });
  }
}
