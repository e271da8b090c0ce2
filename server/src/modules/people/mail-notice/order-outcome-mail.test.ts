import { graphql } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { orderScene, sceneNetwork, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";
import { OutboxMail } from "../../../platform/mail/outbox-mail.entity";
import type { Access } from "../../../platform/authorization/viewer";
import { putAccess } from "../viewer/access.store";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";

const admin = administratorOf("cl_a");
const HOUR = 3_600_000;
const GATHERED = 10 * 60_000;
let keys = 0;

/** Renames a line, at once or at a time; answers the order's id. */
async function rename(
  test: TestApp,
  name: string,
  { as = admin, ...options }: { as?: TestViewer; subscriberId?: string; runAt?: string } = {},
): Promise<string> {
  const { renameSubscriber } = await test.data(
    graphql(`
      mutation OrderOutcomeMailRenameSubscriber($input: RenameSubscriberInput!, $key: String!) {
        renameSubscriber(input: $input, idempotencyKey: $key) { order { id } userErrors { code } }
      }
    `),
    { input: { subscriberId: "sub_1", name, ...options }, key: `key ${String((keys += 1))}` },
    { as, locale: "en" },
  );
  expect(renameSubscriber.userErrors).toEqual([]);
  return renameSubscriber.order?.id ?? "";
}

/** Lets an hour pass and does what is due, then sends the mail that is due after the time of gathering. */
async function night(test: TestApp, server: TestMailServer): Promise<number> {
  test.clock.advance(HOUR);
  await workUntilIdle(test.database, test.clock);
  test.clock.advance(GATHERED - 1);
  expect(await sendMail(test.database, test.clock, server.url)).toBe(0);
  test.clock.advance(1);
  return sendMail(test.database, test.clock, server.url);
}

const inAnHour = (test: TestApp): string => new Date(test.clock.now() + HOUR).toISOString();

const terminate = (test: TestApp): Promise<unknown> =>
  test.database.write((unit) => unit.run("update subscriber set state = 'terminated'"));

/** Lets the administrator have this of their company from now on. */
const put = (test: TestApp, access: Omit<Access, "clientId">): Promise<void> =>
  test.database.write((unit) => putAccess(unit, admin.id, { clientId: "cl_a", ...access }));

function scene(
  name: string,
  work: (test: TestApp, server: TestMailServer) => Promise<void>,
  clock?: string,
): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database, 3);
        const server = await startMailServer();
        try {
          await work(test, server);
        } finally {
          await server.close();
        }
      },
      clock === undefined ? {} : { clock },
    ),
  );
}

