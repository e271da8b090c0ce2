import type { TariffCostLineDetailsFragment, TariffWhatIfQuery } from "../../../generated/graphql";

/** The comparison, read. */
export type Comparison = NonNullable<TariffWhatIfQuery["tariffComparison"]>;

/** The months under one plan with one package, or with none. */
export type Variant = Comparison["variants"][number];

/** The variants of one plan, the best of them first to be seen. */
export interface PlanVariants {
  planId: string;
  name: string;
  best: Variant;
  all: readonly Variant[];
}

/** The variants plan by plan, in the order of the plans; the best costs least. */
export function byPlan(variants: readonly Variant[]): PlanVariants[] {
  const plans = new Map<string, Variant[]>();
  for (const variant of variants) {
    const all = plans.get(variant.tariffPlan.id) ?? [];
    all.push(variant);
    plans.set(variant.tariffPlan.id, all);
  }
  return [...plans.values()].flatMap((all) => {
    const [first, ...rest] = all;
    if (!first) return [];
    const best = rest.reduce((least, one) => (totalOf(one) < totalOf(least) ? one : least), first);
    return { planId: first.tariffPlan.id, name: first.tariffPlan.name, best, all };
  });
}

/** What a variant comes to, for comparing only. */
export const totalOf = ({ cost }: Variant): number => Number(cost.gross.amount);

/** A line of what the months cost, read. */
export type CostLine = TariffCostLineDetailsFragment;
