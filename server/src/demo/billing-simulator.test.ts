import { startOfDay } from "@kabinet/shared";
import { BillingDay } from "../modules/charge/billing-day.entity";
import { lastBillingDay } from "../modules/charge/billing-day.store";
import { TestClock } from "../platform/clock";
import type { Database, Unit } from "../platform/database/database";
import { count, morning, onDay, simulatorOf, ZONE } from "../testing/billing-scene";
import { withTestDatabase } from "../testing/test-database";
import { findMismatches } from "../testing/tie-out";
import { BillingSimulator } from "./billing-simulator";

/** All rows that billing makes, in order. */
async function bills(database: Database): Promise<string> {
  const tables = [
    "usage_record",
    "usage_counter",
    "charge",
    "invoice",
    "invoice_line",
    "payment",
    "instalment",
    "billing_day",
  ];
  const rows = await Promise.all(
    tables.map(async (table) => {
      const all = await database.rows<object>(`select * from ${table}`);
      return all.map((row) => JSON.stringify(row)).sort();
    }),
  );
  return JSON.stringify(rows);
}

describe("billing", () => {
  it("does nothing on the day on which the demo was made", async () => {
    await onDay("2026-11-22", async ({ database, simulator }) => {
      const before = await bills(database);
      expect(await simulator.tick()).toBe(0);
      expect(await bills(database)).toBe(before);
    });
  });

  it("leaves a database without demo data alone", async () => {
    await withTestDatabase(async (database) => {
      const simulator = new BillingSimulator({
        database,
        clock: new TestClock(morning("2026-11-22")),
        zone: ZONE,
      });
      expect(await simulator.tick()).toBe(0);
      expect(await database.read(BillingDay, "")).toEqual([]);
    });
  });

  it("adds yesterday's usage and keeps its charges up, once", async () => {
    await onDay("2026-11-22", async ({ database, clock, simulator }) => {
      const before = await count(database, "select count(*) as n from usage_record");
      clock.set(morning("2026-11-25"));
      expect(await simulator.tick()).toBe(3);
      const after = await bills(database);
      expect(await simulator.tick()).toBe(0);
      expect(await bills(database)).toBe(after);
      const days = await database.read(BillingDay, "where t.day > '2026-11-21' order by t.day");
      expect(days.map(({ day, step }) => [day, step])).toEqual([
        ["2026-11-22", "done"],
        ["2026-11-23", "done"],
        ["2026-11-24", "done"],
      ]);
      const made = days.reduce((sum, { usageRecords }) => sum + usageRecords, 0);
      expect(made).toBeGreaterThan(20);
      expect(await count(database, "select count(*) as n from usage_record")).toBe(before + made);
      expect(await count(database, "select max(started_at) as n from usage_record")).toBeLessThan(
        startOfDay(ZONE, "2026-11-25"),
      );
      expect(await findMismatches(database, ZONE)).toEqual([]);
    });
  });

  it("charges a month's fees on its first day and invoices the month before on the first three", async () => {
    await onDay("2026-11-29", async ({ database, clock, simulator }) => {
      const fees = (): Promise<number> =>
        count(
          database,
          "select count(*) as n from charge where month = '2026-12' and kind = 'tariffPlanFee'",
        );
      const invoices = (): Promise<number> =>
        count(database, "select count(*) as n from invoice where month = '2026-11'");
      clock.set(startOfDay(ZONE, "2026-12-01") - 1);
      await simulator.tick();
      expect([await fees(), await invoices()]).toEqual([0, 0]);
      clock.advance(1);
      await simulator.tick();
      const served = await count(database, "select count(*) as n from subscriber where state = 'active'");
      expect([await fees(), await invoices()]).toEqual([served, 0]);
      const formed: number[] = [];
      for (const date of ["2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05"]) {
        clock.set(morning(date));
        await simulator.tick();
        formed.push(await invoices());
        expect(await findMismatches(database, ZONE)).toEqual([]);
      }
      const accounts = await count(
        database,
        "select count(distinct account_id) as n from charge where month = '2026-11'",
      );
      expect(formed[2]).toBe(accounts);
      expect(formed[3]).toBe(accounts);
      expect(formed[0]).toBeGreaterThan(0);
      expect(
        await count(
          database,
          "select count(*) as n from charge where month = '2026-11' and invoice_id is null",
        ),
      ).toBe(0);
      expect(await count(database, "select count(*) as n from invoice where formed_on > '2026-12-03'")).toBe(
        0,
      );
    });
  });

  it("books payments afterwards, so that in the end nearly every invoice is settled", async () => {
    await onDay("2026-10-30", async ({ database, clock, simulator }) => {
      clock.set(morning("2027-01-20"));
      await simulator.tick();
      expect(await findMismatches(database, ZONE)).toEqual([]);
      const states = await database.rows<{ state: string; n: number }>(
        "select state, count(*) as n from invoice where month = '2026-10' group by state",
      );
      expect(states.find(({ state }) => state === "settled")?.n).toBeGreaterThan(1);
      expect(
        await count(
          database,
          "select count(*) as n from payment where paid_on > '2026-11-03' and state = 'done'",
        ),
      ).toBeGreaterThan(5);
    });
  });

  it("catches up three months and ties out", async () => {
    await onDay("2026-11-22", async ({ database, clock, simulator }) => {
      clock.set(morning("2027-02-22"));
      expect(await simulator.tick()).toBe(92);
      expect(await findMismatches(database, ZONE)).toEqual([]);
      const months = await database.rows<{ month: string; n: number }>(
        "select month, count(*) as n from charge where kind = 'tariffPlanFee' and month >= '2026-12' group by month order by month",
      );
      const served = await count(database, "select count(*) as n from subscriber where state = 'active'");
      expect(months).toEqual(["2026-12", "2027-01", "2027-02"].map((month) => ({ month, n: served })));
    });
  });

  it("keeps the days of a zone that changes its clocks", async () => {
    await onDay(
      "2026-10-30",
      async ({ database, clock, simulator }) => {
        clock.set(startOfDay("America/New_York", "2026-11-03") + 3_600_000);
        expect(await simulator.tick()).toBe(4);
        expect(await findMismatches(database, "America/New_York")).toEqual([]);
      },
      "America/New_York",
    );
  });
});

