import { Field, ID, ObjectType } from "type-graphql";
import type { AccessRole } from "../../../platform/authorization/viewer";
import { AccessRoleEnum } from "../../../platform/authorization/access-role";
import { DateTime } from "../../../platform/graphql/scalars";
import type { Session } from "../viewer/session.entity";
import { browserOf } from "../viewer/session.policy";
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

  @Field(() => DateTime, {
    nullable: true,
    description:
      "Since when it rests by an administrator's will, and opens nothing; null while it is in force.",
  })
  readonly blockedAt: number | null;

  readonly clientId: string;
  /** Null for the whole company. */
  readonly accountIds: readonly string[] | null;

  constructor({ person: { id, name, login, state, lastSeenAt }, access, blockedAt }: PersonAccess) {
    this.person = { id, name, email: login ?? "", canSignIn: state === "active", lastSeenAt };
    this.role = access.role;
    this.blockedAt = blockedAt;
    this.clientId = access.clientId;
    this.accountIds = access.accountIds;
  }
}

/** A browser in which somebody is signed in, as an administrator of their company is told of it. */
@ObjectType({ description: "A browser in which somebody of the company is signed in." })
export class PersonSession {
  @Field(() => String, {
    nullable: true,
    description: "Browser and system, as the browser told when it signed in; null when it did not.",
  })
  readonly browser: string | null;

  @Field(() => DateTime, { description: "When they signed in there." })
  readonly createdAt: number;

  @Field(() => DateTime, { description: "Last use, to the minute." })
  readonly lastSeenAt: number;

  constructor({ userAgent, createdAt, lastSeenAt }: Session) {
    this.browser = browserOf(userAgent);
    this.createdAt = createdAt;
    this.lastSeenAt = lastSeenAt;
  }
}

/** A company that is not shown until the viewer has a second factor. */
@ObjectType({ description: "A company that is not shown until the viewer has a second factor." })
export class WithheldCompany {
  @Field(() => ID, { description: "Opaque and stable." })
  id!: string;

  @Field(() => String, { description: "The company's name." })
  name!: string;
}
