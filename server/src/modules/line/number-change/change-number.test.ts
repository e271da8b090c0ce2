import { graphql } from "../../../testing/graphql";
import { NetworkEffect } from "../../../network/network-effect.entity";
import { OrderRecord } from "../../../orders/order.entity";
import { UNCONFIRMED_ORDERS } from "../../../orders/order-clearing.store";
import { buildGroup } from "../../../testing/builders";
import { buildPoolNumber } from "../../../testing/number-builders";
import {
  change,
  CHANGE_NUMBER,
  forward,
  hold,
  NEW,
  newKey,
  numberOf,
  OLD,
} from "../../../testing/number-change-scene";
import { OrderRequests } from "../../../testing/order-requests";
import { orderScene, sceneNetwork, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";
import { Charge } from "../../money/charge/charge.entity";
import { PoolNumber } from "../number-pool/pool-number.entity";
import { Sim } from "../../company/subscriber/sim.entity";
import { Subscriber, SubscriberFact } from "../../company/subscriber/subscriber.entity";

const PREVIEW = graphql(`
  query ChangeNumberPreview($input: ChangeInput!) {
    previewOrder(input: $input) {
      differences { label before after }
      price { once { amount } monthlyBefore { amount } monthlyAfter { amount } } warnings { code message }
      userErrors { code } digest
    }
  }
`);

const MINUTE = 60_000;
const DAY = 86_400_000;
const admin = administratorOf("cl_a");
const stranger = administratorOf("cl_b");

interface Preview {
  readonly differences: readonly object[];
  readonly price: object;
  readonly warnings: readonly { code: string; message: string }[];
  readonly userErrors: readonly { code: string }[];
  readonly digest: string;
}

async function preview(test: TestApp, input: object = {}, as: TestViewer = admin): Promise<Preview> {
  const variables = { input: { changeNumber: { subscriberId: "sub_1", number: NEW, ...input } } };
  return (await test.data(PREVIEW, variables, { as })).previewOrder;
}

async function poolOf(test: TestApp, number: string): Promise<PoolNumber | undefined> {
  return (await test.database.read(PoolNumber, "where t.number = $1", [number]))[0];
}

const statesOf = async (test: TestApp): Promise<string[]> =>
  (await test.database.read(OrderRecord, "order by t.id")).map(({ state }) => state);

const withScene = (work: (test: TestApp) => Promise<void>): Promise<void> =>
  withTestApp(async (test) => {
    await orderScene(test.database);
    await buildPoolNumber(test.database, NEW);
    await work(test);
  });

const work = (test: TestApp): Promise<void> => workUntilIdle(test.database, test.clock);

describe("changing a number", () => {
  it("is previewed with its fee and what hangs on the number, done, charged as previewed, and kept with its dates", () =>
    withScene(async (test) => {
      const { database } = test;
      const lines = await database.read(Subscriber, "where t.client_id = 'cl_a' order by t.id");
      await buildGroup(database, "Бухгалтерия", ...lines);
      await forward(test, "sub_2", OLD);
      await hold(test);
      const seen = await preview(test);
      expect(seen).toMatchObject({
        differences: [
          { label: "Номер", before: "+375 29 100-00-01", after: "+375 29 312-12-12" },
          { label: "Категория номера", after: "Золотой" },
        ],
        price: {
          once: { amount: "115.60" },
          monthlyBefore: { amount: "0.00" },
          monthlyAfter: { amount: "0.00" },
        },
        userErrors: [],
      });
      expect(seen.warnings.map(({ code }) => code)).toEqual([
        "notUndoable",
        "oldNumberRests",
        "signInByNumber",
        "forwardedToThisNumber",
        "closedUserGroups",
      ]);
      expect(seen.warnings.at(-1)?.message).toContain("«Бухгалтерия» (других участников: 1)");

      // The line's own subscriber is told of no other line, and not how many there are.
      await test.database.write((unit) => unit.run("update client set subscribers_may_spend = $1", [true]));
      await test.database.write((unit) =>
        unit.run(
          "insert into subscriber_permission (client_id, kind, is_allowed) values ('cl_a', 'changeNumber', $1)",
          [true],
        ),
      );
      const own = await preview(test, {}, personOf("sub_1"));
      expect(own.userErrors).toEqual([]);
      expect(own.digest).toBe(seen.digest);
      expect(own.warnings.map(({ code }) => code)).not.toContain("forwardedToThisNumber");
      expect(own.warnings.at(-1)?.message).toBe(
        "Номер состоит в закрытых группах: «Бухгалтерия». Абонент в них остаётся; передайте участникам новый номер.",
      );

      const variables = { input: { subscriberId: "sub_1", number: NEW }, key: "k", digest: seen.digest };
      await test.data(CHANGE_NUMBER, variables, { as: admin });
      await work(test);
      expect(await statesOf(test)).toEqual(["completed"]);
      expect(await numberOf(test)).toBe(NEW);
      expect(await poolOf(test, NEW)).toBeUndefined();
      const at = test.clock.now();
      expect(await poolOf(test, OLD)).toMatchObject({
        state: "standby",
        stateUntil: at + 90 * DAY,
        heldFor: null,
      });
      const facts = await database.read(SubscriberFact, "where t.aspect = 'number'");
      expect(facts).toMatchObject([{ subscriberId: "sub_1", value: NEW, validFrom: at, validTo: null }]);
      const charges = await database.read(Charge, "");
      expect(charges).toMatchObject([
        {
          kind: "numberFee",
          gross: 115_600_000,
          specificationId: null,
          month: "2026-11",
          subscriberId: "sub_1",
        },
      ]);
      const [effect] = await database.read(NetworkEffect, "");
      expect(effect).toMatchObject({
        kind: "changeNumber",
        subject: OLD,
        payload: JSON.stringify({ number: NEW }),
      });
      expect(await database.read(Sim, "where t.state = 'retired'")).toEqual([]);
    }));

  it("cannot be undone, and says so", () =>
    withScene(async (test) => {
      await hold(test);
      const id = await change(test);
      await work(test);
      const asked = graphql(`
        query ChangeNumberOrder($id: ID!) { order(id: $id) { viewerCanUndo undoPreview { digest } } }
      `);
      expect(await test.data(asked, { id }, { as: admin })).toEqual({
        order: { viewerCanUndo: false, undoPreview: null },
      });
    }));

  it("wants the number held: never held, held for another, run out, the same", () =>
    withScene(async (test) => {
      expect(await change(test)).toBe("NUMBER_NOT_HELD");
      await hold(test, "sub_2");
      expect((await preview(test)).userErrors).toMatchObject([{ code: "NUMBER_NOT_HELD" }]);
      expect(await change(test)).toBe("NUMBER_NOT_HELD");
      test.clock.advance(15 * MINUTE);
      await hold(test);
      const { digest } = await preview(test);
      test.clock.advance(15 * MINUTE - 1);
      expect((await preview(test)).userErrors).toEqual([]);
      test.clock.advance(1);
      // It ran out while somebody was reading the preview.
      const variables = { input: { subscriberId: "sub_1", number: NEW }, key: "k", digest };
      expect(await test.data(CHANGE_NUMBER, variables, { as: admin })).toMatchObject({
        changeNumber: { order: null, userErrors: [{ code: "NUMBER_NOT_HELD", field: ["number"] }] },
      });
      await hold(test);
      expect(await test.data(CHANGE_NUMBER, variables, { as: admin })).toMatchObject({
        changeNumber: { order: { state: "ACKNOWLEDGED" }, userErrors: [] },
      });
      expect(await change(test, { number: OLD })).toBe("NUMBER_UNCHANGED");
    }));

  it("planned for later keeps the number until then, and one is planned at a time", () =>
    withScene(async (test) => {
      const { clock, database } = test;
      await buildPoolNumber(database, "+375291234567");
      await hold(test);
      await hold(test, "sub_1", "+375291234567");
      expect((await preview(test, { runAt: "2026-12-10T09:00:00Z" })).userErrors).toEqual([]);
      await change(test, { runAt: "2026-12-10T09:00:00Z" });
      expect(await change(test, { number: "+375291234567" })).toBe("NUMBER_CHANGE_PLANNED");
      expect((await preview(test)).userErrors).toMatchObject([{ code: "NUMBER_CHANGE_PLANNED" }]);
      clock.advance(20 * DAY);
      expect(await hold(test, "sub_foreign", NEW, stranger)).toBe("NUMBER_TAKEN");
      expect(await hold(test)).toBe("NUMBER_CHANGE_PLANNED");
      await work(test);
      expect(await numberOf(test)).toBe(OLD);
      clock.set(Date.parse("2026-12-10T09:00:00Z"));
      await work(test);
      expect(await statesOf(test)).toEqual(["completed"]);
      expect(await numberOf(test)).toBe(NEW);
    }));

  it("moved to another time keeps the number throughout, and asks anew who moves it", () =>
    withScene(async (test) => {
      const { clock } = test;
      const orders = new OrderRequests(test, admin);
      await hold(test);
      const id = await change(test, { runAt: "2026-12-10T09:00:00Z" });
      const headers = await test.headersOf(admin);
      clock.advance(15 * MINUTE);
      const late = await test.data(
        graphql(`
          mutation ChangeNumberReschedule($id: ID!, $key: String!) {
            rescheduleOrder(input: { orderId: $id, runAt: "2026-12-20T09:00:00Z" }, idempotencyKey: $key) {
              userErrors { code }
            }
          }
        `),
        { id, key: newKey() },
        { headers },
      );
      expect(late.rescheduleOrder.userErrors).toEqual([{ code: "STEP_UP_REQUIRED" }]);
      expect(await orders.reschedule(id, "2026-12-20T09:00:00Z")).toMatchObject({
        codes: [],
        order: { id, state: "PENDING" },
      });
      clock.set(Date.parse("2026-12-10T09:00:00Z"));
      await work(test);
      expect(await numberOf(test)).toBe(OLD);
      expect(await hold(test, "sub_foreign", NEW, stranger)).toBe("NUMBER_TAKEN");
      clock.set(Date.parse("2026-12-20T09:00:00Z"));
      await work(test);
      expect(await numberOf(test)).toBe(NEW);
    }));

  it("gives the number back when it is cancelled, refused by the network, or rejected at its time", () =>
    withScene(async (test) => {
      const { clock, database } = test;
      const cancel = graphql(`
        mutation ChangeNumberCancel($id: ID!, $key: String!) {
          cancelOrder(input: { orderId: $id }, idempotencyKey: $key) { userErrors { code } }
        }
      `);
      await hold(test);
      const id = await change(test, { runAt: "2026-12-10T09:00:00Z" });
      await test.data(cancel, { id, key: newKey() }, { as: admin });
      expect(await hold(test)).toBe("held");
      await change(test);
      const network = sceneNetwork(database, clock);
      network.execute = () => Promise.resolve({ outcome: "refused", permanent: true, reason: "no" });
      await workUntilIdle(database, clock, { network });
      expect(await hold(test)).toBe("held");
      await change(test, { runAt: "2026-11-20T09:00:00Z" });
      await database.write((unit) =>
        unit.run("update subscriber set state = 'suspended' where id = 'sub_1'"),
      );
      clock.advance(10 * DAY);
      await work(test);
      expect(await statesOf(test)).toEqual(["cancelled", "failed", "rejected"]);
      expect(await numberOf(test)).toBe(OLD);
      expect(await hold(test, "sub_foreign", NEW, stranger)).toBe("held");
      expect(await database.read(Charge, "")).toEqual([]);
    }));

  it("waits for a person when what hangs on the number has changed, and goes on when that is confirmed", () =>
    withScene(async (test) => {
      const { clock, database } = test;
      await hold(test);
      const id = await change(test, { runAt: "2026-11-20T09:00:00Z" });
      await buildGroup(database, "Новая", ...(await database.read(Subscriber, "where t.client_id = 'cl_a'")));
      clock.set(Date.parse("2026-11-20T09:00:00Z"));
      await work(test);
      expect(await statesOf(test)).toEqual(["held"]);
      const confirm = graphql(`
        mutation ChangeNumberConfirm($id: ID!, $key: String!) {
          confirmOrder(input: { orderId: $id }, idempotencyKey: $key) { userErrors { code } }
        }
      `);
      expect(await test.data(confirm, { id, key: newKey() }, { as: admin })).toEqual({
        confirmOrder: { userErrors: [] },
      });
      await work(test);
      expect(await numberOf(test)).toBe(NEW);
    }));

  it("gives the number back when nobody has confirmed the new terms in 14 days, and says so", () =>
    withScene(async (test) => {
      const { clock, database } = test;
      await hold(test);
      const at = Date.parse("2026-11-20T09:00:00Z");
      const id = await change(test, { runAt: new Date(at).toISOString() });
      await buildGroup(database, "Новая", ...(await database.read(Subscriber, "where t.client_id = 'cl_a'")));
      clock.set(at);
      await work(test);
      const clear = async (now: number): Promise<number> => {
        let ended = 0;
        for await (const more of UNCONFIRMED_ORDERS.clear({ database, now, batch: 1 })) ended += more;
        return ended;
      };
      clock.set(at + 14 * DAY);
      expect(await clear(at + 14 * DAY - 1)).toBe(0);
      expect(await hold(test, "sub_2")).toBe("NUMBER_TAKEN");
      expect(await clear(at + 14 * DAY)).toBe(1);
      expect(await hold(test, "sub_2")).toBe("held");
      const { order } = await test.data(
        graphql(`
          query ChangeNumberOrder2($id: ID!) {
            order(id: $id) { state stateReason { message } history { message } viewerCanConfirm }
          }
        `),
        { id },
        { as: admin, locale: "en" },
      );
      const message = expect.stringMatching(/^Cancelled: in 14 days nobody has confirmed/) as string;
      expect(order).toMatchObject({ state: "CANCELLED", stateReason: { message }, viewerCanConfirm: false });
      expect((order as { history: object[] }).history.at(-1)).toEqual({ message });
    }));

  it("gives one number to one line, however many order it at once", () =>
    withScene(async (test) => {
      const contest = async (subscriberId: string, as: TestViewer): Promise<string> => {
        await hold(test, subscriberId, NEW, as);
        return change(test, { subscriberId }, as);
      };
      const orders = await Promise.all(
        Array.from({ length: 30 }, (_, i) =>
          i % 3 === 0 ? contest("sub_foreign", stranger) : contest(`sub_${String(i % 3)}`, admin),
        ),
      );
      expect(orders.filter((each) => each.startsWith("ord_"))).toHaveLength(1);
      await work(test);
      const owners = await test.database.read(Subscriber, "where t.number = $1", [NEW]);
      expect(owners).toHaveLength(1);
      expect(await test.database.read(Charge, "")).toHaveLength(1);
    }));

  it("is done once where the process dies after the network has done it", () =>
    withScene(async (test) => {
      const { clock, database } = test;
      await hold(test);
      await change(test);
      const network = sceneNetwork(database, clock);
      const execute = network.execute.bind(network);
      network.execute = async (command, signal) => {
        await execute(command, signal);
        // As far as the order goes, the process died here: nothing was written, and the lease runs out.
        throw new Error("gone");
      };
      network.ask = () => Promise.reject(new Error("gone"));
      await workUntilIdle(database, clock, { network });
      expect(await numberOf(test)).toBe(OLD);
      clock.advance(10 * MINUTE);
      await work(test);
      expect(await statesOf(test)).toEqual(["completed"]);
      expect(await numberOf(test)).toBe(NEW);
      expect(await database.read(NetworkEffect, "")).toHaveLength(1);
    }));

  it("is for a subscriber where the company leaves it to them and lets them spend", () =>
    withScene(async (test) => {
      const person = personOf("sub_1");
      await hold(test);
      expect(await change(test, {}, person)).toBe("NOT_LEFT_TO_SUBSCRIBERS");
      await test.database.write((unit) =>
        unit.run(
          "insert into subscriber_permission (client_id, kind, is_allowed) values ('cl_a', 'changeNumber', true)",
        ),
      );
      expect(await change(test, {}, person)).toBe("SPENDING_NOT_ALLOWED");
      await test.database.write((unit) => unit.run("update client set subscribers_may_spend = true"));
      expect(await change(test, {}, person)).toContain("ord_");
    }));
});
