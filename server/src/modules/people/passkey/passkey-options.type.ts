import { Field, ObjectType } from "type-graphql";
import { UserError } from "../../../platform/graphql/user-error";

/** What a browser is to be given so that it has a passkey made or asked for. */
@ObjectType({ description: "What a browser is to be given so that a passkey is made, or answers." })
export class PasskeyOptionsPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "JSON for `navigator.credentials`: PublicKeyCredentialCreationOptionsJSON where a passkey is made, PublicKeyCredentialRequestOptionsJSON where one answers. Good once, for five minutes; null when refused.",
  })
  options!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}
