import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import type { Person } from "../viewer/viewer.entity";
import { StaffState } from "./staff.policy";

registerEnumType(StaffState, {
  name: "StaffState",
  description: "Where one of the operator's staff stands.",
  valuesConfig: {
    ACTIVE: { description: "They can sign in." },
    INVITED: { description: "They were mailed a link to set the first password and have not been here yet." },
    BLOCKED: { description: "A colleague has closed the desk to them: they cannot sign in." },
  },
});

/** One of the operator's staff, as their colleagues are told of them. */
@ObjectType({ description: "One of the operator's staff, as their colleagues are told of them." })
export class StaffPerson {
  @Field(() => ID, { description: "Opaque and stable; it opens nothing." })
  readonly id: string;

  @Field(() => String, { description: "The person's name." })
  readonly name: string;

  @Field(() => String, { description: "The e-mail address by which they sign in." })
  readonly email: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When they last used the cabinet in a browser, to the minute; null when never.",
  })
  readonly lastSeenAt: number | null;

  constructor(readonly person: Person) {
    const { id, name, login, lastSeenAt } = person;
    this.id = id;
    this.name = name;
    this.email = login ?? "";
    this.lastSeenAt = lastSeenAt;
  }
}

/** What is answered to whoever changed something of one of the staff. */
@ObjectType({ description: "What a change of the operator's staff answers." })
export class StaffPayload {
  @Field(() => StaffPerson, { nullable: true, description: "The person as they are now; null when refused." })
  person!: StaffPerson | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}
