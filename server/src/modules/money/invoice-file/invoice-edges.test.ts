import fc from "fast-check";
import { addMonths, dateIn, firstDay, startOfDay, type CalendarMonth } from "@kabinet/shared";
import { formingDayOf } from "../../../demo/invoicing";
import { ZoneCalendar } from "../../../demo/zone-calendar";
import { newId } from "../../../platform/new-id";
import { buildAccount, buildFact, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { readPdf } from "../../../testing/read-pdf";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { SubscriberAspect } from "../../company/subscriber/subscriber.entity";
import { Charge } from "../charge/charge.entity";
import { chargeOrderFees } from "../charge/charge.store";
import { Invoice, InvoiceLine, InvoiceSubscriber } from "../invoice/invoice.entity";
import { formInvoice } from "../invoice/invoice-forming.store";
import { breakdownPages, invoiceContent } from "./invoice-content.task";
import { breakdownCells, invoiceDocument } from "./invoice-document.policy";
import { INVOICE_FILES } from "./invoice-file.task";

const HOUR = 3_600_000;

/** Zones with the month from whose edges charges are drawn: most of them change their clocks, or the date, near one. */
const EDGES: readonly (readonly [timeZone: string, month: CalendarMonth])[] = [
  ["Europe/Minsk", "2026-10"],
  ["Europe/Berlin", "2027-02"],
  ["Asia/Kamchatka", "2026-11"],
  ["Asia/Kamchatka", "2010-03"],
  // The clocks go back on 1 November, at two and, so that midnight comes twice, at one.
  ["America/New_York", "2026-10"],
  ["America/Havana", "2026-10"],
  // The clocks go on at midnight of 1 October, which no clock shows.
  ["America/Asuncion", "2017-09"],
  // There was no 30 December 2011.
  ["Pacific/Apia", "2011-12"],
  ["Pacific/Apia", "2026-12"],
  ["Pacific/Kiritimati", "2027-12"],
  ["Asia/Kathmandu", "2028-02"],
];

interface Drawn {
  /** From the beginning of which month its instant is counted: of the first, the second or the third. */
  readonly edge: number;
  readonly offset: number;
  readonly isAccounts: boolean;
  readonly kind: "connectionFee" | "numberFee";
  readonly gross: number;
  /** How many invoices are formed between its month's end and its being written. */
  readonly late: number;
}

const offset = fc.oneof(
  fc.constantFrom(-HOUR, -1_000, -1, 0, 1, 1_000, HOUR - 1, HOUR),
  fc.integer({ min: -26 * HOUR, max: 26 * HOUR }),
);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  ...{ edge: fc.integer({ min: 0, max: 2 }), offset, isAccounts: fc.boolean() },
  kind: fc.constantFrom("connectionFee" as const, "numberFee" as const),
  // Kopecks and what is less, above zero and below it: many come to nothing together.
  gross: fc.oneof(
    fc.constantFrom(-5_000_000, 5_000_000, -4_999, -1, 1),
    fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((gross) => gross !== 0),
  ),
  late: fc.constantFrom(0, 0, 0, 1, 2),
});

