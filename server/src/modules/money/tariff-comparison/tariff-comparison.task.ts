import { addMonths, dateIn, firstDay, lastDay, LOCALES, startOfDay } from "@kabinet/shared";
import type { Context } from "../../../platform/graphql/context";
import { throttled } from "../../../platform/graphql/throttled";
import type { Charge } from "../charge/charge.entity";
import { chargesOfMonths } from "../charge/month-charges.store";
import { usageRatedThrough } from "../../usage/rating/rating-progress.store";
import {
  serviceCatalogue,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import {
  PAUSE_CODE,
  ServiceCategory,
} from "../../catalogue/service-specification/service-specification.entity";
import { type Service, ServiceState } from "../../company/service/service.entity";
import { servicesSince } from "../../company/service/service.store";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { eachUse } from "../../usage/usage-list/uses.store";
import { MonthRater, type RatedPlan } from "../../usage/rating/re-rating.policy";
import type { TariffComparison, TariffCost, TariffVariant } from "./tariff-comparison.type";
import {
  actualLines,
  cheapestOf,
  totalOf,
  variantsOf,
  type ComparedMonth,
  type ComparedPlan,
  type CostLine,
  type PricedService,
  type Variant,
} from "./tariff-comparison.policy";
import { TariffPlanState, type TariffPlan } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import { tariffRates } from "../../usage/rating/tariff-rates.task";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";

/** Full months that are compared. */
const MONTHS = 3;

/** A plan that is compared, in both of its roles. */
type Candidate = ComparedPlan & RatedPlan & { readonly plan: TariffPlan };

/** What a subscriber's last full months would have cost under each plan; null when the viewer serves no such subscriber. */
export async function compareTariffs(
  context: Context,
  subscriberId: string,
): Promise<TariffComparison | null> {
  const subscriber = await subscriberOf(context).load(subscriberId);
  return subscriber && throttled(context, () => compare(context, subscriber));
}

async function compare(context: Context, subscriber: Subscriber): Promise<TariffComparison> {
  const subscriberId = subscriber.id;
  const today = dateIn(context.timeZone, context.clock.now());
  const lastMonths = Array.from({ length: MONTHS }, (_, i) => addMonths(today.slice(0, 7), i - MONTHS));
  const [charges, services, ratedThrough, catalogue, candidates] = await Promise.all([
    chargesOfMonths(context, subscriberId, lastMonths),
    servicesSince(context, subscriberId, startOfDay(context.timeZone, firstDay(lastMonths[0] ?? today))),
    usageRatedThrough(context.database, today),
    serviceCatalogue(context.database),
    candidatesFor(context, subscriber),
  ]);
  const months = lastMonths.filter((month) => isCounted(month, subscriber, charges, ratedThrough));
  const compared: ComparedMonth[] = [];
  let usageRecords = 0;
  for (const month of months) {
    const span = monthSpan(context.timeZone, month);
    const raters = candidates.map((plan) => ({ id: plan.id, rater: new MonthRater(plan) }));
    usageRecords += await eachUse(context, subscriberId, span, (use) => {
      for (const { rater } of raters) rater.add(use);
    });
    const ratings = new Map(raters.map(({ id, rater }) => [id, rater.result()]));
    compared.push({ month, ...servicesIn(services, span), ratings });
  }
  const priced = pricedServices(catalogue);
  const variants = candidates.flatMap((plan) => variantsOf(plan, compared, priced));
  const show = shownBy(context, catalogue, candidates);
  const pause = catalogue.pause(LOCALES[0])?.id;
  const comparable = charges.filter(({ specificationId }) => !pause || specificationId !== pause);
  const actual = show.cost(actualLines(comparable, months));
  const cheapest = months.length === 0 ? null : cheapestOf(variants);
  const present = presentPackage(services, catalogue);
  return {
    months,
    lastMonths,
    usageRecords,
    actual,
    variants: variants.map((variant): TariffVariant => ({
      ...show.variant(variant),
      isPresent: variant.tariffPlanId === subscriber.tariffPlanId && variant.packageId === present,
      isCheapest: variant === cheapest,
      difference: variant.gross - actual.gross,
    })),
  };
}

/**
 * A month counts when all of it is known and the line was served from its first day on: what was not charged a plan's fee
 * was paused when it began.
 */
function isCounted(
  month: string,
  subscriber: Subscriber,
  charges: readonly Charge[],
  ratedThrough: string | null,
): boolean {
  return (
    subscriber.activatedOn <= firstDay(month) &&
    ratedThrough !== null &&
    ratedThrough >= lastDay(month) &&
    charges.some((charge) => charge.month === month && charge.kind === "tariffPlanFee")
  );
}

function monthSpan(timeZone: string, month: string): { readonly from: number; readonly to: number } {
  return {
    from: startOfDay(timeZone, firstDay(month)),
    to: startOfDay(timeZone, firstDay(addMonths(month, 1))),
  };
}

/** The plan in force and all that are offered, with the packages that each provides. */
async function candidatesFor(context: Context, subscriber: Subscriber): Promise<Candidate[]> {
  const [plans, catalogue, rates] = await Promise.all([
    listTariffPlans(context, null),
    serviceCatalogue(context.database),
    tariffRates(context.database),
  ]);
  const internet = catalogue.mobileInternet(LOCALES[0])?.id ?? "";
  return plans
    .filter(({ id, state }) => state === TariffPlanState.ACTIVE || id === subscriber.tariffPlanId)
    .flatMap((plan) => {
      const rated = rates.get(plan.id);
      if (!rated) return [];
      const provides = catalogue.providedBy(plan.id);
      const hasInternet = provides.has(internet);
      const packages = catalogue.packages(LOCALES[0]).filter(({ id }) => hasInternet && provides.has(id));
      return {
        ...{ id: plan.id, plan, monthlyFee: plan.monthlyFee, provides, rates: rated, hasInternet },
        packageIds: packages.map(({ id }) => id),
        packages: packages.map(({ id, includedMegabytes }) => ({
          specificationId: id,
          includedBytes: (includedMegabytes ?? 0) * BYTES_PER_MEGABYTE,
        })),
      };
    });
}

/** What a pause costs is the same under each plan: it is left out, as equipment is. */
function pricedServices(catalogue: ServiceCatalogue): PricedService[] {
  return catalogue
    .all(LOCALES[0])
    .filter(({ code }) => code !== PAUSE_CODE)
    .map(({ id, category, monthlyFee, connectionFee }) => ({
      ...{ id, monthlyFee, connectionFee },
      isPackage: category === ServiceCategory.MOBILE_INTERNET_PACKAGE,
    }));
}

/** What a month owed fees for: what was there when it began, and what was connected within it. */
function servicesIn(
  services: readonly Service[],
  { from, to }: { readonly from: number; readonly to: number },
): Pick<ComparedMonth, "owed" | "connected"> {
  const inMonth = services.filter(
    ({ activeSince, terminatedAt }) =>
      activeSince !== null && activeSince < to && (terminatedAt === null || terminatedAt > from),
  );
  const connected = inMonth.filter(({ activeSince }) => (activeSince ?? 0) >= from);
  const ids = (some: readonly Service[]): Set<string> =>
    new Set(some.map(({ specificationId }) => specificationId));
  return { owed: ids(inMonth), connected: ids(connected) };
}

function presentPackage(services: readonly Service[], catalogue: ServiceCatalogue): string | null {
  const packages = new Set(catalogue.packages(LOCALES[0]).map(({ id }) => id));
  const found = services.findLast(
    ({ specificationId, state }) => packages.has(specificationId) && state === ServiceState.ACTIVE,
  );
  return found?.specificationId ?? null;
}

/** Puts plans and services, in the viewer's language, into what was worked out. */
function shownBy(
  { locale }: Context,
  catalogue: ServiceCatalogue,
  candidates: readonly Candidate[],
): {
  cost: (lines: readonly CostLine[]) => TariffCost;
  variant: (
    variant: Variant,
  ) => Pick<TariffVariant, "key" | "tariffPlan" | "package" | "cost" | "missedMegabytes">;
} {
  const plans = new Map(candidates.map(({ id, plan }) => [id, plan]));
  const service = (id: string | null) => (id === null ? null : catalogue.find(id, locale));
  const cost = (lines: readonly CostLine[]): TariffCost => ({
    gross: totalOf(lines),
    lines: lines.map((line) => ({
      ...line,
      tariffPlan: plans.get(line.tariffPlanId ?? "") ?? null,
      specification: service(line.specificationId),
      gross: totalOf([line]),
    })),
  });
  return {
    cost,
    variant: ({ tariffPlanId, packageId, lines, missedBytes }) => {
      const tariffPlan = plans.get(tariffPlanId);
      if (!tariffPlan) throw new Error(`${tariffPlanId} was not compared`);
      return {
        key: packageId === null ? tariffPlanId : `${tariffPlanId}.${packageId}`,
        tariffPlan,
        package: service(packageId),
        cost: cost(lines),
        missedMegabytes: Math.ceil(missedBytes / BYTES_PER_MEGABYTE),
      };
    },
  };
}
