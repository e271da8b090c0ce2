import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Client } from "../../company/client/client.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { InstalmentMonth, InstalmentPlanFilter, InstalmentTotals } from "./company-instalments.type";
import { InstalmentPlan, InstalmentPlanConnection } from "./instalment.entity";
import { companyPlans, instalmentMonthsOf, instalmentSumsOf } from "./company-instalments.store";

/** What instalments add to companies. */
@Resolver(() => Client)
export class ClientInstalmentsResolver {
  @FieldResolver(() => InstalmentPlanConnection, {
    description: "Equipment bought by instalments for the company's lines, what was bought last first.",
  })
  instalmentPlans(
    @Root() { id }: Client,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => InstalmentPlanFilter, { nullable: true, description: "Which of it is meant." })
    filter?: InstalmentPlanFilter | null,
  ): Promise<Page<InstalmentPlan>> {
    const wanted = {
      accountId: filter?.accountId ?? null,
      isPaidOff: filter?.isPaidOff ?? null,
      search: filter?.search ?? null,
    };
    return companyPlans(context, id, wanted, page);
  }

  @FieldResolver(() => InstalmentTotals, { description: "What is left to pay for all of it." })
  async instalmentTotals(@Root() { id }: Client, @Ctx() context: Context): Promise<InstalmentTotals> {
    const sums = await instalmentSumsOf(context).load(id);
    return { plans: sums?.plans ?? 0, left: sums?.left ?? 0, thisMonth: sums?.thisMonth ?? 0 };
  }

  @FieldResolver(() => [InstalmentMonth], {
    description:
      "What it costs month by month, from the current month to the last payment, and before that what billing is late with; some dozens.",
  })
  instalmentMonths(@Root() { id }: Client, @Ctx() context: Context): Promise<InstalmentMonth[]> {
    return instalmentMonthsOf(context).load(id);
  }
}

/** Whose equipment it is. */
@Resolver(() => InstalmentPlan)
export class InstalmentSubscriberResolver {
  @FieldResolver(() => Subscriber, { nullable: true, description: "The line for which it was bought." })
  subscriber(@Root() { subscriberId }: InstalmentPlan, @Ctx() context: Context): Promise<Subscriber | null> {
    return subscriberOf(context).load(subscriberId);
  }
}
