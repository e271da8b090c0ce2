import type { Database } from "../../../platform/database/database";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import {
  buildService,
  buildSpecification,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { buildInstalmentPlan } from "../../../testing/money-builders";
import { withTestDatabase } from "../../../testing/test-database";
import type { Rest } from "./monthly-fee.policy";
import { chargeMonthlyFees, feePayersAfter, type FeeMonth } from "./monthly-fee.store";

const ZONE = "Europe/Minsk";
const ROUBLE = 1_000_000;

const november = (resting: readonly (readonly [string, Rest])[] = []): FeeMonth => ({
  month: "2026-11",
  timeZone: ZONE,
  restingAt: () => Promise.resolve(new Map(resting)),
});

/** Goes through a month, `limit` payers in a unit; left off after some units where `units` says so. */
async function charge(database: Database, month: FeeMonth, limit = 2, units = Infinity): Promise<void> {
  for (let cursor: string | null = "", done = 0; cursor !== null && done < units; done++) {
    const payers = await feePayersAfter(database, cursor, limit);
    await database.write((unit) => chargeMonthlyFees(unit, payers, month));
    ({ cursor } = payers);
  }
}

const charges = (database: Database): Promise<{ kind: string; owner: string; gross: number }[]> =>
  database.rows(
    "select kind, subscriber_id as owner, gross from charge order by subscriber_id, kind, gross, id",
  );

/** Five lines with a plan of 20 roubles and a service of 3. */
async function scene(
  work: (database: Database, lines: readonly Subscriber[]) => Promise<void>,
): Promise<void> {
  await withTestDatabase(async (database) => {
    const clir = await buildSpecification(database, { code: "clir", monthlyFee: 3 * ROUBLE });
    const tariffPlan = await buildTariffPlan(database, { monthlyFee: 20 * ROUBLE, provides: [clir] });
    const lines = [];
    for (let i = 0; i < 5; i++) {
      const line = await buildSubscriber(database, { tariffPlan });
      await buildService(database, line, { specification: clir });
      lines.push(line);
    }
    await work(database, lines);
  });
}

describe("the fees of a month", () => {
  it("are owed by nobody in an empty database", async () => {
    await withTestDatabase(async (database) => {
      expect(await feePayersAfter(database, "", 100)).toEqual({ subscriberIds: [], cursor: null });
      await charge(database, november());
      expect(await charges(database)).toEqual([]);
    });
  });

  it("are charged once, however often the month is gone through", () =>
    scene(async (database) => {
      await charge(database, november());
      const once = await charges(database);
      expect(once).toHaveLength(10);
      await charge(database, november(), 3);
      expect(await charges(database)).toEqual(once);
    }));

  it("are all charged after a run that was broken off, which is begun anew", () =>
    scene(async (database) => {
      await charge(database, november(), 2, 1);
      expect(await charges(database)).toHaveLength(4);
      await charge(database, november());
      expect(await charges(database)).toHaveLength(10);
    }));

  it("are charged in as many statements for many lines as for one", () =>
    scene(async (database, lines) => {
      for (const line of lines.slice(1)) await buildInstalmentPlan(database, line);
      const statementsFor = (some: readonly Subscriber[]): Promise<number> =>
        statementsOf(
          database,
          some.map(({ id }) => id),
        );
      // What is kept in memory is read before.
      await charge(database, november(), 1, 1);
      const one = await statementsFor(lines.slice(1, 2));
      expect(one).toBeGreaterThan(5);
      expect(await statementsFor(lines.slice(2))).toBe(one);
      expect(await charges(database)).toHaveLength(10 + 4);
    }));

  it("are told by whoever knows it that a line rests", () =>
    scene(async (database, [first, second]) => {
      await charge(
        database,
        november([
          [first?.id ?? "", "paused"],
          [second?.id ?? "", "ending"],
        ]),
        10,
      );
      expect(await charges(database)).toHaveLength(6);
    }));

  it("are those of what a line has at the month's first instant in the operator's zone", () =>
    scene(async (database, [line]) => {
      if (!line) throw new Error("no line");
      const midnight = Date.UTC(2026, 9, 31, 21);
      await buildService(database, line, { terminatedAt: midnight });
      await buildService(database, line, { activeSince: midnight });
      await chargeOnly(database, line);
      expect(await charges(database)).toHaveLength(2);
      await buildService(database, line, { terminatedAt: midnight + 1 });
      await buildService(database, line, { activeSince: midnight - 1 });
      await chargeOnly(database, line);
      expect(await charges(database)).toHaveLength(4);
    }));
});

function chargeOnly(database: Database, { id }: Subscriber): Promise<void> {
  return database.write((unit) => chargeMonthlyFees(unit, { subscriberIds: [id] }, november()));
}

/** Charges some lines in one unit; answers how many statements that took. */
function statementsOf(database: Database, subscriberIds: readonly string[]): Promise<number> {
  return database.write(async (unit) => {
    let statements = 0;
    const counting = new Proxy(unit, {
      get: (target, key): unknown => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== "function") return value;
        if (["read", "rows", "run", "insert"].includes(String(key))) statements++;
        return value.bind(target) as unknown;
      },
    });
    await chargeMonthlyFees(counting, { subscriberIds }, november());
    return statements;
  });
}
