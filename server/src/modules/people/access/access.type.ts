import { Field, ID, ObjectType } from "type-graphql";
import type { AccessRole } from "../../../platform/authorization/viewer";
import { AccessRoleEnum } from "../../../platform/authorization/access-role";
import { DateTime } from "../../../platform/graphql/scalars";
import type { PersonAccess } from "../viewer/access.store";

/** A person who has access to a company, as its administrators are told of them. */
@ObjectType({ description: "A person who has access to a company." })
export class AccessPerson {
  @Field(() => ID, { description: "Opaque and stable; it opens nothing." })
  id!: string;

  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, { description: "The e-mail address by which they sign in." })
  email!: string;

  @Field(() => Boolean, { description: "Whether they can sign in; the operator can bar somebody." })
  canSignIn!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When they last used the cabinet in a browser, to the minute; null when never. What their programs do does not count.",
  })
  lastSeenAt!: number | null;
}

/** What somebody has of one company. */
@ObjectType({
  description: "What an administrator has of one company: a role there, and all of its accounts or some.",
})
export class CompanyAccess {
  @Field(() => AccessPerson, { description: "Who has it." })
  readonly person: AccessPerson;

  @Field(() => AccessRoleEnum, { description: "What they may do there." })
  readonly role: AccessRole;

  readonly clientId: string;
  /** Null for the whole company. */
  readonly accountIds: readonly string[] | null;

  constructor({ person: { id, name, login, state, lastSeenAt }, access }: PersonAccess) {
    this.person = { id, name, email: login ?? "", canSignIn: state === "active", lastSeenAt };
    this.role = access.role;
    this.clientId = access.clientId;
    this.accountIds = access.accountIds;
  }
}
