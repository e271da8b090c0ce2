import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { OrderActor } from "../../../orders/order-types";
import { shownActor } from "../../../orders/order-view";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { UsageView, UsageViewConnection } from "./usage-view.entity";
import { usageViewsOf } from "./usage-view.store";

/** Who has looked at call details. */
@Resolver(() => UsageView)
export class UsageViewResolver {
  @May("usageView.read")
  @Query(() => UsageViewConnection, {
    nullable: true,
    description:
      "Who else than the subscriber has looked at its call details, the latest first. Null when the viewer serves no " +
      "such subscriber.",
  })
  async usageViews(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("subscriberId", () => ID, { description: "Whose call details." }) subscriberId: string,
  ): Promise<Page<UsageView> | null> {
    const subscriber = await subscriberOf(context).load(subscriberId);
    return subscriber && usageViewsOf(context, subscriber.id, page);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The program that looked in their name: what its token was called. Null where they looked themselves; a subscriber is not told.",
  })
  program(@Root() view: UsageView, @Ctx() context: Context): string | null {
    return viewerOf(context).role === "subscriber" ? null : view.program;
  }

  @FieldResolver(() => OrderActor, {
    description:
      "Who looked, also where their program did it. A subscriber is not told an administrator's name.",
  })
  actor(@Root() view: UsageView, @Ctx() context: Context): OrderActor {
    return shownActor(view.actorName, view.actorRole, context);
  }
}

/** What the looks add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberUsageViewsResolver {
  @May("usageView.read")
  @FieldResolver(() => UsageViewConnection, {
    description: "Who else has looked at its call details, the latest first, as by `usageViews` of the root.",
  })
  usageViews(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<UsageView>> {
    return usageViewsOf(context, subscriber.id, page);
  }
}
