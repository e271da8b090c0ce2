import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { requireProof } from "../../../platform/authorization/step-up";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused } from "../../../platform/graphql/refused";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { noSuchPasskey } from "./passkey-errors.policy";
import { dropPasskey } from "./passkey.store";

/** Which passkey is to go. */
@InputType({ description: "Which passkey is to go." })
export class RemovePasskeyInput {
  @Field(() => ID, { description: "Id of one of the viewer's own passkeys." })
  passkeyId!: string;
}

/** The passkey that is gone. */
@ObjectType({ description: "The passkey that is gone." })
export class RemovePasskeyPayload {
  @Field(() => ID, { nullable: true, description: "Its id; null when refused." })
  removedPasskeyId!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class RemovePasskeyResolver {
  @May("passkey.change")
  @Mutation(() => RemovePasskeyPayload, {
    description:
      "Removes one of the viewer's passkeys: it opens nothing any more; sessions that were opened by it stay. Needs a recent proof of who the viewer is (`confirmIdentity`). Errors: NOT_FOUND, STEP_UP_REQUIRED.",
  })
  async removePasskey(
    @Ctx() context: Context,
    @Arg("input", () => RemovePasskeyInput, { description: "Which passkey is to go." })
    { passkeyId }: RemovePasskeyInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<RemovePasskeyPayload> {
    const acting = actingOf(context);
    const { result, userErrors } = await writeOnce(acting, {
      idempotencyKey,
      request: { removePasskey: passkeyId },
      resultId: passkeyId,
      make: async (unit) => {
        const actor = viewerOf(context);
        requireProof(acting);
        if (!(await dropPasskey(unit, actor.id, passkeyId)))
          throw new Refused([noSuchPasskey(context.locale)]);
        await audit(unit, context.clock.now(), actor, "passkey.removed", { subjectId: passkeyId });
        return passkeyId;
      },
      find: (_unit, id) => Promise.resolve(id),
    });
    return { removedPasskeyId: result, userErrors };
  }
}
