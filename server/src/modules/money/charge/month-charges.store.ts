import { addMonths, dateIn, firstDay } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { groupBy } from "../../../platform/group-by";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import type { UsageSum } from "../../usage/rating/usage.policy";
import type { UsageSpan } from "../../usage/usage-list/usage-by-place.store";
import { usageSums } from "../../usage/usage-summary/usage-sums.store";
import { usageRatedThrough } from "../../usage/rating/rating-progress.store";
import type { ChargeComparison } from "./charge-comparison.type";
import { areInvoiced, chargeGroup, chargeMonths } from "./charge-groups.policy";
import { chargeNames } from "./charge-names.task";
import { differencesOf } from "./charge-difference.policy";
import { Charge, CHARGE_KINDS } from "./charge.entity";
import { chargeKindOfUsage } from "./charge.policy";
import type { ChargedUsage, MonthCharges } from "./month-charges.type";
import {
  addAmounts,
  amountsByKind,
  feesOf,
  kindsOf,
  knownSpan,
  monthsShown,
  ratedIn,
  sameDaysBefore,
  sumsOfCharges,
  sumsOfUsage,
  usageInstants,
  type Span,
} from "./month-charges.policy";
import { shownMonth } from "./month-shown.policy";

/**
 * A subscriber's charges of a month, the current one where none is named; null when the viewer serves no such subscriber.
 * Any other month than those shown is refused, whoever's it is.
 */
export async function monthCharges(
  context: Context,
  subscriberId: string,
  month: string | null,
): Promise<MonthCharges | null> {
  const today = dateIn(context.timeZone, context.clock.now());
  const shown = monthsShown(today);
  const wanted = shownMonth(month, shown, context.locale);
  const subscriber = await subscriberOf(context).load(subscriberId);
  if (!subscriber) return null;
  const [byMonth, ratedThrough] = await Promise.all([
    chargesByMonth(context, subscriberId, shown),
    usageRatedThrough(context.database, today),
  ]);
  const span = knownSpan(wanted, ratedThrough);
  const charges = byMonth.get(wanted) ?? [];
  const [usage, nameOf] = await Promise.all([
    usageIn(context, subscriberId, span),
    chargeNames(context, subscriber, charges),
  ]);
  const amounts = amountsByKind(sumsOfCharges(charges));
  return {
    ...{ subscriberId, today, span, amounts, month: wanted },
    ...addAmounts(amounts.values()),
    asOf: ratedIn(wanted, ratedThrough),
    isCurrent: wanted === shown[0],
    isInvoiced: areInvoiced(charges),
    groups: kindsOf(charges, usage).map((kind) =>
      chargeGroup(
        kind,
        charges,
        amounts,
        nameOf.charge,
        usageOf(
          usage.filter((sum) => chargeKindOfUsage(sum.kind, sum.zone) === kind),
          spanOf(context, subscriberId, span),
        ),
      ),
    ),
    months: chargeMonths(shown, byMonth),
  };
}

/** A month beside the whole of the one before it. */
export async function comparedToMonth(context: Context, month: MonthCharges): Promise<ChargeComparison> {
  const { subscriberId, today } = month;
  const before = addMonths(month.month, -1);
  const span = knownSpan(before, await usageRatedThrough(context.database, today));
  const charges = (await chargesByMonth(context, subscriberId, [before])).get(before) ?? [];
  return compare(context, month, span, charges, sumsOfCharges(charges));
}

/** The current month beside the same days of the one before it; null for months that are over. */
export async function comparedToSameDays(
  context: Context,
  month: MonthCharges,
): Promise<ChargeComparison | null> {
  if (!month.isCurrent) return null;
  const { subscriberId, today } = month;
  const span = sameDaysBefore(month.span, today);
  const charges = (await chargesByMonth(context, subscriberId, [span.month])).get(span.month) ?? [];
  const usage = await usageIn(context, subscriberId, span);
  const fees = feesOf(charges, span.feesThrough);
  return compare(context, month, span, charges, [...sumsOfCharges(fees), ...sumsOfUsage(usage)]);
}

