import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { OrderActor } from "../../../orders/order-types";
import { shownActor } from "../../../orders/order-view";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { SimCodeView, SimCodeViewConnection } from "./sim-code.entity";
import { mayReveal } from "./sim-code.policy";
import { knownCodesOf, listLooks, looksOf } from "./sim-code.store";

/** Who looked at SIM codes. */
@Resolver(() => SimCodeView)
export class SimCodeViewResolver {
  @May("simCodeView.read")
  @Query(() => SimCodeViewConnection, {
    description:
      "Who looked at the codes (PIN, PUK) of SIM cards, when and what for, newest first: an administrator sees the looks of the company, a subscriber those at the own line. The codes themselves are not in it.",
  })
  simCodeViews(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("subscriberId", () => ID, {
      nullable: true,
      description: "Only those of this subscriber; without it, of all that the viewer serves.",
    })
    subscriberId?: string | null,
  ): Promise<Page<SimCodeView>> {
    return listLooks(context, subscriberId ?? null, page);
  }

  @FieldResolver(() => OrderActor, { description: "Who looked." })
  actor(@Root() look: SimCodeView, @Ctx() context: Context): OrderActor {
    return shownActor(look.actorName, look.actorRole, context);
  }

  @FieldResolver(() => Subscriber, { nullable: true, description: "The subscriber whose SIM card it is." })
  subscriber(@Root() look: SimCodeView, @Ctx() context: Context): Promise<Subscriber | null> {
    return subscriberOf(context).load(look.subscriberId);
  }
}

/** What SIM codes add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberSimCodesResolver {
  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer may ask for the SIM card's codes by `revealSimCodes`: they are known, the line has not ended, and the viewer is no program and none of the operator's staff.",
  })
  async viewerCanRevealSimCodes(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<boolean> {
    const known = await knownCodesOf(context).load(subscriber.id);
    return mayReveal(viewerOf(context), subscriber, known !== null);
  }

  @May("simCodeView.read")
  @FieldResolver(() => SimCodeViewConnection, {
    description: "Who looked at the codes of its SIM card, newest first, as by `simCodeViews` of the root.",
  })
  simCodeViews(
    @Root() subscriber: Subscriber,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<SimCodeView>> {
    return looksOf(context, subscriber.id, page);
  }
}
