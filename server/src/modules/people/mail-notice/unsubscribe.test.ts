import { randomBytes } from "node:crypto";
import { SecretBox } from "../../../platform/secrets/secret-box";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { graphql } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer } from "../../../testing/test-mail-server";
import { administratorOf } from "../../../testing/test-viewer";
import { noticeSetting } from "./mail-notice.store";
import { readUnsubscribing, unsubscribeHref } from "./unsubscribing.policy";

const UNSUBSCRIBE = graphql(`
  mutation UnsubscribeByToken($token: String!) {
    unsubscribeFromMail(token: $token) { kind userErrors { code field } }
  }
`);
const RENAME = graphql(`
  mutation UnsubscribeRename($runAt: DateTime!, $key: String!) {
    renameSubscriber(input: { subscriberId: "sub_1", name: "Анна", runAt: $runAt }, idempotencyKey: $key) {
      order { id }
    }
  }
`);

const HOUR = 3_600_000;
const admin = administratorOf("cl_a");

/** Has an order of the administrator fail that was planned; sends what mail that makes and answers its headers and text. */
async function failedOrder(test: TestApp, key: string) {
  const server = await startMailServer();
  try {
    const runAt = new Date(test.clock.now() + HOUR).toISOString();
    await test.data(RENAME, { runAt, key }, { as: admin });
    await test.database.write((unit) => unit.run("update subscriber set state = 'terminated'"));
    test.clock.advance(HOUR);
    await workUntilIdle(test.database, test.clock);
    test.clock.advance(600_000);
    await sendMail(test.database, test.clock, server.url);
    await test.database.write((unit) => unit.run("update subscriber set state = 'active'"));
    const [mail] = server.mails;
    const list = mail?.headerLines.filter(({ key: name }) => name.startsWith("list-unsubscribe"));
    return (
      mail && { headers: (list ?? []).map(({ line }) => line.replace(/\s+/g, " ")), text: mail.text ?? "" }
    );
  } finally {
    await server.close();
  }
}

const tokenIn = (text: string): string => /unsubscribe\?token=([\w.-]+)/.exec(text)?.[1] ?? "";

function scene(name: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database, 1);
      await work(test);
    }),
  );
}

describe("the link that stops mail", () => {
  scene(
    "stands in the mail and in its headers, and a mail program stops such mail by one POST",
    async (test) => {
      const mail = await failedOrder(test, "1");
      const token = tokenIn(mail?.text ?? "");
      expect(mail?.headers.join("\n")).toContain(`<https://kabinet.example/unsubscribe?token=${token}>`);
      expect(mail?.headers).toContainEqual("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
      const post = async (query: string) =>
        test.app.inject({
          method: "POST",
          url: `/unsubscribe${query}`,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          payload: "List-Unsubscribe=One-Click",
        });
      for (const wrong of ["", "?token=", `?token=${token}x`, `?token=${token.replace("order", "appeal")}`])
        expect((await post(wrong)).statusCode).toBe(400);
      expect(await noticeSetting(test.database, admin.id)).toMatchObject({ orderOutcomes: true });
      // Who looks through mail opens links: that stops nothing.
      await test.app.inject({ method: "GET", url: `/unsubscribe?token=${token}` });
      expect(await noticeSetting(test.database, admin.id)).toMatchObject({ orderOutcomes: true });
      const twice = [await post(`?token=${token}`), await post(`?token=${token}`)];
      expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
      expect(await noticeSetting(test.database, admin.id)).toEqual({
        ...{
          viewerId: admin.id,
          appealAnswers: true,
          appealAssignments: true,
          orderOutcomes: false,
          paymentDecisions: true,
          limitAlerts: true,
          invoiceCorridors: true,
          invoiceReturns: true,
        },
      });
      const noted = await test.database.read(AuditRecord, "where t.action = 'viewer.mailNoticesSet'");
      expect(noted.map(({ actorId, after }) => [actorId, after])).toEqual([
        [admin.id, '{"orderOutcomes":false,"byLink":true}'],
      ]);
      expect(await failedOrder(test, "2")).toBeUndefined();
    },
  );

  scene("stops it for who opens it and presses, signed in or not", async (test) => {
    const token = tokenIn((await failedOrder(test, "1"))?.text ?? "");
    const wrong = await test.data(UNSUBSCRIBE, { token: "x" }, {});
    expect(wrong.unsubscribeFromMail).toEqual({
      kind: null,
      userErrors: [{ code: "EMAIL_LINK_INVALID", field: ["token"] }],
    });
    const done = await test.data(UNSUBSCRIBE, { token }, {});
    expect(done.unsubscribeFromMail).toEqual({ kind: "ORDER_OUTCOMES", userErrors: [] });
    expect(await noticeSetting(test.database, admin.id)).toMatchObject({ orderOutcomes: false });
  });

  it("is of one person and one kind, and of nobody who has not the key", () => {
    const box = new SecretBox([randomBytes(32)]);
    const url = new URL("https://kabinet.example");
    const href = unsubscribeHref(url, box, { kind: "paymentDecisions", viewerId: "vwr_1" });
    const token = new URL(href).searchParams.get("token") ?? "";
    expect(readUnsubscribing(box, token)).toEqual({ kind: "paymentDecisions", viewerId: "vwr_1" });
    for (const other of [token.replace("vwr_1", "vwr_2"), token.replace("payment", "order"), `${token}.`, ""])
      expect(readUnsubscribing(box, other)).toBeNull();
    expect(readUnsubscribing(new SecretBox([randomBytes(32)]), token)).toBeNull();
  });
});
