import type { ClientInstalmentsQueryVariables } from "../../../testing/generated/graphql";
import { graphql } from "../../../testing/graphql";
import { buildAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { buildInstalmentPlan } from "../../../testing/money-builders";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, withAccess, type TestViewer } from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import type { Client } from "../../company/client/client.entity";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { lineSearch } from "./company-instalments.policy";

const QUERY = graphql(`
  query ClientInstalments($id: ID!, $filter: InstalmentPlanFilter, $first: Int = 10, $after: String) {
    client(id: $id) {
      instalmentPlans(filter: $filter, first: $first, after: $after) {
        nodes {
          equipment left { amount } paymentsLeft payoffOn nextPayment { dueOn }
          subscriber { number name account { number } }
        }
        pageInfo { hasNextPage endCursor } totalCount
      }
      instalmentTotals { plans left { amount } thisMonth { amount } }
      instalmentMonths { month amount { amount } left { amount } payments charged }
    }
  }
`);

interface Scene {
  readonly test: TestApp;
  readonly client: Client;
  readonly accounts: readonly [Account, Account];
  readonly lines: readonly [Subscriber, Subscriber];
}

/** Two accounts with a line each; on the clock of tests it is the middle of November 2026. */
function withCompany(work: (scene: Scene) => Promise<void>): Promise<void> {
  return withTestApp(async (test) => {
    const { database } = test;
    const client = await buildClient(database);
    const accounts = [
      await buildAccount(database, { client, number: "1001" }),
      await buildAccount(database, { client, number: "1002" }),
    ] as const;
    const lines = [
      await buildSubscriber(database, { account: accounts[0], number: "+375291112233", name: "Ёлкин Пётр" }),
      await buildSubscriber(database, { account: accounts[1], number: "+375447654321", name: "Касса 7" }),
    ] as const;
    await work({ test, client, accounts, lines });
  });
}

async function ask(
  { test, client }: Pick<Scene, "test" | "client">,
  rest: Omit<ClientInstalmentsQueryVariables, "id"> = {},
  as: TestViewer = administratorOf(client.id),
) {
  const { client: seen } = await test.data(QUERY, { id: client.id, ...rest }, { as });
  if (!seen) throw new Error("No such company.");
  return seen;
}

/** Kopecks of an amount. */
const kopecks = ({ amount }: { amount: string }): number => Math.round(Number(amount) * 100);
const sum = (amounts: readonly { amount: string }[]): number =>
  amounts.reduce((all, amount) => all + kopecks(amount), 0);

