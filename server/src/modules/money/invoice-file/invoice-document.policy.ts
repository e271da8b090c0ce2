import { formatDecimal, formatNumber, type Locale } from "@kabinet/shared";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import type { Block, PrintedColumn, PrintedDocument, PrintedField } from "../../../platform/print/printed";
import type { PlainCodeOf } from "../../../platform/texts/define-texts";
import { say } from "../../../platform/texts/fill";
import type { ChargeKind } from "../charge/charge.entity";
import { buyerParty, sellerParty, type Party } from "../invoice/invoice-requisites.policy";
import { amountInWords } from "./amount-in-words.policy";
import type { BreakdownRow, InvoiceContent } from "./invoice-content.policy";
import { invoiceFileText } from "./invoice-file.texts";

/** The columns of the breakdown, each with the kinds of charge that it adds up. */
const GROUPS = [
  ["column.services", ["tariffPlanFee", "serviceFee", "connectionFee", "numberFee", "contractFee"]],
  ["column.calls", ["voice", "messages"]],
  ["column.data", ["data"]],
  ["column.roaming", ["roaming"]],
  ["column.instalment", ["instalment"]],
] as const satisfies readonly (readonly [PlainCodeOf<typeof invoiceFileText>, readonly ChargeKind[]])[];

/** An invoice as a document, in one language. The same invoice is always the same document. */
export function invoiceDocument(content: InvoiceContent, locale: Locale): PrintedDocument {
  const { invoice, lines, seller, own, subscribers } = content;
  const { number } = invoice;
  const title = say(invoiceFileText("title", { number }), locale);
  const charged = lines.reduce((sum, line) => sum + line.charged, 0);
  return {
    title,
    author: seller.name[locale],
    language: locale,
    at: Date.parse(invoice.formedOn),
    front: [
      { kind: "title", text: title },
      { kind: "text", text: subtitle(content, locale) },
      {
        kind: "sides",
        sides: [
          { title: word("seller", locale), fields: sellerFields(sellerParty(seller, locale), locale) },
          { title: word("buyer", locale), fields: buyerFields(content, locale) },
        ],
      },
      linesTable(content, locale),
      ...sums(content, locale),
      { kind: "text", text: word("kept", locale), isSmall: true },
    ],
    table: {
      title: `${word("breakdown", locale)}, ${operatorProfile().currency}`,
      columns: breakdownColumns(locale),
      rowCount: subscribers,
      closing: [
        ...(own.length > 0 ? [sumRow(word("ownRow", locale), own, locale)] : []),
        closingRow(word("exact", locale), charged, locale),
        closingRow(word("rounding", locale), invoice.total - charged, locale),
        closingRow(word("total", locale), invoice.total, locale),
      ],
    },
    foot: say(invoiceFileText("foot", { number, page: "{page}", pages: "{pages}" }), locale),
  };
}

/** A row of the breakdown as it is printed. */
export function breakdownCells({ subscriber, sums: of }: BreakdownRow, locale: Locale): string[] {
  return [formatNumber(subscriber.number), subscriber.name, ...groupCells(of, locale)];
}

