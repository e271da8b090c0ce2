import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { Weighs, weighs } from "../../../platform/graphql/weight";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { TariffComparison } from "./tariff-comparison.type";
import { compareTariffs } from "./tariff-comparison.task";

/** As how many items of a list the comparison of one of its lines counts: three months of records are rated again. */
const WEIGHT = 800;

/** What other tariff plans would have cost. */
@Resolver()
export class TariffComparisonResolver {
  @May("tariffComparison.read")
  @Query(() => TariffComparison, {
    nullable: true,
    description:
      "What a subscriber's own usage of the last three full months would have cost under the plan in force and each plan that is offered, with each package: rated again record by record, by the rules and prices of today. Null when the viewer serves no such subscriber.",
  })
  tariffComparison(
    @Ctx() context: Context,
    @Arg("subscriberId", () => ID, { description: "The subscriber." }) subscriberId: string,
  ): Promise<TariffComparison | null> {
    return compareTariffs(context, subscriberId);
  }
}

/** What the comparison adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberTariffComparisonResolver {
  @May("tariffComparison.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => TariffComparison, {
    nullable: true,
    description: `What its usage of the last three full months would have cost under other plans, as by \`tariffComparison\` of the root. Null beside an error only. ${weighs(WEIGHT)}`,
  })
  tariffComparison(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
  ): Promise<TariffComparison | null> {
    return compareTariffs(context, subscriber.id);
  }
}
