import type { Database } from "../../../platform/database/database";
import type { Account } from "../../company/account/account.entity";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import {
  buildAccount,
  buildClient,
  buildService,
  buildSpecification,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { buildContractFee, buildInstalmentPlan } from "../../../testing/money-builders";
import { withTestDatabase } from "../../../testing/test-database";
import type { Rest } from "./monthly-fee.policy";
import { chargeMonthlyFees, feePayersAfter, type FeeMonth } from "./monthly-fee.task";

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
      expect(await feePayersAfter(database, "", 100)).toEqual({
        subscriberIds: [],
        contractFeeIds: [],
        cursor: "contract ",
      });
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
  return database.write((unit) =>
    chargeMonthlyFees(unit, { subscriberIds: [id], contractFeeIds: [] }, november()),
  );
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
    await chargeMonthlyFees(counting, { subscriberIds, contractFeeIds: [] }, november());
    return statements;
  });
}

describe("the fees of accounts and companies", () => {
  const owed = (database: Database): Promise<string[]> =>
    database
      .rows<{ account: string; gross: number }>(
        `select a.number as account, c.gross as gross from charge c join account a on a.id = c.account_id
          where c.subscriber_id is null and c.kind = 'contractFee' order by a.number, c.gross`,
      )
      .then((rows) => rows.map(({ account, gross }) => `${account} ${String(gross / ROUBLE)}`));

  /** A company with the accounts 2, 10 and 30. */
  async function company(
    work: (database: Database, accounts: readonly Account[]) => Promise<void>,
  ): Promise<void> {
    await withTestDatabase(async (database) => {
      const client = await buildClient(database);
      const accounts = [];
      for (const number of ["30", "10", "2"]) accounts.push(await buildAccount(database, { client, number }));
      await work(database, accounts);
    });
  }

  it("are an account's own, and the company's on its first account by number", () =>
    company(async (database, [account30, account10]) => {
      if (!account30 || !account10) throw new Error("no accounts");
      await buildContractFee(database, account30, account30);
      await buildContractFee(database, account30, null, { monthlyFee: 90 * ROUBLE });
      await charge(database, november(), 1);
      // Numbers are compared as they are written: digit by digit.
      expect(await owed(database)).toEqual(["10 90", "30 6"]);
      await charge(database, november());
      expect(await owed(database)).toEqual(["10 90", "30 6"]);
    }));

  it("are not owed by accounts that are closed; the next one pays for the company", () =>
    company(async (database, [account30, account10]) => {
      if (!account30 || !account10) throw new Error("no accounts");
      await buildContractFee(database, account10, account10);
      await buildContractFee(database, account10, null);
      await database.write((unit) => unit.run("update account set state = 'closed' where number = '10'"));
      await charge(database, november());
      expect(await owed(database)).toEqual(["2 6"]);
      await database.write((unit) => unit.run("update account set state = 'closed'"));
      await charge(database, { ...november(), month: "2026-12" });
      expect(await owed(database)).toEqual(["2 6"]);
    }));

  it("are not charged a second time where another account has become the first", () =>
    company(async (database, [account30]) => {
      if (!account30) throw new Error("no account");
      await buildContractFee(database, account30, null);
      await charge(database, november());
      await database.write((unit) => unit.run("update account set state = 'closed' where number = '10'"));
      await charge(database, november());
      expect(await owed(database)).toEqual(["10 6"]);
    }));

  it.each([
    ["2026-11-01", null, 1],
    ["2026-11-02", null, 0],
    ["2026-10-01", "2026-11-01", 0],
    ["2026-10-01", "2026-11-02", 1],
  ])("that are agreed from %s to %s are owed for November %i times", (validFrom, validTo, times) =>
    company(async (database, [account30]) => {
      if (!account30) throw new Error("no account");
      await buildContractFee(database, account30, account30, { validFrom, validTo });
      await charge(database, november());
      expect(await owed(database)).toHaveLength(times);
    }),
  );
});
