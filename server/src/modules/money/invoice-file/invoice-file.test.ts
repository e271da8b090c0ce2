import { buildAccount, buildCostCentre, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { buildCharge } from "../../../testing/money-builders";
import { readPdf } from "../../../testing/read-pdf";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, withAccess, type TestViewer } from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { formInvoice } from "../invoice/invoice-forming.store";

const FORMED = { date: "2026-11-02", at: Date.parse("2026-11-01T21:00:00Z"), timeZone: "Europe/Minsk" };

const LINK = graphql(`
  query InvoiceFileLink($id: ID!) { invoice(id: $id) { totalInWords downloadLink(format: PDF) { url expiresAt } } }
`);

const ACTS = graphql(`
  query InvoiceFileActs($clientId: ID!) {
    client(id: $clientId) {
      auditEntries(first: 10, filter: { kinds: [MONEY] }) { nodes { message kind subject { id kind name } } }
    }
  }
`);
const KEPT = graphql(`
  query InvoiceFileCostCentres($id: ID!) {
    invoice(id: $id) {
      subscribers(first: 10) { nodes { costCentreName costCentreCode } }
    }
  }
`);

interface Scene {
  readonly test: TestApp;
  readonly account: Account;
  readonly line: Subscriber;
  readonly id: string;
  readonly as: TestViewer;
  readonly get: (
    url: string,
    viewer?: TestViewer | null,
  ) => Promise<{ status: number; body: Buffer; type: string; name: string; code: string; message: string }>;
}

/** An invoice of 18.35, of 13.349999 for a line with all letters in its name and 5.00 for the account itself. */
function scene(work: (scene: Scene) => Promise<void>, clock = "2026-11-15T09:00:00Z"): Promise<void> {
  return withTestApp(
    async (test) => {
      const account = await buildAccount(test.database, { number: "1001" });
      const line = await buildSubscriber(test.database, {
        account,
        name: "Ўладзімір Ціт’ко № 5 ₽",
        number: "+375291112233",
      });
      const october = { month: "2026-10" } as const;
      await buildCharge(test.database, line, { ...october, gross: 12_345_000 });
      await buildCharge(test.database, line, { ...october, kind: "voice", gross: 1_004_999 });
      await buildCharge(test.database, line, {
        ...october,
        kind: "contractFee",
        subscriberId: null,
        gross: 5_000_000,
      });
      const invoice = await test.database.write((unit) => formInvoice(unit, account, "2026-10", FORMED));
      const as = administratorOf(account.clientId);
      const get: Scene["get"] = async (url, viewer = as) => {
        const answer = await test.app.inject({ url, headers: viewer ? await test.headersOf(viewer) : {} });
        const isError = String(answer.headers["content-type"]).includes("json");
        const [error] = isError
          ? (JSON.parse(answer.body) as { errors: { message: string; extensions: { code: string } }[] })
              .errors
          : [];
        return {
          status: answer.statusCode,
          body: answer.rawPayload,
          type: String(answer.headers["content-type"]),
          name: decodeURIComponent(String(answer.headers["content-disposition"]).split("UTF-8''")[1] ?? ""),
          code: error?.extensions.code ?? "",
          message: error?.message ?? "",
        };
      };
      await work({ test, account, line, id: invoice?.id ?? "", as, get });
    },
    { clock },
  );
}

