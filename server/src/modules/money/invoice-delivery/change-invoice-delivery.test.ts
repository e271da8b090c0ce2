import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildAccount, buildClient } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import type { ChangeInvoiceDeliveryInput } from "../../../testing/generated/graphql";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  observerOf,
  oneOfStaff,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";

const CHANGE = graphql(`
  mutation ChangeInvoiceDeliveryChange($input: ChangeInvoiceDeliveryInput!, $key: String!) {
    changeInvoiceDelivery(input: $input, idempotencyKey: $key) {
      client { id invoiceDeliveryMethod invoiceDeliveryAddress }
      userErrors { code message field }
    }
  }
`);
const LOOK = graphql(`
  query ChangeInvoiceDeliveryLook($id: ID!) {
    client(id: $id) {
      id invoiceDeliveryMethod invoiceDeliveryAddress viewerCanChangeInvoiceDelivery
      invoiceDeliveryHolds { from beingFormed }
      invoiceDeliveryChanges(first: 2) {
        totalCount
        nodes { changedByName methodBefore addressBefore method address holdsFrom }
      }
    }
  }
`);

let keys = 0;

async function change(
  test: TestApp,
  as: TestViewer,
  input: ChangeInvoiceDeliveryInput,
  key = `k${String((keys += 1))}`,
) {
  return (await test.data(CHANGE, { input, key }, { as, locale: "en" })).changeInvoiceDelivery;
}

const look = async (test: TestApp, as: TestViewer, id: string) =>
  (await test.data(LOOK, { id }, { as })).client;

describe("changeInvoiceDelivery", () => {
  it("changes how invoices are delivered, once a key, and keeps who did it and from which invoice it holds", async () => {
    await withTestApp(
      async (test) => {
        const client = await buildClient(test.database, { invoiceDeliveryAddress: "old@romashka.example" });
        const as = administratorOf(client.id);
        const clientId = client.id;
        const first = { clientId, method: "EMAIL", address: "new@romashka.example" } as const;
        expect(await change(test, as, first, "k")).toEqual({
          client: {
            id: clientId,
            invoiceDeliveryMethod: "EMAIL",
            invoiceDeliveryAddress: "new@romashka.example",
          },
          userErrors: [],
        });
        expect((await change(test, as, first, "k")).userErrors).toEqual([]);
        // The first days of a month close ordering and download, not this.
        test.clock.set(Date.parse("2026-12-01T00:00:00+03:00"));
        await change(test, as, { clientId, method: "CABINET" });
        expect(await look(test, as, clientId)).toEqual({
          id: clientId,
          invoiceDeliveryMethod: "CABINET",
          invoiceDeliveryAddress: "",
          viewerCanChangeInvoiceDelivery: true,
          invoiceDeliveryHolds: { from: "2026-12", beingFormed: "2026-11" },
          invoiceDeliveryChanges: {
            totalCount: 2,
            nodes: [
              {
                ...{ changedByName: as.name, holdsFrom: "2026-12", method: "CABINET", address: "" },
                ...{ methodBefore: "EMAIL", addressBefore: "new@romashka.example" },
              },
              {
                ...{ changedByName: as.name, holdsFrom: "2026-11", method: "EMAIL" },
                ...{ address: "new@romashka.example", methodBefore: "EMAIL" },
                addressBefore: "old@romashka.example",
              },
            ],
          },
        });
        const audited = await test.database.read(
          AuditRecord,
          "where t.action = 'client.invoiceDeliveryChanged' order by t.id",
        );
        expect(audited.map(({ before, after }) => [before, after])[1]).toEqual([
          '{"method":"email","address":"new@romashka.example"}',
          '{"method":"cabinet","address":""}',
        ]);
      },
      { clock: "2026-11-30T23:59:59+03:00" },
    );
  });

  it("refuses what cannot be delivered to, says why, and asks once about a slip of the finger", async () => {
    await withTestApp(async (test) => {
      const client = await buildClient(test.database);
      const as = administratorOf(client.id);
      const clientId = client.id;
      const refusals = async (input: Omit<ChangeInvoiceDeliveryInput, "clientId">) =>
        (await change(test, as, { clientId, ...input })).userErrors;
      expect(await refusals({ method: "EMAIL", address: "anna" })).toMatchObject([
        { code: "EMAIL_INVALID", field: ["address"] },
      ]);
      const [mistyped] = await refusals({ method: "EMAIL", address: "anna@gmial.com" });
      expect(mistyped).toMatchObject({ code: "EMAIL_LIKELY_MISTYPED", field: ["address"] });
      expect(mistyped?.message).toContain("anna@gmail.com");
      expect(await refusals({ method: "POST" })).toMatchObject([{ code: "INVALID_INPUT" }]);
      expect(await refusals({ method: "CABINET", address: "там" })).toMatchObject([
        { code: "INVALID_INPUT" },
      ]);
      expect(await refusals({ method: "EMAIL", address: client.invoiceDeliveryAddress })).toMatchObject([
        { code: "DELIVERY_UNCHANGED" },
      ]);
      expect((await look(test, as, clientId))?.invoiceDeliveryChanges.totalCount).toBe(0);
      expect(
        await refusals({ method: "EMAIL", address: "anna@gmial.com", isAddressConfirmed: true }),
      ).toEqual([]);
    });
  });

  it("is for administrators of the whole company only; others who look after it see it", async () => {
    await withTestApp(async (test) => {
      const client = await buildClient(test.database);
      const account = await buildAccount(test.database, { client });
      const clientId = client.id;
      const input = { clientId, method: "CABINET" } as const;
      const some = withAccess({ clientId, role: "administrator", accountIds: [account.id] });
      for (const as of [some, observerOf(clientId), oneOfStaff()]) {
        const answer = await test.ask(CHANGE, { input, key: "k" }, { as });
        expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
        expect(await look(test, as, clientId)).toMatchObject({ viewerCanChangeInvoiceDelivery: false });
      }
      const foreign = administratorOf((await buildClient(test.database)).id);
      expect((await change(test, foreign, input)).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    });
  });
});
