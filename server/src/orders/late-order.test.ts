import { graphql, type AnswerTo } from "../testing/graphql";
import { Charge } from "../modules/money/charge/charge.entity";
import type { NetworkPort } from "../network/network-port";
import { orderScene, sceneNetwork, workUntilIdle } from "../testing/order-scene";
import { withTestApp, type TestApp } from "../testing/test-app";
import { administratorOf } from "../testing/test-viewer";

const CHANGE = graphql(`
  mutation LateOrderChange($input: ChangeMobileInternetPackageInput!, $key: String!) {
    changeMobileInternetPackage(input: $input, idempotencyKey: $key) { order { id } userErrors { code } }
  }
`);
const ORDER = graphql(`
  query LateOrderOrder($id: ID!) {
    order(id: $id) { state price { from once { amount } } history { message } }
  }
`);

type Shown = NonNullable<AnswerTo<typeof ORDER>["order"]>;

const admin = administratorOf("cl_a");

async function change(test: TestApp, more: object = {}, key = "k"): Promise<string> {
  const input = { subscriberId: "sub_1", packageId: "spec_large", ...more };
  const { changeMobileInternetPackage } = await test.data(CHANGE, { input, key }, { as: admin });
  if (!changeMobileInternetPackage.order) throw new Error(JSON.stringify(changeMobileInternetPackage));
  return changeMobileInternetPackage.order.id;
}

async function orderNow(test: TestApp, id: string): Promise<Shown> {
  const { order } = await test.data(ORDER, { id }, { as: admin, locale: "en" });
  if (!order) throw new Error(`${id} is not shown`);
  return order;
}

function scene(name: string, clock: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database);
        await work(test);
      },
      { clock },
    ),
  );
}

describe("an order that is done later than it was meant to be", () => {
  scene(
    "is charged for the month in which it is done: nobody pays for a month that was over",
    "2026-11-30T20:00:00Z",
    async (test) => {
      const id = await change(test);
      expect((await orderNow(test, id)).price.from).toBe("2026-11-30");
      const busy = sceneNetwork(test.database, test.clock, { failureRate: 1 });
      await workUntilIdle(test.database, test.clock, { network: busy });
      // An hour after the end of the month in Minsk.
      test.clock.set(Date.parse("2026-11-30T22:00:00Z"));
      await workUntilIdle(test.database, test.clock);
      expect(await orderNow(test, id)).toMatchObject({
        state: "COMPLETED",
        price: { from: "2026-12-01", once: { amount: "9.00" } },
      });
      const charges = await test.database.read(Charge, "");
      expect(charges.map(({ month, chargedOn }) => [month, chargedOn])).toEqual([["2026-12", "2026-12-01"]]);
    },
  );

  scene("says so when its return cannot be planned any more", "2026-11-16T09:00:00Z", async (test) => {
    const id = await change(test, { revertAt: "2026-11-20T09:00:00Z" });
    const obliging = sceneNetwork(test.database, test.clock);
    const pausing: NetworkPort = {
      ask: obliging.ask.bind(obliging),
      sendSms: obliging.sendSms.bind(obliging),
      execute: async (command, signal) => {
        await test.database.write((unit) =>
          unit.run("update subscriber set state = 'suspended' where id = 'sub_1'"),
        );
        return obliging.execute(command, signal);
      },
    };
    await workUntilIdle(test.database, test.clock, { network: pausing });
    const { state, history } = await orderNow(test, id);
    expect(state).toBe("COMPLETED");
    expect(history.at(-1)?.message).toBe(
      "The return to the old state is not planned: it cannot be done. The operator has suspended the line. Ask the operator's specialists in “Feedback”.",
    );
  });
});

describe("an order with a planned return", () => {
  scene(
    "can be undone before, and is not taken back once more when the time comes",
    "2026-11-16T09:00:00Z",
    async (test) => {
      const id = await change(test, { revertAt: "2026-11-20T09:00:00Z" });
      await workUntilIdle(test.database, test.clock);
      const undo = graphql(`
        mutation LateOrderUndo($id: ID!) {
          undoOrder(input: { orderId: $id }, idempotencyKey: "u") { userErrors { code } }
        }
      `);
      expect(await test.data(undo, { id }, { as: admin })).toEqual({ undoOrder: { userErrors: [] } });
      await workUntilIdle(test.database, test.clock);
      test.clock.advance(1_000);
      // The same package again, this time to stay.
      const again = await change(test, {}, "k2");
      test.clock.set(Date.parse("2026-11-20T09:00:01Z"));
      await workUntilIdle(test.database, test.clock);
      expect((await orderNow(test, again)).state).toBe("COMPLETED");
      expect(
        await test.database.rows("select state, count(*) as n from orders group by state order by state"),
      ).toEqual([
        { state: "cancelled", n: 1 },
        { state: "completed", n: 3 },
      ]);
    },
  );
});