/** The month that a clock on the wall shows, as the platform tells it and none of our own code. */
function monthOnTheWall(timeZone: string, at: number): CalendarMonth {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit" });
  const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${shown.get("year") ?? ""}-${shown.get("month") ?? ""}`;
}

const LISTED = graphql(`
  query InvoiceEdges($clientId: ID!) {
    client(id: $clientId) {
      invoices(first: 20) {
        nodes {
          month state total { amount } vat { amount } charged { amount } paid { amount } left { amount }
          lines { charged { amount } net { amount } vat { amount } gross { amount } }
        }
      }
    }
  }
`);

/** A zero with a minus, as any of the languages writes it. */
const MINUS_ZERO = /[-−–]0[.,]0+(?!\d)/;

/** All that is printed of an invoice in each language. */
async function printed({ database }: TestApp, invoice: Invoice): Promise<string> {
  const content = await invoiceContent(database, invoice);
  const texts: unknown[] = [];
  for (const locale of ["ru", "be", "en"] as const) {
    texts.push(invoiceDocument(content, locale));
    for await (const rows of breakdownPages(database, invoice))
      texts.push(rows.map((row) => breakdownCells(row, locale)));
  }
  return JSON.stringify(texts);
}

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

it("each charge at a month's edge is on exactly one invoice, whatever the zone, and each tells its own sum", async () => {
  await withTestApp(async (test) => {
    const { database } = test;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EDGES),
        fc.array(drawn, { minLength: 1, maxLength: 14 }),
        offset,
        async ([timeZone, month], charges, renamed) => {
          const account = await buildAccount(database);
          const line = await buildSubscriber(database, { account });
          const calendar = new ZoneCalendar(timeZone);
          const edgeOf = (n: number): number => startOfDay(timeZone, firstDay(addMonths(month, n)));

          // Two names, of which the second came near the end of the first month.
          const renamedAt = edgeOf(1) + renamed;
          const name = { aspect: SubscriberAspect.NAME, validFrom: edgeOf(0) - 400 * 24 * HOUR };
          await buildFact(database, line, { ...name, value: "Прежнее имя", validTo: renamedAt });
          const next = { ...name, value: "Новое имя", validFrom: renamedAt, validTo: null };
          await buildFact(database, line, next);

          const expected = new Map<string, string>();
          for (let of = addMonths(month, -2); of <= addMonths(month, 5); of = addMonths(of, 1)) {
            for (const { edge, offset: by, isAccounts, kind, gross, late } of charges) {
              const at = edgeOf(edge) + by;
              const shown = monthOnTheWall(timeZone, at);
              if (addMonths(shown, late) !== of) continue;
              const order = {
                ...{ id: newId("ord", at), clientId: account.clientId, priceFrom: dateIn(timeZone, at) },
                ...(isAccounts
                  ? { target: "account" as const, subjectId: account.id }
                  : { target: "subscriber" as const, subjectId: line.id }),
              };
              await database.write((unit) => chargeOrderFees(unit, order, [{ kind, gross }], at));
              expected.set(order.id, of);
            }
            const day = formingDayOf(account.id, of, calendar);
            const [first, again] = [
              await database.write((unit) => formInvoice(unit, account, of, day)),
              await database.write((unit) => formInvoice(unit, account, of, day)),
            ];
            expect(again?.id).toBe(first?.id);
          }

          const invoices = await database.read(Invoice, "where t.account_id = $1 order by t.month", [
            account.id,
          ]);
          const kept = await database.read(Charge, "where t.account_id = $1", [account.id]);
          const monthOf = new Map(invoices.map((invoice) => [invoice.id, invoice.month]));
          const found = new Map(
            kept.map(({ orderId, invoiceId }) => [orderId ?? "", monthOf.get(invoiceId ?? "")]),
          );
          expect(found).toEqual(expected);
          // An invoice for each month with charges, whatever they come to, and none besides.
          expect(invoices.map((invoice) => invoice.month)).toEqual([...new Set(expected.values())].sort());

          for (const invoice of invoices) {
            const own = kept.filter(({ invoiceId }) => invoiceId === invoice.id);
            const sum = own.reduce((all, { gross }) => all + gross, 0);
            const lines = await database.read(InvoiceLine, "where t.invoice_id = $1", [invoice.id]);
            expect(lines.reduce((all, { charged }) => all + charged, 0)).toBe(sum);
            expect(lines.reduce((all, { gross }) => all + gross, 0)).toBe(invoice.total);
            expect(Math.abs(invoice.total - sum)).toBeLessThanOrEqual(lines.length * 5_000);
            const ofLines = await database.read(InvoiceSubscriber, "where t.invoice_id = $1", [invoice.id]);
            const ofLine = own.filter(({ subscriberId }) => subscriberId === line.id);
            expect(ofLines.map(({ charged }) => charged)).toEqual(
              ofLine.length === 0 ? [] : [ofLine.reduce((all, { gross }) => all + gross, 0)],
            );
            const isRenamed = monthOnTheWall(timeZone, renamedAt) <= invoice.month;
            for (const each of ofLines) expect(each.name).toBe(isRenamed ? "Новое имя" : "Прежнее имя");
            expect(await printed(test, invoice)).not.toMatch(MINUS_ZERO);
          }
          const { clientId } = account;
          const { client } = await test.data(LISTED, { clientId }, { as: administratorOf(clientId) });
          expect(client?.invoices.nodes.length).toBe(invoices.length);
          expect(JSON.stringify(client)).not.toMatch(MINUS_ZERO);
        },
      ),
      { numRuns: 40, interruptAfterTimeLimit: 6_000, markInterruptAsFailure: false },
    );
  });
}, 60_000);

it("an invoice that comes to nothing, or to less, is one without a zero that has a minus", async () => {
  await withTestApp(async (test) => {
    const { database } = test;
    const { readXlsx } = await import("hucre/xlsx");
    for (const [sums, total, isPrinted] of [
      [[-1], 0, false],
      [[-4_999], 0, true],
      [[5_000_000, -5_000_000], 0, false],
      [[-5_000], -10_000, false],
      [[-12_345_000], -12_350_000, true],
    ] as const) {
      const account = await buildAccount(database);
      const line = await buildSubscriber(database, { account });
      for (const gross of sums) {
        const order = { id: newId("ord", 1), clientId: account.clientId, priceFrom: "2026-10-31" };
        const paid = { ...order, target: "subscriber" as const, subjectId: line.id };
        await database.write((unit) => chargeOrderFees(unit, paid, [{ kind: "numberFee", gross }], 1));
      }
      const day = { date: "2026-11-02", at: Date.parse("2026-11-01T21:00:00Z"), timeZone: "Europe/Minsk" };
      const invoice = await database.write((unit) => formInvoice(unit, account, "2026-10", day));
      if (!invoice) throw new Error("no invoice");
      expect([invoice.total, invoice.state]).toEqual([total, "settled"]);
      if (isPrinted) {
        const pdf = await readPdf(await bytesOf(INVOICE_FILES.pdf.make(database, invoice, "ru")));
        expect(pdf.join("\n").replace(/\s/g, "")).not.toMatch(MINUS_ZERO);
      }
      const xlsx = await bytesOf(INVOICE_FILES.xlsx.make(database, invoice, "ru"));
      const cells = (await readXlsx(new Uint8Array(xlsx))).sheets.flatMap(({ rows }) => rows.flat());
      expect(cells).toContain(total / 1_000_000);
      expect(cells.filter((cell) => Object.is(cell, -0))).toEqual([]);
    }
  });
}, 60_000);
