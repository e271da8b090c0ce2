import { lastDay } from "@kabinet/shared";
import type { Charge } from "../modules/money/charge/charge.entity";
import { usageChargeId } from "../modules/money/charge/charge.policy";
import type { Payer } from "../modules/money/charge/fee-charge.policy";
import { MOBILE_INTERNET_CODE } from "../modules/catalogue/service-specification/service-specification.entity";
import { BYTES_PER_MEGABYTE } from "../modules/catalogue/tariff-plan/tariff-price.policy";
import { NOTHING_TAKEN, type Taken } from "../modules/usage/rating/usage.policy";
import type { UsageCounter } from "../modules/usage/allowance/usage-counter.entity";
import type { Line } from "./lines";
import { planIn } from "./lines";
import type { LineService } from "./line-services";
import type { Provision } from "./provision";
import { Random } from "./random";
import { rateUses, type PackagePeriod, type RatedUsage, type UsageSum } from "./rated-usage";
import { contactsOf, drawUses } from "./usage-drawing";
import { recordsPerDay, tripOf, usageHabits } from "./usage-habits";
import type { DayFrame, ZoneCalendar } from "./zone-calendar";

/** What is the same for all lines while their usage is made. */
export interface UsageSetting {
  readonly seed: number;
  readonly usageRate: number;
  readonly provision: Provision;
  readonly calendar: ZoneCalendar;
}

/** A line whose charges are made. */
export type LinePayer = Payer & { readonly subscriberId: string };

/** Makes and rates the usage of one line in one month. */
export function lineUsage(
  line: Line,
  services: readonly LineService[],
  month: string,
  days: readonly DayFrame[],
  count: number,
  weight: number,
  colleagues: readonly string[],
  setting: UsageSetting,
  state: "rated" | "billed",
): RatedUsage {
  const { seed, provision, calendar } = setting;
  const plan = planIn(line, month);
  const owner = { subscriberId: line.subscriber.id, clientId: line.subscriber.clientId };
  const habitLine = {
    subscriberId: owner.subscriberId,
    planCode: plan.code,
    companySize: line.company.lines,
  };
  const packages = packagePeriods(services);
  const largest = packages.reduce((most, { includedBytes }) => Math.max(most, includedBytes), 0);
  const habits = usageHabits(seed, habitLine, month, recordsPerDay(weight, setting.usageRate), {
    isOn: internetIsOn(services, month),
    includedBytes: plan.includedMegabytes * BYTES_PER_MEGABYTE + largest,
  });
  const random = new Random(`${String(seed)}:usage:${owner.subscriberId}:${month}`);
  const contacts = contactsOf(seed, line.subscriber, colleagues);
  const uses = drawUses(random, habits, contacts, days, count, tripOf(seed, habitLine, month));
  const rates = provision.ratesOf(plan.id);
  return rateUses(owner, uses, () => rates, packages, NOTHING_TAKEN, calendar, state);
}

/** The charge that some records of a month make. */
export function usageCharge(payer: LinePayer, month: string, at: number, sum: UsageSum): Charge {
  return {
    id: usageChargeId(at, payer.subscriberId, month, sum.kind, sum.vatRate),
    clientId: payer.clientId,
    accountId: payer.accountId,
    subscriberId: payer.subscriberId,
    month,
    kind: sum.kind,
    specificationId: null,
    gross: sum.gross,
    vatRate: sum.vatRate,
    chargedOn: sum.firstDay,
    orderId: null,
    invoiceId: null,
  };
}

/** The row that keeps what was taken from the bundles of a month. */
export function usageCounter(subscriberId: string, month: string, taken: Taken): UsageCounter {
  return { subscriberId, month, ...taken };
}

function packagePeriods(services: readonly LineService[]): PackagePeriod[] {
  return services.flatMap(({ row, specification: { id, includedMegabytes } }) =>
    includedMegabytes === null || row.activeSince === null
      ? []
      : [
          {
            specificationId: id,
            includedBytes: includedMegabytes * BYTES_PER_MEGABYTE,
            from: row.activeSince,
            to: row.terminatedAt ?? Infinity,
          },
        ],
  );
}

/** In the month in which mobile internet was switched off nothing is made of it, to be on the safe side. */
function internetIsOn(services: readonly LineService[], month: string): boolean {
  return services.some(
    ({ specification: { code }, disconnectedOn }) =>
      code === MOBILE_INTERNET_CODE && (disconnectedOn === null || disconnectedOn > lastDay(month)),
  );
}
