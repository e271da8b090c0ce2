import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { userError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { accessText } from "./access.texts";
import { invitationOf, sendAgain } from "./invitation.store";
import { countInvitation, lockInvitation, recordInvitation } from "./invitation-writing.task";
import { InvitationPayload } from "./invite-person";

/** Which invitation is to be sent again. */
@InputType({ description: "Which invitation is to be sent again." })
export class ResendInvitationInput {
  @Field(() => ID, { description: "The invitation, as `Client.invitations` says." })
  invitationId!: string;
}

async function resendInvitation(
  context: Context,
  input: ResendInvitationInput,
  idempotencyKey: string,
): Promise<InvitationPayload> {
  const invitation = await invitationOf(context).load(input.invitationId);
  if (!invitation) {
    const error = userError("NOT_FOUND", context.locale, accessText("NO_INVITATION"), {
      field: ["invitationId"],
    });
    return { invitation: null, userErrors: [error] };
  }
  return countInvitation(
    context,
    invitation,
    async () => {
      const { result, userErrors } = await writeOnce(actingOf(context), {
        idempotencyKey,
        request: { resendInvitation: input },
        resultId: input.invitationId,
        make: async (unit) => {
          const found = await lockInvitation(unit, context, input.invitationId);
          const sent = await sendAgain(unit, found, context.clock.now());
          await recordInvitation(unit, context, "invitation.sentAgain", sent);
          return sent;
        },
        find: (_unit, id) => invitationOf(context).load(id),
      });
      return { invitation: result, userErrors };
    },
    (error) => ({ invitation: null, userErrors: [error] }),
  );
}

/** The mutation. */
@Resolver()
export class ResendInvitationResolver {
  @May("access.change")
  @Mutation(() => InvitationPayload, {
    description:
      "Sends an invitation again, to last seven days from now; the link of the mail before serves no more. For an administrator of the whole company. Needs a recent proof of who the viewer is (`confirmIdentity`); a token may not. At most 20 invitations of a company and 3 to an address in 15 minutes. Errors: NOT_FOUND, TOO_MANY_ATTEMPTS, STEP_UP_REQUIRED, FORBIDDEN.",
  })
  resendInvitation(
    @Ctx() context: Context,
    @Arg("input", () => ResendInvitationInput, { description: "Which invitation." })
    input: ResendInvitationInput,
    @Arg("idempotencyKey", () => String, {
      description: "1 to 100 characters; the same key is carried out once.",
    })
    idempotencyKey: string,
  ): Promise<InvitationPayload> {
    return resendInvitation(context, input, idempotencyKey);
  }
}
