import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import { proofWanted } from "../../../platform/authorization/step-up";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { lockViewer, loginOf, viewerById } from "../viewer/viewer.store";
import { Passkey } from "./passkey.entity";
import { passkeyNotAccepted, tooManyPasskeys, wrongPasskeyName } from "./passkey-errors.policy";
import { keyIn, PASSKEY_NAME_MAX, PASSKEYS_MAX, siteOf, tidyPasskeyName } from "./passkey.policy";
import { PasskeyOptionsPayload } from "./passkey-options.type";
import { addPasskey, passkeysOf, registrationOptions, takeChallenge } from "./passkey.store";

/** The passkey that a device has made. */
@InputType({ description: "The passkey that the viewer's device has made." })
export class RegisterPasskeyInput {
  @Field(() => String, { description: `What to call it, 1 to ${String(PASSKEY_NAME_MAX)} characters.` })
  name!: string;

  @Field(() => String, {
    description: "The browser's answer to `startPasskeyRegistration`, as JSON (RegistrationResponseJSON).",
  })
  passkey!: string;
}

/** The new passkey. */
@ObjectType({ description: "The new passkey." })
export class RegisterPasskeyPayload {
  @Field(() => Passkey, { nullable: true, description: "The passkey; null when refused." })
  passkey!: Passkey | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: UserError[];
}

async function startPasskeyRegistration(context: Context): Promise<PasskeyOptionsPayload> {
  const { database } = context;
  const stale = proofWanted(actingOf(context));
  const person = await viewerById(database, viewerOf(context).id);
  if (stale || !person) return { options: null, userErrors: stale ? [stale] : [] };
  const options = await registrationOptions(context, person, await loginOf(database, person));
  return { options, userErrors: [] };
}

async function registerPasskey(
  context: Context,
  input: RegisterPasskeyInput,
): Promise<RegisterPasskeyPayload> {
  const { clock, database, locale, publicUrl } = context;
  const refused = (error: UserError): RegisterPasskeyPayload => ({ passkey: null, userErrors: [error] });
  const actor = viewerOf(context);
  const name = tidyPasskeyName(input.name);
  if (name === null) return refused(wrongPasskeyName(locale));
  const stale = proofWanted(actingOf(context));
  if (stale) return refused(stale);
  return database.write(async (unit) => {
    const now = clock.now();
    await lockViewer(unit, actor.id);
    if ((await passkeysOf(unit, actor.id)).length >= PASSKEYS_MAX) return refused(tooManyPasskeys(locale));
    const challenge = await takeChallenge(unit, "register", actor.credentialId ?? "", now);
    const key = challenge === null ? null : await keyIn(input.passkey, challenge, siteOf(publicUrl));
    if (!key) return refused(passkeyNotAccepted(locale, "passkey"));
    const passkey = Object.assign(new Passkey(), {
      ...key,
      ...{ id: newId("pky", now), viewerId: actor.id, name, createdAt: now, lastUsedAt: null },
    });
    if (!(await addPasskey(unit, passkey))) return refused(passkeyNotAccepted(locale, "passkey"));
    await audit(unit, now, actor, "passkey.added", { subjectId: passkey.id });
    return { passkey, userErrors: [] };
  });
}

/** The mutations. */
@Resolver()
export class RegisterPasskeyResolver {
  @May("passkey.change")
  @Mutation(() => PasskeyOptionsPayload, {
    description:
      "Begins a new passkey: answers what the browser needs to have one made. Needs a recent proof of who the viewer is (`confirmIdentity`), else STEP_UP_REQUIRED. Beginning anew takes the place of the one before. Errors: STEP_UP_REQUIRED.",
  })
  startPasskeyRegistration(@Ctx() context: Context): Promise<PasskeyOptionsPayload> {
    return startPasskeyRegistration(context);
  }

  @May("passkey.change")
  @Mutation(() => RegisterPasskeyPayload, {
    description: `Adds the passkey that the browser has had made: from then on the viewer signs in and confirms by it, without password and code. A person has at most ${String(PASSKEYS_MAX)}. Needs a recent proof of who the viewer is (\`confirmIdentity\`). Errors: PASSKEY_NOT_ACCEPTED, TOO_MANY_PASSKEYS, INVALID_INPUT, STEP_UP_REQUIRED.`,
  })
  registerPasskey(
    @Ctx() context: Context,
    @Arg("input", () => RegisterPasskeyInput, { description: "The passkey, and what to call it." })
    input: RegisterPasskeyInput,
  ): Promise<RegisterPasskeyPayload> {
    return registerPasskey(context, input);
  }
}
