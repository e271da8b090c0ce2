import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { setBlockedOnce } from "./block-writing.task";
import { AccessPayload } from "./grant-access";

/** Whose access to a company is to be in force again. */
@InputType({ description: "Whose access to a company is to be in force again." })
export class UnblockPersonInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { description: "The person, as `CompanyAccess.person.id` says." })
  personId!: string;
}

/** The mutation. */
@Resolver()
export class UnblockPersonResolver {
  @May("access.change")
  @Mutation(() => AccessPayload, {
    description:
      "Puts somebody's access to a company that rested in force again, as it was, with their tokens for it. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, INVALID_INPUT (it does not rest), STEP_UP_REQUIRED, FORBIDDEN.",
  })
  unblockPerson(
    @Ctx() context: Context,
    @Arg("input", () => UnblockPersonInput, { description: "Whose access." }) input: UnblockPersonInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<AccessPayload> {
    return setBlockedOnce(context, "unblockPerson", input, idempotencyKey);
  }
}
