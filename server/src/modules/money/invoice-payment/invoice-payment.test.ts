import { parseDecimal } from "@kabinet/shared";
import { buildAccount } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { buildInvoice, buildPayment } from "../../../testing/money-builders";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, withAccess } from "../../../testing/test-viewer";
import { settleAccount } from "../invoice/invoice-settlement.store";
import { PaymentState } from "../payment/payment.entity";

const PAYMENTS = graphql(`
  query InvoicePaymentsAsked($id: ID!, $first: Int = 10, $after: String) {
    invoice(id: $id) {
      paid { amount }
      payments(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { on covered { amount } payment { id amount { amount } } credit { number } }
      }
    }
  }
`);

const ROUBLE = 1_000_000;

describe("Invoice.payments", () => {
  it("tells which money of the account covers the invoice, page by page; it comes to what is paid", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      const invoice = (month: string, roubles: number) =>
        buildInvoice(database, account, {
          month,
          total: roubles * ROUBLE,
          formedOn: `${month}-28`,
          number: month,
        });
      const [september, , november] = [
        await invoice("2026-09", 100),
        await invoice("2026-10", -25),
        await invoice("2026-11", 50),
      ];
      const pay = (paidOn: string, roubles: number, state = PaymentState.DONE) =>
        buildPayment(database, account, { paidOn, amount: roubles * ROUBLE, state });
      const early = await pay("2026-10-05", 60);
      await pay("2026-10-06", 500, PaymentState.PENDING_AUTHORIZATION);
      const late = await pay("2026-11-05", 40);
      await buildPayment(database, await buildAccount(database, { clientId: account.clientId }));
      await database.write((unit) => settleAccount(unit, account.id));
      const as = administratorOf(account.clientId);
      const of = async (id: string, first = 10, after: string | null = null) =>
        (await test.data(PAYMENTS, { id, first, after }, { as })).invoice;

      const oldest = await of(september.id);
      expect(oldest).toMatchObject({
        paid: { amount: "100.00" },
        payments: {
          totalCount: 3,
          nodes: [
            { on: "2026-10-05", covered: { amount: "60.00" }, payment: { id: early.id }, credit: null },
            { on: "2026-10-28", covered: { amount: "25.00" }, payment: null, credit: { number: "2026-10" } },
            {
              ...{ on: "2026-11-05", covered: { amount: "15.00" }, credit: null },
              payment: { id: late.id, amount: { amount: "40.00" } },
            },
          ],
        },
      });
      const newest = await of(november.id);
      expect(newest?.payments.nodes).toMatchObject([
        { covered: { amount: "25.00" }, payment: { id: late.id } },
      ]);
      expect(newest?.paid.amount).toBe("25.00");

      const first = await of(september.id, 2);
      const rest = await of(september.id, 2, first?.payments.pageInfo.endCursor ?? null);
      const both = [...(first?.payments.nodes ?? []), ...(rest?.payments.nodes ?? [])];
      expect(both).toEqual(oldest?.payments.nodes);
      const sum = both.reduce((all, { covered }) => all + (parseDecimal(covered.amount) ?? NaN), 0);
      expect(sum).toBe(100 * ROUBLE);

      const other = withAccess({ clientId: account.clientId, role: "accountant", accountIds: ["acc_other"] });
      expect((await test.data(PAYMENTS, { id: september.id }, { as: other })).invoice).toBeNull();
    });
  });
});
