import { parseDecimal } from "@kabinet/shared";
import { generateDemo } from "../../../demo/generate-demo";
import { graphql, type AnswerTo } from "../../../testing/graphql";
import { readPdf } from "../../../testing/read-pdf";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, type TestViewer } from "../../../testing/test-viewer";
import { Invoice } from "../invoice/invoice.entity";

const LIST = graphql(`
  query InvoiceTieOutList($clientId: ID!, $after: String) {
    client(id: $clientId) {
      invoices(first: 100, after: $after) {
        nodes { id month total { amount } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);
const ONE = graphql(`
  query InvoiceTieOutOne($id: ID!, $after: String) {
    invoice(id: $id) {
      charged { amount } total { amount }
      lines { charged { amount } net { amount } vat { amount } gross { amount } }
      chargedToAccount { charged { amount } }
      subscribers(first: 100, after: $after) {
        nodes { charged { amount } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const micro = (amount: string): number => parseDecimal(amount) ?? Number.NaN;
const sum = (amounts: readonly { readonly amount: string }[]): number =>
  amounts.reduce((all, { amount }) => all + micro(amount), 0);
/** As the Russian document writes money, without what groups it. */
const written = (kopecks: number): string =>
  (Math.abs(kopecks) / 1_000_000)
    .toFixed(2)
    .replace(".", ",")
    .replace(/^/, kopecks < 0 ? "−" : "");

async function listed(test: TestApp, clientId: string, as: TestViewer) {
  const found: { id: string; month: string; total: { amount: string } }[] = [];
  let after: string | null = null;
  do {
    const { client }: AnswerTo<typeof LIST> = await test.data(LIST, { clientId, after }, { as });
    found.push(...(client?.invoices.nodes ?? []));
    after = client?.invoices.pageInfo.hasNextPage ? (client.invoices.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return found;
}

/** What the API says of one invoice, from the first of its subscribers to the last. */
async function told(test: TestApp, id: string, as: TestViewer) {
  let ofSubscribers = 0;
  let after: string | null = null;
  for (;;) {
    const answer: AnswerTo<typeof ONE> = await test.data(ONE, { id, after }, { as });
    const { invoice } = answer;
    if (!invoice) throw new Error("the invoice is not there");
    ofSubscribers += sum(invoice.subscribers.nodes.map(({ charged }) => charged));
    const { hasNextPage, endCursor } = invoice.subscribers.pageInfo;
    if (!hasNextPage) return { ...invoice, ofSubscribers };
    after = endCursor ?? null;
  }
}

async function file(test: TestApp, as: TestViewer, path: string): Promise<Buffer> {
  const answer = await test.app.inject({ url: path, headers: await test.headersOf(as) });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

describe("an invoice", () => {
  it("comes to one sum in the list, by itself, as a document and as a workbook, for every company of the demo", async () => {
    await withTestApp(async (test) => {
      await generateDemo(test.database, {
        seed: 5,
        size: { subscribers: 60, months: 3, usageRows: 1_500 },
        timeZone: "Europe/Minsk",
        now: test.clock.now(),
      });
      const { readXlsx } = await import("hucre/xlsx");
      const kept = await test.database.read(Invoice, "order by t.client_id, t.month, t.id");
      const clientIds = [...new Set(kept.map(({ clientId }) => clientId))];
      expect(clientIds.length).toBe(3);
      for (const clientId of clientIds) {
        const as = administratorOf(clientId);
        const list = await listed(test, clientId, as);
        expect(list.map(({ id }) => id).sort()).toEqual(
          kept.flatMap((each) => (each.clientId === clientId ? [each.id] : [])).sort(),
        );
        const newest = list[0]?.month;
        for (const { id, total } of list.filter(({ month }) => month === newest)) {
          const one = await told(test, id, as);
          const exact = sum(one.lines.map(({ charged }) => charged));
          const [net, vat, gross] = (["net", "vat", "gross"] as const).map((column) =>
            sum(one.lines.map((line) => line[column])),
          ) as [number, number, number];
          expect([micro(one.total.amount), gross, net + vat]).toEqual(new Array(3).fill(micro(total.amount)));
          const ofAccount = sum(one.chargedToAccount.map(({ charged }) => charged));
          expect([micro(one.charged.amount), one.ofSubscribers + ofAccount]).toEqual([exact, exact]);

          const [front = ""] = await readPdf(await file(test, as, `/downloads/invoice.pdf?id=${id}&lang=ru`));
          const text = front.replace(/[\s\u00a0\u202f]/g, "");
          expect(text).toContain(`Итого|${[net, vat, gross].map(written).join("|")}`);

          const workbook = await file(test, as, `/downloads/invoice.xlsx?id=${id}&lang=ru`);
          const { sheets } = await readXlsx(new Uint8Array(workbook));
          const [summary, breakdown, centres] = sheets.map(({ rows }) => rows as unknown[][]);
          expect(summary?.at(-1)?.slice(2)).toEqual([exact, net, vat, gross].map((n) => n / 1_000_000));
          expect(breakdown?.at(-1)?.at(-1)).toBe(gross / 1_000_000);
          const totals = centres?.findLastIndex(([title]) => title === "Итого") ?? 0;
          expect(centres?.[totals]?.at(-1)).toBe(gross / 1_000_000);
          // What stands before the last three rows comes to all of them together.
          const byCentre = centres
            ?.slice(1, totals - 2)
            .map((row) => Math.round(Number(row.at(-1)) * 1_000_000));
          expect(byCentre?.reduce((all, each) => all + each, 0)).toBe(exact);
        }
      }
    });
  }, 240_000);
});
