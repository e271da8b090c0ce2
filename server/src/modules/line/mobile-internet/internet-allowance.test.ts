import { graphql } from "../../../testing/graphql";
import {
  build,
  buildInternet,
  buildService,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { buildUsage, usageIsRated } from "../../../testing/money-builders";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { SubscriberState, type Subscriber } from "../../company/subscriber/subscriber.entity";
import { TariffPrice } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { UsageCounter } from "../../usage/allowance/usage-counter.entity";

const ALLOWANCE = graphql(`
  query Allowance($id: ID!) {
    subscriber(id: $id) {
      mobileInternet {
        allowance {
          month asOf included used left beyond beyondCost { amount } tariffPlan { included used left }
          package { included used left } forecast forecastBeyond forecastBeyondCost { amount } usedUpOn
          pricePerMegabyte { amount }
        }
      }
      allowances { unit month asOf included used left forecast usedUpOn }
    }
  }
`);

const MB = 1_000_000;

/** A line whose plan includes 500 MB at 0.0190 a megabyte, with Пакет 1500 in force since October. */
async function scene({ database }: TestApp, overrides: Partial<Subscriber> = {}, withPackage = true) {
  await usageIsRated(database);
  const { internet, packages } = await buildInternet(database);
  const tariffPlan = await buildTariffPlan(database, {
    includedMegabytes: 500,
    includedMinutes: 100,
    provides: [internet, ...packages],
  });
  await build(database, TariffPrice, {
    ...{ tariffPlanId: tariffPlan.id, usageKind: "data", zone: "internet" },
    ...{ price: 19_000, per: MB, step: 10_000 },
  });
  const line = await buildSubscriber(database, { tariffPlan, ...overrides });
  const activeSince = Date.parse("2026-10-02T09:00:00Z");
  await buildService(database, line, { specification: internet, activeSince });
  const pack = packages[4]!;
  if (withPackage) await buildService(database, line, { specification: pack, activeSince });
  const count = (bytes: number, packageBytes: number, packageSpecificationId: string | null = pack.id) =>
    build(database, UsageCounter, {
      ...{ subscriberId: line.id, month: "2026-11", seconds: 600, messages: 0 },
      ...{ bytes, packageBytes, packageSpecificationId },
    });
  const session = (startedAt: string, megabytes: number, gross = 0, countedQuantity = megabytes * MB) =>
    buildUsage(database, line, {
      ...{ kind: "data", zone: "internet", otherParty: "internet", startedAt: Date.parse(startedAt) },
      ...{ quantity: megabytes * MB, countedQuantity, gross, included: gross === 0 },
    });
  return { line, count, session };
}

const look = async ({ data }: TestApp, line: Subscriber) => {
  const { subscriber } = await data(ALLOWANCE, { id: line.id }, { as: administratorOf(line.clientId) });
  if (!subscriber) throw new Error(`there is no subscriber ${line.id}`);
  return subscriber;
};

describe("MobileInternet.allowance", () => {
  it("counts the tariff plan's megabytes first, then the package's, and foresees the month's end", async () => {
    await withTestApp(async (test) => {
      const { line, count, session } = await scene(test);
      await count(500 * MB, 250 * MB);
      await session("2026-11-03T09:00:00Z", 500);
      await session("2026-11-14T09:00:00Z", 250);
      const { mobileInternet, allowances } = await look(test, line);
      expect(mobileInternet.allowance).toEqual({
        ...{ month: "2026-11", asOf: "2026-11-15" },
        ...{ included: 2_000, used: 750, left: 1_250, beyond: 0, beyondCost: { amount: "0.00" } },
        tariffPlan: { included: 500, used: 500, left: 0 },
        package: { included: 1_500, used: 250, left: 1_250 },
        ...{ forecast: 1_500, forecastBeyond: 0, forecastBeyondCost: { amount: "0.00" }, usedUpOn: null },
        pricePerMegabyte: { amount: "0.019" },
      });
      expect(allowances).toMatchObject([
        { unit: "MINUTES", included: 100, used: 10, left: 90, forecast: 20, usedUpOn: null },
        { unit: "MESSAGES", used: 0 },
      ]);
    });
  });

  it("says when all was used up, what has been paid since, and what it may come to", async () => {
    await withTestApp(async (test) => {
      const { line, count, session } = await scene(test);
      await count(500 * MB, 1_500 * MB);
      await session("2026-11-03T09:00:00Z", 1_990);
      // Midnight has passed in Minsk, not in Greenwich.
      await session("2026-11-11T21:30:00Z", 110, 1_900_000);
      const { mobileInternet } = await look(test, line);
      expect(mobileInternet.allowance).toMatchObject({
        ...{ used: 2_000, left: 0, beyond: 100, beyondCost: { amount: "1.90" } },
        ...{ forecast: 4_200, forecastBeyond: 2_200, usedUpOn: "2026-11-12" },
        forecastBeyondCost: { amount: "41.80" },
      });
    });
  });

  it("counts what is beyond in the steps in which it is paid for, and rounds it once, however small the sessions", async () => {
    await withTestApp(async (test) => {
      const { line, count, session } = await scene(test, {}, false);
      await count(500 * MB, 0, null);
      await session("2026-11-03T09:00:00Z", 500);
      // A hundred sessions of a kilobyte and a bit, each counted and paid for as ten.
      for (let n = 0; n < 100; n++)
        await session(
          `2026-11-04T09:00:${String(n % 60).padStart(2, "0")}.${String(n)}Z`,
          0.001_234,
          190,
          10_000,
        );
      const { mobileInternet } = await look(test, line);
      expect(mobileInternet.allowance).toMatchObject({
        ...{ used: 500, left: 0, beyond: 1, beyondCost: { amount: "0.019" } },
        // A megabyte at its price is what it cost.
        pricePerMegabyte: { amount: "0.019" },
      });
    });
  });

  it("names the day on which it will be used up if it goes on so", async () => {
    await withTestApp(async (test) => {
      const { line, count, session } = await scene(test, {}, false);
      await count(300 * MB, 0, null);
      await session("2026-11-03T09:00:00Z", 300);
      const { mobileInternet } = await look(test, line);
      expect(mobileInternet.allowance).toMatchObject({
        ...{
          package: null,
          included: 500,
          left: 200,
          forecast: 600,
          forecastBeyond: 100,
          usedUpOn: "2026-11-25",
        },
        forecastBeyondCost: { amount: "1.90" },
      });
    });
  });

  it("begins anew with another package: what was taken from the old one says only how much is used", async () => {
    await withTestApp(async (test) => {
      const { line, count, session } = await scene(test);
      await count(500 * MB, 350 * MB, "spec_old");
      await session("2026-11-03T09:00:00Z", 850);
      expect((await look(test, line)).mobileInternet.allowance).toMatchObject({
        ...{ used: 500, left: 1_500, beyond: 0, forecast: 1_700, forecastBeyond: 0 },
        package: { used: 0, left: 1_500 },
      });
    });
  });

  it("has no forecast on a month's first day, and one on its last", async () => {
    await withTestApp(async (test) => {
      const { line } = await scene(test);
      const first = { asOf: "2026-10-31", used: 0, left: 2_000, forecast: null, usedUpOn: null };
      test.clock.set(Date.parse("2026-10-31T21:00:00Z"));
      expect((await look(test, line)).mobileInternet.allowance).toMatchObject(first);
      test.clock.set(Date.parse("2026-11-30T20:59:59Z"));
      expect((await look(test, line)).mobileInternet.allowance).toMatchObject({
        asOf: "2026-11-29",
        forecast: 0,
      });
    });
  });

  it("has no forecast while the line is suspended, and is not there when mobile internet is off", async () => {
    await withTestApp(async (test) => {
      const { line: paused, count } = await scene(test, { state: SubscriberState.SUSPENDED });
      await count(100 * MB, 0);
      expect(await look(test, paused)).toMatchObject({
        mobileInternet: { allowance: { used: 100, left: 1_900, forecast: null, forecastBeyondCost: null } },
        allowances: [{ used: 10, forecast: null }, {}],
      });
      const off = await buildSubscriber(test.database, { state: SubscriberState.TERMINATED });
      expect(await look(test, off)).toEqual({ mobileInternet: { allowance: null }, allowances: [] });
    });
  });

  it("takes as many statements for a hundred lines as for one", async () => {
    await withTestApp(async ({ data, database }) => {
      const { internet } = await buildInternet(database);
      const one = await buildSubscriber(database);
      const lines = [one];
      for (let i = 0; i < 5; i++)
        lines.push(
          await buildSubscriber(database, {
            accountId: one.accountId,
            clientId: one.clientId,
            tariffPlanId: one.tariffPlanId,
          }),
        );
      for (const line of lines) await buildService(database, line, { specification: internet });
      const query = graphql(`
        query InternetAllowanceList($first: Int!) {
          subscribers(first: $first) { nodes { allowances { used } mobileInternet { allowance { used } } } }
        }
      `);
      const as = administratorOf(one.clientId);
      const statements = (first: number): Promise<number> =>
        statementsOf(database, () => data(query, { first }, { as }));
      expect(await statements(6)).toBe(await statements(1));
    });
  });

  it("is unknown, as the minutes are, while no usage has been rated at all", async () => {
    await withTestApp(async (test) => {
      const { line, count } = await scene(test);
      await count(100 * MB, 0);
      await test.database.write((unit) => unit.run("delete from rating_progress"));
      expect(await look(test, line)).toMatchObject({ mobileInternet: { allowance: null }, allowances: [] });
    });
  });
});
