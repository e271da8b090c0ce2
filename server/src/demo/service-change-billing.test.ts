import { startOfDay } from "@kabinet/shared";
import { administratorOf } from "../testing/test-viewer";
import { simulatorOf, ZONE } from "../testing/billing-scene";
import { OrderRequests } from "../testing/order-requests";
import { withTestApp } from "../testing/test-app";
import { findMismatches } from "../testing/tie-out";
import { generateDemo } from "./generate-demo";

const SECOND = 1_000;
const HOUR = 3_600_000;
const december = startOfDay(ZONE, "2026-12-01");

interface Scene {
  /** Names of services whose fees December has, sorted. */
  fees(): Promise<string[]>;
  /** What is planned for the first instant of December is done so long after it, billing before it or after. */
  december(plan: { billingFirst: boolean; after: number }): Promise<void>;
  readonly orders: OrderRequests;
  /** The package of the line, and one that it has not. */
  readonly own: string;
  readonly other: { readonly id: string; readonly code: string };
}

function scene(name: string, work: (scene: Scene) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      const { database, clock } = test;
      const now = startOfDay(ZONE, "2026-11-30") + 9 * HOUR;
      const size = { subscribers: 60, months: 3, usageRows: 2_500 };
      await generateDemo(database, { seed: 5, size, timeZone: ZONE, now });
      clock.set(now);
      const [line] = await database.rows<{ id: string; client: string; code: string; plan: string }>(
        `select s.id, s.client_id as client, p.code, s.tariff_plan_id as plan from subscriber s
          join service v on v.subscriber_id = s.id and v.state = 'active'
          join service_specification p on p.id = v.specification_id
          where s.state = 'active' and p.category = 'mobileInternetPackage' and p.monthly_fee > 0
          order by s.id limit 1`,
      );
      if (!line) throw new Error("no line has a package");
      const [other] = await database.rows<{ id: string; code: string }>(
        `select p.id, p.code from tariff_plan_service t join service_specification p on p.id = t.specification_id
          where t.tariff_plan_id = $1 and p.category = 'mobileInternetPackage' and p.code <> $2 order by p.id limit 1`,
        [line.plan, line.code],
      );
      if (!other) throw new Error("the plan provides no other package");
      const orders = new OrderRequests(test, administratorOf(line.client), line.id);
      const billing = simulatorOf(database, clock);
      const fees = async (): Promise<string[]> => {
        const rows = await database.rows<{ code: string }>(
          `select p.code from charge c join service_specification p on p.id = c.specification_id
            where c.subscriber_id = $1 and c.month = '2026-12' and c.kind = 'serviceFee'`,
          [line.id],
        );
        return rows.map(({ code }) => code).sort();
      };
      await work({
        orders,
        fees,
        own: line.code,
        other,
        december: async ({ billingFirst, after }) => {
          clock.set(december + SECOND);
          if (billingFirst) await billing.tick();
          clock.set(december + after);
          await orders.settle();
          if (!billingFirst) await billing.tick();
        },
      });
      clock.set(startOfDay(ZONE, "2027-01-04") + 9 * HOUR);
      await billing.tick();
      expect(await findMismatches(database, ZONE)).toEqual([]);
    }),
  );
}

const runAt = new Date(december).toISOString();

describe("a service changed from the first instant of a month", () => {
  for (const billingFirst of [true, false]) {
    const when = billingFirst
      ? "after that month's fees were charged"
      : "before that month's fees are charged";

    scene(`is not owed for it any more, and the new one is, once: done ${when}`, async (line) => {
      const { orders, own, other } = line;
      await orders.place("changeMobileInternetPackage", { packageId: other.id, runAt });
      await line.december({ billingFirst, after: 5 * SECOND });
      const fees = await line.fees();
      expect(fees).not.toContain(own);
      expect(fees.filter((code) => code === other.code)).toHaveLength(1);
    });

    scene(`is not owed when it is only removed: done ${when}`, async (line) => {
      await line.orders.place("removeMobileInternetPackage", { runAt });
      await line.december({ billingFirst, after: HOUR - SECOND });
      expect(await line.fees()).not.toContain(line.own);
    });
  }

  scene("is owed when it was still served an hour later", async (line) => {
    await line.orders.place("removeMobileInternetPackage", { runAt });
    await line.december({ billingFirst: true, after: HOUR });
    expect(await line.fees()).toContain(line.own);
  });

  scene("is owed when the change was planned for a second later", async (line) => {
    const later = new Date(december + SECOND).toISOString();
    await line.orders.place("removeMobileInternetPackage", { runAt: later });
    await line.december({ billingFirst: true, after: 2 * SECOND });
    expect(await line.fees()).toContain(line.own);
  });
});
