import type { Reader } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import { SubscriberAspect } from "../../company/subscriber/subscriber.entity";
import { factsBetween } from "../../company/subscriber/subscriber-facts.store";
import { planAt, type PlanPeriod } from "./tariff-plan-periods.policy";
import { allTariffPlans } from "../../catalogue/tariff-plan/tariff.store";

/** A line, as far as its tariff plans go. */
interface PlannedLine {
  readonly id: string;
  /** The tariff plan in force now. */
  readonly tariffPlanId: string;
}

/** The tariff plans that some lines had in a time, by line; where nothing is kept of it, the present one. */
export async function tariffPlanPeriods(
  reader: Reader,
  lines: readonly PlannedLine[],
  time: { readonly from: number; readonly to: number },
): Promise<ReadonlyMap<string, readonly PlanPeriod[]>> {
  const ids = lines.map(({ id }) => id);
  const facts = await factsBetween(reader, ids, SubscriberAspect.TARIFF_PLAN, time);
  const ofLine = groupBy(facts, ({ subscriberId }) => subscriberId);
  const plans = new Map((await allTariffPlans(reader.database)).map((plan) => [plan.code, plan.id]));
  return new Map(
    lines.map(({ id, tariffPlanId }) => {
      const periods = (ofLine.get(id) ?? []).map(({ value, validFrom, validTo }) => ({
        tariffPlanId: plans.get(value) ?? tariffPlanId,
        from: validFrom,
        to: validTo ?? Infinity,
      }));
      return [id, periods.length > 0 ? periods : [{ tariffPlanId, from: -Infinity, to: Infinity }]];
    }),
  );
}

/** The tariff plan that each of some lines had at an instant. */
export async function tariffPlansAt(
  reader: Reader,
  lines: readonly PlannedLine[],
  at: number,
): Promise<ReadonlyMap<string, string>> {
  const periods = await tariffPlanPeriods(reader, lines, { from: at, to: at + 1 });
  return new Map(
    lines.map(({ id, tariffPlanId }) => [id, planAt(periods.get(id) ?? [], at) ?? tariffPlanId]),
  );
}
