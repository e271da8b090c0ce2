import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Subscriber } from "../subscriber/subscriber.entity";
import { membershipsOf, type Membership } from "./closed-user-group.store";

/** That a subscriber is in a closed user group. */
@ObjectType({ description: "That a subscriber is in a closed user group of its company." })
class ClosedUserGroupMembership {
  @Field(() => String, { description: "Name that the company gave the group." })
  name!: string;

  @Field(() => Int, {
    description: "Index of the group on the subscriber's SIM, 0 to 32767 (3GPP TS 22.085).",
  })
  index!: number;
}

/** What closed user groups add to subscribers. */
@Resolver(() => Subscriber)
export class SubscriberGroupsResolver {
  @FieldResolver(() => [ClosedUserGroupMembership], {
    description: "The closed user groups that the number is in, by index; at most ten.",
  })
  closedUserGroups(@Root() subscriber: Subscriber, @Ctx() context: Context): Promise<Membership[]> {
    return membershipsOf(context).load(subscriber.id);
  }
}
