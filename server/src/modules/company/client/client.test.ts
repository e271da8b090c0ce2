import { graphql } from "../../../testing/graphql";
import { buildAccount, buildBankAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { buildInvoice, buildPayment } from "../../../testing/money-builders";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { PaymentState } from "../../money/payment/payment.entity";

const CLIENT = graphql(`
  query Client($id: ID, $after: String) {
    client(id: $id) {
      id name unp state contractNumber contractDate formOfPayment invoiceDeliveryMethod
      invoiceDeliveryAddress balance { amount currency } bankAccounts { iban bankName bic }
      accounts(first: 2, after: $after) {
        nodes { number balance { amount } client { id } } totalCount pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

describe("Query.client", () => {
  it("shows the only company of the viewer with its money, counting payments that are done only", async () => {
    await withTestApp(async ({ data, database }) => {
      const client = await buildClient(database, { name: "ООО «Вымысел»", contractDate: "2023-02-28" });
      const accounts = [];
      for (const number of ["1", "2", "3"]) accounts.push(await buildAccount(database, { client, number }));
      const [first, second] = accounts;
      if (!first || !second) throw new Error("no accounts");
      await buildBankAccount(database, { clientId: client.id });
      await buildPayment(database, first, { amount: 5_000_000 });
      await buildPayment(database, first, { amount: 99_000_000, state: PaymentState.PENDING_AUTHORIZATION });
      await buildInvoice(database, second, { total: 7_250_000 });
      const foreign = await buildAccount(database);
      await buildPayment(database, foreign);
      const as = administratorOf(client.id);

      const answer = await data(CLIENT, {}, { as });
      expect(answer.client).toMatchObject({
        name: "ООО «Вымысел»",
        state: "ACTIVE",
        contractDate: "2023-02-28",
        formOfPayment: "POSTPAYMENT",
        balance: { amount: "-2.25", currency: "BYN" },
        bankAccounts: [{ bic: "AKBBBY2X" }],
        accounts: {
          nodes: [
            { number: "1", balance: { amount: "5.00" }, client: { id: client.id } },
            { number: "2", balance: { amount: "-7.25" } },
          ],
          totalCount: 3,
          pageInfo: { hasNextPage: true },
        },
      });
      const next = await data(CLIENT, { after: answer.client?.accounts.pageInfo.endCursor }, { as });
      expect(next.client?.accounts).toMatchObject({
        nodes: [{ number: "3" }],
        pageInfo: { hasNextPage: false },
      });
    });
  });

  it("is null for what is foreign or unknown, and must be told which of several is meant", async () => {
    await withTestApp(async ({ ask, data, database }) => {
      const [one, other, foreign] = [
        await buildClient(database),
        await buildClient(database),
        await buildClient(database),
      ];
      const as = administratorOf(one.id, other.id);
      expect((await data(CLIENT, { id: other.id }, { as })).client?.id).toBe(other.id);
      expect(await data(CLIENT, { id: foreign.id }, { as })).toEqual({ client: null });
      expect(await data(CLIENT, { id: "cl_unknown" }, { as })).toEqual({ client: null });
      expect(await data(CLIENT, {}, { as: administratorOf() })).toEqual({ client: null });
      for (const several of [as, oneOfStaff()]) {
        const { errors } = await ask(CLIENT, {}, { as: several, locale: "en" });
        expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
        expect(errors?.[0]?.message).toContain("give the id of one of them");
      }
      const person = personOf((await buildSubscriber(database)).id);
      for (const id of [one.id, "cl_unknown"]) {
        expect((await ask(CLIENT, { id }, { as: person })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      }
    });
  });
});
