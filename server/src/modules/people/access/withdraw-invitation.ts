import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { endInvitation } from "./invitation.store";
import { lockInvitation, recordInvitation } from "./invitation-writing.task";

/** Which invitation is to end. */
@InputType({ description: "Which invitation is to end." })
export class WithdrawInvitationInput {
  @Field(() => ID, { description: "The invitation, as `Client.invitations` says." })
  invitationId!: string;
}

/** Which invitation has ended. */
@ObjectType({ description: "Which invitation has ended." })
export class WithdrawInvitationPayload {
  @Field(() => ID, { nullable: true, description: "The invitation; null when refused." })
  withdrawnInvitationId!: string | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}

/** The mutation. */
@Resolver()
export class WithdrawInvitationResolver {
  @May("access.change")
  @Mutation(() => WithdrawInvitationPayload, {
    description:
      "Ends an invitation: its link serves no more. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. Errors: NOT_FOUND (it was accepted, or withdrawn before), STEP_UP_REQUIRED, FORBIDDEN.",
  })
  async withdrawInvitation(
    @Ctx() context: Context,
    @Arg("input", () => WithdrawInvitationInput, { description: "Which invitation." })
    input: WithdrawInvitationInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<WithdrawInvitationPayload> {
    const { result, userErrors } = await writeOnce(actingOf(context), {
      idempotencyKey,
      request: { withdrawInvitation: input },
      resultId: input.invitationId,
      make: async (unit) => {
        const invitation = await lockInvitation(unit, context, input.invitationId);
        await endInvitation(unit, invitation.id, context.clock.now());
        await recordInvitation(unit, context, "invitation.withdrawn", invitation);
        return invitation.id;
      },
      find: (_unit, id) => Promise.resolve(id),
    });
    return { withdrawnInvitationId: result, userErrors };
  }
}
