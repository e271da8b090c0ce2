import type { ServiceSpecification } from "../modules/catalogue/service-specification/service-specification.entity";
import { priceList, BYTES_PER_MEGABYTE } from "../modules/catalogue/tariff-plan/tariff-price.policy";
import type { TariffPlan } from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import type { TariffRates } from "../modules/usage/rating/usage.policy";
import type { Catalogue } from "./catalogue";

/** A service that a tariff plan provides. */
export interface Provided {
  readonly specification: ServiceSpecification;
  /** Whether the plan's monthly fee covers it. */
  readonly included: boolean;
}

/** The catalogue made ready for asking: what each plan provides and how it is rated. */
export class Provision {
  readonly specifications: ReadonlyMap<string, ServiceSpecification>;
  readonly plans: ReadonlyMap<string, TariffPlan>;
  private readonly provided: ReadonlyMap<string, readonly Provided[]>;
  private readonly included: ReadonlySet<string>;
  private readonly rates: ReadonlyMap<string, TariffRates>;

  constructor(catalogue: Omit<Catalogue, "rules">) {
    this.specifications = new Map(catalogue.specifications.map((s) => [s.id, s]));
    this.plans = new Map(catalogue.plans.map((p) => [p.id, p]));
    this.included = new Set(
      catalogue.provided.filter((p) => p.included).map((p) => `${p.tariffPlanId} ${p.specificationId}`),
    );
    this.provided = new Map(
      catalogue.plans.map((plan) => [
        plan.id,
        catalogue.provided.flatMap(({ tariffPlanId, specificationId, included }) => {
          const specification = this.specifications.get(specificationId);
          return tariffPlanId === plan.id && specification ? [{ specification, included }] : [];
        }),
      ]),
    );
    this.rates = new Map(
      catalogue.plans.map((plan) => [
        plan.id,
        {
          includedSeconds: plan.includedMinutes * 60,
          includedMessages: plan.includedMessages,
          includedBytes: plan.includedMegabytes * BYTES_PER_MEGABYTE,
          prices: priceList(catalogue.prices.filter(({ tariffPlanId }) => tariffPlanId === plan.id)),
        },
      ]),
    );
  }

  /** What a plan provides, in the order of the catalogue. */
  of(planId: string): readonly Provided[] {
    return this.provided.get(planId) ?? [];
  }

  /** Whether a plan's fee covers a service. */
  isIncluded(planId: string, specificationId: string): boolean {
    return this.included.has(`${planId} ${specificationId}`);
  }

  /** How a plan's usage is rated. */
  ratesOf(planId: string): TariffRates {
    const rates = this.rates.get(planId);
    if (rates === undefined) throw new Error(`there is no tariff plan ${planId}`);
    return rates;
  }

  planById(planId: string): TariffPlan {
    const plan = this.plans.get(planId);
    if (plan === undefined) throw new Error(`there is no tariff plan ${planId}`);
    return plan;
  }
}
