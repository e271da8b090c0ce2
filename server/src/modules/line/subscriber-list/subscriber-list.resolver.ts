import { Arg, Args, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { SubscriberConnection, type Subscriber } from "../../company/subscriber/subscriber.entity";
import { SKIP_MAX, SubscriberFilter, SubscriberSort } from "./subscriber-list.type";
import { listSubscribers } from "./subscriber-list.store";

/** The list of subscribers («Выбор абонента»). */
@Resolver()
export class SubscriberListResolver {
  @May("subscriber.list")
  @Query(() => SubscriberConnection, {
    description: "The subscribers that the viewer serves, by one filter and in one order.",
  })
  subscribers(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("sort", () => SubscriberSort, {
      nullable: true,
      defaultValue: SubscriberSort.NUMBER,
      description: "By what the list is ordered.",
    })
    sort: SubscriberSort | null,
    @Arg("descending", () => Boolean, { defaultValue: false, description: "True: the other way round." })
    descending: boolean,
    @Arg("skip", () => Int, {
      defaultValue: 0,
      description:
        `How many to pass over before the page begins, 0 to ${String(SKIP_MAX)}: for a jump to some place of the list. Who ` +
        "reads all of it goes on by `after`, which misses nothing while lines come and go.",
    })
    skip: number,
    @Arg("clientId", () => ID, {
      nullable: true,
      description: "Only those of this company; without it, of all that the viewer serves.",
    })
    clientId?: string | null,
    @Arg("filter", () => SubscriberFilter, { nullable: true, description: "Which of them are meant." })
    filter?: SubscriberFilter | null,
  ): Promise<Page<Subscriber>> {
    return listSubscribers(
      context,
      { clientId, filter, sort: sort ?? SubscriberSort.NUMBER, descending, skip },
      page,
    );
  }
}
