import { startOfDay } from "@kabinet/shared";
import type { Database } from "../platform/database/database";
import { administratorOf } from "../testing/test-viewer";
import { count, simulatorOf, ZONE } from "../testing/billing-scene";
import { OrderRequests } from "../testing/order-requests";
import { withTestApp, type TestApp } from "../testing/test-app";
import { findMismatches } from "../testing/tie-out";
import { generateDemo } from "./generate-demo";

const HOUR = 3_600_000;
const at = (date: string, hours = 0): number => startOfDay(ZONE, date) + hours * HOUR;
const iso = (ms: number): string => new Date(ms).toISOString();

interface Line {
  readonly id: string;
  readonly client: string;
}

/** A demo as it was made on 26 November, and a line that is used and has services with fees. */
async function scene(
  work: (test: TestApp, line: Line, orders: OrderRequests) => Promise<void>,
  subscribers = 60,
): Promise<void> {
  await withTestApp(async (test) => {
    const now = at("2026-11-26", 9);
    await generateDemo(test.database, {
      seed: 5,
      size: { subscribers, months: 3, usageRows: 4_000 },
      timeZone: ZONE,
      now,
    });
    test.clock.set(now);
    const [line] = await test.database.rows<Line>(
      `select s.id, s.client_id as client from subscriber s join service v on v.subscriber_id = s.id
        join service_specification p on p.id = v.specification_id
        where s.state = 'active' and v.state = 'active' and p.category = 'mobileInternetPackage'
        order by s.id limit 1`,
    );
    if (!line) throw new Error("no line");
    await work(test, line, new OrderRequests(test, administratorOf(line.client), line.id));
  });
}

/** The fees of a line in a month, by kind and service: «serviceFee pause 2.5». */
async function fees(database: Database, { id }: Line, month: string): Promise<string[]> {
  const rows = await database.rows<{ kind: string; code: string | null; gross: number }>(
    `select c.kind, p.code, c.gross from charge c left join service_specification p on p.id = c.specification_id
      where c.subscriber_id = $1 and c.month = $2 and c.kind in ('tariffPlanFee', 'serviceFee')`,
    [id, month],
  );
  return rows.map(({ kind, code, gross }) => `${code ?? kind} ${String(gross / 1_000_000)}`).sort();
}

const usageAfter = (database: Database, { id }: Line, from: number, to: number): Promise<number> =>
  count(
    database,
    `select count(*) as n from usage_record where subscriber_id = $1 and started_at >= ${String(from)} and started_at < ${String(to)}`,
    [id],
  );

async function catchUp(test: TestApp, to: number): Promise<void> {
  test.clock.set(to);
  await simulatorOf(test.database, test.clock).tick();
}

describe("a paused line", () => {
  it("is not used, owes the pause alone for months that begin within it, and the others again from its return on", () =>
    scene(async (test, line, orders) => {
      const { database } = test;
      const served = await fees(database, line, "2026-11");
      const until = at("2027-01-10");
      await orders.done("pauseSubscriber", { revertAt: iso(until) });
      expect(await fees(database, line, "2026-11")).toEqual([...served, "pause 2.5"].sort());

      await catchUp(test, at("2027-01-05", 9));
      expect(await usageAfter(database, line, at("2026-11-26"), at("2027-01-05"))).toBe(0);
      for (const month of ["2026-12", "2027-01"])
        expect(await fees(database, line, month)).toEqual(["pause 2.5"]);

      test.clock.set(until);
      await orders.settle();
      expect(await fees(database, line, "2027-01")).toEqual([...served, "pause 2.5"].sort());
      await catchUp(test, at("2027-02-12", 9));
      expect(await fees(database, line, "2027-02")).toEqual(served);
      expect(await usageAfter(database, line, at("2027-01-05"), at("2027-01-10"))).toBe(0);
      expect(await usageAfter(database, line, at("2027-01-11"), at("2027-02-12"))).toBeGreaterThan(0);
      expect(await findMismatches(database, ZONE)).toEqual([]);
    }));

  it("from the first instant of a month up to that of another owes just the months between, whoever is first", () =>
    scene(async (test, line, orders) => {
      const { database } = test;
      const served = await fees(database, line, "2026-11");
      const [runAt, revertAt] = [iso(at("2026-12-01")), iso(at("2027-01-01"))];
      const { order } = await orders.place("pauseSubscriber", { runAt, revertAt });
      // Billing comes to the month before the network has come to the pause.
      await catchUp(test, at("2026-12-01"));
      expect(await fees(database, line, "2026-12")).toEqual([]);
      await orders.settle();
      expect((await orders.order(order?.id ?? "")).state).toBe("COMPLETED");
      expect(await fees(database, line, "2026-12")).toEqual(["pause 2.5"]);
      // And before the return.
      await catchUp(test, at("2027-01-01"));
      expect(await fees(database, line, "2027-01")).toEqual([]);
      await orders.settle();
      expect(await fees(database, line, "2027-01")).toEqual(served);
      await catchUp(test, at("2027-01-20"));
      expect(await fees(database, line, "2027-01")).toEqual(served);
      expect(await findMismatches(database, ZONE)).toEqual([]);
    }));

  it("that is resumed in the month in which it was paused owes nothing twice", () =>
    scene(async (test, line, orders) => {
      const served = await fees(test.database, line, "2026-11");
      await orders.done("pauseSubscriber", { revertAt: iso(at("2026-12-20")) });
      test.clock.set(at("2026-11-28", 10));
      const { price } = await orders.done("resumeSubscriber");
      expect(price.once.amount).toBe("0.00");
      await catchUp(test, at("2026-12-02", 9));
      expect(await fees(test.database, line, "2026-11")).toEqual([...served, "pause 2.5"].sort());
      expect(await fees(test.database, line, "2026-12")).toEqual(served);
    }));
});

describe("the lines of the demo that are paused", () => {
  it("have their dates, the service that is paid for it, and a planned return that comes as previewed", () =>
    scene(async (test) => {
      const { database } = test;
      const paused = await database.rows<{ id: string; client: string; until: number }>(
        `select s.id, s.client_id as client, p.resumes_at as until from subscriber s join pause p on p.subscriber_id = s.id
          where s.state = 'suspended' and s.suspension_reason = 'customer' and p.ended_at is null order by p.resumes_at`,
      );
      const reasons = await database.rows<{ n: number }>(
        "select count(*) as n from subscriber where state = 'suspended' and suspension_reason is null",
      );
      expect([paused.length > 0, reasons[0]?.n]).toEqual([true, 0]);
      const orders = new OrderRequests(test, administratorOf(paused[0]?.client ?? ""));
      for (const { until } of paused) {
        test.clock.set(until);
        await simulatorOf(database, test.clock).tick();
        await orders.settle();
      }
      expect(
        await database.rows(
          "select state, count(*) as n from orders where kind = 'resumeSubscriber' group by state",
        ),
      ).toEqual([{ state: "completed", n: paused.length }]);
      expect(await count(database, "select count(*) as n from pause where ended_at is null")).toBe(0);
      expect(await findMismatches(database, ZONE)).toEqual([]);
    }, 300));
});
