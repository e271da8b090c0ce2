import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, pageOfList, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Subscriber } from "../subscriber/subscriber.entity";
import {
  TariffPlan,
  TariffPlanConnection,
  TariffPlanState,
} from "../../catalogue/tariff-plan/tariff-plan.entity";
import { listTariffPlans, tariffPlanOf } from "../../catalogue/tariff-plan/tariff.store";

/** Tariff plans. */
@Resolver(() => TariffPlan)
export class TariffPlanResolver {
  @May("catalogue.read")
  @Query(() => TariffPlanConnection, {
    description:
      "The operator's tariff plans in the order in which they are offered; the same for everybody.",
  })
  async tariffPlans(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("state", () => TariffPlanState, { nullable: true, description: "Only those in this state." })
    state?: TariffPlanState | null,
  ): Promise<Page<TariffPlan>> {
    return pageOfList(await listTariffPlans(context, state), page);
  }
}

/** What tariff plans add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberTariffPlanResolver {
  @FieldResolver(() => TariffPlan, { description: "The tariff plan in force." })
  tariffPlan(@Root() subscriber: Subscriber, @Ctx() context: Context): TariffPlan | Promise<TariffPlan> {
    return tariffPlanOf(context, subscriber.tariffPlanId);
  }
}
