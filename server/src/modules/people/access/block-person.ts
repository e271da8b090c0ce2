import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { setBlockedOnce } from "./block-writing.task";
import { AccessPayload } from "./grant-access";

/** Whose access to a company is to rest. */
@InputType({ description: "Whose access to a company is to rest." })
export class BlockPersonInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => ID, { description: "The person, as `CompanyAccess.person.id` says." })
  personId!: string;
}

/** The mutation. */
@Resolver()
export class BlockPersonResolver {
  @May("access.change")
  @Mutation(() => AccessPayload, {
    description:
      "Lets somebody's access to a company rest, at once and on every gateway: the company is closed to them and to their tokens for it, the invitations that they have sent end, and what they had is kept for `unblockPerson`. What they have of other companies stays. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND, INVALID_INPUT (it rests already), LAST_ADMINISTRATOR, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  blockPerson(
    @Ctx() context: Context,
    @Arg("input", () => BlockPersonInput, { description: "Whose access." }) input: BlockPersonInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<AccessPayload> {
    return setBlockedOnce(context, "blockPerson", input, idempotencyKey);
  }
}