async function compare(
  context: Context,
  month: MonthCharges,
  span: Span,
  charges: readonly Charge[],
  sums: Parameters<typeof amountsByKind>[0],
): Promise<ChargeComparison> {
  const { subscriberId } = month;
  const amounts = amountsByKind(sums);
  const [usageBefore, usageNow] = await Promise.all([
    usageIn(context, subscriberId, span),
    usageIn(context, subscriberId, month.span),
  ]);
  const feesNow = feesOf(
    month.groups.flatMap(({ lines }) => lines.map(({ charge }) => charge)),
    month.span.feesThrough,
  );
  const feesBefore = feesOf(charges, span.feesThrough);
  const subscriber = await subscriberOf(context).load(subscriberId);
  const nameOf = await chargeNames(context, subscriber, [...feesBefore, ...feesNow]);
  const found = differencesOf(
    { fees: feesBefore.map(nameOf.ofPlan), usage: usageBefore },
    { fees: feesNow.map(nameOf.ofPlan), usage: usageNow },
  );
  const { total } = addAmounts(amounts.values());
  return {
    month: span.month,
    through: span.usageThrough,
    total,
    difference: month.total - total,
    groups: CHARGE_KINDS.filter((kind) => amounts.has(kind) || month.amounts.has(kind)).map((kind) => {
      const before = amounts.get(kind)?.total ?? 0;
      return { kind, before, difference: (month.amounts.get(kind)?.total ?? 0) - before };
    }),
    differences: found.map((difference) => ({
      ...difference,
      name: nameOf.specification(difference.specificationId) ?? nameOf.plan(difference.tariffPlanId),
    })),
  };
}

/** A subscriber's charges of some months, by month, as far as the viewer may see them. */
async function chargesByMonth(
  context: Context,
  subscriberId: string,
  months: readonly string[],
): Promise<ReadonlyMap<string, Charge[]>> {
  return groupBy(await chargesOfMonths(context, subscriberId, months), ({ month }) => month);
}

/** A subscriber's charges of some months, in the order of their days, as far as the viewer may see them. */
export function chargesOfMonths(
  context: Context,
  subscriberId: string,
  months: readonly string[],
): Promise<Charge[]> {
  const params = new ParamList(subscriberId, months);
  const where = `t.subscriber_id = $1 and t.month among($2) and ${visibleTo(viewerOf(context), Charge, params)}`;
  return context.database.read(Charge, `where ${where} order by t.charged_on, t.id`, params.values);
}

async function usageIn(context: Context, subscriberId: string, span: Span): Promise<UsageSum[]> {
  const instants = usageInstants(context.timeZone, span);
  return instants === null ? [] : usageSums(context, subscriberId, instants);
}

/** The days whose usage counts; null where none does yet. */
function spanOf(context: Context, subscriberId: string, span: Span): UsageSpan | null {
  const instants = usageInstants(context.timeZone, span);
  if (instants === null || span.usageThrough === null) return null;
  return { subscriberId, range: { from: firstDay(span.month), through: span.usageThrough }, ...instants };
}

/** By kind and zone: where the VAT rate has changed within the month, both parts are one. */
function usageOf(sums: readonly UsageSum[], span: UsageSpan | null): ChargedUsage[] {
  if (span === null) return [];
  const byPlace = groupBy(sums, ({ kind, zone }) => `${kind} ${zone}`);
  const total = (
    of: readonly UsageSum[],
    key: "records" | "paidRecords" | "quantity" | "countedQuantity" | "gross",
  ): number => of.reduce((sum, each) => sum + each[key], 0);
  return [...byPlace.values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    return {
      span,
      kind: first.kind,
      zone: first.zone,
      records: total(of, "records"),
      paidRecords: total(of, "paidRecords"),
      quantity: total(of, "quantity"),
      countedQuantity: total(of, "countedQuantity"),
      charged: total(of, "gross"),
    };
  });
}
