import { lastBillingDay } from "./billing-day.store";
import type { Database, Unit } from "../platform/database/database";
import { breakingDatabase, Crash } from "../testing/breaking-database";
import { bills, count, morning, onDay, simulatorOf } from "../testing/billing-scene";

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
      const stopped = tellingDatabase(database, 5, () => {
        stop.abort();
      });
      const finished = await simulatorOf(stopped, clock).tick(stop.signal);
      expect(finished).toBeLessThan(30);
      expect(await simulator.tick()).toBe(30 - finished);
      expect((await lastBillingDay(database))?.day).toBe("2026-12-21");
    });
  });
});

/** A database that tells when its n-th unit of work begins. */
function tellingDatabase(database: Database, n: number, tell: () => void): Database {
  let units = 0;
  const write = <T>(work: (unit: Unit) => Promise<T>): Promise<T> => {
    if (++units === n) tell();
    return database.write(work);
  };
  return Object.assign(Object.create(database) as Database, { write });
}
