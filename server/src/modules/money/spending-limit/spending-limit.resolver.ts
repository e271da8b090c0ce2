import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { CalendarMonth } from "../../../platform/graphql/scalars";
import { ListSize, Weighs } from "../../../platform/graphql/weight";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { CostCentre } from "../../company/cost-centre/cost-centre.entity";
import { costCentreOf } from "../../company/cost-centre/cost-centre.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { hundredths } from "../../usage/allowance/allowance.policy";
import { monthNow, usedOf } from "./limit-use.task";
import { SpendingLimit, SpendingLimitConnection, SpendingLimitKind } from "./spending-limit.entity";
import { percentOf, stateOf } from "./spending-limit.policy";
import { limitsOfLine } from "./spending-limit.store";
import { maySetLimit, spendingLimitsOf } from "./spending-limit.task";
import { SpendingLimitArgs, SpendingLimitState, UnusualDayArgs } from "./spending-limit.type";
import { UnusualDay, UnusualDayConnection } from "./unusual-day.entity";
import { unusualDaysOf } from "./unusual-day.store";

/** As how many items the lists count besides their own: all lines of a company may be summed for them. */
const WEIGHT = 200;

/** «Лимиты и оповещения». */
@Resolver(() => SpendingLimit)
export class SpendingLimitResolver {
  @May("spendingLimit.read")
  @Weighs(WEIGHT)
  @Query(() => SpendingLimitConnection, {
    description:
      "The limits of a company, the farthest used first. Who looks after some of its accounts sees those of their lines only; " +
      "nobody's company has none.",
  })
  spendingLimits(
    @Ctx() context: Context,
    @Arg("clientId", () => ID, { description: "The company." }) clientId: string,
    @Args(() => SpendingLimitArgs) args: SpendingLimitArgs,
  ): Promise<Page<SpendingLimit>> {
    return spendingLimitsOf(context, clientId, args);
  }

  @FieldResolver(() => Client, { description: "The company." })
  async client(@Root() limit: SpendingLimit, @Ctx() context: Context): Promise<Client> {
    const client = await clientOf(context).load(limit.clientId);
    if (!client) throw new Error(`the limit ${limit.id} has no company`);
    return client;
  }

  @FieldResolver(() => Subscriber, {
    nullable: true,
    description: "The line; null where it is of no single one.",
  })
  subscriber(@Root() { subscriberId }: SpendingLimit, @Ctx() context: Context): Promise<Subscriber | null> {
    return subscriberId === null ? Promise.resolve(null) : subscriberOf(context).load(subscriberId);
  }

  @FieldResolver(() => CostCentre, {
    nullable: true,
    description: "The cost centre; null where it is of none, or of one that has been removed.",
  })
  costCentre(
    @Root() { scope, subjectId }: SpendingLimit,
    @Ctx() context: Context,
  ): Promise<CostCentre | null> {
    return scope === "costCentre" ? costCentreOf(context).load(subjectId) : Promise.resolve(null);
  }

  @FieldResolver(() => CalendarMonth, {
    description: "The month of which `used…` and `state` tell: this one.",
  })
  month(@Ctx() context: Context): string {
    return monthNow(context);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What is charged for the month up to now, VAT included: of a line its `chargedThisMonth`, of a cost centre the same of " +
      "its lines, of a company that of all its lines and the fees of its accounts. Null where megabytes are counted.",
  })
  usedAmount(@Root() limit: SpendingLimit, @Ctx() context: Context): Promise<number> | null {
    return limit.kind === SpendingLimitKind.MONEY ? usedOf(context, limit) : null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Megabytes (10^6 bytes) used in the month up to now, as far as call details have come, to a hundredth: the sum of " +
      "`megabytesThisMonth`. Null where money is counted.",
  })
  async usedMegabytes(@Root() limit: SpendingLimit, @Ctx() context: Context): Promise<number | null> {
    if (limit.kind === SpendingLimitKind.MONEY) return null;
    return hundredths(await usedOf(context, limit), BYTES_PER_MEGABYTE);
  }

  @FieldResolver(() => Float, {
    description:
      "How much of it is used, in percent to a hundredth, rounded down; above 100 when it is exceeded.",
  })
  async usedPercent(@Root() limit: SpendingLimit, @Ctx() context: Context): Promise<number> {
    return percentOf(await usedOf(context, limit), limit.limitedTo);
  }

  @FieldResolver(() => SpendingLimitState, { description: "How it stands." })
  async state(@Root() limit: SpendingLimit, @Ctx() context: Context): Promise<SpendingLimitState> {
    return stateOf(await usedOf(context, limit), limit.limitedTo);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may change it and take it away." })
  viewerCanSet(@Root() limit: SpendingLimit, @Ctx() context: Context): boolean {
    return maySetLimit(context, limit);
  }
}

/** Days far above the habit of their line. */
@Resolver(() => UnusualDay)
export class UnusualDayResolver {
  @May("spendingLimit.read")
  @Query(() => UnusualDayConnection, {
    description:
      "Days on which lines of a company used, or cost by their use, far more than is usual for them, the latest first. They " +
      "are looked for when a day's call details are there, and kept for half a year. Who looks after some accounts sees those " +
      "of their lines.",
  })
  unusualDays(
    @Ctx() context: Context,
    @Arg("clientId", () => ID, { description: "The company." }) clientId: string,
    @Args(() => UnusualDayArgs) args: UnusualDayArgs,
  ): Promise<Page<UnusualDay>> {
    return unusualDaysOf(context, clientId, args);
  }

  @FieldResolver(() => Subscriber, { nullable: true, description: "The line." })
  subscriber(@Root() { subscriberId }: UnusualDay, @Ctx() context: Context): Promise<Subscriber | null> {
    return subscriberOf(context).load(subscriberId);
  }
}

/** What limits add to lines. */
@Resolver(() => Subscriber)
export class SubscriberLimitsResolver {
  @ListSize(2)
  @FieldResolver(() => [SpendingLimit], {
    description: "Its own limits: of money, of megabytes, or both. The line's own user is shown none.",
  })
  lineLimits(@Root() { id }: Subscriber, @Ctx() context: Context): Promise<SpendingLimit[]> {
    return limitsOfLine(context).load(id);
  }
}

/** What limits add to companies. */
@Resolver(() => Client)
export class ClientLimitsResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may set limits of lines that they serve.",
  })
  viewerCanSetSpendingLimits(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return maySetLimit(context, { clientId: id, scope: "line" });
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may set limits of cost centres and of the company as a whole.",
  })
  viewerCanSetCompanyLimits(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return maySetLimit(context, { clientId: id, scope: "company" });
  }
}