describe("an invoice as a document", () => {
  it("says all of it in the reader's language, in letters that can be copied", () =>
    scene(async ({ id, get }) => {
      const ru = await get(`/downloads/invoice.pdf?id=${id}&lang=ru`);
      expect([ru.status, ru.type, ru.name]).toEqual([200, "application/pdf", "Счёт 1001 10-26.pdf"]);
      const [front = "", breakdown = ""] = await readPdf(ru.body);
      for (const text of [
        "Счёт № 1001/10-26",
        "за октябрь 2026",
        "ООО «Вымышленный оператор „Кабинет“»",
        "190000005",
        "Абонентская плата по тарифному плану | 25 % | 9,88 | 2,47 | 12,35",
        "Звонки | 25 % | 0,80 | 0,20 | 1,00",
        "Итого | 14,68 | 3,67 | 18,35",
        "Всего к оплате: 18,35 BYN",
        "Восемнадцать белорусских рублей 35 копеек",
        "страница 1 из 2",
      ])
        expect(front).toContain(text);
      for (const text of [
        "+375 29 111-22-33 | Ўладзімір Ціт’ко № 5 ₽",
        "12,345 | 1,004999 | 13,349999",
        "По договору, кроме номеров | 5,00 | 5,00",
        "18,349999",
        "0,000001",
        "страница 2 из 2",
      ])
        expect(breakdown).toContain(text);
      const be = (await readPdf((await get(`/downloads/invoice.pdf?id=${id}&lang=be`)).body)).join("\n");
      expect(be).toContain("Васямнаццаць беларускіх рублёў 35 капеек");
      expect(be).toContain("за кастрычнік 2026");
      const en = (await readPdf((await get(`/downloads/invoice.pdf?id=${id}&lang=en`)).body)).join("\n");
      expect(en).toContain("To be paid: 18.35 BYN");
    }));

  it("is the same bytes each time", () =>
    scene(async ({ id, get }) => {
      const [first, second] = [
        await get(`/downloads/invoice.pdf?id=${id}`),
        await get(`/downloads/invoice.pdf?id=${id}`),
      ];
      expect(first.body.equals(second.body)).toBe(true);
    }));

  it("repeats its heading on each page, counts them, and has each line once", () =>
    scene(async ({ test, account, id, get }) => {
      const names = Array.from({ length: 130 }, (_, i) => `Линия ${String(i).padStart(3, "0")}`);
      await test.database.write(async (unit) => {
        for (const [i, name] of names.entries())
          await unit.run(
            "insert into invoice_subscriber (id, invoice_id, subscriber_id, number, name, charged) values ($1, $2, $3, $4, $5, 0)",
            [`${id}_${name}`, id, name, `+3752922${String(i).padStart(5, "0")}`, name],
          );
      });
      expect(account.number).toBe("1001");
      const [, ...pages] = await readPdf((await get(`/downloads/invoice.pdf?id=${id}&lang=ru`)).body);
      expect(pages.length).toBe(3);
      for (const [i, page] of pages.entries()) {
        expect(page).toContain("Номер | Абонент");
        expect(page).toContain(`страница ${String(i + 2)} из 4`);
      }
      const text = pages.join("\n");
      for (const name of names) expect(text.split(name).length).toBe(2);
    }));
});

