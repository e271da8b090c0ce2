import { INVOICE_EMAILS_TO_ADDRESS } from "@kabinet/shared";
import type { SMTPServerOptions } from "smtp-server";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildAccount, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import type { OrderInvoiceInput } from "../../../testing/generated/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { buildCharge } from "../../../testing/money-builders";
import { readPdf } from "../../../testing/read-pdf";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import {
  administratorOf,
  observerOf,
  personOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import { formInvoice } from "../invoice/invoice-forming.store";

const ORDER = graphql(`
  mutation OrderInvoiceOnce($input: OrderInvoiceInput!, $key: String!) {
    orderInvoice(input: $input, idempotencyKey: $key) {
      sendings { id email formats state dueAt orderedByName invoice { id } }
      userErrors { code message field opensAt elementIndex }
    }
  }
`);
const LOOK = graphql(`
  query OrderInvoiceLook($id: ID!) {
    invoice(id: $id) {
      viewerCanOrder
      sendings(first: 5) { totalCount nodes { id email formats state attempts dueAt settledAt reason orderedByName } }
    }
  }
`);
const NODE = graphql(`query OrderInvoiceNode($id: ID!) { node(id: $id) { __typename id } }`);

const FORMED = { date: "2026-11-02", at: Date.parse("2026-11-01T21:00:00Z"), timeZone: "Europe/Minsk" };
const TO = "buh@bereg.example";

interface Scene {
  readonly test: TestApp;
  readonly account: Account;
  readonly lineId: string;
  readonly id: string;
  readonly as: TestViewer;
  readonly server: TestMailServer;
  readonly order: (
    input?: Partial<OrderInvoiceInput>,
    key?: string,
    by?: TestViewer,
  ) => ReturnType<typeof ordered>;
  readonly look: (by?: TestViewer) => ReturnType<typeof looked>;
  readonly sent: () => Promise<number>;
}

const ordered = async (test: TestApp, as: TestViewer, input: OrderInvoiceInput, key: string) =>
  (await test.data(ORDER, { input, key }, { as, locale: "ru" })).orderInvoice;

const looked = async (test: TestApp, as: TestViewer, id: string) =>
  (await test.data(LOOK, { id }, { as, locale: "ru" })).invoice;

function scene(
  work: (scene: Scene) => Promise<void>,
  { clock = "2026-11-15T09:00:00Z", mail = {} }: { clock?: string; mail?: SMTPServerOptions } = {},
): Promise<void> {
  return withTestApp(
    async (test) => {
      const account = await buildAccount(test.database, { number: "1001" });
      const line = await buildSubscriber(test.database, { account });
      await buildCharge(test.database, line, { month: "2026-10", gross: 12_340_000 });
      const invoice = await test.database.write((unit) => formInvoice(unit, account, "2026-10", FORMED));
      const id = invoice?.id ?? "";
      const as = administratorOf(account.clientId);
      await test.headersOf(as);
      const server = await startMailServer(mail);
      let keys = 0;
      const order: Scene["order"] = (input = {}, key = `k${String((keys += 1))}`, by = as) =>
        ordered(test, by, { invoiceIds: [id], email: TO, ...input }, key);
      try {
        await work({
          ...{ test, account, id, as, server, order, lineId: line.id },
          look: (by = as) => looked(test, by, id),
          sent: () => sendMail(test.database, test.clock, server.url),
        });
      } finally {
        await server.close();
      }
    },
    { clock },
  );
}

describe("orderInvoice", () => {
  it("sends the invoice as it is downloaded, in both forms, and keeps what became of it", () =>
    scene(async ({ test, account, as, id, server, order, look, sent }) => {
      const { sendings, userErrors } = await order({ formats: ["XLSX", "PDF"] });
      expect(userErrors).toEqual([]);
      expect(sendings).toMatchObject([
        { email: TO, formats: ["PDF", "XLSX"], state: "QUEUED", orderedByName: as.name, invoice: { id } },
      ]);
      expect(await look()).toMatchObject({
        viewerCanOrder: true,
        sendings: { totalCount: 1, nodes: [{ state: "QUEUED", attempts: 0, settledAt: null, reason: null }] },
      });
      test.clock.advance(1_000);
      expect(await sent()).toBe(1);
      const [mail] = server.mails;
      expect([mail?.to].flat().map((to) => to?.text)).toEqual([TO]);
      expect(mail?.subject).toBe("Счёт № 1001/10-26 за октябрь 2026");
      expect(mail?.text).toContain("Сумма с НДС: 12,34 BYN.");
      expect(mail?.text).toContain(as.name);
      expect(mail?.text).toContain(`https://kabinet.example/c/${account.clientId}/invoices/${id}`);
      expect(mail?.attachments.map(({ filename }) => filename)).toEqual([
        "Счёт 1001 10-26.pdf",
        "Счёт 1001 10-26.xlsx",
      ]);
      const [pdf, xlsx] = mail?.attachments ?? [];
      const file = await test.app.inject({
        url: `/downloads/invoice.pdf?id=${id}&lang=ru`,
        headers: await test.headersOf(as),
      });
      expect(pdf?.content.equals(file.rawPayload)).toBe(true);
      expect((await readPdf(pdf?.content ?? new Uint8Array())).join()).toContain("Всего к оплате: 12,34 BYN");
      expect(xlsx?.content.subarray(0, 2).toString("latin1")).toBe("PK");
      expect(await look()).toMatchObject({
        sendings: {
          nodes: [
            { state: "SENT", attempts: 1, dueAt: null, settledAt: "2026-11-15T09:00:01.000Z", reason: null },
          ],
        },
      });
      const [record] = await test.database.read(AuditRecord, "where t.action = 'invoice.ordered'", []);
      expect(record).toMatchObject({ subjectId: id, clientId: account.clientId });
      expect(record?.after).toContain(TO);
      expect(await test.data(NODE, { id: sendings[0]?.id ?? "" }, { as })).toMatchObject({
        node: { __typename: "InvoiceSending" },
      });
    }));

  it("sends once a key; another key sends again", () =>
    scene(async ({ server, order, look, sent }) => {
      const first = await order({}, "k");
      expect(await order({}, "k")).toEqual(first);
      expect((await order({ email: "other@bereg.example" }, "k")).userErrors).toMatchObject([
        { code: "IDEMPOTENCY_KEY_REUSED" },
      ]);
      expect(await sent()).toBe(1);
      await order();
      expect(await sent()).toBe(1);
      expect(server.mails).toHaveLength(2);
      expect((await look())?.sendings.totalCount).toBe(2);
    }));

  it("shows that the recipient's server refuses the message for good, and why", () =>
    scene(
      async ({ order, look, sent }) => {
        await order();
        expect(await sent()).toBe(1);
        const shown = (await look())?.sendings.nodes[0];
        expect(shown).toMatchObject({ state: "FAILED", attempts: 1, dueAt: null });
        expect(shown?.reason).toContain("отказался принять письмо (ответ 550)");
        expect(await sent()).toBe(0);
      },
      {
        mail: {
          onRcptTo(_address, _session, done) {
            done(Object.assign(new Error("no such box"), { responseCode: 550 }));
          },
        },
      },
    ));

  it("is tried again while the server has no room, and sent when it has", () => {
    let isFull = true;
    return scene(
      async ({ test, server, order, look, sent }) => {
        await order();
        expect(await sent()).toBe(1);
        expect((await look())?.sendings.nodes[0]).toMatchObject({
          state: "QUEUED",
          attempts: 1,
          dueAt: "2026-11-15T09:00:30.000Z",
        });
        isFull = false;
        test.clock.advance(30_000);
        expect(await sent()).toBe(1);
        expect((await look())?.sendings.nodes[0]).toMatchObject({ state: "SENT", attempts: 2 });
        expect(server.mails).toHaveLength(1);
      },
      {
        mail: {
          onRcptTo(_address, _session, done) {
            done(isFull ? Object.assign(new Error("no room"), { responseCode: 452 }) : null);
          },
        },
      },
    );
  });

  it.each([
    ["2026-11-30T20:59:59Z", "2026-11-30T20:59:59.000Z"],
    ["2026-11-30T21:00:00Z", "2026-12-03T21:00:00.000Z"],
    ["2026-12-03T20:59:59Z", "2026-12-03T21:00:00.000Z"],
    ["2026-12-03T21:00:00Z", "2026-12-03T21:00:00.000Z"],
  ])("at %s is sent at %s: on the closed days it waits for the day that opens", (clock, dueAt) =>
    scene(
      async ({ test, order, sent }) => {
        const { sendings } = await order();
        expect(sendings).toMatchObject([{ state: "QUEUED", dueAt }]);
        const wait = Date.parse(dueAt) - Date.parse(clock);
        if (wait > 0) {
          test.clock.advance(wait - 1);
          expect(await sent()).toBe(0);
          test.clock.advance(1);
        }
        expect(await sent()).toBe(1);
      },
      { clock },
    ),
  );

  it("that failed and comes to its next try on a closed day waits for the day that opens, like a first try", () => {
    let isFull = true;
    return scene(
      async ({ test, order, look, sent }) => {
        await order();
        expect(await sent()).toBe(1);
        const opens = "2026-12-03T21:00:00.000Z";
        expect((await look())?.sendings.nodes[0]).toMatchObject({
          ...{ state: "QUEUED", attempts: 1, dueAt: opens },
        });
        isFull = false;
        test.clock.set(Date.parse(opens) - 1);
        expect(await sent()).toBe(0);
        test.clock.advance(1);
        expect(await sent()).toBe(1);
        expect((await look())?.sendings.nodes[0]).toMatchObject({ state: "SENT", attempts: 2 });
      },
      {
        clock: "2026-11-30T20:59:45Z",
        mail: {
          onRcptTo(_address, _session, done) {
            done(isFull ? Object.assign(new Error("no room"), { responseCode: 452 }) : null);
          },
        },
      },
    );
  });

  it("that nobody came to send before the days closed waits as well, untried", () =>
    scene(
      async ({ test, server, order, look, sent }) => {
        await order();
        test.clock.set(Date.parse("2026-12-01T09:00:00Z"));
        await sent();
        expect(server.mails).toHaveLength(0);
        const opens = "2026-12-03T21:00:00.000Z";
        expect((await look())?.sendings.nodes[0]).toMatchObject({
          ...{ state: "QUEUED", attempts: 0, dueAt: opens },
        });
        test.clock.set(Date.parse(opens));
        expect(await sent()).toBe(1);
        expect(server.mails).toHaveLength(1);
      },
      { clock: "2026-11-30T20:00:00Z" },
    ));

  it("is not sent for who has lost the account meanwhile, and says so", () =>
    scene(async ({ test, account, as, server, order, look, sent }) => {
      await order();
      await test.database.write((unit) =>
        unit.run("delete from viewer_client where viewer_id = $1", [as.id]),
      );
      expect(await sent()).toBe(1);
      expect(server.mails).toHaveLength(0);
      const shown = (await look(observerOf(account.clientId)))?.sendings.nodes[0];
      expect(shown).toMatchObject({ state: "FAILED" });
      expect(shown?.reason).toContain("больше не ведёт");
    }));

  it("asks about a slip in the address once, and refuses what is no address, no invoice and no format", () =>
    scene(async ({ id, order }) => {
      const codes = async (input: Partial<OrderInvoiceInput>) =>
        (await order(input)).userErrors.map(({ code, field }) => [code, field?.[0]]);
      expect(await codes({ email: "buh@gmial.com" })).toEqual([["EMAIL_LIKELY_MISTYPED", "email"]]);
      expect(await codes({ email: "buh@gmial.com", isEmailConfirmed: true })).toEqual([]);
      expect(await codes({ email: "buh" })).toEqual([["EMAIL_INVALID", "email"]]);
      expect(await codes({ invoiceIds: [] })).toEqual([["INVALID_INPUT", "invoiceIds"]]);
      expect(await codes({ formats: [] })).toEqual([["INVALID_INPUT", "formats"]]);
      const answer = await order({ invoiceIds: [id, "inv_unknown"] });
      expect(answer.userErrors).toMatchObject([{ code: "NOT_FOUND", elementIndex: 1 }]);
      expect(answer.sendings).toEqual([]);
    }));

  it("is for administrators and accountants of the invoice's account; others are refused as if it were not there", () =>
    scene(async ({ test, account, lineId, id, order, look }) => {
      const { clientId } = account;
      const other = await buildAccount(test.database, { clientId, number: "1002" });
      const of = (role: "administrator" | "accountant" | "coordinator", accountIds: string[] | null) =>
        withAccess({ clientId, role, accountIds });
      const stranger = administratorOf((await buildAccount(test.database)).clientId);
      expect((await order({}, "own", of("accountant", [account.id]))).sendings).toHaveLength(1);
      for (const viewer of [stranger, of("administrator", [other.id])]) {
        expect((await order({}, `k ${viewer.id}`, viewer)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
        expect(await look(viewer)).toBeNull();
      }
      expect((await look(observerOf(clientId)))?.viewerCanOrder).toBe(false);
      for (const viewer of [observerOf(clientId), of("coordinator", null), personOf(lineId)]) {
        const input = { invoiceIds: [id], email: TO };
        const { errors } = await test.ask(ORDER, { input, key: `f ${viewer.id}` }, { as: viewer });
        expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      }
    }));

  it("sends one address no more than its share of a day, and says when it goes on", () =>
    scene(async ({ test, id, order }) => {
      await test.database.write(async (unit) => {
        for (let i = 1; i < INVOICE_EMAILS_TO_ADDRESS; i++)
          await unit.run(
            `insert into invoice_sending (id, ordering_id, client_id, account_id, invoice_id, email, mailbox, formats, locale,
              ordered_at, ordered_by_id, ordered_by_name, state, attempts)
              values ($1, 'ivo', 'cl_other', 'acc_other', 'inv_other', $2, $2, 'pdf', 'ru', $3, 'vwr', 'X', 'sent', 1)`,
            [`ivs_${String(i)}`, TO, test.clock.now() - 60_000],
          );
      });
      expect((await order({ invoiceIds: [id] })).userErrors).toEqual([]);
      const refused = await order();
      expect(refused.userErrors).toMatchObject([
        { code: "TOO_MANY_INVOICE_EMAILS", opensAt: "2026-11-16T08:59:00.000Z" },
      ]);
      expect((await order({ email: "second@bereg.example" })).userErrors).toEqual([]);
      test.clock.advance(86_400_000);
      expect((await order()).userErrors).toEqual([]);
    }));

  it("lets companies that order to one address at once in as far as the address has room", () =>
    scene(async ({ test }) => {
      const { database } = test;
      await database.write(async (unit) => {
        for (let i = 2; i < INVOICE_EMAILS_TO_ADDRESS; i++)
          await unit.run(
            `insert into invoice_sending (id, ordering_id, client_id, account_id, invoice_id, email, mailbox, formats, locale,
              ordered_at, ordered_by_id, ordered_by_name, state, attempts)
              values ($1, 'ivo', 'cl_other', 'acc_other', 'inv_other', $2, $2, 'pdf', 'ru', $3, 'vwr', 'X', 'sent', 1)`,
            [`ivs_${String(i)}`, TO, test.clock.now() - 60_000],
          );
      });
      const companies = await Promise.all(
        Array.from({ length: 6 }, async () => {
          const account = await buildAccount(database);
          await buildCharge(database, await buildSubscriber(database, { account }), { month: "2026-10" });
          const invoice = await database.write((unit) => formInvoice(unit, account, "2026-10", FORMED));
          const as = administratorOf(account.clientId);
          await test.headersOf(as);
          return { as, id: invoice?.id ?? "" };
        }),
      );
      const answers = await Promise.all(
        companies.map(({ as, id }) => ordered(test, as, { invoiceIds: [id], email: TO }, "at once")),
      );
      const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? "ordered").sort();
      expect(codes).toEqual([...new Array<string>(4).fill("TOO_MANY_INVOICE_EMAILS"), "ordered", "ordered"]);
    }));
});
