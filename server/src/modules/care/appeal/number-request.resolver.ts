import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayIn } from "../../../platform/authorization/rights";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Subscriber, SubscriberState } from "../../company/subscriber/subscriber.entity";
import { categoryNamed } from "../../line/number-pool/number-pool.policy";
import { NumberChangeWishes } from "./appeal-list.type";
import { Appeal } from "./appeal.entity";
import { numberRequestOf, requestedOf } from "./appeal.store";

/** What is wanted, in the viewer's words. */
@Resolver(() => NumberChangeWishes)
export class NumberChangeWishesResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "What the category wanted is called, in the viewer's language; null where none was named.",
  })
  categoryName(@Root() { category }: NumberChangeWishes, @Ctx() { locale }: Context): string | null {
    return category === null ? null : categoryNamed(category).name[locale];
  }
}

/** What requests for another number add to subscribers. */
@Resolver(() => Subscriber)
export class NumberRequestResolver {
  @FieldResolver(() => Appeal, {
    nullable: true,
    description: "The open request for another number, where there is one that the viewer may see.",
  })
  numberChangeRequest(@Root() { id }: Subscriber, @Ctx() context: Context): Promise<Appeal | null> {
    return numberRequestOf(context).load(id);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer can leave a request for another number: none is open, and the line has not ended.",
  })
  async viewerCanRequestNumberChange(
    @Root() { id, clientId, state }: Subscriber,
    @Ctx() context: Context,
  ): Promise<boolean> {
    if (!mayIn(viewerOf(context), "numberRequest.create", clientId) || state === SubscriberState.TERMINATED)
      return false;
    return (await requestedOf(context).load(id)) === null;
  }
}
