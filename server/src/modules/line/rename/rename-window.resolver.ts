import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { CalendarDate } from "../../../platform/graphql/scalars";
import { closedDaysOfRename } from "./rename.policy";

/** The days of this month on which nobody is renamed. */
@ObjectType({ description: "The days of this month on which nobody is renamed." })
class RenameWindow {
  @Field(() => CalendarDate, {
    description: "The first closed day: the last but one of the month, where the operator closes two.",
  })
  closedFrom!: string;

  @Field(() => CalendarDate, { description: "The last closed day: the last of the month." })
  closedThrough!: string;

  @Field(() => CalendarDate, {
    description: "The day on which held orders are done: the first of the next month.",
  })
  opensOn!: string;

  @Field(() => Boolean, { description: "Whether it is closed now." })
  isClosed!: boolean;
}

/** When renaming is closed, to be announced before any work is done. */
@Resolver()
export class RenameWindowResolver {
  @Query(() => RenameWindow, {
    description:
      "When renaming is closed this month, counted in the operator's time zone: the last calendar days, as many as the operator has set (2). An order of these days is held until the next month.",
  })
  @May("catalogue.read")
  renameWindow(@Ctx() { clock, timeZone }: Context): RenameWindow {
    return closedDaysOfRename(clock.now(), timeZone);
  }
}
