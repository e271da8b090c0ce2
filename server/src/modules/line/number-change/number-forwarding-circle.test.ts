import { graphql, ownMutation } from "../../../testing/graphql";
import { build } from "../../../testing/builders";
import { buildPoolNumber } from "../../../testing/number-builders";
import { orderScene, sceneNetwork, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { OrderRecord } from "../../../orders/order.entity";
import { CallForwardingCondition, CallForwardingRow } from "../call-forwarding/call-forwarding.entity";

const NEW = "+375293121212";
const as = administratorOf("cl_a");
const line = (n: number): string => `+37529${String(1_000_000 + n)}`;

const PLACE = graphql(`
  mutation NumberForwardingCirclePlace($input: ChangeInput!, $key: String!) {
    placed: placeOrder(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);

let keys = 0;

async function place(test: TestApp, kind: string, input: object): Promise<string> {
  const variables = { input, key: `circle${String((keys += 1))}` };
  const { placed } = await test.data(ownMutation(PLACE, kind), variables, { as });
  return placed.userErrors[0]?.code ?? "accepted";
}

const renumber = (test: TestApp, options = {}): Promise<string> =>
  place(test, "changeNumber", { subscriberId: "sub_1", number: NEW, ...options });
const forward = (test: TestApp, forwardTo: string, options = {}): Promise<string> =>
  place(test, "setCallForwarding", {
    subscriberId: "sub_2",
    condition: "UNCONDITIONAL",
    forwardTo,
    ...options,
  });

/** sub_1, which holds a new number, forwards to sub_2: were that to forward to the new number, calls would go round. */
function scene(name: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await buildPoolNumber(test.database, NEW);
      await build(test.database, CallForwardingRow, {
        subscriberId: "sub_1",
        condition: CallForwardingCondition.BUSY,
        clientId: "cl_a",
        forwardTo: line(2),
        noReplySeconds: null,
        setAt: 0,
      });
      expect(await place(test, "holdNumber", { subscriberId: "sub_1", number: NEW })).toBe("accepted");
      await work(test);
    }),
  );
}

describe("a circle of a number and a forwarding", () => {
  scene("does not come about by two who order at once", async (test) => {
    const both = await Promise.all([renumber(test), forward(test, NEW)]);
    expect([...both].sort()).toEqual(["FORWARDING_LOOP", "accepted"]);
  });

  scene("does not while the number is on its way: both numbers are the line's", async (test) => {
    expect(await renumber(test)).toBe("accepted");
    expect(await forward(test, NEW)).toBe("FORWARDING_LOOP");
    expect(await forward(test, line(1))).toBe("FORWARDING_LOOP");
    await workUntilIdle(test.database, test.clock);
    expect(await forward(test, NEW)).toBe("FORWARDING_LOOP");
    // The old number is nobody's now.
    expect(await forward(test, line(1))).toBe("accepted");
  });

  scene("does not while the forwarding is on its way", async (test) => {
    expect(await forward(test, NEW)).toBe("accepted");
    expect(await renumber(test)).toBe("FORWARDING_LOOP");
    await workUntilIdle(test.database, test.clock);
    expect(await renumber(test)).toBe("FORWARDING_LOOP");
  });

  scene("does not by both planned for one moment: the later one is judged again", async (test) => {
    const runAt = new Date(test.clock.now() + 60_000).toISOString();
    expect(await Promise.all([renumber(test, { runAt }), forward(test, NEW, { runAt })])).toEqual([
      "accepted",
      "accepted",
    ]);
    test.clock.advance(60_001);
    await workUntilIdle(test.database, test.clock);
    const states = (await test.database.read(OrderRecord, "")).map(({ state }) => state);
    expect(states.sort()).toEqual(["completed", "rejected"]);
  });

  scene("is not seen in an order that the network has refused once and is asked again for", async (test) => {
    expect(await renumber(test)).toBe("accepted");
    const network = sceneNetwork(test.database, test.clock);
    const execute = network.execute.bind(network);
    let refused = 0;
    network.execute = (command, signal) =>
      refused++ === 0
        ? Promise.resolve({ outcome: "refused", permanent: false, reason: "busy" })
        : execute(command, signal);
    await workUntilIdle(test.database, test.clock, { network });
    test.clock.advance(60_000);
    await workUntilIdle(test.database, test.clock, { network });
    const [order] = await test.database.read(OrderRecord, "");
    expect([order?.state, order?.reasonCode]).toEqual(["completed", null]);
  });
});
