import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { TariffPlan, type TariffPrice } from "../../catalogue/tariff-plan/tariff-plan.entity";
import { TariffPlanOption, TariffPlanPrice, TariffPlanProvision } from "./tariff-plan-option.type";
import { optionsFor } from "./tariff-plan-option.task";
import { pricesOf } from "../../usage/rating/tariff-rates.task";

/** What makes tariff plans comparable. */
@Resolver(() => TariffPlan)
export class TariffPlanTermsResolver {
  @FieldResolver(() => [TariffPlanPrice], {
    description: "What is charged beyond the bundles, by kind and zone: at most 20.",
  })
  prices(@Root() plan: TariffPlan, @Ctx() { database }: Context): Promise<readonly TariffPrice[]> {
    return pricesOf(database, plan.id);
  }

  @FieldResolver(() => [TariffPlanProvision], {
    description:
      "Every service that the plan provides, in the order in which they are offered, and whether its fee covers it.",
  })
  async provisions(
    @Root() plan: TariffPlan,
    @Ctx() { database, locale }: Context,
  ): Promise<TariffPlanProvision[]> {
    const catalogue = await serviceCatalogue(database);
    const provided = catalogue.providedBy(plan.id);
    return catalogue.all(locale).flatMap((specification) => {
      const isIncluded = provided.get(specification.id);
      return isIncluded === undefined ? [] : { specification, isIncluded };
    });
  }
}

/** What changing the tariff plan adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberTariffPlanOptionsResolver {
  @FieldResolver(() => [TariffPlanOption], {
    description:
      "The plan in force and every plan that is offered, in the order in which they are offered, each with whether this subscriber can change to it: when the line is active and the plan is offered and not the one in force.",
  })
  tariffPlanOptions(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<TariffPlanOption[]> {
    return optionsFor(context, subscriber);
  }
}
