import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { secondFactorHolderOf } from "../access/access-reading.task";
import { allStaff } from "../viewer/staff.store";
import { invitedUntil } from "./staff-reading.task";
import { staffState, StaffState } from "./staff.policy";
import { StaffPerson } from "./staff.type";

/** The operator's staff, and what of them is not told by their row alone. */
@Resolver(() => StaffPerson)
export class StaffPersonResolver {
  @May("staff.read")
  @Query(() => [StaffPerson], {
    description: "For staff: all of the operator's staff by name, those who are blocked among them.",
  })
  async staffPeople(@Ctx() { database }: Context): Promise<StaffPerson[]> {
    return (await allStaff(database)).map((person) => new StaffPerson(person));
  }

  @FieldResolver(() => StaffState, { description: "Whether they can sign in." })
  async state(@Root() { person }: StaffPerson, @Ctx() context: Context): Promise<StaffState> {
    return staffState(person, (await invitedUntil(context).load(person.id)) !== null);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      "Until when the mailed link serves by which they set the first password; null for all but INVITED. The past where it serves no more.",
  })
  async invitationExpiresAt(
    @Root() { person }: StaffPerson,
    @Ctx() context: Context,
  ): Promise<number | null> {
    const sent = await invitedUntil(context).load(person.id);
    return staffState(person, sent !== null) === StaffState.INVITED ? (sent?.expiresAt ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether sign-in asks them for a second factor besides the password.",
  })
  async hasSecondFactor(@Root() { id }: StaffPerson, @Ctx() context: Context): Promise<boolean> {
    return (await secondFactorHolderOf(context).load(id)) !== null;
  }

  @FieldResolver(() => Boolean, { description: "Whether it is who asks." })
  isViewer(@Root() { id }: StaffPerson, @Ctx() context: Context): boolean {
    return viewerOf(context).id === id;
  }
}
