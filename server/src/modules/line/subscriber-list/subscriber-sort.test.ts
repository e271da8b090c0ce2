import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { SortedLinesQueryVariables, SubscriberSort } from "../../../testing/generated/graphql";
import { buildAccount, buildClient, buildSubscriber, buildTariffPlan } from "../../../testing/builders";
import { buildCharge, buildUsage } from "../../../testing/money-builders";
import { withTestApp, type Asking, type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, withAccess } from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { tallyUsageAnew } from "../../usage/usage-summary/usage-tally.store";

const PAGE = graphql(`
  query SortedLines(
    $clientId: ID $sort: SubscriberSort $descending: Boolean! = false $skip: Int! = 0 $first: Int! = 100 $after: String
  ) {
    subscribers(clientId: $clientId sort: $sort descending: $descending skip: $skip first: $first after: $after) {
      nodes { name chargedThisMonth { amount } megabytesThisMonth } totalCount pageInfo { hasNextPage endCursor }
    }
  }
`);
const CHARGES = graphql(`
  query SortedLinesCharges {
    subscribers(first: 4) {
      nodes { chargedThisMonth { amount } megabytesThisMonth charges { total { amount } } }
    }
  }
`);

type Variables = SortedLinesQueryVariables;
type List = AnswerTo<typeof PAGE>["subscribers"];

const CLOCK = "2026-11-16T09:00:00Z";
const MB = 1_000_000;

/** Five lines of a company whose orders all differ. */
async function lines({ database }: TestApp): Promise<{ office: Account; shop: Account }> {
  const client = await buildClient(database);
  const office = await buildAccount(database, { client, number: "363543001" });
  const shop = await buildAccount(database, { client, number: "363543002" });
  const cheap = await buildTariffPlan(database, { nameRu: "Эконом", nameEn: "Budget" });
  const dear = await buildTariffPlan(database, { nameRu: "Бизнес", nameEn: "Corporate" });
  const one = { account: shop, tariffPlan: cheap, name: "Первая", number: "+375291110001" };
  const first = await buildSubscriber(database, one);
  const two = { account: office, tariffPlan: dear, name: "Вторая", number: "+375291110002" };
  const second = await buildSubscriber(database, { ...two, state: SubscriberState.TERMINATED });
  const three = { account: office, tariffPlan: cheap, name: "Третья", number: "+375291110003" };
  const third = await buildSubscriber(database, { ...three, state: SubscriberState.SUSPENDED });
  const four = { account: shop, tariffPlan: dear, name: "Четвёртая", number: "+375291110004" };
  await buildSubscriber(database, four);
  // Half a kopeck in each of two kinds is two kopecks, half a kopeck in all of one is one.
  await buildCharge(database, first, { kind: "voice", gross: 5_000, month: "2026-11" });
  await buildCharge(database, first, { kind: "messages", gross: 5_000, month: "2026-11" });
  await buildCharge(database, second, { kind: "voice", gross: 2_000, month: "2026-11" });
  await buildCharge(database, second, { kind: "voice", gross: 3_000, month: "2026-11" });
  await buildCharge(database, third, { kind: "tariffPlanFee", gross: 9_900_000, month: "2026-10" });
  await buildCharge(database, third, { kind: "serviceFee", gross: -1_230_000, month: "2026-11" });
  const at = Date.parse("2026-11-03T09:00:00Z");
  await buildUsage(database, second, { kind: "data", quantity: 3 * MB, startedAt: at });
  await buildUsage(database, second, { kind: "data", quantity: 2 * MB, startedAt: at + 1, zone: "roaming" });
  await buildUsage(database, third, { kind: "data", quantity: 4 * MB, startedAt: at });
  // The last instant of October in Minsk, and a call.
  await buildUsage(database, first, {
    ...{ kind: "data", quantity: 90 * MB, startedAt: Date.parse("2026-10-31T20:59:59.999Z") },
  });
  await buildUsage(database, first, { kind: "voice", quantity: 90 * MB, startedAt: at });
  return { office, shop };
}

const ask = async (test: TestApp, variables: Variables, asking: Asking): Promise<List> =>
  (await test.data(PAGE, variables, asking)).subscribers;
const names = async (test: TestApp, variables: Variables, asking: Asking): Promise<string[]> =>
  (await ask(test, variables, asking)).nodes.map(({ name }) => name);

