import { graphql, ownMutation, type AnswerTo } from "../../../testing/graphql";
import type { ConnectVoicemailInput } from "../../../testing/generated/graphql";
import { Charge } from "../../money/charge/charge.entity";
import {
  ServiceCategory,
  ServiceSpecification,
} from "../../catalogue/service-specification/service-specification.entity";
import { catalogueChanged } from "../../catalogue/tariff-plan/tariff.store";
import { TariffPlanService } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";

const admin = administratorOf("cl_a");
let keys = 0;

graphql(`
  fragment ConnectVoicemailPayload on OrderPayload {
    order { id state warnings { code } } userErrors { code field }
  }
`);
const PLACE = graphql(`
  mutation ConnectVoicemailPlace($input: ChangeInput!, $key: String!) {
    placed: placeOrder(input: $input, idempotencyKey: $key) { ...ConnectVoicemailPayload }
  }
`);
const UNDO = graphql(`
  mutation ConnectVoicemailUndo($id: ID!, $key: String!) {
    undoOrder(input: { orderId: $id }, idempotencyKey: $key) { ...ConnectVoicemailPayload }
  }
`);

type Payload = AnswerTo<typeof PLACE>["placed"];

async function order(
  test: TestApp,
  name: string,
  input: object = {},
  as: TestViewer = admin,
): Promise<Payload> {
  const variables = { input: { subscriberId: "sub_1", ...input }, key: `k${String((keys += 1))}` };
  return (await test.data(ownMutation(PLACE, name), variables, { as })).placed;
}

async function undo(test: TestApp, id: string | undefined): Promise<Payload> {
  return (await test.data(UNDO, { id, key: `k${String((keys += 1))}` }, { as: admin })).undoOrder;
}

async function look(
  test: TestApp,
): Promise<{ isConnected: boolean; toVoicemail: string[]; seconds: number | null }> {
  const { subscriber } = await test.data(
    graphql(`
      query ConnectVoicemailSubscriber {
        subscriber(id: "sub_1") {
          id voicemail { isConnected isProvided number since email { address } }
          callForwarding { voicemailNumber conditions { condition isToVoicemail noReplySeconds } }
        }
      }
    `),
    {},
    { as: admin },
  );
  if (!subscriber) throw new Error("there is no line");
  const { voicemail, callForwarding } = subscriber;
  return {
    isConnected: voicemail.isConnected,
    toVoicemail: callForwarding.conditions
      .filter((one) => one.isToVoicemail)
      .map(({ condition }) => condition),
    seconds:
      callForwarding.conditions.find(({ condition }) => condition === "NO_REPLY")?.noReplySeconds ?? null,
  };
}

async function settle(test: TestApp): Promise<void> {
  await workUntilIdle(test.database, test.clock);
  test.clock.advance(1_000);
}

/** The scene of orders with voicemail in the catalogue, provided by the plan. */
function scene(name: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await test.database.write(async (unit) => {
        const names = { nameRu: "Голосовая почта", nameBe: "Галасавая пошта", nameEn: "Voicemail" };
        const about = { descriptionRu: "", descriptionBe: "", descriptionEn: "" };
        await unit.insert(ServiceSpecification, [
          {
            ...{ id: "spec_vm", code: "voicemail-plus", category: ServiceCategory.VOICE, position: 9 },
            ...{ ...names, ...about, monthlyFee: 1_500_000, connectionFee: 500_000, includedMegabytes: null },
          },
        ]);
        await unit.insert(TariffPlanService, [
          { tariffPlanId: "tp_1", specificationId: "spec_vm", included: false },
        ]);
        await catalogueChanged(unit);
      });
      await work(test);
    }),
  );
}

