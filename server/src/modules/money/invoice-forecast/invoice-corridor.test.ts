import { buildAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { buildCharge } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer } from "../../../testing/test-mail-server";
import { administratorOf, observerOf, withAccess } from "../../../testing/test-viewer";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { keepNoticeSetting, noticeSetting } from "../../people/mail-notice/mail-notice.store";
import { watchCorridors } from "./corridor-watch.task";

const SET = graphql(`
  mutation InvoiceCorridorSet($input: SetInvoiceCorridorInput!, $key: String!) {
    setInvoiceCorridor(input: $input, idempotencyKey: $key) {
      account { id invoiceCorridor { atLeast { amount } atMost { amount } setByName } }
      userErrors { code field message }
    }
  }
`);
const SEEN = graphql(`
  query InvoiceCorridorSeen($id: ID!) {
    invoiceForecast(accountId: $id) {
      total { amount } outside
      account { viewerCanSetInvoiceCorridor invoiceCorridor { atMost { amount } } }
    }
  }
`);

const ROUBLE = 1_000_000;

/** An account whose November comes to 17 roubles, and who looks after it. */
async function scene({ database }: TestApp) {
  const client = await buildClient(database);
  const account = await buildAccount(database, { client, number: "1001" });
  const line = await buildSubscriber(database, { account });
  await buildCharge(database, line, {
    ...{ month: "2026-11", kind: "tariffPlanFee", gross: 17 * ROUBLE, chargedOn: "2026-11-01" },
  });
  return { client, account, administrator: administratorOf(client.id) };
}

let keys = 0;
const key = (): string => `corridor-${String((keys += 1))}`;

describe("Mutation.setInvoiceCorridor", () => {
  it("says what is expected of an account's invoices, and takes it away again", async () => {
    await withTestApp(async (test) => {
      const { account, administrator: as } = await scene(test);
      const set = async (atLeast: string | null, atMost: string | null) =>
        (await test.data(SET, { input: { accountId: account.id, atLeast, atMost }, key: key() }, { as }))
          .setInvoiceCorridor;
      expect(await set("5", "16.99")).toMatchObject({
        account: { invoiceCorridor: { atLeast: { amount: "5.00" }, atMost: { amount: "16.99" } } },
        userErrors: [],
      });
      const seen = await test.data(SEEN, { id: account.id }, { as });
      expect(seen.invoiceForecast).toMatchObject({ total: { amount: "17.00" }, outside: "ABOVE" });
      expect((await set(null, null)).account?.invoiceCorridor).toBeNull();
      const after = await test.data(SEEN, { id: account.id }, { as });
      expect(after.invoiceForecast?.outside).toBeNull();
      const audited = await test.database.read(AuditRecord, "where t.action = 'invoiceCorridor.set'");
      expect(audited.map(({ clientId }) => clientId)).toEqual([account.clientId, account.clientId]);
    });
  });

  it("refuses crossed bounds, no sums, and who may only look, or has another account", async () => {
    await withTestApp(async (test) => {
      const { client, account, administrator: as } = await scene(test);
      const set = async (input: object, by = as) =>
        test.ask(SET, { input: { accountId: account.id, ...input }, key: key() }, { as: by });
      const refusedFor = async (input: object, by = as) =>
        (await set(input, by)).data?.setInvoiceCorridor.userErrors.map(({ code, field }) => [code, field]);
      expect(await refusedFor({ atLeast: "2", atMost: "1" })).toEqual([["INVALID_INPUT", ["atMost"]]]);
      expect(await refusedFor({ atLeast: "-1" })).toEqual([["INVALID_INPUT", ["atLeast"]]]);
      const stranger = administratorOf("cl_other");
      expect(await refusedFor({ atMost: "1" }, stranger)).toEqual([["NOT_FOUND", ["accountId"]]]);
      const other = await buildAccount(test.database, { client });
      const partly = withAccess({ clientId: client.id, role: "administrator", accountIds: [other.id] });
      expect(await refusedFor({ atMost: "1" }, partly)).toEqual([["NOT_FOUND", ["accountId"]]]);
      const looking = await set({ atMost: "1" }, observerOf(client.id));
      expect(looking.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      const seen = await test.data(SEEN, { id: account.id }, { as: observerOf(client.id) });
      expect(seen.invoiceForecast?.account).toMatchObject({
        ...{ viewerCanSetInvoiceCorridor: false, invoiceCorridor: null },
      });
    });
  });
});

describe("who set a corridor", () => {
  it("is told once by mail when the next invoice will leave it, without sums", async () => {
    await withTestApp(async (test) => {
      const server = await startMailServer();
      try {
        const { database, clock } = test;
        const { client, account, administrator: as } = await scene(test);
        const watch = () => watchCorridors({ database, clock, timeZone: "Europe/Minsk" });
        const sent = async (): Promise<number> => {
          clock.advance(61_000);
          return sendMail(database, clock, server.url);
        };
        const set = (atMost: string) =>
          test.data(SET, { input: { accountId: account.id, atMost }, key: key() }, { as });
        await set("17");
        await watch();
        expect(await sent()).toBe(0);
        await set("16.99");
        await database.write((unit) => unit.run("update viewer set locale = 'ru' where id = $1", [as.id]));
        await watch();
        await watch();
        expect(await sent()).toBe(1);
        const [mail] = server.mails;
        expect(mail?.subject).toBe("Счёт лицевого счёта 1001 будет больше, чем вы ждёте");
        expect(mail?.text).toContain("за 11.2026");
        expect(mail?.text).toContain(
          `https://kabinet.example/c/${client.id}/invoices/forecast?account=${account.id}`,
        );
        for (const sum of ["17,00", "16,99", "17.00"]) expect(mail?.text).not.toContain(sum);
        expect(mail?.text).toContain("https://kabinet.example/unsubscribe?token=invoiceCorridors.");
        await watch();
        expect(await sent()).toBe(0);
        // What was put by already is not sent to who has switched it off meanwhile.
        const want = (invoiceCorridors: boolean) =>
          database.write(async (unit) =>
            keepNoticeSetting(unit, { ...(await noticeSetting(unit, as.id)), invoiceCorridors }),
          );
        for (const isWanted of [false, true]) {
          await set("16.98");
          await watch();
          await want(isWanted);
          await sent();
          expect(server.mails).toHaveLength(isWanted ? 2 : 1);
        }
      } finally {
        await server.close();
      }
    });
  });
});
