import {
  build,
  buildAccount,
  buildInternet,
  buildService,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { Random } from "../../../demo/random";
import { appealScene, done } from "../../../testing/appeal-scene";
import { graphql } from "../../../testing/graphql";
import { usageIsRated } from "../../../testing/money-builders";
import { OrderRequests } from "../../../testing/order-requests";
import { orderScene } from "../../../testing/order-scene";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  observerOf,
  oneOfStaff,
  programOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import { mayIn } from "../../../platform/authorization/rights";
import type { Context } from "../../../platform/graphql/context";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { UsageCounter } from "../../usage/allowance/usage-counter.entity";
import { CompanyOverviewResolver } from "./overview.resolver";
import { CompanyOverview } from "./overview.type";

const OVERVIEW = graphql(`
  query OverviewFigures($id: ID!) {
    client(id: $id) {
      overview {
        subscribers suspendedSubscribers nearDataLimit runningOrders plannedOrders failedOrders failedOrdersSince
        limitsReached appealsToAnswer
      }
    }
  }
`);
const LISTS = graphql(`
  query OverviewLists($id: ID!, $since: Date!) {
    subscribers: subscribers(clientId: $id, first: 100) { totalCount nodes { id } }
    suspendedSubscribers: subscribers(clientId: $id, first: 100, filter: { state: SUSPENDED }) { totalCount nodes { id } }
    nearDataLimit: subscribers(clientId: $id, first: 100, filter: { isNearDataLimit: true }) { totalCount nodes { id } }
    runningOrders: orders(clientId: $id, first: 100, filter: { states: [ACKNOWLEDGED, HELD, IN_PROGRESS] }) {
      totalCount nodes { id }
    }
    plannedOrders: orders(clientId: $id, first: 100, filter: { states: [PENDING] }) { totalCount nodes { id } }
    failedOrders: orders(clientId: $id, first: 100, filter: { states: [FAILED, REJECTED], createdFrom: $since }) {
      totalCount nodes { id }
    }
    limitsReached: spendingLimits(clientId: $id, first: 100, filter: { states: [REACHED] }) { totalCount nodes { id } }
    appealsToAnswer: appeals(clientId: $id, first: 100, filter: { turn: CUSTOMER }) { totalCount nodes { id } }
  }
`);
const ALLOWANCES = graphql(`
  query OverviewAllowances($id: ID!, $near: Boolean!) {
    subscribers(clientId: $id, first: 100, sort: NUMBER, filter: { isNearDataLimit: $near }) {
      nodes { id name state mobileInternet { allowance { included left } } }
    }
  }
`);
const ALLOWANCES_OF_ALL = graphql(`
  query OverviewAllowancesOfAll($id: ID!) {
    subscribers(clientId: $id, first: 100) { nodes { state mobileInternet { allowance { included left } } } }
  }
`);
const OF_ALL = graphql(`
  query OverviewOfAll {
    viewer {
      clients(first: 10) {
        nodes { overview { subscribers nearDataLimit runningOrders plannedOrders failedOrders appealsToAnswer } }
      }
    }
  }
`);

const MB = 1_000_000;

/** The figures of a company, once it has been seen that each is the count of its list. */
async function figures(test: TestApp, id: string, as: TestViewer) {
  const { client } = await test.data(OVERVIEW, { id }, { as });
  if (!client) throw new Error("There is no such company.");
  const { failedOrdersSince: since, ...counted } = client.overview;
  const lists = await test.data(LISTS, { id, since }, { as });
  for (const [name, { totalCount, nodes }] of Object.entries(lists)) {
    expect([name, totalCount]).toEqual([name, nodes.length]);
    expect([name, counted[name as keyof typeof lists]]).toEqual([name, totalCount]);
  }
  return client.overview;
}

/** Orders of one company on the clock of tests, in the states and of the ages that are told. */
async function ordersOf(
  test: TestApp,
  states: readonly (readonly [state: string, createdAt?: string])[],
): Promise<void> {
  const orders = new OrderRequests(test, administratorOf("cl_a"), "sub_1");
  for (const [state, createdAt] of states) {
    const { order } = await orders.place("renameSubscriber", {
      name: `Имя ${state} ${createdAt ?? ""}`,
      runAt: "2026-12-10T09:00:00Z",
    });
    if (!order) throw new Error(`no order for ${state}`);
    await test.database.write(async (unit) => {
      await unit.run("update orders set state = $2 where id = $1", [order.id, state]);
      if (createdAt !== undefined)
        await unit.run("update orders set created_at = $2 where id = $1", [order.id, Date.parse(createdAt)]);
    });
  }
}

describe("the overview of a company", () => {
  it("counts its orders as their lists do: under way, planned, and a week of those that failed", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await usageIsRated(test.database);
      const as = administratorOf("cl_a");
      expect(await figures(test, "cl_a", as)).toMatchObject({
        runningOrders: 0,
        plannedOrders: 0,
        failedOrders: 0,
      });
      await ordersOf(test, [
        ["acknowledged"],
        ["held"],
        ["inProgress"],
        ["pending"],
        ["completed"],
        ["cancelled"],
        ["failed"],
        // The first instant of the week in Minsk, and the last before it.
        ["rejected", "2026-11-09T21:00:00Z"],
        ["failed", "2026-11-09T20:59:59.999Z"],
      ]);
      expect(await figures(test, "cl_a", as)).toMatchObject({
        ...{ runningOrders: 3, plannedOrders: 1, failedOrders: 2, failedOrdersSince: "2026-11-10" },
      });
      expect(await figures(test, "cl_a", oneOfStaff())).toMatchObject({ runningOrders: 3 });
      expect(await figures(test, "cl_b", administratorOf("cl_a", "cl_b"))).toMatchObject({
        runningOrders: 0,
      });
    }));

  it("counts the lines that have nearly used up their megabytes as their allowance tells, and no others", () =>
    withTestApp(async (test) => {
      const { database } = test;
      const { internet, packages } = await buildInternet(database);
      const tariffPlan = await buildTariffPlan(database, {
        includedMegabytes: 500,
        provides: [internet, ...packages],
      });
      const without = await buildTariffPlan(database, { includedMegabytes: 0, provides: [internet] });
      const account = await buildAccount(database);
      const as = administratorOf(account.clientId);
      const pack = packages[4];
      const other = packages[5];
      if (!pack || !other) throw new Error("there are eight packages");
      const line = async (
        name: string,
        bytes: number,
        packageBytes: number | null,
        { counted = pack.id, state = SubscriberState.ACTIVE, plan = tariffPlan, isOn = true } = {},
      ): Promise<void> => {
        const made = await buildSubscriber(database, { account, name, state, tariffPlan: plan });
        if (isOn) await buildService(database, made, { specification: internet });
        if (packageBytes !== null) await buildService(database, made, { specification: pack });
        await build(database, UsageCounter, {
          ...{ subscriberId: made.id, month: "2026-11", seconds: 0, messages: 0 },
          ...{
            bytes,
            packageBytes: packageBytes ?? 0,
            packageSpecificationId: packageBytes === null ? null : counted,
          },
        });
      };
      await line("plan 90%", 450 * MB, null);
      await line("plan below", 449 * MB, null);
      await line("both 90%", 500 * MB, 1_300 * MB);
      await line("both below", 500 * MB, 1_299 * MB);
      await line("another package's bytes", 500 * MB, 1_500 * MB, { counted: other.id });
      await line("more than the plan has now", 3_000 * MB, 0);
      await line("suspended", 500 * MB, null, { state: SubscriberState.SUSPENDED });
      await line("internet off", 500 * MB, null, { isOn: false });
      await line("nothing included", 0, null, { plan: without });
      await buildSubscriber(database, { account, name: "never used", tariffPlan });
      const names = async (near: boolean): Promise<string[]> => {
        const { subscribers } = await test.data(ALLOWANCES, { id: account.clientId, near }, { as });
        for (const { name, state, mobileInternet } of subscribers.nodes) {
          const { included = 0, left = 0 } = mobileInternet.allowance ?? {};
          const isNear = state === "ACTIVE" && included > 0 && left * 10 <= included;
          expect([name, isNear]).toEqual([name, near]);
        }
        return subscribers.nodes.map(({ name }) => name);
      };
      expect(
        (await test.data(OVERVIEW, { id: account.clientId }, { as })).client?.overview.nearDataLimit,
      ).toBeNull();
      expect(await names(true)).toEqual([]);
      await usageIsRated(database);
      expect(await names(true)).toEqual(["plan 90%", "both 90%"]);
      expect(await names(false)).toHaveLength(8);
      expect(await figures(test, account.clientId, as)).toMatchObject({
        ...{ subscribers: 10, suspendedSubscribers: 1, nearDataLimit: 2 },
      });
    }));

  it("counts of many lines of every make the same as their allowances tell one by one, for a company and for some of its accounts", () =>
    withTestApp(async (test) => {
      const { database } = test;
      const { internet, packages } = await buildInternet(database);
      const plans = [];
      for (const includedMegabytes of [0, 100, 3_000])
        plans.push(await buildTariffPlan(database, { includedMegabytes, provides: [internet, ...packages] }));
      const account = await buildAccount(database);
      const accounts = [account, await buildAccount(database, { clientId: account.clientId })];
      const random = new Random("near their limits");
      for (let n = 0; n < 90; n += 1) {
        const line = await buildSubscriber(database, {
          account: random.pick(accounts),
          tariffPlan: random.pick(plans),
          state: random.chance(0.9) ? SubscriberState.ACTIVE : SubscriberState.SUSPENDED,
        });
        if (random.chance(0.9)) await buildService(database, line, { specification: internet });
        const pack = random.pick(packages);
        const has = random.chance(0.6);
        if (has) await buildService(database, line, { specification: pack });
        if (random.chance(0.1)) continue;
        const counted = random.chance(0.8) ? pack : random.pick(packages);
        const nearly = (megabytes: number): number =>
          Math.round(megabytes * MB * (0.7 + 0.05 * random.whole(8)));
        await build(database, UsageCounter, {
          ...{
            subscriberId: line.id,
            month: random.chance(0.95) ? "2026-11" : "2026-10",
            seconds: 0,
            messages: 0,
          },
          bytes: nearly(random.pick([100, 3_000])),
          packageBytes: has ? nearly(counted.includedMegabytes ?? 0) : 0,
          packageSpecificationId: has ? counted.id : null,
        });
      }
      await usageIsRated(database);
      const told = async (as: TestViewer): Promise<number> => {
        const { subscribers } = await test.data(ALLOWANCES_OF_ALL, { id: account.clientId }, { as });
        return subscribers.nodes.filter(({ state, mobileInternet: { allowance } }) => {
          const { included = 0, left = 0 } = allowance ?? {};
          return state === "ACTIVE" && included > 0 && left * 10 <= included;
        }).length;
      };
      const all = administratorOf(account.clientId);
      const some = withAccess({ clientId: account.clientId, role: "observer", accountIds: [account.id] });
      const [ofAll, ofSome] = [await told(all), await told(some)];
      expect(ofAll).toBeGreaterThan(10);
      expect(ofSome).toBeLessThan(ofAll);
      expect((await figures(test, account.clientId, all)).nearDataLimit).toBe(ofAll);
      expect((await figures(test, account.clientId, some)).nearDataLimit).toBe(ofSome);
    }));

  it("counts the conversations in which it is the company's turn, not those of its lines' users", () =>
    withTestApp(async (test) => {
      await usageIsRated(test.database);
      await buildInternet(test.database);
      const scene = await appealScene(test);
      const { administrator, person, staff, clientId, line } = scene;
      const ask = (as: TestViewer, subscriberId: string | null = null) =>
        done(test, as, "createAppeal", {
          ...{ topic: "OTHER", subject: "Вопрос", text: "Как быть?" },
          ...(subscriberId === null ? { clientId } : { subscriberId }),
        });
      const waiting = [await ask(administrator), await ask(administrator, line), await ask(person, line)];
      expect(await figures(test, clientId, administrator)).toMatchObject({ appealsToAnswer: 0 });
      for (const { id, version } of waiting)
        await done(test, staff, "replyToAppeal", {
          appealId: id,
          version,
          text: "Какой номер?",
        });
      expect(await figures(test, clientId, administrator)).toMatchObject({ appealsToAnswer: 2 });
      expect(await figures(test, clientId, observerOf(clientId))).toMatchObject({ appealsToAnswer: 2 });
    }));

  it("counts for who looks after one account what they see of it, and is nobody else's", () =>
    withTestApp(async (test) => {
      await usageIsRated(test.database);
      await buildInternet(test.database);
      const account = await buildAccount(test.database);
      await buildSubscriber(test.database, { account, state: SubscriberState.SUSPENDED });
      await buildSubscriber(test.database, {
        account: await buildAccount(test.database, { client: { id: account.clientId } as never }),
      });
      const foreign = await buildSubscriber(test.database);
      const all = administratorOf(account.clientId);
      const some = withAccess({ clientId: account.clientId, role: "observer", accountIds: [account.id] });
      expect(await figures(test, account.clientId, all)).toMatchObject({
        subscribers: 2,
        suspendedSubscribers: 1,
      });
      expect(await figures(test, account.clientId, some)).toMatchObject({
        subscribers: 1,
        suspendedSubscribers: 1,
      });
      expect(await test.data(OVERVIEW, { id: foreign.clientId }, { as: all })).toEqual({ client: null });
    }));

  it.each([
    ["subscribers", "subscriber.list"],
    ["suspendedSubscribers", "subscriber.list"],
    ["nearDataLimit", "subscriber.list"],
    ["runningOrders", "order.read"],
    ["plannedOrders", "order.read"],
    ["failedOrders", "order.read"],
    ["appealsToAnswer", "appeal.read"],
  ] as const)("does not tell %s to who lacks %s, and does not even count", async (figure, right) => {
    const resolver = new CompanyOverviewResolver();
    const overview = Object.assign(new CompanyOverview(), { clientId: "cl_a" });
    // Nothing but the viewer is there to be asked: whoever counted would fail.
    const told = async (viewer: TestViewer): Promise<number | null> =>
      resolver[figure](overview, { viewer } as unknown as Context);
    const stranger = administratorOf("cl_b");
    expect(mayIn(stranger, right, "cl_a")).toBe(false);
    expect(await told(stranger)).toBeNull();
    // Who has the right is counted for.
    await expect(told(administratorOf("cl_a"))).rejects.toThrow();
    // A program of the company that has no scope for it.
    const program = programOf("cl_a", "money");
    if (!mayIn(program, right, "cl_a")) expect(await told(program)).toBeNull();
    else await expect(told(program)).rejects.toThrow();
  });

  it("takes as many statements for two companies of many lines as for one of a few", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await usageIsRated(test.database);
      const reading =
        (...ids: string[]) =>
        () =>
          test.data(OF_ALL, {}, { as: administratorOf(...ids) });
      const forOne = await statementsOf(test.database, reading("cl_a"));
      const account = await buildAccount(test.database);
      for (let n = 0; n < 40; n += 1) await buildSubscriber(test.database, { account });
      expect(await statementsOf(test.database, reading("cl_a", account.clientId))).toBe(forOne);
    }));
});