describe("the order of a list of lines", () => {
  it.each<[SubscriberSort, string[]]>([
    ["NUMBER", ["Первая", "Вторая", "Третья", "Четвёртая"]],
    ["NAME", ["Вторая", "Первая", "Третья", "Четвёртая"]],
    ["TARIFF_PLAN", ["Вторая", "Четвёртая", "Первая", "Третья"]],
    ["ACCOUNT", ["Вторая", "Третья", "Первая", "Четвёртая"]],
    ["STATE", ["Первая", "Четвёртая", "Третья", "Вторая"]],
    ["CHARGED_THIS_MONTH", ["Третья", "Четвёртая", "Вторая", "Первая"]],
    ["MEGABYTES_THIS_MONTH", ["Первая", "Четвёртая", "Третья", "Вторая"]],
  ])("by %s is kept both ways, on each page and at each jump", async (sort, expected) => {
    await withTestApp(
      async (test) => {
        const { office } = await lines(test);
        const as = administratorOf(office.clientId);
        expect(await names(test, { sort }, { as })).toEqual(expected);
        const around = [...expected].reverse();
        expect(await names(test, { sort, descending: true }, { as })).toEqual(around);
        for (const [descending, all] of [
          [false, expected],
          [true, around],
        ] as const) {
          const walked: string[] = [];
          for (let after: string | null = null; ;) {
            const page: List = await ask(test, { sort, descending, first: 1, after }, { as });
            walked.push(...page.nodes.map(({ name }) => name));
            expect(page.totalCount).toBe(4);
            if (!page.pageInfo.hasNextPage) break;
            after = page.pageInfo.endCursor;
          }
          expect(walked).toEqual(all);
          expect(await names(test, { sort, descending, first: 2, skip: 1 }, { as })).toEqual(all.slice(1, 3));
          expect(await names(test, { sort, descending, skip: 4 }, { as })).toEqual([]);
        }
      },
      { clock: CLOCK },
    );
  });

  it("by the tariff plan follows its name in the viewer's language", async () => {
    await withTestApp(
      async (test) => {
        const { office } = await lines(test);
        const asking: Asking = { as: administratorOf(office.clientId), locale: "en" };
        expect(await names(test, { sort: "TARIFF_PLAN" }, asking)).toEqual([
          ...["Первая", "Третья", "Вторая", "Четвёртая"],
        ]);
      },
      { clock: CLOCK },
    );
  });

  it("stands by what each line costs and uses, the same as its charges, in kopecks by the rule of invoices", async () => {
    await withTestApp(
      async (test) => {
        const { office } = await lines(test);
        const as = administratorOf(office.clientId);
        const { subscribers } = await test.data(CHARGES, {}, { as });
        const told = subscribers.nodes.map((row) => [row.chargedThisMonth.amount, row.megabytesThisMonth]);
        expect(told).toEqual([
          ["0.02", 0],
          ["0.01", 5],
          ["-1.23", 4],
          ["0.00", 0],
        ]);
        for (const { chargedThisMonth, charges } of subscribers.nodes)
          expect(charges?.total).toEqual(chargedThisMonth);
      },
      { clock: CLOCK },
    );
  });

  it("counts what is tallied anew as it was", async () => {
    await withTestApp(
      async (test) => {
        const { office } = await lines(test);
        const as = administratorOf(office.clientId);
        const before = await ask(test, {}, { as });
        const ids = await test.database.rows<{ id: string }>("select id from subscriber");
        await test.database.write(async (unit) => {
          for (const { id } of ids)
            for (const month of ["2026-10", "2026-11"]) await tallyUsageAnew(unit, id, month);
        });
        expect(await ask(test, {}, { as })).toEqual(before);
      },
      { clock: CLOCK },
    );
  });

  it("holds only what the viewer serves, and lines of all companies only where an index keeps them", async () => {
    await withTestApp(
      async (test) => {
        const { office, shop } = await lines(test);
        await buildSubscriber(test.database, { name: "Чужая" });
        const { clientId } = office;
        const ofShop = withAccess({ clientId, role: "observer", accountIds: [shop.id] });
        for (const sort of ["STATE", "CHARGED_THIS_MONTH"] as const) {
          expect((await names(test, { sort }, { as: ofShop })).sort()).toEqual(["Первая", "Четвёртая"]);
          expect(await names(test, { sort, clientId }, { as: administratorOf("cl_other") })).toEqual([]);
          expect(await names(test, { sort, clientId }, { as: oneOfStaff() })).toHaveLength(4);
          const { errors } = await test.ask(PAGE, { sort }, { as: oneOfStaff(), locale: "en" });
          expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
          expect(errors?.[0]?.message).toContain("give clientId");
        }
        expect(await names(test, { sort: "NAME" }, { as: oneOfStaff() })).toHaveLength(5);
      },
      { clock: CLOCK },
    );
  });

  it("begins at no place that is none, and goes on by no cursor of another order", async () => {
    await withTestApp(
      async (test) => {
        const { office } = await lines(test);
        const as = administratorOf(office.clientId);
        const { pageInfo } = await ask(test, { sort: "NAME", first: 1 }, { as });
        for (const variables of [
          { skip: -1 },
          { skip: 100_001 },
          { sort: "STATE", skip: -1 },
          { sort: "STATE", first: 101 },
          { sort: "CHARGED_THIS_MONTH", after: pageInfo.endCursor },
          { sort: "STATE", after: "%%%" },
        ] satisfies Variables[]) {
          const { errors } = await test.ask(PAGE, variables, { as });
          expect([variables, errors?.[0]?.extensions.code]).toEqual([variables, "BAD_USER_INPUT"]);
        }
        expect(await names(test, { skip: 100_000 }, { as })).toEqual([]);
      },
      { clock: CLOCK },
    );
  });
});
