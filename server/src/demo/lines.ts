import { addDays, firstDay, foldName } from "@kabinet/shared";
import { Subscriber, SubscriberState } from "../modules/company/subscriber/subscriber.entity";
import type { TariffPlan } from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import type { Company } from "./companies";
import { type IdSequence } from "./ids";
import { deviceName, personName, postName } from "./names";
import type { NumberSource } from "./numbers";
import { type Random } from "./random";
import { isDevicePlan } from "./usage-habits";

/** A line as it is now, with what of its past the bills depend on. Everything else is worked out when it is written. */
export interface Line {
  readonly subscriber: Subscriber;
  readonly company: Company;
  readonly plan: TariffPlan;
  /** The tariff plan before the present one and the month from which the present one holds. */
  readonly planBefore: { readonly plan: TariffPlan; readonly until: string } | null;
  /** The last day of use of a suspended or terminated line. */
  readonly lastDay: string | null;
  /** What the line is meant to show in the smallest company; null for the many. */
  readonly role: LineRole | null;
}

/** The five lines of the smallest company show one state of mobile internet each. */
export type LineRole = "package" | "plan" | "off" | "notProvided" | "device";

const ROLES: readonly (readonly [LineRole, string])[] = [
  ["package", "business-optimum"],
  ["plan", "business-maxi"],
  ["off", "business-start"],
  ["notProvided", "calls-only"],
  ["device", "telematics"],
];

/** The days that the demo's history covers. */
export interface Period {
  /** Months, the oldest first; the last is today's. */
  readonly months: readonly string[];
  /** The last day of which there are bills: yesterday. */
  readonly through: string;
}

/** All lines of a company, in the order of their ids. */
export function buildLines(
  company: Company,
  plans: ReadonlyMap<string, TariffPlan>,
  numbers: NumberSource,
  ids: IdSequence,
  period: Period,
  random: Random,
): Line[] {
  const shares = company.accounts.map((account, i) => [account, company.accountShares[i] ?? 1] as const);
  return Array.from({ length: company.lines }, (_, serial): Line => {
    const role = company.draft.key === "romashka" ? (ROLES[serial] ?? null) : null;
    const code = role?.[1] ?? random.weighted(company.draft.plans);
    const plan = planOf(plans, code);
    const activatedOn = activation(company.draft.contractDate, period, role !== null, random);
    const ended = role === null ? ending(activatedOn, period, random) : null;
    const name = lineName(code, serial, role !== null, random);
    const number = numbers.next();
    const subscriber = Object.assign(new Subscriber(), {
      id: ids.next(),
      clientId: company.client.id,
      accountId: random.weighted(shares).id,
      tariffPlanId: plan.id,
      number,
      nationalNumber: number.slice(4),
      name,
      nameFolded: foldName(name),
      state: ended?.state ?? SubscriberState.ACTIVE,
      suspensionReason: null,
      activatedOn,
      costCentreId: null,
    });
    const planBefore = role === null ? planChange(code, activatedOn, period, plans, random) : null;
    return {
      subscriber,
      company,
      plan,
      planBefore,
      lastDay: ended?.lastDay ?? null,
      role: role?.[0] ?? null,
    };
  });
}

/** The tariff plan of a line in a month: plans change on the first day of one. */
export function planIn(line: Line, month: string): TariffPlan {
  return line.planBefore !== null && month < line.planBefore.until ? line.planBefore.plan : line.plan;
}

/** A day from `from` to `to`, both included. */
export function dayBetween(from: string, to: string, random: Random): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days <= 0 ? from : addDays(from, random.between(0, days));
}

function planOf(plans: ReadonlyMap<string, TariffPlan>, code: string): TariffPlan {
  const plan = plans.get(code);
  if (plan === undefined) throw new Error(`there is no tariff plan ${code}`);
  return plan;
}

function firstOf(period: Period): string {
  return firstDay(period.months[0] ?? period.through.slice(0, 7));
}

function activation(contractDate: string, period: Period, old: boolean, random: Random): string {
  const before = addDays(firstOf(period), -1);
  if (contractDate >= before) return dayBetween(firstOf(period), period.through, random);
  if (old || !random.chance(0.06)) return dayBetween(contractDate, before, random);
  return dayBetween(firstOf(period), period.through, random);
}

function ending(
  activatedOn: string,
  period: Period,
  random: Random,
): { readonly state: SubscriberState; readonly lastDay: string } | null {
  const at = random.next();
  // Some lines ended long ago, some within the months shown; a pause is never an old one.
  if (at < 0.03)
    return { state: SubscriberState.TERMINATED, lastDay: dayBetween(activatedOn, period.through, random) };
  if (at >= 0.05) return null;
  const from = [activatedOn, addDays(period.through, -60)].sort()[1] ?? activatedOn;
  return { state: SubscriberState.SUSPENDED, lastDay: dayBetween(from, period.through, random) };
}

function lineName(planCode: string, serial: number, isPerson: boolean, random: Random): string {
  if (isDevicePlan(planCode)) return deviceName(random, serial);
  return isPerson || random.chance(0.85) ? personName(random) : postName(random);
}

function planChange(
  code: string,
  activatedOn: string,
  period: Period,
  plans: ReadonlyMap<string, TariffPlan>,
  random: Random,
): Line["planBefore"] {
  if (!random.chance(0.05)) return null;
  const before = isDevicePlan(code) ? "modem-2012" : random.pick(["business-start", "corporate-2015"]);
  const until = random.pick(period.months.length > 1 ? period.months.slice(1) : period.months);
  if (before === code || activatedOn >= firstDay(until)) return null;
  return { plan: planOf(plans, before), until };
}
