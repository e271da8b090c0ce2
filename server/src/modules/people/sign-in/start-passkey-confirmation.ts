import { Ctx, Mutation, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { passkeyNotAccepted } from "../passkey/passkey-errors.policy";
import { passkeysOf, requestOptions } from "../passkey/passkey.store";
import { PasskeyOptionsPayload } from "../passkey/passkey-options.type";

async function startPasskeyConfirmation(context: Context): Promise<PasskeyOptionsPayload> {
  const { id, credentialId = "" } = viewerOf(context);
  const own = await passkeysOf(context.database, id);
  if (own.length === 0) return { options: null, userErrors: [passkeyNotAccepted(context.locale, "passkey")] };
  return { options: await requestOptions(context, "confirm", credentialId, own), userErrors: [] };
}

/** The mutation. */
@Resolver()
export class StartPasskeyConfirmationResolver {
  @May("identity.confirm")
  @Mutation(() => PasskeyOptionsPayload, {
    description:
      "Begins to confirm by a passkey who the viewer is: answers what the browser needs to ask for one of theirs; the answer goes to whatever asks for a proof (`confirmIdentity`, `removeSecondFactor`, `revealSimCodes`). It is good in the session that asked for it, once. Errors: PASSKEY_NOT_ACCEPTED (the viewer has none).",
  })
  startPasskeyConfirmation(@Ctx() context: Context): Promise<PasskeyOptionsPayload> {
    return startPasskeyConfirmation(context);
  }
}