describe("billing that is broken off", () => {
  it("goes on where it was, wherever that is: nothing lost, nothing doubled", async () => {
    const whole: string[] = [];
    // From the last day of a month over the three on which invoices are formed: every step of a day is in it.
    await onDay("2026-11-30", async ({ database, clock, simulator }) => {
      clock.set(morning("2026-12-05"));
      await simulator.tick();
      whole.push(await bills(database));
    });
    await onDay("2026-11-30", async ({ database, clock }) => {
      clock.set(morning("2026-12-05"));
      let crashes = 0;
      let days = 0;
      for (let n = 0; days < 5 && n < 1_000; n++) {
        const broken = breakingDatabase(database, n % 2 === 0 ? "before" : "after", 1 + (n % 3));
        try {
          await simulatorOf(broken, clock).tick();
        } catch (error) {
          if (!(error instanceof Crash)) throw error;
          crashes++;
        }
        days = await count(
          database,
          "select count(*) as n from billing_day where day > '2026-11-29' and step = 'done'",
        );
      }
      expect(days).toBe(5);
      expect(crashes).toBeGreaterThan(30);
      whole.push(await bills(database));
    });
    expect(whole[1]).toBe(whole[0]);
  });

  it("is done once when several try at the same time", async () => {
    const whole: string[] = [];
    for (const processes of [1, 3]) {
      await onDay("2026-11-30", async ({ database, clock }) => {
        clock.set(morning("2026-12-04"));
        const many = Array.from({ length: processes }, () => simulatorOf(database, clock));
        // Whoever finds a page taken gives up for this time; the next tick finds what is left.
        for (let round = 0; round < 50; round++) await Promise.all(many.map((simulator) => simulator.tick()));
        whole.push(await bills(database));
      });
    }
    expect(whole[1]).toBe(whole[0]);
  });

  it("stops between two units when told to", async () => {
    await onDay("2026-11-22", async ({ database, clock, simulator }) => {
      clock.set(morning("2026-12-22"));
      const stop = new AbortController();
      setTimeout(() => {
        stop.abort();
      }, 50);
      const finished = await simulator.tick(stop.signal);
      expect(finished).toBeLessThan(30);
      expect(await simulator.tick()).toBe(30 - finished);
      expect((await lastBillingDay(database))?.day).toBe("2026-12-21");
    });
  });
});

class Crash extends Error {}

/** A database whose n-th unit of work ends with a crash: just before it is committed, or just after. */
function breakingDatabase(database: Database, when: "before" | "after", n: number): Database {
  let units = 0;
  const write = async <T>(work: (unit: Unit) => Promise<T>): Promise<T> => {
    if (++units < n) return database.write(work);
    const answer = await database.write(async (unit) => {
      const done = await work(unit);
      if (when === "before") throw new Crash();
      return done;
    });
    if (when === "after") throw new Crash();
    return answer;
  };
  return Object.assign(Object.create(database) as Database, { write });
}
