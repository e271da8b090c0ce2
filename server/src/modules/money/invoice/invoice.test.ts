import { buildAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { buildCharge, buildPayment } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  observerOf,
  personOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { SubscriberAspect, SubscriberFact } from "../../company/subscriber/subscriber.entity";
import { postPayments } from "../balance/payment-posting.task";
import { formInvoice } from "./invoice-forming.store";

const ZONE = "Europe/Minsk";
/** The first instant of a day in Minsk, which is three hours ahead. */
const day = (date: string): number => Date.parse(`${date}T00:00:00+03:00`);

const FORMED = { date: "2026-11-02", at: day("2026-11-02"), timeZone: ZONE };

const INVOICE = graphql(`
  query InvoiceWhole($id: ID!) {
    invoice(id: $id) {
      id number month formedOn dueOn state isOverdue viewerCanDownload
      total { amount } vat { amount } charged { amount } paid { amount } left { amount }
      account { number } client { name }
      lines { kind vatRate charged { amount } gross { amount } vat { amount } net { amount } }
      chargedToAccount { kind charged { amount } }
      subscribers(first: 10) {
        totalCount
        nodes { number name charged { amount } subscriber { name } chargedByKind { kind vatRate charged { amount } } }
      }
      seller { name unp address bankAccounts { iban bankName } }
      buyer { name unp bankAccounts { iban } }
    }
  }
`);

const LIST = graphql(`
  query InvoiceList($clientId: ID!, $filter: InvoiceFilter, $first: Int!, $after: String) {
    client(id: $clientId) {
      invoices(filter: $filter, first: $first, after: $after) {
        totalCount
        nodes { number month state total { amount } left { amount } }
        pageInfo { hasNextPage endCursor }
      }
      invoiceDebt { owed { amount } overdue { amount } owedInvoices overdueInvoices earliestDueOn }
      accounts(first: 10) { nodes { number invoices(first: 1) { nodes { number } } invoiceDebt { owed { amount } } } }
    }
  }
`);

interface Scene {
  readonly test: TestApp;
  readonly account: Account;
  readonly line: Subscriber;
  readonly form: (account: Account, month: string) => Promise<string>;
}

function scene(work: (scene: Scene) => Promise<void>, clock = "2026-11-15T09:00:00Z"): Promise<void> {
  return withTestApp(
    async (test) => {
      const account = await buildAccount(test.database, { number: "1001" });
      const line = await buildSubscriber(test.database, {
        account,
        name: "Пост охраны",
        number: "+375291112233",
      });
      const form: Scene["form"] = async (of, month) => {
        const invoice = await test.database.write((unit) => formInvoice(unit, of, month, FORMED));
        return invoice?.id ?? "none";
      };
      await work({ test, account, line, form });
    },
    { clock },
  );
}

describe("an invoice", () => {
  it("tells its lines with their VAT, and what of it each subscriber and the account itself have", () =>
    scene(async ({ test, account, line, form }) => {
      await buildCharge(test.database, line, { month: "2026-10", gross: 12_345_000 });
      await buildCharge(test.database, line, { month: "2026-10", kind: "voice", gross: 1_004_999 });
      const own = { subscriberId: null, kind: "contractFee", month: "2026-10", gross: 6_000_000 } as const;
      await buildCharge(test.database, line, own);
      const id = await form(account, "2026-10");
      const { invoice } = await test.data(INVOICE, { id }, { as: administratorOf(account.clientId) });
      expect(invoice).toMatchObject({
        ...{ id, number: "1001/10-26", month: "2026-10", formedOn: "2026-11-02", dueOn: "2026-11-22" },
        ...{ state: "SENT", isOverdue: false, viewerCanDownload: true },
        ...{ total: { amount: "19.35" }, charged: { amount: "19.349999" }, vat: { amount: "3.87" } },
        ...{ paid: { amount: "0.00" }, left: { amount: "19.35" }, account: { number: "1001" } },
        lines: [
          {
            ...{
              kind: "TARIFF_PLAN_FEE",
              vatRate: 25,
              charged: { amount: "12.345" },
              gross: { amount: "12.35" },
            },
            ...{ vat: { amount: "2.47" }, net: { amount: "9.88" } },
          },
          { kind: "CONTRACT_FEE", gross: { amount: "6.00" }, vat: { amount: "1.20" } },
          { kind: "VOICE", gross: { amount: "1.00" }, vat: { amount: "0.20" }, net: { amount: "0.80" } },
        ],
        chargedToAccount: [{ kind: "CONTRACT_FEE", charged: { amount: "6.00" } }],
        subscribers: {
          totalCount: 1,
          nodes: [
            {
              ...{ number: "+375291112233", name: "Пост охраны", charged: { amount: "13.349999" } },
              chargedByKind: [
                { kind: "TARIFF_PLAN_FEE", vatRate: 25, charged: { amount: "12.345" } },
                { kind: "VOICE", vatRate: 25, charged: { amount: "1.004999" } },
              ],
            },
          ],
        },
        seller: { unp: "190000005", bankAccounts: [{ bankName: "ЗАО «Демобанк»" }] },
      });
    }));

  it("keeps the last name and number of its month, and the requisites of its day", () =>
    scene(async ({ test, account, line, form }) => {
      const { database } = test;
      const end = day("2026-11-01");
      const fact = (aspect: SubscriberAspect, value: string, validFrom: number, validTo: number | null) => ({
        ...{ id: `f_${value}`, subscriberId: line.id, aspect, value, validFrom, validTo },
      });
      await database.write((unit) =>
        unit.insert(SubscriberFact, [
          fact(SubscriberAspect.NAME, "Сначала", day("2026-09-01"), day("2026-10-10")),
          fact(SubscriberAspect.NAME, "Последнее в октябре", day("2026-10-10"), end),
          // Held over the closed days, and done in the first instant of the next month.
          fact(SubscriberAspect.NAME, "Пост охраны", end, null),
          fact(SubscriberAspect.NUMBER, "+375297654321", day("2026-09-01"), end - 1),
          fact(SubscriberAspect.NUMBER, "+375291112233", end - 1, null),
        ]),
      );
      await buildCharge(database, line, { month: "2026-10" });
      const id = await form(account, "2026-10");
      await database.write(async (unit) => {
        await unit.run("update client set name = 'ООО «Другое имя»' where id = $1", [account.clientId]);
        await unit.run("update subscriber set name = 'Совсем другое' where id = $1", [line.id]);
      });
      const { invoice } = await test.data(INVOICE, { id }, { as: administratorOf(account.clientId) });
      expect(invoice?.subscribers.nodes).toMatchObject([
        { name: "Последнее в октябре", number: "+375291112233", subscriber: { name: "Совсем другое" } },
      ]);
      expect(invoice?.client.name).toBe("ООО «Другое имя»");
      expect(invoice?.buyer.name).not.toBe("ООО «Другое имя»");
    }));

  it("of nothing is an invoice, and one below zero covers the others", () =>
    scene(async ({ test, account, line, form }) => {
      await buildCharge(test.database, line, { month: "2026-08", gross: 30_000_000 });
      await form(account, "2026-08");
      await buildCharge(test.database, line, { month: "2026-09", gross: 5_000_000 });
      await buildCharge(test.database, line, { month: "2026-09", gross: -5_000_000 });
      await form(account, "2026-09");
      await buildCharge(test.database, line, { month: "2026-10", gross: -12_345_000 });
      const credit = await form(account, "2026-10");
      const as = administratorOf(account.clientId);
      const { client } = await test.data(LIST, { clientId: account.clientId, first: 10 }, { as });
      expect(
        client?.invoices.nodes.map(({ state, total, left }) => [state, total.amount, left.amount]),
      ).toEqual([
        ["SETTLED", "-12.35", "0.00"],
        ["SETTLED", "0.00", "0.00"],
        ["PARTIALLY_PAID", "30.00", "17.65"],
      ]);
      expect(client?.invoiceDebt).toEqual({
        ...{ owed: { amount: "17.65" }, overdue: { amount: "0.00" }, owedInvoices: 1, overdueInvoices: 0 },
        earliestDueOn: "2026-11-22",
      });
      const { invoice } = await test.data(INVOICE, { id: credit }, { as });
      expect(invoice?.lines).toMatchObject([{ vat: { amount: "-2.47" }, net: { amount: "-9.88" } }]);
    }));

  it("is found by who looks after its account, and by nobody else", () =>
    scene(async ({ test, account, line, form }) => {
      const { database } = test;
      const other = await buildAccount(database, { clientId: account.clientId, number: "1002" });
      await buildCharge(database, line, { month: "2026-10" });
      const id = await form(account, "2026-10");
      const seen = async (as: TestViewer) => (await test.data(INVOICE, { id }, { as })).invoice !== null;
      expect(await seen(administratorOf(account.clientId))).toBe(true);
      expect(await seen(observerOf(account.clientId))).toBe(true);
      const ofAccounts = (accountIds: string[]) =>
        withAccess({ clientId: account.clientId, role: "administrator", accountIds });
      expect(await seen(ofAccounts([account.id]))).toBe(true);
      expect(await seen(ofAccounts([other.id]))).toBe(false);
      expect(await seen(administratorOf((await buildClient(database)).id))).toBe(false);
      const { errors } = await test.ask(INVOICE, { id }, { as: personOf(line.id) });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }));
});

describe("a list of invoices", () => {
  it("has the newest month first, is narrowed by what is asked for, and goes on where it ended", () =>
    scene(async ({ test, account, line, form }) => {
      const { database } = test;
      const other = await buildAccount(database, { clientId: account.clientId, number: "1002" });
      const second = await buildSubscriber(database, { account: other });
      for (const month of ["2026-08", "2026-09", "2026-10"]) {
        await buildCharge(database, line, { month });
        await form(account, month);
      }
      await buildCharge(database, second, { month: "2026-09" });
      await form(other, "2026-09");
      await database.write(async (unit) =>
        postPayments(unit, [await buildPayment(unit, account, { amount: 15_000_000 })]),
      );
      await database.write((unit) =>
        unit.run("update invoice set due_on = '2026-11-14' where month = '2026-09'"),
      );
      const as = administratorOf(account.clientId);
      const ask = async (filter: object | null, first = 10, after: string | null = null) => {
        const variables = { clientId: account.clientId, filter, first, after };
        return (await test.data(LIST, variables, { as })).client;
      };
      const numbers = async (filter: object) =>
        (await ask(filter))?.invoices.nodes.map(({ number }) => number);
      const all = await ask(null);
      expect(all?.invoices.totalCount).toBe(4);
      expect(all?.invoices.nodes.map(({ month }) => month)).toEqual([
        "2026-10",
        "2026-09",
        "2026-09",
        "2026-08",
      ]);
      expect(all?.invoiceDebt).toMatchObject({
        ...{ owed: { amount: "25.00" }, overdue: { amount: "15.00" }, owedInvoices: 3, overdueInvoices: 2 },
      });
      expect(all?.accounts.nodes).toEqual([
        {
          number: "1001",
          invoices: { nodes: [{ number: "1001/10-26" }] },
          invoiceDebt: { owed: { amount: "15.00" } },
        },
        {
          number: "1002",
          invoices: { nodes: [{ number: "1002/09-26" }] },
          invoiceDebt: { owed: { amount: "10.00" } },
        },
      ]);
      expect(await numbers({ accountId: other.id })).toEqual(["1002/09-26"]);
      expect(await numbers({ states: ["SETTLED", "PARTIALLY_PAID"] })).toEqual(["1001/09-26", "1001/08-26"]);
      expect(await numbers({ monthFrom: "2026-10" })).toEqual(["1001/10-26"]);
      expect(await numbers({ monthThrough: "2026-08" })).toEqual(["1001/08-26"]);
      expect(await numbers({ isOwed: false })).toEqual(["1001/08-26"]);
      expect((await numbers({ isOverdue: true }))?.sort()).toEqual(["1001/09-26", "1002/09-26"]);
      expect(await numbers({ isOverdue: false })).toEqual(["1001/10-26", "1001/08-26"]);
      const first = await ask(null, 3);
      const rest = await ask(null, 3, first?.invoices.pageInfo.endCursor ?? null);
      expect([...(first?.invoices.nodes ?? []), ...(rest?.invoices.nodes ?? [])]).toEqual(
        all?.invoices.nodes,
      );
    }));
});