describe("an invoice as a workbook", () => {
  it("has its sums by kind, and each number's by kind", () =>
    scene(async ({ id, get }) => {
      const { status, body, name } = await get(`/downloads/invoice.xlsx?id=${id}&lang=ru`);
      expect([status, name]).toEqual([200, "Счёт 1001 10-26.xlsx"]);
      const { readXlsx } = await import("hucre/xlsx");
      const { sheets } = await readXlsx(new Uint8Array(body));
      expect(sheets.map((sheet) => sheet.name)).toEqual(["Итоги", "По номерам", "По центрам затрат"]);
      const [summary, breakdown, centres] = sheets.map(({ rows }) => rows as unknown[][]);
      expect(summary?.at(-1)).toEqual(["Итого", null, 18.349999, 14.68, 3.67, 18.35]);
      expect(breakdown?.[1]).toEqual([
        "+375 29 111-22-33",
        "Ўладзімір Ціт’ко № 5 ₽",
        ...[null, null, 12.345, null, 1.004999, 13.349999],
      ]);
      expect(breakdown?.at(-1)?.at(-1)).toBe(18.35);
      expect(centres?.slice(1, 3)).toEqual([
        ["Без центра затрат", null, 1, 12.345, null, 1.004999, 13.349999],
        ["По договору, кроме номеров", null, null, null, 5, null, 5],
      ]);
    }));

  it("has its sums by the cost centres that its lines had on the day on which it was formed", () =>
    scene(async ({ test, account, as, line, get }) => {
      const { database } = test;
      const { clientId } = account;
      const stock = await buildCostCentre(database, { clientId, name: "Склад", code: "042" });
      const office = await buildCostCentre(database, { clientId, name: "Офис", code: null });
      const lines = [line];
      for (const costCentreId of [stock.id, stock.id, office.id, null])
        lines.push(await buildSubscriber(database, { account, costCentreId }));
      for (const [i, each] of lines.entries())
        await buildCharge(database, each, { month: "2026-11", gross: 1_000_001 * (i + 1) });
      const day = { ...FORMED, date: "2026-12-02", at: FORMED.at + 30 * 86_400_000 };
      const invoice = await database.write((unit) => formInvoice(unit, account, "2026-11", day));
      const sheetsNow = async (): Promise<unknown[][][]> => {
        const { body } = await get(`/downloads/invoice.xlsx?id=${invoice?.id ?? ""}&lang=ru`);
        const { readXlsx } = await import("hucre/xlsx");
        return (await readXlsx(new Uint8Array(body))).sheets.map(({ rows }) => rows as unknown[][]);
      };
      const formed = await sheetsNow();
      // What is renamed, removed and labelled otherwise later changes nothing.
      await database.write(async (unit) => {
        await unit.run("update cost_centre set name = 'Другое' where id = $1", [office.id]);
        await unit.run("update subscriber set cost_centre_id = null where cost_centre_id = $1", [stock.id]);
        await unit.run("delete from cost_centre where id = $1", [stock.id]);
      });
      expect(await sheetsNow()).toEqual(formed);
      const [, breakdown, centres] = formed;
      const labels = breakdown?.slice(1, 6).map(([, name, centre, code]) => [name, centre, code]);
      expect(labels).toContainEqual([lines[1]?.name, "Склад", "042"]);
      expect(labels).toContainEqual([lines[3]?.name, "Офис", null]);
      expect(labels).toContainEqual([line.name, null, null]);
      expect(centres?.slice(0, -2)).toEqual([
        ["Центр затрат", "Код", "Номеров", "Абонентская плата по тарифному плану", "Всего"],
        ["Офис", null, 1, 4.000004, 4.000004],
        ["Склад", "042", 2, 5.000005, 5.000005],
        ["Без центра затрат", null, 2, 6.000006, 6.000006],
        ["Начислено по номерам", null, null, null, 15.000015],
        ["Округление до копеек", null, null, null, -0.000015],
        ["Итого", null, null, null, 15],
      ]);
      expect(centres?.at(-1)?.[0]).toContain("2 декабря 2026");
      const kept = await test.data(KEPT, { id: invoice?.id ?? "" }, { as });
      expect(kept.invoice?.subscribers.nodes).toEqual(
        expect.arrayContaining([
          { costCentreName: "Офис", costCentreCode: null },
          { costCentreName: "Склад", costCentreCode: "042" },
          { costCentreName: null, costCentreCode: null },
        ]),
      );
    }, "2026-12-15T09:00:00Z"));
});

