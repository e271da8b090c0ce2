import { graphql, type AnswerTo } from "../../../testing/graphql";
import type {
  ChangeInput,
  SendDeviceSettingsInput,
  SendDeviceSettingsSendMutationVariables,
} from "../../../testing/generated/graphql";
import { NetworkEffect } from "../../../network/network-effect.entity";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";

const SEND = graphql(`
  mutation SendDeviceSettingsSend($input: SendDeviceSettingsInput!, $key: String!) {
    sendDeviceSettings(input: $input, idempotencyKey: $key) {
      order { id state differences { label before after } price { once { amount } } viewerCanUndo }
      userErrors { code field }
    }
  }
`);
const PREVIEW = graphql(`
  query SendDeviceSettingsPreview($input: ChangeInput!) {
    previewOrder(input: $input) { differences { label before after } warnings { code } userErrors { code } }
  }
`);

type Payload = AnswerTo<typeof SEND>["sendDeviceSettings"];

const admin = administratorOf("cl_a");

async function send(
  test: TestApp,
  input: Partial<SendDeviceSettingsInput>,
  key: string,
  as = admin,
): Promise<Payload> {
  const variables: SendDeviceSettingsSendMutationVariables = {
    input: { subscriberId: "sub_1", service: "MMS", device: "ANDROID", ...input },
    key,
  };
  return (await test.data(SEND, variables, { as })).sendDeviceSettings;
}

const scene = (name: string, work: (test: TestApp) => Promise<void>): void => {
  it(name, async () => {
    await withTestApp(async (test) => {
      await orderScene(test.database);
      await work(test);
    });
  });
};

describe("sendDeviceSettings", () => {
  scene("is previewed, and sent by the network with the settings, once", async (test) => {
    const input: ChangeInput = {
      sendDeviceSettings: { subscriberId: "sub_1", service: "MMS", device: "ANDROID" },
    };
    const change = { label: "SMS с настройками", before: null, after: "MMS, Android" };
    expect(await test.data(PREVIEW, { input }, { as: admin })).toEqual({
      previewOrder: { differences: [change], warnings: [], userErrors: [] },
    });
    const first = await send(test, {}, "k");
    expect((await send(test, {}, "k")).order?.id).toBe(first.order?.id);
    await workUntilIdle(test.database, test.clock);
    const [effect, ...others] = await test.database.read(NetworkEffect, "");
    expect(others).toEqual([]);
    expect(effect?.kind).toBe("sendDeviceSettings");
    expect(JSON.parse(effect?.payload ?? "{}")).toMatchObject({
      message: { text: expect.stringContaining("MMSC=http://mms.kabinet.example/servlets/mms") as string },
    });
    const data = await test.data(
      graphql(`query SendDeviceSettingsOrder($id: ID!) { order(id: $id) { state viewerCanUndo } }`),
      { id: first.order?.id },
      { as: admin },
    );
    // What was sent cannot be taken back.
    expect(data).toEqual({ order: { state: "COMPLETED", viewerCanUndo: false } });
  });

  scene("can be sent again and again, and planned, and cancelled before its time", async (test) => {
    await send(test, {}, "k1");
    await workUntilIdle(test.database, test.clock);
    expect((await send(test, {}, "k2")).userErrors).toEqual([]);
    await workUntilIdle(test.database, test.clock);
    const runAt = new Date(test.clock.now() + 3_600_000).toISOString();
    const planned = await send(test, { runAt }, "k3");
    expect(planned.order?.state).toBe("PENDING");
    const cancel = graphql(`
      mutation SendDeviceSettingsCancel($id: ID!) {
        cancelOrder(input: { orderId: $id }, idempotencyKey: "c") { order { state } }
      }
    `);
    expect(await test.data(cancel, { id: planned.order?.id }, { as: admin })).toEqual({
      cancelOrder: { order: { state: "CANCELLED" } },
    });
    test.clock.advance(7_200_000);
    await workUntilIdle(test.database, test.clock);
    expect(await test.database.read(NetworkEffect, "")).toHaveLength(2);
  });

  scene("is open to the subscriber for the own line, for it costs nothing", async (test) => {
    expect((await send(test, {}, "k1", personOf("sub_1"))).userErrors).toEqual([]);
    const foreign = await send(test, { subscriberId: "sub_2" }, "k2", personOf("sub_1"));
    expect(foreign.userErrors[0]?.code).toBe("NOT_FOUND");
  });

  scene("is refused for a line that is suspended or has ended", async (test) => {
    for (const [state, code] of [
      ["suspended", "SUBSCRIBER_SUSPENDED"],
      ["terminated", "SUBSCRIBER_TERMINATED"],
    ] as const) {
      await test.database.write((unit) =>
        unit.run("update subscriber set state = $1 where id = 'sub_1'", [state]),
      );
      expect((await send(test, {}, state)).userErrors[0]?.code).toBe(code);
    }
  });

  scene("goes to a line five times an hour at the most, however many ask at once", async (test) => {
    const at = (minutes: number): string => new Date(test.clock.now() + minutes * 60_000).toISOString();
    const planned = await send(test, { runAt: at(59) }, "p");
    expect(planned.userErrors).toEqual([]);
    const many = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const { userErrors } = await send(test, { runAt: at(1) }, `k${String(i)}`);
        return userErrors[0]?.code ?? "sent";
      }),
    );
    expect(many.filter((each) => each === "sent")).toHaveLength(4);
    expect(many.filter((each) => each === "TOO_MANY_MESSAGES")).toHaveLength(6);
    expect((await send(test, { subscriberId: "sub_2" }, "other")).userErrors).toEqual([]);
    test.clock.advance(60_000);
    await workUntilIdle(test.database, test.clock);
    test.clock.advance(58 * 60_000);
    await workUntilIdle(test.database, test.clock);
    expect(await test.database.read(NetworkEffect, "where t.kind = 'sendDeviceSettings'")).toHaveLength(6);
    // An hour after the first four, to the instant.
    test.clock.advance(2 * 60_000 - 1);
    expect((await send(test, {}, "early")).userErrors[0]?.code).toBe("TOO_MANY_MESSAGES");
    test.clock.advance(1);
    expect((await send(test, {}, "again")).userErrors).toEqual([]);
  });
});
