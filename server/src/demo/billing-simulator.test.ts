import { startOfDay } from "@kabinet/shared";
import { BillingDay } from "./billing-day.entity";
import { Service } from "../modules/company/service/service.entity";
import { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { BYTES_PER_MEGABYTE } from "../modules/catalogue/tariff-plan/tariff-price.policy";
import { usageCounters } from "../modules/usage/allowance/usage-counter.store";
import { UsageRecord } from "../modules/usage/usage-record/usage-record.entity";
import { NOTHING_TAKEN, rate, type PackageInForce, type Taken } from "../modules/usage/rating/usage.policy";
import { TestClock } from "../testing/test-clock";
import type { Database } from "../platform/database/database";
import { bills, count, morning, onDay, ZONE } from "../testing/billing-scene";
import { withTestDatabase } from "../testing/test-database";
import { findMismatches } from "../testing/tie-out";
import { BillingSimulator } from "./billing-simulator";
import { buildCatalogue } from "./catalogue";
import { Provision } from "./provision";

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
        timeZone: ZONE,
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

  it("goes on with what is left of the month's bundles: rating the month anew comes to the same", async () => {
    await onDay("2026-11-15", async ({ database, clock, simulator }) => {
      clock.set(morning("2026-11-30"));
      await simulator.tick();
      const provision = new Provision(buildCatalogue());
      const counters = await usageCounters(database, await ids(database), "2026-11");
      let spent = 0;
      for (const line of await database.read(Subscriber, "order by t.id")) {
        const services = await database.read(Service, "where t.subscriber_id = $1", [line.id]);
        const records = await database.read(
          UsageRecord,
          "where t.subscriber_id = $1 and t.started_at >= $2 order by t.started_at, t.id",
          [line.id, startOfDay(ZONE, "2026-11-01")],
        );
        let taken: Taken = NOTHING_TAKEN;
        for (const record of records) {
          const pack = packageAt(services, provision, record.startedAt);
          const rated = rate(record, provision.ratesOf(line.tariffPlanId), pack, taken);
          expect([record.id, record.gross, record.included]).toEqual([
            record.id,
            rated.gross,
            rated.included,
          ]);
          taken = rated.taken;
        }
        if (records.length === 0) continue;
        expect(counters.get(line.id)).toEqual({ subscriberId: line.id, month: "2026-11", ...taken });
        spent += taken.packageBytes > 0 ? 1 : 0;
      }
      expect(spent).toBeGreaterThan(0);
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

async function ids(database: Database): Promise<string[]> {
  return (await database.rows<{ id: string }>("select id from subscriber")).map(({ id }) => id);
}

function packageAt(services: readonly Service[], provision: Provision, at: number): PackageInForce | null {
  for (const { specificationId, activeSince, terminatedAt } of services) {
    const megabytes = provision.specifications.get(specificationId)?.includedMegabytes ?? null;
    const isInForce = activeSince !== null && activeSince <= at && at < (terminatedAt ?? Infinity);
    if (megabytes !== null && isInForce)
      return { specificationId, includedBytes: megabytes * BYTES_PER_MEGABYTE };
  }
  return null;
}