describe("the mail that an order was not done", () => {
  scene("tells in one of all that was planned and rejected, and why", async (test, server) => {
    const first = await rename(test, "Анна Первая", { runAt: inAnHour(test) });
    const second = await rename(test, "Анна Вторая", { subscriberId: "sub_2", runAt: inAnHour(test) });
    await terminate(test);
    expect(await night(test, server)).toBe(1);
    const [mail, ...others] = server.mails;
    expect(others).toEqual([]);
    expect(mail?.subject).toMatch(/2/);
    for (const id of [first, second]) expect(mail?.text).toContain(`https://kabinet.example/orders/${id}`);
    // What was ordered does not stand in it, but why it was refused.
    expect(mail?.text).not.toContain("Анна");
    const [order] = await test.database.rows<{ reason: string }>(
      "select reason_text as reason from orders where id = $1",
      [first],
    );
    const reason = JSON.parse(order?.reason ?? "{}") as Text;
    const said = (["ru", "en"] as const).map((locale) => say(reason, locale));
    expect(said.some((text) => mail?.text?.replace(/\s+/g, " ").includes(text))).toBe(true);
  });

  scene("tells of one that the network did not do", async (test, server) => {
    await rename(test, "Анна Первая", { runAt: inAnHour(test) });
    test.clock.advance(HOUR);
    const network = {
      ...sceneNetwork(test.database, test.clock),
      execute: () => Promise.resolve({ outcome: "refused", permanent: true, reason: "" } as const),
      ask: () => Promise.resolve("unknown" as const),
    };
    await workUntilIdle(test.database, test.clock, { network });
    test.clock.advance(GATHERED);
    expect(await sendMail(test.database, test.clock, server.url)).toBe(1);
    expect(server.mails).toHaveLength(1);
  });

  scene(
    "tells of one that a closed window had held",
    async (test, server) => {
      await rename(test, "Анна Первая");
      await terminate(test);
      test.clock.set(Date.parse("2026-12-01T08:00:00+03:00"));
      expect(await night(test, server)).toBe(1);
      expect(server.mails).toHaveLength(1);
    },
    "2026-11-29T12:00:00+03:00",
  );

  scene("tells of one that waits for a decision, unless it has been made", async (test, server) => {
    for (const isDecided of [false, true]) {
      const planned = await rename(test, `Анна ${isDecided ? "Вторая" : "Первая"}`, {
        runAt: inAnHour(test),
      });
      await rename(test, `Яна ${isDecided ? "Вторая" : "Первая"}`);
      await workUntilIdle(test.database, test.clock);
      test.clock.advance(HOUR);
      await workUntilIdle(test.database, test.clock);
      if (isDecided)
        await test.data(
          graphql(`
            mutation OrderOutcomeMailCancelOrder($id: ID!) {
              cancelOrder(input: { orderId: $id }, idempotencyKey: "c") { userErrors { code } }
            }
          `),
          { id: planned },
          { as: admin },
        );
      test.clock.advance(GATHERED);
      expect(await sendMail(test.database, test.clock, server.url)).toBe(1);
      expect(server.mails).toHaveLength(1);
      expect(server.mails[0]?.text?.includes(planned)).toBe(!isDecided);
    }
  });

  scene("is not sent for what was done, is done by now, or was ordered for at once", async (test, server) => {
    await rename(test, "Анна Первая", { runAt: inAnHour(test) });
    expect(await night(test, server)).toBe(0);
    await rename(test, "Анна Вторая");
    await terminate(test);
    expect(await night(test, server)).toBe(0);
    expect(await test.database.read(OutboxMail, "")).toEqual([]);
  });

  scene("is not sent to who switched it off, nor to a subscriber", async (test, server) => {
    await test.data(
      graphql(`
        mutation OrderOutcomeMailSetMailNotices {
          setMailNotices(input: { orderOutcomes: false }, idempotencyKey: "off") { userErrors { code } }
        }
      `),
      {},
      { as: admin },
    );
    await rename(test, "Анна Первая", { runAt: inAnHour(test) });
    await test.data(
      graphql(`
        mutation OrderOutcomeMailSetCallForwarding($at: DateTime!) {
          setCallForwarding(input: { subscriberId: "sub_2", condition: BUSY, forwardTo: "+375291234567", runAt: $at }, idempotencyKey: "p") {
            order { id } userErrors { code }
          }
        }
      `),
      { at: inAnHour(test) },
      { as: personOf("sub_2") },
    );
    await terminate(test);
    expect(await night(test, server)).toBe(0);
    expect(await test.database.read(OutboxMail, "")).toEqual([]);
  });

  scene("is not sent to who looks only by now: it asks for something to be done", async (test, server) => {
    await rename(test, "Анна Первая", { runAt: inAnHour(test) });
    await put(test, { role: "observer", accountIds: null });
    await terminate(test);
    expect(await night(test, server)).toBe(0);
    expect(await test.database.read(OutboxMail, "")).toEqual([]);
  });

  scene("tells of those lines only that who ordered looks after now", async (test, server) => {
    const ids = [
      await rename(test, "Анна Первая", { runAt: inAnHour(test) }),
      await rename(test, "Анна Вторая", { subscriberId: "sub_2", runAt: inAnHour(test) }),
      await rename(test, "Анна Третья", { subscriberId: "sub_3", runAt: inAnHour(test) }),
    ];
    const accountOf = (line: string): Promise<number> =>
      test.database.write((unit) =>
        unit.run("update subscriber set account_id = 'acc_other' where id = $1", [line]),
      );
    // One line is in another account when the order ends, one before the mail is written.
    await accountOf("sub_1");
    await put(test, { role: "administrator", accountIds: ["acc_a"] });
    await terminate(test);
    test.clock.advance(HOUR);
    await workUntilIdle(test.database, test.clock);
    await accountOf("sub_2");
    test.clock.advance(GATHERED);
    expect(await sendMail(test.database, test.clock, server.url)).toBe(1);
    const text = server.mails[0]?.text ?? "";
    expect(ids.map((id) => text.includes(id))).toEqual([false, false, true]);
  });
});
