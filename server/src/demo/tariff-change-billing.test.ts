import { startOfDay } from "@kabinet/shared";
import { subscriberTarget } from "../modules/company/subscriber/subscriber-target.store";
import { CHANGES } from "../modules";
import { chargeOrderFees } from "../modules/money/charge/charge.store";
import {
  afterTariffChange,
  movedTariff,
  priceOfTariffChange,
} from "../modules/line/tariff-change/tariff-change.policy";
import { tariffPlanSlice } from "../modules/line/tariff-change/tariff-plan.slice";
import { tariffRates } from "../modules/usage/rating/tariff-rates.task";
import { UsageRecord } from "../modules/usage/usage-record/usage-record.entity";
import { NOTHING_TAKEN, rate } from "../modules/usage/rating/usage.policy";
import type { Database } from "../platform/database/database";
import { morning, onDay, ZONE } from "../testing/billing-scene";
import { findMismatches } from "../testing/tie-out";

/** An active line of a plan that was never changed, and the ids of two plans. */
async function sceneOf(
  database: Database,
): Promise<{ readonly line: string; readonly from: string; readonly to: string }> {
  const plans = await database.rows<{ id: string; code: string }>("select id, code from tariff_plan");
  const idOf = (code: string): string => plans.find((plan) => plan.code === code)?.id ?? "";
  const from = idOf("business-optimum");
  const [line] = await database.rows<{ id: string }>(
    `select s.id from subscriber s where s.state = 'active' and s.tariff_plan_id = $1
      and (select count(*) from usage_record u where u.subscriber_id = s.id) > 20 order by s.id limit 1`,
    [from],
  );
  if (!line) throw new Error("no line has the plan");
  return { line: line.id, from, to: idOf("calls-only") };
}

/** Does what the worker does when an order is completed: effect and fees in one unit. */
async function change(
  database: Database,
  line: string,
  to: string,
  at: number,
  today: string,
): Promise<void> {
  await database.write(async (unit) => {
    const target = (await subscriberTarget.load(unit, null, [line], true)).get(line);
    if (!target) throw new Error("no line");
    const when = { month: today.slice(0, 7), timeZone: ZONE, changes: CHANGES };
    const ground = (await tariffPlanSlice.load(unit, [target], when)).get(line);
    if (!ground) throw new Error("no ground");
    const { fees } = priceOfTariffChange(ground, to);
    const id = `ord_${String(at)}`;
    const order = {
      id,
      clientId: target.clientId,
      subjectId: line,
      priceFrom: today,
      target: "subscriber",
      runAt: at,
      timeZone: ZONE,
    } as const;
    await tariffPlanSlice.save(unit, {
      scene: { target, ground, shared: {}, now: at, at, orderId: id, today, timeZone: ZONE },
      before: movedTariff(ground),
      after: afterTariffChange(ground, to),
      order,
    });
    await chargeOrderFees(unit, order, fees, at);
  });
}

const planFees = (database: Database, line: string, month: string): Promise<{ plan: string; on: string }[]> =>
  database.rows(
    `select tariff_plan_id as plan, charged_on as "on" from charge
      where subscriber_id = $1 and month = $2 and kind = 'tariffPlanFee' order by charged_on, gross desc`,
    [line, month],
  );

describe("billing of a line whose tariff plan was changed", () => {
  it("on the 1st charges the new plan's fee only, whether billing came before the order or after it", async () => {
    for (const billingFirst of [true, false]) {
      await onDay("2026-11-30", async ({ database, clock, simulator }) => {
        const { line, to } = await sceneOf(database);
        const at = startOfDay(ZONE, "2026-12-01") + 5_000;
        clock.set(at);
        if (billingFirst) await simulator.tick();
        await change(database, line, to, at, "2026-12-01");
        if (!billingFirst) await simulator.tick();
        expect(await planFees(database, line, "2026-12")).toEqual([{ plan: to, on: "2026-12-01" }]);
        const lost = await database.rows(
          `select c.id from charge c where c.subscriber_id = $1 and c.month = '2026-12' and c.kind = 'serviceFee'
            and c.specification_id not in (select specification_id from tariff_plan_service where tariff_plan_id = $2)`,
          [line, to],
        );
        expect(lost).toEqual([]);
        clock.set(morning("2027-01-04"));
        await simulator.tick();
        expect(await findMismatches(database, ZONE)).toEqual([]);
        expect(await planFees(database, line, "2027-01")).toEqual([{ plan: to, on: "2027-01-01" }]);
      });
    }
  });

  it("within a month charges both fees once, rates each day by the plan of its time, and later months by the new one", async () => {
    await onDay("2026-11-16", async ({ database, clock, simulator }) => {
      const { line, from, to } = await sceneOf(database);
      const at = morning("2026-11-20");
      clock.set(at);
      await change(database, line, to, at, "2026-11-20");
      expect(await planFees(database, line, "2026-11")).toEqual([
        { plan: from, on: "2026-11-01" },
        { plan: to, on: "2026-11-20" },
      ]);
      // Billing was left alone for some days: it rates those before the change by the old plan all the same.
      clock.set(morning("2027-01-04"));
      await simulator.tick();
      expect(await planFees(database, line, "2026-12")).toEqual([{ plan: to, on: "2026-12-01" }]);
      const rates = await tariffRates(database);
      const calls = await database.read(
        UsageRecord,
        "where t.subscriber_id = $1 and t.started_at >= $2 and t.started_at < $3 and t.kind <> 'data' order by t.started_at, t.id",
        [line, startOfDay(ZONE, "2026-11-01"), startOfDay(ZONE, "2026-12-01")],
      );
      let taken = NOTHING_TAKEN;
      for (const call of calls) {
        const of = rates.get(call.startedAt < at ? from : to);
        if (!of) throw new Error("no rates");
        const rated = rate(call, of, null, taken);
        expect([call.id, call.gross, call.included]).toEqual([call.id, rated.gross, rated.included]);
        taken = rated.taken;
      }
      expect(calls.some(({ startedAt }) => startedAt < at)).toBe(true);
      expect(calls.some(({ startedAt }) => startedAt >= at)).toBe(true);
      expect(await findMismatches(database, ZONE)).toEqual([]);
    });
  });
});
