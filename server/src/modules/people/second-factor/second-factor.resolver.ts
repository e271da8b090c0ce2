import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Viewer } from "../viewer/viewer.type";
import { SecondFactor } from "./second-factor.entity";
import { secondFactorOf } from "./second-factor.store";

/** What the second factor adds to the viewer. */
@Resolver(() => Viewer)
export class ViewerSecondFactorResolver {
  @FieldResolver(() => SecondFactor, {
    nullable: true,
    description: "What is asked for at sign-in besides the password; null where there is nothing.",
  })
  secondFactor(@Root() { id }: Viewer, @Ctx() context: Context): Promise<SecondFactor | null> {
    return secondFactorOf(context.database, id);
  }
}