describe("files of invoices", () => {
  it("are given to whom the invoice is shown, and to nobody else", () =>
    scene(async ({ account, line, id, get, test }) => {
      const other = await buildAccount(test.database, { clientId: account.clientId, number: "1002" });
      const of = (accountIds: string[]) =>
        withAccess({ clientId: account.clientId, role: "observer", accountIds });
      for (const file of ["invoice.pdf?id", "invoice.xlsx?id", "invoices.zip?ids"]) {
        const asked = async (viewer: TestViewer | null, what = id) =>
          (await get(`/downloads/${file}=${what}`, viewer)).status;
        expect(await asked(of([account.id]))).toBe(200);
        expect(await asked(of([other.id]))).toBe(404);
        expect(await asked(administratorOf((await buildAccount(test.database)).clientId))).toBe(404);
        expect(await asked(administratorOf(account.clientId), "inv_unknown")).toBe(404);
        expect(await asked(personOf(line.id))).toBe(403);
        expect(await asked(null)).toBe(401);
      }
    }));

  it("are told of in the history of acts, each with its invoice; what is refused or asked about only is not", () =>
    scene(async ({ test, account, as, id, get }) => {
      for (const file of ["invoice.pdf?id", "invoice.xlsx?id", "invoices.zip?ids"])
        expect((await get(`/downloads/${file}=${id}`)).status).toBe(200);
      await get("/downloads/invoice.pdf?id=inv_unknown");
      const headers = await test.headersOf(as);
      const url = `/downloads/invoice.pdf?id=${id}`;
      expect((await test.app.inject({ method: "HEAD", url, headers })).statusCode).toBe(200);
      const acts = await test.data(ACTS, { clientId: account.clientId }, { as, locale: "ru" });
      const subject = { id, kind: "INVOICE", name: "1001/10-26" };
      expect(acts.client?.auditEntries.nodes).toEqual([
        { message: "Счёт скачан: ZIP", kind: "MONEY", subject },
        { message: "Счёт скачан: XLSX", kind: "MONEY", subject },
        { message: "Счёт скачан: PDF", kind: "MONEY", subject },
      ]);
    }));

  it("of several invoices are one archive; one that is not there is not left out without a word", () =>
    scene(async ({ test, account, line, id, get }) => {
      await buildCharge(test.database, line, { month: "2026-11" });
      const second = await test.database.write((unit) =>
        formInvoice(unit, account, "2026-11", { ...FORMED, date: "2026-12-02" }),
      );
      const both = await get(`/downloads/invoices.zip?ids=${id},${second?.id ?? ""}&lang=ru`);
      expect([both.status, both.type, both.name]).toEqual([200, "application/zip", "Счета.zip"]);
      const text = both.body.toString("utf8");
      for (const name of ["Счёт 1001 10-26.pdf", "Счёт 1001 11-26.pdf"]) expect(text).toContain(name);
      expect((await get(`/downloads/invoices.zip?ids=${id},inv_unknown`)).status).toBe(404);
      expect((await get("/downloads/invoices.zip?ids=")).code).toBe("BAD_USER_INPUT");
      const many = Array.from({ length: 61 }, (_, i) => `inv_${String(i)}`).join(",");
      expect((await get(`/downloads/invoices.zip?ids=${many}`)).code).toBe("BAD_USER_INPUT");
    }));

  it.each([
    ["2026-11-30T20:59:59Z", 200],
    ["2026-11-30T21:00:00Z", 403],
    ["2026-12-03T20:59:59Z", 403],
    ["2026-12-03T21:00:00Z", 200],
  ])("at %s answer %s: on the days on which invoices are formed they are closed", (clock, status) =>
    scene(async ({ id, get }) => {
      const answer = await get(`/downloads/invoice.xlsx?id=${id}`);
      expect(answer.status).toBe(status);
      if (status === 403) {
        expect(answer.code).toBe("INVOICES_CLOSED");
        expect(answer.message).toContain("4 декабря 2026");
      }
    }, clock),
  );
});

describe("a link to an invoice", () => {
  it("serves only who took it, for a day, and says when it has ended", () =>
    scene(async ({ test, account, id, as, get }) => {
      const { invoice } = await test.data(LINK, { id }, { as });
      expect(invoice?.totalInWords).toBe("Восемнадцать белорусских рублей 35 копеек");
      const { url = "", expiresAt } = invoice?.downloadLink ?? {};
      expect(expiresAt).toBe("2026-11-16T09:00:00.000Z");
      expect(url).not.toContain(id);
      expect((await get(url)).status).toBe(200);
      const colleague = await get(url, administratorOf(account.clientId));
      expect([colleague.status, colleague.code]).toEqual([403, "LINK_FOREIGN"]);
      expect((await get(url, null)).status).toBe(401);
      expect((await get(`${url.slice(0, -3)}AAA`)).code).toBe("LINK_FOREIGN");
      test.clock.advance(24 * 60 * 60 * 1_000 - 1);
      expect((await get(url)).status).toBe(200);
      test.clock.advance(1);
      const ended = await get(url);
      expect([ended.status, ended.code]).toEqual([410, "LINK_ENDED"]);
      expect(ended.message).toContain("истёк");
    }));
});