describe("a company's equipment by instalments", () => {
  it("ties out: what the plans, the months and the totals say is left is one sum", () =>
    withCompany(async (scene) => {
      const { database } = scene.test;
      const [first, second] = scene.lines;
      await buildInstalmentPlan(database, first, {
        equipment: "Погашенный",
        boughtOn: "2026-07-10",
        charged: 3,
      });
      await buildInstalmentPlan(database, first, {
        equipment: "В этом месяце",
        boughtOn: "2026-09-10",
        charged: 2,
      });
      // Of August, September and October billing is late with the last.
      await buildInstalmentPlan(database, second, {
        equipment: "С опозданием",
        boughtOn: "2026-07-11",
        charged: 2,
      });
      await buildInstalmentPlan(database, second, { equipment: "Новый", boughtOn: "2026-11-12" });

      const { instalmentPlans, instalmentTotals, instalmentMonths } = await ask(scene);
      expect(
        instalmentPlans.nodes.map(({ equipment, left, paymentsLeft }) => [
          equipment,
          left.amount,
          paymentsLeft,
        ]),
      ).toEqual([
        ["Новый", "100.00", 3],
        ["В этом месяце", "33.34", 1],
        ["С опозданием", "33.34", 1],
        ["Погашенный", "0.00", 0],
      ]);
      expect(instalmentTotals).toEqual({
        plans: 3,
        left: { amount: "166.68" },
        thisMonth: { amount: "33.33" },
      });
      expect(
        instalmentMonths.map((m) => [m.month, m.amount.amount, m.left.amount, m.payments, m.charged]),
      ).toEqual([
        ["2026-10", "33.34", "33.34", 1, 0],
        ["2026-11", "33.33", "0.00", 1, 1],
        ["2026-12", "66.67", "66.67", 2, 0],
        ["2027-01", "33.33", "33.33", 1, 0],
        ["2027-02", "33.34", "33.34", 1, 0],
      ]);
      const left = sum(instalmentPlans.nodes.map((plan) => plan.left));
      expect(left).toBe(kopecks(instalmentTotals.left));
      expect(sum(instalmentMonths.map((month) => month.left))).toBe(left);
    }));

  it("is nothing where nothing was bought, and tells of nobody else's", () =>
    withCompany(async (scene) => {
      const other = await buildSubscriber(scene.test.database);
      await buildInstalmentPlan(scene.test.database, other);
      expect(await ask(scene)).toEqual({
        instalmentPlans: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 },
        instalmentTotals: { plans: 0, left: { amount: "0.00" }, thisMonth: { amount: "0.00" } },
        instalmentMonths: [],
      });
      const foreign = await scene.test.data(
        QUERY,
        { id: other.clientId },
        { as: administratorOf(scene.client.id) },
      );
      expect(foreign).toEqual({ client: null });
    }));

  it("is that of the accounts that the viewer looks after; a foreign account is like an unknown one", () =>
    withCompany(async (scene) => {
      const { client, accounts, lines } = scene;
      for (const line of lines)
        await buildInstalmentPlan(scene.test.database, line, { equipment: line.name });
      const as = withAccess({ clientId: client.id, role: "administrator", accountIds: [accounts[0].id] });
      const seen = await ask(scene, {}, as);
      expect(seen.instalmentPlans.nodes).toMatchObject([
        { equipment: "Ёлкин Пётр", subscriber: { number: "+375291112233", account: { number: "1001" } } },
      ]);
      expect(seen.instalmentTotals).toMatchObject({ plans: 1, left: { amount: "100.00" } });
      expect(seen.instalmentMonths.map(({ payments }) => payments)).toEqual([1, 1, 1]);
      for (const accountId of [accounts[1].id, "acc_none"])
        expect((await ask(scene, { filter: { accountId } }, as)).instalmentPlans.totalCount).toBe(0);
      const all = await ask(scene, { filter: { accountId: accounts[1].id } });
      expect(all.instalmentPlans.nodes).toMatchObject([{ equipment: "Касса 7" }]);
    }));

  it("is found by number, name, and whether it is paid off", () =>
    withCompany(async (scene) => {
      const [first, second] = scene.lines;
      await buildInstalmentPlan(scene.test.database, first, {
        equipment: "A",
        boughtOn: "2026-07-10",
        charged: 3,
      });
      await buildInstalmentPlan(scene.test.database, second, { equipment: "B" });
      const found = async (filter: ClientInstalmentsQueryVariables["filter"]): Promise<string> =>
        (await ask(scene, { filter })).instalmentPlans.nodes.map(({ equipment }) => equipment).join("");
      expect(await found({ isPaidOff: true })).toBe("A");
      expect(await found({ isPaidOff: false })).toBe("B");
      expect(await found({ search: "+375 29 111-22-33" })).toBe("A");
      expect(await found({ search: "4432" })).toBe("");
      expect(await found({ search: "4321" })).toBe("B");
      expect(await found({ search: "пётр елкин" })).toBe("A");
      expect(await found({ search: "касса 7" })).toBe("B");
      expect(await found({ search: "касса", isPaidOff: true })).toBe("");
      expect(await found({ search: "%\\" })).toBe("");
      const { errors } = await scene.test.ask(
        QUERY,
        { id: scene.client.id, filter: { search: "й".repeat(61) } },
        { as: administratorOf(scene.client.id) },
      );
      expect(errors?.[0]?.extensions.code).toBe("INVALID_SEARCH");
    }));

  it("comes page by page, and takes as many statements for a hundred as for one", () =>
    withCompany(async (scene) => {
      const { test, client, lines } = scene;
      await buildInstalmentPlan(test.database, lines[0], { equipment: "0" });
      const as = administratorOf(client.id);
      const reading = () => test.data(QUERY, { id: client.id, first: 100 }, { as });
      const forOne = await statementsOf(test.database, reading);
      for (let i = 1; i < 100; i += 1)
        await buildInstalmentPlan(test.database, i % 2 ? lines[1] : lines[0], { equipment: String(i) });
      expect(await statementsOf(test.database, reading)).toBe(forOne);
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { instalmentPlans } = await ask(scene, { first: 40, after }, as);
        seen.push(...instalmentPlans.nodes.map(({ equipment }) => equipment));
        after = instalmentPlans.pageInfo.endCursor ?? null;
        more = instalmentPlans.pageInfo.hasNextPage;
      }
      expect(seen).toHaveLength(100);
      expect(new Set(seen).size).toBe(100);
    }));
});

describe("a company's equipment as a workbook", () => {
  it("has what the same filter shows: days as days, sums as numbers, no formula", () =>
    withCompany(async (scene) => {
      const { test, client, lines } = scene;
      await buildInstalmentPlan(test.database, lines[0], { equipment: "=1+1", charged: 1 });
      await buildInstalmentPlan(test.database, lines[1], { boughtOn: "2026-07-10", charged: 3 });
      const get = async (query: Record<string, string>, as = administratorOf(client.id)) =>
        test.app.inject({ url: "/downloads/instalments.xlsx", query, headers: await test.headersOf(as) });
      const file = await get({ clientId: client.id, lang: "en", isPaidOff: "false" });
      expect(file.statusCode).toBe(200);
      const { readXlsx } = await import("hucre/xlsx");
      const { sheets } = await readXlsx(new Uint8Array(file.rawPayload));
      expect(sheets[0]?.name).toBe("Instalments");
      expect(sheets[0]?.rows.slice(1)).toEqual([
        [
          "+375 29 111-22-33",
          "Ёлкин Пётр",
          "1001",
          "'=1+1",
          new Date("2026-10-15T00:00:00Z"),
          100,
          33.33,
          66.67,
          33.33,
          3,
          2,
          new Date("2026-12-01T00:00:00Z"),
          new Date("2027-01-01T00:00:00Z"),
        ],
      ]);
      const { clientId } = await buildSubscriber(test.database);
      expect((await get({ clientId })).statusCode).toBe(404);
      expect((await get({ clientId: "cli_none" })).statusCode).toBe(404);
      for (const wrong of [
        { isPaidOff: "yes" },
        { lang: "de" },
        { acountId: "x" },
        { search: "й".repeat(61) },
      ])
        expect((await get({ clientId: client.id, ...wrong })).statusCode).toBe(400);
      expect((await get({})).statusCode).toBe(400);
    }));
});

describe("what is typed to find a line's equipment", () => {
  test.each([
    ["", []],
    ["  ", []],
    ["+37529", [{ numberLike: "29%", nameLike: null }]],
    ["Ёлкин", [{ numberLike: null, nameLike: "%елкин%" }]],
    ["й".repeat(61), null],
  ])("%s", (text, meant) => {
    expect(lineSearch(text)).toEqual(meant);
  });
});
