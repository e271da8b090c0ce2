import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Subscriber, SubscriberState } from "../../company/subscriber/subscriber.entity";
import { tariffPlanOf } from "../../catalogue/tariff-plan/tariff.store";
import { Allowance } from "./allowance.type";
import { allowancesOf } from "./allowance.policy";
import { counterOf, currentMonth, homeUseOf } from "./allowance.store";

/** What usage adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberAllowanceResolver {
  @FieldResolver(() => [Allowance], {
    description:
      "What is left this month of the minutes and messages that the tariff plan includes; those that it does not include are " +
      "left out, and a line that has ended has none. None either while no usage has been rated at all: nothing is known then. " +
      "Megabytes are under `mobileInternet`.",
  })
  async allowances(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<Allowance[]> {
    if (subscriber.state === SubscriberState.TERMINATED) return [];
    const [plan, month, counter, uses] = await Promise.all([
      tariffPlanOf(context, subscriber.tariffPlanId),
      currentMonth(context),
      counterOf(context).load(subscriber.id),
      homeUseOf(context).load(subscriber.id),
    ]);
    if (month === null) return [];
    return allowancesOf(context.timeZone, month, subscriber, plan, counter, uses);
  }
}
