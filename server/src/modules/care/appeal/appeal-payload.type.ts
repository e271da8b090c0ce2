import { Field, ObjectType } from "type-graphql";
import { UserError } from "../../../platform/graphql/user-error";
import { Appeal } from "./appeal.entity";

/** What every mutation of an appeal says of its key. */
export const APPEAL_KEY =
  "A key of the caller's own, 1 to 100 characters: the same key and request get the first answer again.";

/** What every mutation of an appeal says of the version. */
export const APPEAL_VERSION =
  "`version` of the appeal as it was seen; if something has happened since, the error is CHANGED_MEANWHILE.";

/** What a mutation of an appeal answers. */
@ObjectType({ description: "What a mutation of an appeal answers." })
export class AppealPayload {
  @Field(() => Appeal, { nullable: true, description: "The appeal as it is now; null when refused." })
  appeal!: Appeal | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}
