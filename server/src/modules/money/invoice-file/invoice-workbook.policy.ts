import { formatDecimal, formatNumber, type Locale } from "@kabinet/shared";
import type { Cell } from "../../../platform/download/table";
import type { Sheet } from "../../../platform/download/workbook";
import { say } from "../../../platform/texts/fill";
import type { ChargeKind } from "../charge/charge.entity";
import { buyerParty, sellerParty } from "../invoice/invoice-requisites.policy";
import type { BreakdownRow, InvoiceContent } from "./invoice-content.policy";
import { monthText, word } from "./invoice-document.policy";
import { invoiceFileText } from "./invoice-file.texts";

const EXACT = "#,##0.00####";
const KOPECKS = "#,##0.00";

/** The sheets of an invoice: what it comes to by kind, and what each number has by kind. */
export function invoiceSheets(
  content: InvoiceContent,
  pages: AsyncIterable<readonly BreakdownRow[]>,
  locale: Locale,
): Sheet[] {
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
        ...kindsOf(content).map(() => ({ width: 18, format: EXACT })),
        { width: 18, format: EXACT },
      ],
      headings: 1,
      pages: breakdown(content, pages, locale),
    },
  ];
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
  const { invoice, lines, own } = content;
  const kinds = kindsOf(content);
  const titles = kinds.map((kind) => word(`kind.${kind}`, locale));
  yield [
    [word("column.number", locale), word("column.name", locale), ...titles, word("column.total", locale)],
  ];
  for await (const rows of pages)
    yield rows.map(({ subscriber: { number, name }, sums }) => [
      formatNumber(number),
      name,
      ...byKind(kinds, sums),
    ]);
  const charged = lines.reduce((sum, line) => sum + line.charged, 0);
  const last = (code: "exact" | "rounding" | "total", micro: number): Cell[] => [
    "",
    word(code, locale),
    ...kinds.map(() => null),
    decimal(micro),
  ];
  yield [
    ...(own.length > 0 ? [["", word("ownRow", locale), ...byKind(kinds, own)]] : []),
    last("exact", charged),
    last("rounding", invoice.total - charged),
    last("total", invoice.total),
  ];
}

function kindsOf({ lines }: InvoiceContent): ChargeKind[] {
  return [...new Set(lines.map(({ kind }) => kind))];
}

function byKind(kinds: readonly ChargeKind[], sums: InvoiceContent["own"]): Cell[] {
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
