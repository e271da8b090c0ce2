import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { TariffComparison } from "./tariff-comparison.type";
import { compareTariffs } from "./tariff-comparison.store";

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
