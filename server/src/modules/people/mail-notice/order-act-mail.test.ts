import { graphql } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { orderScene } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf } from "../../../testing/test-viewer";
import { keepNoticeSetting, noticeSetting } from "./mail-notice.store";

const HOUR = 3_600_000;
const GATHERED = 10 * 60_000;
const RENAME = graphql(`
  mutation OrderActMailRename($input: RenameSubscriberInput!, $key: String!) {
    renameSubscriber(input: $input, idempotencyKey: $key) { order { id } userErrors { code } }
  }
`);
const CANCEL = graphql(`
  mutation OrderActMailCancel($input: CancelOrderInput!, $key: String!) {
    done: cancelOrder(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const MOVE = graphql(`
  mutation OrderActMailMove($input: RescheduleOrderInput!, $key: String!) {
    done: rescheduleOrder(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);

let keys = 0;
const key = (): string => `acts ${String((keys += 1))}`;

function scene(name: string, work: (test: TestApp, server: TestMailServer) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database, 2);
      const server = await startMailServer();
      try {
        await work(test, server);
      } finally {
        await server.close();
      }
    }),
  );
}

describe("the mail that somebody else has changed one's planned order", () => {
  const [owner, other] = [administratorOf("cl_a"), administratorOf("cl_a")];
  const inHours = (test: TestApp, n: number): string => new Date(test.clock.now() + n * HOUR).toISOString();

  const plan = async (test: TestApp, subscriberId: string): Promise<string> => {
    const input = { subscriberId, name: "Анна Новая", runAt: inHours(test, 5) };
    const { renameSubscriber } = await test.data(RENAME, { input, key: key() }, { as: owner });
    return renameSubscriber.order?.id ?? "";
  };
  const cancel = (test: TestApp, orderId: string, as = other) =>
    test.data(CANCEL, { input: { orderId }, key: key() }, { as });
  const move = (test: TestApp, orderId: string, as = other) =>
    test.data(MOVE, { input: { orderId, runAt: inHours(test, 8) }, key: key() }, { as });
  const later = (test: TestApp, server: TestMailServer): Promise<number> => {
    test.clock.advance(GATHERED);
    return sendMail(test.database, test.clock, server.url);
  };

  scene("names what was moved and what was cancelled in one mail, and by whom", async (test, server) => {
    const [moved, cancelled] = [await plan(test, "sub_1"), await plan(test, "sub_2")];
    expect((await move(test, moved)).done.userErrors).toEqual([]);
    expect((await cancel(test, cancelled)).done.userErrors).toEqual([]);
    await test.database.write((unit) => unit.run("update viewer set mail_locale = 'en'"));
    expect(await later(test, server)).toBe(1);
    const [mail] = server.mails;
    expect([mail?.to].flat()[0]?.text).toBe(`${owner.id.toLowerCase()}@test.example`);
    expect(mail?.subject).toBe("A colleague changed your orders: 2");
    const text = mail?.text?.replace(/\s+/g, " ");
    expect(text).toContain(`Moved from`);
    expect(text).toContain(`Cancelled. It was ${other.name} who did it.`);
    for (const id of [moved, cancelled]) expect(text).toContain(`https://kabinet.example/orders/${id}`);
    expect(text).not.toContain("Анна");
    expect(text).toContain("unsubscribe?token=orderOutcomes.");
  });

  scene("does not come of what one does oneself, nor where such mail is stopped", async (test, server) => {
    const [moved, cancelled] = [await plan(test, "sub_1"), await plan(test, "sub_2")];
    await move(test, moved, owner);
    await cancel(test, cancelled, owner);
    expect(await later(test, server)).toBe(0);
    await test.database.write(async (unit) =>
      keepNoticeSetting(unit, { ...(await noticeSetting(unit, owner.id)), orderOutcomes: false }),
    );
    await cancel(test, moved);
    expect(await later(test, server)).toBe(0);
    expect(server.mails).toEqual([]);
  });
});
