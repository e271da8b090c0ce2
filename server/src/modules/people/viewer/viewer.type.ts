import { Field, ID, ObjectType } from "type-graphql";
import type { ShownRole } from "../../../platform/authorization/viewer";
import { ViewerRoleEnum } from "../../../platform/authorization/viewer-role";
import type { Person } from "./viewer.entity";

/**
 * Who is asking, as they are told about themselves. It is made of the context only (`viewerAsking`): whatever its fields
 * answer is the asking person's own. Other people are shown by what they did, never as a Viewer.
 */
@ObjectType({
  description:
    "Somebody who asks: an administrator of companies, the user of one line, one of the operator's staff, or a program of a company.",
})
export class Viewer {
  @Field(() => ID, { description: "Opaque and stable." })
  readonly id: string;

  @Field(() => ViewerRoleEnum, { description: "What they are to the operator." })
  readonly role: ShownRole;

  constructor(
    readonly person: Person,
    role: ShownRole = person.role,
  ) {
    this.id = person.id;
    this.role = role;
  }
}
