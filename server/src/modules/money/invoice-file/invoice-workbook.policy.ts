import { formatDecimal, formatNumber, type Locale } from "@kabinet/shared";
import type { Cell } from "../../../platform/download/table";
import type { Sheet } from "../../../platform/download/workbook";
import { say } from "../../../platform/texts/fill";
import type { ChargeKind } from "../charge/charge.entity";
import type { InvoicedSum } from "../charge/invoice-lines.policy";
import { buyerParty, sellerParty } from "../invoice/invoice-requisites.policy";
import { CentreSums } from "./cost-centre-sums.policy";
import type { BreakdownRow, InvoiceContent } from "./invoice-content.policy";
import { monthText, word } from "./invoice-document.policy";
import { invoiceFileText } from "./invoice-file.texts";

const EXACT = "#,##0.00####";
const KOPECKS = "#,##0.00";
const WHOLE = "0";

/** The sheets of an invoice: what it comes to by kind, and what each number and each cost centre has by kind. */
export function invoiceSheets(
  content: InvoiceContent,
  pages: AsyncIterable<readonly BreakdownRow[]>,
  locale: Locale,
): Sheet[] {
  const centres = new CentreSums();
  const ofKinds = kindsOf(content).map(() => ({ width: 18, format: EXACT }));
  return [
    {
      name: word("sheet.summary", locale),
      columns: [
        { width: 44 },
        { width: 14 },
        { width: 18, format: EXACT },
        ...[1, 2, 3].map(() => ({ width: 16, format: KOPECKS })),
      ],
      headings: 0,
      pages: [summary(content, locale)],
    },
    {
      name: word("sheet.breakdown", locale),
      columns: [
        { width: 20 },
        { width: 36 },
        { width: 28 },
        { width: 12 },
        ...ofKinds,
        { width: 18, format: EXACT },
      ],
      headings: 1,
      pages: breakdown(content, passing(pages, centres), locale),
    },
    {
      name: word("sheet.costCentres", locale),
      columns: [
        { width: 36 },
        { width: 12 },
        { width: 12, format: WHOLE },
        ...ofKinds,
        { width: 18, format: EXACT },
      ],
      headings: 1,
      // Sheets are written one after another: all numbers have passed by then.
      pages: costCentres(content, centres, locale),
    },
  ];
}

/** Pages of numbers, each added up by cost centre as it passes. */
async function* passing(
  pages: AsyncIterable<readonly BreakdownRow[]>,
  centres: CentreSums,
): AsyncGenerator<readonly BreakdownRow[]> {
  for await (const rows of pages) {
    for (const row of rows) centres.add(row);
    yield rows;
  }
}

function summary(content: InvoiceContent, locale: Locale): Cell[][] {
  const { invoice, lines, seller, buyer } = content;
  const [from, to] = [sellerParty(seller, locale), buyerParty(buyer)];
  const vat = lines.reduce((sum, line) => sum + line.vat, 0);
  const charged = lines.reduce((sum, line) => sum + line.charged, 0);
  const money = (gross: number, of: number): Cell[] => [gross - of, of, gross].map(decimal);
  return [
    [say(invoiceFileText("title", { number: invoice.number }), locale), monthText(invoice.month, locale)],
    [`${word("seller", locale)}: ${from.name}`, from.unp ?? ""],
    [`${word("buyer", locale)}: ${to.name}`, to.unp ?? ""],
    [`${word("label.account", locale)}: ${buyer.accountNumber}, ${buyer.accountName}`],
    [],
    [
      word("column.kind", locale),
      word("column.vatRate", locale),
      word("column.charged", locale),
      word("column.net", locale),
      word("column.vat", locale),
      word("column.gross", locale),
    ],
    ...lines.map((line) => [
      word(`kind.${line.kind}`, locale),
      `${String(line.vatRate)} %`,
      decimal(line.charged),
      ...money(line.gross, line.vat),
    ]),
    [word("total", locale), "", decimal(charged), ...money(invoice.total, vat)],
  ];
}

async function* breakdown(
  content: InvoiceContent,
  pages: AsyncIterable<readonly BreakdownRow[]>,
  locale: Locale,
): AsyncGenerator<Cell[][]> {
  const kinds = kindsOf(content);
  const titles = kinds.map((kind) => word(`kind.${kind}`, locale));
  yield [
    [
      ...[word("column.number", locale), word("column.name", locale), word("column.costCentre", locale)],
      ...[word("column.costCentreCode", locale), ...titles, word("column.total", locale)],
    ],
  ];
  for await (const rows of pages)
    yield rows.map(({ subscriber: { number, name, costCentreName, costCentreCode }, sums }) => [
      ...[formatNumber(number), name, costCentreName, costCentreCode],
      ...byKind(kinds, sums),
    ]);
  yield closing(content, locale, [""], ["", ""]);
}

/** What the lines of each cost centre come to, by kind; with what is no line's it is the total once more. */
function* costCentres(content: InvoiceContent, centres: CentreSums, locale: Locale): Generator<Cell[][]> {
  const kinds = kindsOf(content);
  const titles = kinds.map((kind) => word(`kind.${kind}`, locale));
  const { formedOn } = content.invoice;
  yield [
    [
      ...[word("column.costCentre", locale), word("column.costCentreCode", locale)],
      ...[word("column.lines", locale), ...titles, word("column.total", locale)],
    ],
    ...centres
      .list(locale)
      .map(({ name, code, lines, sums }) => [
        ...[name ?? word("noCostCentre", locale), code],
        ...[{ decimal: String(lines) }, ...byKind(kinds, sums)],
      ]),
  ];
  yield closing(content, locale, [], ["", ""]);
  yield [[], [say(invoiceFileText("costCentresKept", { formedOn: { day: formedOn } }), locale)]];
}

/** The last rows of a breakdown, which make of it the total; `before` and `after` are the columns beside the title. */
function closing(
  content: InvoiceContent,
  locale: Locale,
  before: readonly Cell[],
  after: readonly Cell[],
): Cell[][] {
  const { invoice, lines, own } = content;
  const kinds = kindsOf(content);
  const charged = lines.reduce((sum, line) => sum + line.charged, 0);
  const last = (code: "exact" | "rounding" | "total", micro: number): Cell[] => [
    ...[...before, word(code, locale), ...after],
    ...kinds.map(() => null),
    decimal(micro),
  ];
  return [
    ...(own.length > 0 ? [[...before, word("ownRow", locale), ...after, ...byKind(kinds, own)]] : []),
    last("exact", charged),
    last("rounding", invoice.total - charged),
    last("total", invoice.total),
  ];
}

function kindsOf({ lines }: InvoiceContent): ChargeKind[] {
  return [...new Set(lines.map(({ kind }) => kind))];
}

function byKind(
  kinds: readonly ChargeKind[],
  sums: readonly Pick<InvoicedSum, "kind" | "charged">[],
): Cell[] {
  const of = (kind: ChargeKind): number =>
    sums.reduce((sum, each) => sum + (each.kind === kind ? each.charged : 0), 0);
  const each = kinds.map(of);
  return [
    ...each.map((micro) => (micro === 0 ? null : decimal(micro))),
    decimal(each.reduce((a, b) => a + b, 0)),
  ];
}

function decimal(micro: number): Cell {
  return { decimal: formatDecimal(micro) };
}
