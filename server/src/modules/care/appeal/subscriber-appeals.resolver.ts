import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Weighs, weighs } from "../../../platform/graphql/weight";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { type Appeal, AppealConnection } from "./appeal.entity";
import { AppealListArgs } from "./appeal-list.type";
import { appealQuery, listAppeals } from "./appeal.store";

/** As how many items of a list the appeals of one of its lines count. */
const WEIGHT = 100;

/** What appeals add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberAppealsResolver {
  @May("appeal.read")
  @Weighs(WEIGHT)
  @FieldResolver(() => AppealConnection, {
    description: `Those about it that the viewer may see, the administrators' and the subscriber's own, as by \`appeals\` of the root. ${weighs(WEIGHT)}`,
  })
  appeals(
    @Root() { id }: Subscriber,
    @Ctx() context: Context,
    @Args(() => AppealListArgs) args: AppealListArgs,
  ): Promise<Page<Appeal>> {
    return listAppeals(context, appealQuery({ subscriberId: id }, args), args);
  }
}
