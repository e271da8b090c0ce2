import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { actAs, viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { confirmViewer } from "./confirmation.task";
import { forgetPresence } from "../viewer/presence.task";
import { noteProof } from "../viewer/session.store";
import { viewerAsking } from "../viewer/viewer.store";
import { Viewer } from "../viewer/viewer.type";

/** The proof, as `Viewer.confirmsBy` asks for it. */
@InputType({ description: "The proof that it is still the same person, as `Viewer.confirmsBy` asks for it." })
export class ConfirmIdentityInput {
  @Field(() => String, {
    nullable: true,
    description: "The password, where `Viewer.confirmsBy` is PASSWORD.",
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where `Viewer.confirmsBy` is SECOND_FACTOR: a code of the app, or a recovery code. Where it is CODE: the code that `requestConfirmationCode` has sent.",
  })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "In the place of either: the browser's answer to `startPasskeyConfirmation`, as JSON (AuthenticationResponseJSON).",
  })
  passkey?: string | null;
}

/** Who has confirmed. */
@ObjectType({ description: "Who has confirmed that it is still they." })
export class ConfirmIdentityPayload {
  @Field(() => Viewer, { nullable: true, description: "The viewer, with `provedUntil`; null when refused." })
  viewer!: Viewer | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

async function confirmIdentity(
  context: Context,
  input: ConfirmIdentityInput,
): Promise<ConfirmIdentityPayload> {
  const { clock, database } = context;
  const refused = (error: UserError): ConfirmIdentityPayload => ({ viewer: null, userErrors: [error] });
  const actor = viewerOf(context);
  const confirmed = await confirmViewer(context, input, async (unit) => {
    const provedAt = clock.now();
    await noteProof(unit, actor.credentialId ?? "", actor.id, provedAt);
    await audit(unit, provedAt, actor, "identity.confirmed", { subjectId: actor.id });
    return provedAt;
  });
  if ("refusal" in confirmed) return refused(confirmed.refusal);
  forgetPresence(database, actor.id);
  // What stands after it in the same document is asked for by who has just proved who they are.
  actAs(context, { ...actor, provedAt: confirmed.right });
  return { viewer: await viewerAsking(context), userErrors: [] };
}

/** The mutation. */
@Resolver()
export class ConfirmIdentityResolver {
  @May("identity.confirm")
  @Mutation(() => ConfirmIdentityPayload, {
    description:
      "Confirms that it is still the person who signed in: what was refused with STEP_UP_REQUIRED is done when it is asked for again, until `Viewer.provedUntil`. Wrong passwords and codes count with those of signing in. A token neither needs nor may do it. Errors: WRONG_CREDENTIALS, WRONG_CODE, TOO_MANY_ATTEMPTS (`opensAt`), SECOND_FACTOR_REQUIRED, SECOND_FACTOR_OFF (it was removed meanwhile), PASSKEY_NOT_ACCEPTED, INVALID_INPUT, FORBIDDEN.",
  })
  confirmIdentity(
    @Ctx() context: Context,
    @Arg("input", () => ConfirmIdentityInput, { description: "The proof." }) input: ConfirmIdentityInput,
  ): Promise<ConfirmIdentityPayload> {
    return confirmIdentity(context, input);
  }
}