/** An amount as a language writes it: «1 234,56» or "1,234.56"; exact, with two decimals at least. */
export function amountText(micro: number, locale: Locale): string {
  const [whole = "", decimals = ""] = formatDecimal(micro).split(".");
  const [group, point] = locale === "en" ? [",", "."] : ["\u00a0", ","];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${decimals}`;
}

/** A month as it is called: «октябрь 2026». */
export function monthText(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...{ month: "long", year: "numeric", timeZone: "UTC" },
  });
  return format.format(Date.parse(`${month}-01`)).replace(/ г\.$/, "");
}

/** A word of an invoice as a file. */
export function word(code: PlainCodeOf<typeof invoiceFileText>, locale: Locale): string {
  return say(invoiceFileText(code), locale);
}

function subtitle({ invoice: { month, formedOn, dueOn } }: InvoiceContent, locale: Locale): string {
  const values = { month: monthText(month, locale), formedOn: { day: formedOn }, dueOn: { day: dueOn } };
  return say(invoiceFileText("subtitle", values), locale);
}

function sellerFields(party: Party, locale: Locale): PrintedField[] {
  const contacts = [party.phone && formatNumber(party.phone), party.email].filter(
    (contact) => contact !== null,
  );
  return [
    { label: word("label.name", locale), value: party.name },
    ...known(word("label.unp", locale), party.unp),
    ...known(word("label.address", locale), party.address),
    ...bankFields(party, locale),
    ...known(word("label.contact", locale), contacts.length > 0 ? contacts.join(", ") : null),
  ];
}

function buyerFields({ buyer }: InvoiceContent, locale: Locale): PrintedField[] {
  const party = buyerParty(buyer);
  const contract = { number: buyer.contractNumber, date: { day: buyer.contractDate } };
  return [
    { label: word("label.name", locale), value: party.name },
    ...known(word("label.unp", locale), party.unp),
    { label: word("label.contract", locale), value: say(invoiceFileText("contract", contract), locale) },
    { label: word("label.account", locale), value: `${buyer.accountNumber}, ${buyer.accountName}` },
    ...bankFields(party, locale),
    ...known(word("label.delivery", locale), party.address),
  ];
}

function bankFields({ bankAccounts }: Party, locale: Locale): PrintedField[] {
  return bankAccounts.map(({ iban, bankName, bic }) => ({
    label: word("label.bank", locale),
    value: `${iban}, ${bankName}, BIC ${bic}`,
  }));
}

function known(label: string, value: string | null): PrintedField[] {
  return value === null || value === "" ? [] : [{ label, value }];
}

function linesTable({ invoice, lines }: InvoiceContent, locale: Locale): Block {
  const vat = lines.reduce((sum, line) => sum + line.vat, 0);
  const amounts = (gross: number, of: number): string[] =>
    [gross - of, of, gross].map((micro) => amountText(micro, locale));
  return {
    kind: "table",
    columns: [
      { title: word("column.kind", locale), width: 215 },
      { title: word("column.vatRate", locale), width: 75, isNumeric: true },
      { title: word("column.net", locale), width: 75, isNumeric: true },
      { title: word("column.vat", locale), width: 75, isNumeric: true },
      { title: word("column.gross", locale), width: 75, isNumeric: true },
    ],
    rows: lines.map(({ kind, vatRate, gross, vat: of }) => [
      word(`kind.${kind}`, locale),
      `${String(vatRate)} %`,
      ...amounts(gross, of),
    ]),
    total: [word("total", locale), "", ...amounts(invoice.total, vat)],
  };
}

function sums({ invoice: { total }, lines }: InvoiceContent, locale: Locale): Block[] {
  const { currency } = operatorProfile();
  const vat = lines.reduce((sum, line) => sum + line.vat, 0);
  const told = { amount: amountText(Math.abs(total), locale), currency };
  const written = (micro: number): string => amountInWords(micro, locale, currency);
  return [
    { kind: "text", text: say(invoiceFileText(total < 0 ? "credit" : "toPay", told), locale), isBold: true },
    { kind: "text", text: say(invoiceFileText("words", { words: written(total) }), locale) },
    { kind: "text", text: say(invoiceFileText("vatWords", { words: written(vat) }), locale) },
  ];
}

function breakdownColumns(locale: Locale): PrintedColumn[] {
  return [
    { title: word("column.number", locale), width: 78 },
    { title: word("column.name", locale), width: 121 },
    ...GROUPS.map(([code]) => ({ title: word(code, locale), width: 50, isNumeric: true })),
    { title: word("column.total", locale), width: 66, isNumeric: true },
  ];
}

function sumRow(title: string, of: InvoiceContent["own"], locale: Locale): string[] {
  return ["", title, ...groupCells(of, locale)];
}

function closingRow(title: string, micro: number, locale: Locale): string[] {
  return ["", title, ...GROUPS.map(() => ""), amountText(micro, locale)];
}

function groupCells(of: InvoiceContent["own"], locale: Locale): string[] {
  const sum = (kinds: readonly ChargeKind[] | null): number =>
    of.reduce((all, { kind, charged }) => all + (kinds === null || kinds.includes(kind) ? charged : 0), 0);
  const inGroups = GROUPS.map(([, kinds]) => sum(kinds)).map((micro) =>
    micro === 0 ? "" : amountText(micro, locale),
  );
  return [...inGroups, amountText(sum(null), locale)];
}
