import { monthIn, startOfDay } from "@kabinet/shared";
import { CHANGES } from "../modules";
import { Charge } from "../modules/money/charge/charge.entity";
import { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import type { NetworkPort } from "../network/network-port";
import { OrderRecord, OrderState } from "../orders/order.entity";
import { simulatorOf, ZONE } from "../testing/billing-scene";
import { orderOn } from "../testing/order-on";
import { sceneNetwork, workUntilIdle } from "../testing/order-scene";
import { withTestApp, type TestApp } from "../testing/test-app";
import { findMismatches } from "../testing/tie-out";
import { generateDemo } from "./generate-demo";

const MINUTE = 60_000;
const at = (date: string, ms = 0): number => startOfDay(ZONE, date) + ms;

/** When orders of every kind are placed, and how they meet the bills. */
interface Moment {
  readonly now: number;
  /** When they are to run; at once where nothing is given. */
  readonly runAt?: number;
  /** Whether bills are made before the orders are done, after that, or while the network is at them. */
  readonly bills: "before" | "after" | "beside";
}

const MOMENTS: readonly Moment[] = [
  // The network does them before the month ends and says so after it.
  { now: at("2026-12-01", -2_000), bills: "beside" },
  { now: at("2026-12-01", 1_000 + MINUTE), bills: "before" },
  { now: at("2026-12-16", 9 * 60 * MINUTE), bills: "after" },
  { now: at("2026-12-30", 9 * 60 * MINUTE), runAt: at("2027-01-01"), bills: "before" },
  { now: at("2027-01-01", 2_000), bills: "after" },
];

/** A network that says what it has done only when the bills of the day before have been made. */
function besideBills(test: TestApp, bill: () => Promise<unknown>, until: number): NetworkPort {
  const network = sceneNetwork(test.database, test.clock);
  return {
    ask: network.ask.bind(network),
    sendSms: network.sendSms.bind(network),
    execute: async (command, signal) => {
      const answer = await network.execute(command, signal);
      if (test.clock.now() < until) test.clock.set(until);
      await bill();
      return answer;
    },
  };
}

/** Orders every kind once, each on the next line on which it is possible. */
async function orderAll(test: TestApp, moment: number, runAt: number | undefined): Promise<void> {
  const lines = await test.database.read(Subscriber, "where t.state <> 'terminated' order by t.id");
  for (const [i, { kind }] of CHANGES.all.entries()) {
    const from = moment * 13 + i * 5;
    const turn = lines.map((_, k) => lines[(from + k) % lines.length]).filter((line) => line !== undefined);
    for (const line of turn) if (await orderOn(test, kind, line, runAt)) break;
  }
}

/** Fees of services that were there when a month began and that nobody has charged for it, on lines with neither pause nor another plan. */
const LEFT_OUT = `select v.id, p.code from service v join subscriber s on s.id = v.subscriber_id and s.state = 'active'
    join service_specification p on p.id = v.specification_id and p.monthly_fee > 0
    join tariff_plan_service i on i.tariff_plan_id = s.tariff_plan_id and i.specification_id = p.id
  where v.active_since < $1 and (v.terminated_at is null or v.terminated_at > $1) and i.included = $3
    and not exists (select 1 from pause a where a.subscriber_id = s.id)
    and not exists (select 1 from orders o where o.subject_id = s.id and o.kind = 'changeTariffPlan')
    and not exists (select 1 from charge c where c.subscriber_id = s.id and c.month = $2 and c.specification_id = p.id)`;

const LINES_LEFT_OUT = `select s.id from subscriber s join tariff_plan p on p.id = s.tariff_plan_id and p.monthly_fee > 0
  where s.state = 'active' and s.activated_on < $1 and not exists (select 1 from pause a where a.subscriber_id = s.id)
    and not exists (select 1 from charge c where c.subscriber_id = s.id and c.month = $2 and c.kind = 'tariffPlanFee')`;

it("a month of orders of every kind at its edges is billed once, as previewed, and ties out", async () => {
  await withTestApp(async (test) => {
    const { database, clock } = test;
    const size = { subscribers: 90, months: 2, usageRows: 3_000 };
    await generateDemo(database, { seed: 7, size, timeZone: ZONE, now: at("2026-11-29") });
    const simulator = simulatorOf(database, clock);
    const bill = (): Promise<number> => simulator.tick();
    for (const [i, { now, runAt, bills }] of MOMENTS.entries()) {
      clock.set(now - MINUTE / 2);
      await workUntilIdle(database, clock);
      if (bills !== "after") await bill();
      clock.set(now);
      await orderAll(test, i, runAt);
      if (runAt !== undefined) clock.set(runAt);
      if (bills === "before") await bill();
      const network = besideBills(test, bill, at("2026-12-01", 20_000));
      await workUntilIdle(
        database,
        clock,
        bills === "beside" ? { network, networkTimeout: 300_000, concurrency: 40 } : {},
      );
      await bill();
    }
    clock.set(at("2027-01-05", 60 * MINUTE));
    await workUntilIdle(database, clock);
    await bill();

    const orders = await database.read(OrderRecord, "order by t.id");
    const completed = orders.filter(({ state }) => state === OrderState.COMPLETED);
    const kinds = new Set(completed.map(({ kind }) => kind));
    expect(CHANGES.all.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(orders.filter(({ state }) => state === OrderState.IN_PROGRESS)).toEqual([]);
    expect(await findMismatches(database, ZONE)).toEqual([]);

    const misdated = completed.filter(
      ({ completedAt, priceFrom }) => monthIn(ZONE, completedAt ?? 0) !== priceFrom.slice(0, 7),
    );
    expect(misdated.map(({ kind, priceFrom }) => [kind, priceFrom])).toEqual([]);

    const charges = await database.read(Charge, "order by t.id");
    const off = completed.flatMap(({ id, kind, subjectId, priceFrom, fees }) => {
      const month = priceFrom.slice(0, 7);
      const own = charges.filter(({ subscriberId }) => subscriberId === subjectId);
      const owed = (
        JSON.parse(fees) as { kind: string; specificationId: string | null; tariffPlanId?: string }[]
      ).filter(
        (fee) =>
          own.filter(
            (charge) =>
              charge.month === month &&
              charge.kind === fee.kind &&
              charge.specificationId === fee.specificationId &&
              charge.tariffPlanId === (fee.tariffPlanId ?? null) &&
              (charge.orderId === id || charge.kind !== "connectionFee"),
          ).length !== 1,
      );
      const elsewhere = own.filter((charge) => charge.orderId === id && charge.month !== month);
      return owed.length + elsewhere.length > 0 ? [{ kind, priceFrom, owed, elsewhere }] : [];
    });
    expect(off).toEqual([]);
    for (const month of ["2026-12", "2027-01"]) {
      const first = `${month}-01`;
      expect(await database.rows(LEFT_OUT, [at(first), month, false])).toEqual([]);
      expect(await database.rows(LINES_LEFT_OUT, [first, month])).toEqual([]);
    }
  });
}, 240_000);
