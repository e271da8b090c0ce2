import { addUsageCharges } from "../modules/money/charge/charge.store";
import { pausedBetween } from "../modules/line/pause/pause.store";
import { MOBILE_INTERNET_CODE } from "../modules/catalogue/service-specification/service-specification.entity";
import { Service } from "../modules/company/service/service.entity";
import { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { BYTES_PER_MEGABYTE } from "../modules/catalogue/tariff-plan/tariff-price.policy";
import { planAt, type PlanPeriod } from "../modules/money/tariff-comparison/tariff-plan-periods.policy";
import { tariffPlanPeriods } from "../modules/money/tariff-comparison/tariff-plan-periods.task";
import { putUsageCounters, usageCounters } from "../modules/usage/allowance/usage-counter.store";
import { addUsage } from "../modules/usage/usage-summary/usage-tally.store";
import { NOTHING_TAKEN, type Taken, type TariffRates } from "../modules/usage/rating/usage.policy";
import { cursorAfter, type Billing, type Page } from "./billing-steps";
import { usageCharge, usageCounter } from "./line-usage";
import { Random } from "./random";
import { rateUses, type PackagePeriod, type RatedUsage } from "./rated-usage";
import { contactsOf, dayShare, drawUses } from "./usage-drawing";
import { isDevicePlan, recordsPerDay, tripOf, usageHabits, usageWeight } from "./usage-habits";
import type { DayFrame } from "./zone-calendar";

/** Lines of one unit: those of a much used network have a record a day each. */
const PAGE = 250;
/** More records than that a line never has on one day. */
const MOST_A_DAY = 200;

/** A line that is used on the day, and how often. */
interface BusyLine {
  readonly line: Subscriber;
  readonly recordsADay: number;
  readonly count: number;
  readonly random: Random;
}

/** Makes and rates the day's usage of the next lines. */
export async function usagePage(billing: Billing): Promise<Page> {
  const { reader, calendar, day } = billing;
  const limit = Math.min(PAGE, billing.pageLimit);
  const lines = await reader.read(
    Subscriber,
    "where t.id > $1 and (t.state = 'active' or t.suspension_reason = 'customer') order by t.id limit $2",
    [day.cursor, limit],
  );
  const frame = calendar.day(day.day);
  const month = day.day.slice(0, 7);
  // A line is used only on days on which it was not paused for a moment.
  const paused = await pausedBetween(
    reader,
    lines.map(({ id }) => id),
    frame.start,
    frame.end,
  );
  const busy = lines.flatMap((line) => (paused.has(line.id) ? [] : busyLine(billing, line, frame)));
  const ids = busy.map(({ line }) => line.id);
  const services = await servicesOn(billing, ids, frame);
  const counters = await usageCounters(reader, ids, month);
  const plans = await tariffPlanPeriods(
    reader,
    busy.map(({ line }) => line),
    { from: frame.start, to: frame.end },
  );
  const numbers = lines.map(({ number }) => number);
  const rated = busy.map((one) => ({
    line: one.line,
    ...rateDay(
      billing,
      one,
      plans.get(one.line.id) ?? [],
      services.get(one.line.id) ?? [],
      counters.get(one.line.id) ?? NOTHING_TAKEN,
      numbers,
      frame,
    ),
  }));
  const at = calendar.startOf(`${month}-01`);
  const records = rated.flatMap((one) => one.records);
  const charges = rated.flatMap(({ line, sums }) =>
    sums.map((sum) =>
      usageCharge(
        { clientId: line.clientId, accountId: line.accountId, subscriberId: line.id },
        month,
        at,
        sum,
      ),
    ),
  );
  return {
    cursor: cursorAfter(lines, limit),
    usageRecords: records.length,
    write: async (unit) => {
      await addUsage(unit, records);
      await addUsageCharges(unit, charges);
      await putUsageCounters(
        unit,
        rated.map(({ line, taken }) => usageCounter(line.id, month, taken)),
      );
    },
  };
}

function busyLine({ provision, companySizes, day }: Billing, line: Subscriber, frame: DayFrame): BusyLine[] {
  if (line.activatedOn > day.day) return [];
  const { code } = provision.planById(line.tariffPlanId);
  const companySize = companySizes.get(line.clientId) ?? 1;
  const weight = usageWeight(day.seed, { subscriberId: line.id, planCode: code, companySize });
  const recordsADay = recordsPerDay(weight, day.usageRate);
  const random = new Random(`${String(day.seed)}:usage:${line.id}:${day.day}`);
  const count = Math.min(MOST_A_DAY, random.times(recordsADay * dayShare(frame, isDevicePlan(code))));
  return count === 0 ? [] : [{ line, recordsADay, count, random }];
}

/** The services of mobile internet that some lines had at any time of the day. */
async function servicesOn(
  { reader, provision }: Billing,
  subscriberIds: readonly string[],
  frame: DayFrame,
): Promise<ReadonlyMap<string, Service[]>> {
  const relevant = [...provision.specifications.values()]
    .filter(({ code, includedMegabytes }) => code === MOBILE_INTERNET_CODE || includedMegabytes !== null)
    .map(({ id }) => id);
  const services = await reader.read(
    Service,
    `where t.subscriber_id among($1) and t.specification_id among($2) and t.active_since < $3
      and (t.terminated_at is null or t.terminated_at > $4) order by t.subscriber_id, t.active_since, t.id`,
    [subscriberIds, relevant, frame.end, frame.start],
  );
  const byLine = new Map<string, Service[]>();
  for (const service of services) {
    const list = byLine.get(service.subscriberId);
    if (list) list.push(service);
    else byLine.set(service.subscriberId, [service]);
  }
  return byLine;
}

function rateDay(
  { calendar, provision, companySizes, day }: Billing,
  { line, recordsADay, count, random }: BusyLine,
  plans: readonly PlanPeriod[],
  services: readonly Service[],
  taken: Taken,
  colleagues: readonly string[],
  frame: DayFrame,
): RatedUsage {
  const plan = provision.planById(line.tariffPlanId);
  const habitLine = {
    subscriberId: line.id,
    planCode: plan.code,
    companySize: companySizes.get(line.clientId) ?? 1,
  };
  const month = day.day.slice(0, 7);
  const packages: PackagePeriod[] = [];
  let isOn = false;
  for (const { specificationId, activeSince, terminatedAt } of services) {
    const megabytes = provision.specifications.get(specificationId)?.includedMegabytes ?? null;
    const from = activeSince ?? 0;
    const to = terminatedAt ?? Infinity;
    if (megabytes !== null)
      packages.push({ specificationId, includedBytes: megabytes * BYTES_PER_MEGABYTE, from, to });
    // Data are used only on days on which mobile internet was on from the first to the last moment.
    else isOn ||= from <= frame.start && to >= frame.end;
  }
  const includedBytes =
    plan.includedMegabytes * BYTES_PER_MEGABYTE + Math.max(0, ...packages.map((pack) => pack.includedBytes));
  const habits = usageHabits(day.seed, habitLine, month, recordsADay, { isOn, includedBytes });
  const contacts = contactsOf(day.seed, line, colleagues);
  const uses = drawUses(random, habits, contacts, [frame], count, tripOf(day.seed, habitLine, month));
  const owner = { subscriberId: line.id, clientId: line.clientId };
  const ratesAt = (instant: number): TariffRates => provision.ratesOf(planAt(plans, instant) ?? plan.id);
  return rateUses(owner, uses, ratesAt, packages, taken, calendar);
}
