import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { PageArgs, pageOfList, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate } from "../../../platform/graphql/scalars";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import {
  InstalmentPayment,
  InstalmentPaymentConnection,
  InstalmentPlan,
  InstalmentPlanConnection,
} from "./instalment.entity";
import { instalmentProgress, type InstalmentProgress } from "./instalment.policy";
import { instalmentPlansOf, instalmentsOf } from "./instalment.store";

/** What instalments add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberInstalmentsResolver {
  @FieldResolver(() => InstalmentPlanConnection, {
    description: "Equipment bought by instalments for this subscriber, the latest first; paid off ones too.",
  })
  instalmentPlans(
    @Root() subscriber: Subscriber,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<InstalmentPlan>> {
    return instalmentPlansOf(context, subscriber.id, page);
  }
}

/** How far an instalment plan has come. */
@Resolver(() => InstalmentPlan)
export class InstalmentPlanResolver {
  @FieldResolver(() => Money, { description: "What has been charged of the price." })
  async paid(@Root() plan: InstalmentPlan, @Ctx() context: Context): Promise<number> {
    return (await progressOf(plan, context)).paid;
  }

  @FieldResolver(() => Money, { description: "What is left of the price." })
  async left(@Root() plan: InstalmentPlan, @Ctx() context: Context): Promise<number> {
    return (await progressOf(plan, context)).left;
  }

  @FieldResolver(() => Int, { description: "How many payments there are in all." })
  async paymentsTotal(@Root() plan: InstalmentPlan, @Ctx() context: Context): Promise<number> {
    return (await progressOf(plan, context)).payments.length;
  }

  @FieldResolver(() => Int, { description: "How many payments are left." })
  async paymentsLeft(@Root() plan: InstalmentPlan, @Ctx() context: Context): Promise<number> {
    return (await progressOf(plan, context)).paymentsLeft;
  }

  @FieldResolver(() => Money, { description: "What a month costs; the last payment may differ a little." })
  async monthlyPayment(@Root() plan: InstalmentPlan, @Ctx() context: Context): Promise<number> {
    return (await progressOf(plan, context)).monthlyPayment;
  }

  @FieldResolver(() => InstalmentPayment, {
    nullable: true,
    description: "The earliest payment that is not charged yet; null when all is paid.",
  })
  async nextPayment(
    @Root() plan: InstalmentPlan,
    @Ctx() context: Context,
  ): Promise<InstalmentPayment | null> {
    return (await progressOf(plan, context)).nextPayment;
  }

  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description: "The day of the last payment, with which the equipment is paid off.",
  })
  async payoffOn(@Root() plan: InstalmentPlan, @Ctx() context: Context): Promise<string | null> {
    return (await progressOf(plan, context)).payoffOn;
  }

  @FieldResolver(() => InstalmentPaymentConnection, {
    description: "All payments in the order of their months, those behind and those ahead.",
  })
  async payments(
    @Root() plan: InstalmentPlan,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<InstalmentPayment>> {
    return pageOfList((await progressOf(plan, context)).payments, page);
  }
}

async function progressOf({ id }: InstalmentPlan, context: Context): Promise<InstalmentProgress> {
  return instalmentProgress(await instalmentsOf(context).load(id));
}
