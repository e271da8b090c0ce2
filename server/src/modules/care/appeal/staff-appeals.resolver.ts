import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { StaffPerson } from "../../people/staff/staff.type";
import { heldBy } from "./appeal.store";

/** What appeals add to the operator's staff. */
@Resolver(() => StaffPerson)
export class StaffAppealsResolver {
  @FieldResolver(() => Int, {
    description: "How many appeals they answer for in which somebody has still to do something.",
  })
  async openAppeals(@Root() { id }: StaffPerson, @Ctx() context: Context): Promise<number> {
    return (await heldBy(context).load(id))?.n ?? 0;
  }
}