describe("voicemail", () => {
  scene(
    "is connected for its fees with calls forwarded to it, and goes with what hangs on it",
    async (test) => {
      const input: Pick<ConnectVoicemailInput, "forward" | "noReplySeconds"> = {
        forward: ["BUSY", "NO_REPLY"],
        noReplySeconds: 25,
      };
      const { previewOrder } = await test.data(
        graphql(`
          query ConnectVoicemailPreviewOrder($input: ChangeInput!) {
            previewOrder(input: $input) {
              price { once { amount } monthlyAfter { amount } } differences { label before after }
              warnings { code } userErrors { code }
            }
          }
        `),
        { input: { connectVoicemail: { subscriberId: "sub_1", ...input } } },
        { as: admin },
      );
      expect(previewOrder).toEqual({
        price: { once: { amount: "2.00" }, monthlyAfter: { amount: "1.50" } },
        differences: [
          { label: "Голосовая почта", before: "отключена", after: "подключена" },
          { label: "Если занято", before: null, after: "голосовая почта" },
          { label: "Если нет ответа", before: null, after: "голосовая почта, через 25 с" },
        ],
        warnings: [{ code: "fullMonth" }],
        userErrors: [],
      });
      expect((await order(test, "connectVoicemail", input)).userErrors).toEqual([]);
      await settle(test);
      expect(await look(test)).toEqual({ isConnected: true, toVoicemail: ["BUSY", "NO_REPLY"], seconds: 25 });
      expect(
        (await test.database.read(Charge, "order by t.kind")).map(({ kind, gross }) => [kind, gross]),
      ).toEqual([
        ["connectionFee", 500_000],
        ["serviceFee", 1_500_000],
      ]);
      expect((await order(test, "connectVoicemail")).userErrors[0]?.code).toBe("VOICEMAIL_ALREADY_CONNECTED");

      const gone = await order(test, "disconnectVoicemail");
      expect(gone.order?.warnings.map(({ code }) => code)).toEqual(["forwardingsGo", "nothingBack"]);
      await settle(test);
      expect(await look(test)).toEqual({ isConnected: false, toVoicemail: [], seconds: null });
      expect((await order(test, "disconnectVoicemail")).userErrors[0]?.code).toBe("VOICEMAIL_NOT_CONNECTED");

      expect((await undo(test, gone.order?.id)).userErrors).toEqual([]);
      await settle(test);
      expect(await look(test)).toEqual({ isConnected: true, toVoicemail: ["BUSY", "NO_REPLY"], seconds: 25 });
    },
  );

  scene(
    "leaves what is forwarded elsewhere as it is, and calls go to it only while it is there",
    async (test) => {
      const to = { condition: "BUSY", forwardTo: "+375290000086" };
      expect((await order(test, "setCallForwarding", to)).userErrors[0]?.code).toBe(
        "VOICEMAIL_NOT_CONNECTED",
      );
      await order(test, "setCallForwarding", { condition: "BUSY", forwardTo: "+375291000002" });
      await settle(test);
      const on = await order(test, "connectVoicemail", { forward: ["BUSY", "NOT_REACHABLE"] });
      await settle(test);
      expect((await look(test)).toVoicemail).toEqual(["NOT_REACHABLE"]);
      expect((await order(test, "setCallForwarding", to)).userErrors).toEqual([]);
      // The one is about what the other moves: it has to wait.
      expect((await order(test, "disconnectVoicemail")).userErrors[0]?.code).toBe("CHANGED_MEANWHILE");
      await settle(test);
      expect((await look(test)).toVoicemail).toEqual(["BUSY", "NOT_REACHABLE"]);
      expect(on.order).not.toBeNull();
    },
  );

  scene("is not for plans that do not provide it, nor for subscribers who may not spend", async (test) => {
    expect((await order(test, "connectVoicemail", {}, personOf("sub_1"))).userErrors).toHaveLength(1);
    await test.database.write(async (unit) => {
      await unit.run("delete from tariff_plan_service where specification_id = 'spec_vm'");
      await catalogueChanged(unit);
    });
    expect((await order(test, "connectVoicemail")).userErrors[0]?.code).toBe("VOICEMAIL_NOT_PROVIDED");
  });

  scene("can be planned, given up, and come for a time", async (test) => {
    const at = (ms: number): string => new Date(test.clock.now() + ms).toISOString();
    const planned = await order(test, "connectVoicemail", { runAt: at(60_000) });
    expect(planned.order?.state).toBe("PENDING");
    await test.data(
      graphql(`
        mutation ConnectVoicemailCancelOrder($id: ID!) {
          cancelOrder(input: { orderId: $id }, idempotencyKey: "c") { userErrors { code } }
        }
      `),
      { id: planned.order?.id },
      { as: admin },
    );
    await order(test, "connectVoicemail", { forward: ["BUSY"], revertAt: at(120_000) });
    await settle(test);
    expect((await look(test)).isConnected).toBe(true);
    test.clock.advance(120_001);
    await settle(test);
    expect(await look(test)).toEqual({ isConnected: false, toVoicemail: [], seconds: null });
  });
});
