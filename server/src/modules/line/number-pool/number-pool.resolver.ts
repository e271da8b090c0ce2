import { SEARCH_MAX } from "@kabinet/shared";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { DateTime } from "../../../platform/graphql/scalars";
import type { NumberCategoryCode } from "../../catalogue/operator/number-category.policy";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { categoryNamed, heldUntil, offeredCategories } from "./number-pool.policy";
import { heldNumbersOf, listAvailable } from "./number-pool.store";
import { NumberCategory, NumberCategoryOffer, PoolNumber, PoolNumberConnection } from "./pool-number.entity";

/** Which numbers are looked for. */
@InputType({ description: "Which numbers are looked for: those that fit all that is given." })
class AvailableNumberFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "A number in any writing or a mask (`%` several digits, `_` one digit), by the same grammar as in the list of " +
      `subscribers, at most ${String(SEARCH_MAX)} characters; INVALID_SEARCH for what cannot be one.`,
  })
  mask?: string | null;

  @Field(() => NumberCategory, { nullable: true, description: "Only those of this category." })
  category?: NumberCategoryCode | null;
}

/** The operator's pool of numbers. */
@Resolver(() => PoolNumber)
export class NumberPoolResolver {
  @May("numberPool.read")
  @Query(() => PoolNumberConnection, {
    nullable: true,
    description:
      "The numbers that can be chosen for a subscriber now, and those held for it; null when the viewer serves no " +
      "such subscriber. Without a mask the categories take turns; those that fit a mask are in the order of numbers.",
  })
  async availableNumbers(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("subscriberId", () => ID, { description: "The subscriber who is to get one." }) subscriberId: string,
    @Arg("filter", () => AvailableNumberFilter, { nullable: true, description: "Which of them are meant." })
    filter?: AvailableNumberFilter | null,
  ): Promise<Page<PoolNumber> | null> {
    const subscriber = await subscriberOf(context).load(subscriberId);
    if (!subscriber) return null;
    const query = { subscriberId, mask: filter?.mask ?? null, category: filter?.category ?? null };
    return listAvailable(context, query, page);
  }

  @May("numberPool.read")
  @Query(() => [NumberCategoryOffer], {
    description: "The categories of numbers with their one-off fees, the dearest first.",
  })
  numberCategories(@Ctx() { locale }: Context): NumberCategoryOffer[] {
    return offeredCategories().map(({ code, name, fee, patterns }) => ({
      category: code,
      name: name[locale],
      fee,
      patterns: [...patterns],
    }));
  }

  @FieldResolver(() => String, { description: "What its category is called, in the viewer's language." })
  categoryName(@Root() { category }: PoolNumber, @Ctx() { locale }: Context): string {
    return categoryNamed(category).name[locale];
  }

  @FieldResolver(() => Money, { description: "One-off fee with VAT for changing to it." })
  fee(@Root() { category }: PoolNumber): number {
    return categoryNamed(category).fee;
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: "Until when it is held for the subscriber; null where it is not.",
  })
  heldUntil(@Root() number: PoolNumber, @Ctx() { clock }: Context): number | null {
    return heldUntil(number, clock.now());
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Whole seconds for which it is still held, for programs whose clock may differ; null where it is not held.",
  })
  heldSeconds(@Root() number: PoolNumber, @Ctx() { clock }: Context): number | null {
    const now = clock.now();
    const until = heldUntil(number, now);
    return until === null ? null : Math.ceil((until - now) / 1_000);
  }
}

/** What the pool adds to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberHeldNumbersResolver {
  @FieldResolver(() => [PoolNumber], {
    description: "The numbers that are held for it while somebody chooses, those first that run out first.",
  })
  heldNumbers(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<PoolNumber[]> {
    return heldNumbersOf(context).load(subscriber.id);
  }
}
