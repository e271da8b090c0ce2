import { Arg, Ctx, Field, InputType, Mutation, Resolver } from "type-graphql";
import { audit } from "../../../platform/audit/audit.store";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { newId } from "../../../platform/new-id";
import { hashSecret } from "../../../platform/secrets/secret";
import { passkeyNotAccepted } from "../passkey/passkey-errors.policy";
import { credentialIn } from "../passkey/passkey.policy";
import { passkeyByCredential, passkeyShortfall, requestOptions } from "../passkey/passkey.store";
import { PasskeyOptionsPayload } from "../passkey/passkey-options.type";
import { askerOf, guessProof, markedAsker, placeOf } from "../viewer/guess.task";
import { PASSKEY_QUESTIONS, tidyLogin } from "../viewer/sign-in.policy";
import { countAttempt } from "../viewer/throttle.store";
import { tooManyAttempts } from "../viewer/viewer-errors.policy";
import { loginOf, viewerById } from "../viewer/viewer.store";
import { openSessionFor, requireBrowser } from "./session-opening.task";
import { notSignedIn, signedIn, SignInPayload } from "./sign-in";

/** The browser's answer by a passkey. */
@InputType({ description: "The browser's answer by a passkey." })
export class SignInWithPasskeyInput {
  @Field(() => String, {
    description: "The browser's answer to `startPasskeySignIn`, as JSON (AuthenticationResponseJSON).",
  })
  passkey!: string;
}

/** Asks a browser for a passkey of whoever sits there: nobody has to say who they are. */
async function startPasskeySignIn(context: Context): Promise<PasskeyOptionsPayload> {
  requireBrowser(context);
  const { clock, database, locale, timeZone } = context;
  const now = clock.now();
  const place = placeOf(context.ip);
  const countings = [{ key: `passkeys-from ${place}`, limits: PASSKEY_QUESTIONS }];
  const attempt = { id: newId("att", now), at: now, place, known: false };
  const opensAt = await countAttempt(database, countings, attempt);
  if (opensAt !== null) return { options: null, userErrors: [tooManyAttempts(locale, opensAt, timeZone)] };
  return { options: await requestOptions(context, "sign-in", markedAsker(context)), userErrors: [] };
}

/** Signs in by a passkey. A wrong answer counts with the wrong passwords of whose passkey it would be. */
async function signInWithPasskey(context: Context, answer: string): Promise<SignInPayload> {
  requireBrowser(context);
  const { clock, database, locale } = context;
  const credential = credentialIn(answer);
  const passkey = credential === null ? null : await passkeyByCredential(database, credential);
  const viewer = passkey && (await viewerById(database, passkey.viewerId));
  const account = viewer ? tidyLogin(await loginOf(database, viewer)) : `passkey ${credential ?? ""}`;
  const wrong = () => passkeyNotAccepted(locale, "passkey");
  const guessed = await guessProof(context, {
    account: hashSecret(account),
    viewer,
    password: null,
    further: (unit) =>
      passkeyShortfall(unit, context, {
        ...{ viewerId: viewer?.id ?? "", answer, purpose: "sign-in", asker: askerOf(context) },
      }),
    right: async (unit) => {
      const opened = await openSessionFor(unit, context, viewer?.id ?? "", true);
      if (opened)
        await audit(unit, clock.now(), opened.viewer, "passkey.used", { subjectId: passkey?.id ?? null });
      return opened;
    },
    wrong,
  });
  if ("refusal" in guessed) return notSignedIn(guessed.refusal);
  return guessed.right ? signedIn(context, guessed.right) : notSignedIn(wrong());
}

/** The mutations. */
@Resolver()
export class SignInWithPasskeyResolver {
  @May("session.open")
  @Mutation(() => PasskeyOptionsPayload, {
    description:
      "Begins to sign in by a passkey: answers what the browser needs to ask for one. It is good in the browser that asked for it, once. Errors: TOO_MANY_ATTEMPTS.",
  })
  startPasskeySignIn(@Ctx() context: Context): Promise<PasskeyOptionsPayload> {
    return startPasskeySignIn(context);
  }

  @May("session.open")
  @Mutation(() => SignInPayload, {
    description:
      "Signs in by a passkey and sets the session's cookie. The device has asked for a PIN or a finger, so that it is both factors: no password and no code is asked for. Unknown, removed and expired are answered alike; wrong answers count with wrong passwords. Errors: PASSKEY_NOT_ACCEPTED, TOO_MANY_ATTEMPTS.",
  })
  signInWithPasskey(
    @Ctx() context: Context,
    @Arg("input", () => SignInWithPasskeyInput, { description: "The browser's answer." })
    { passkey }: SignInWithPasskeyInput,
  ): Promise<SignInPayload> {
    return signInWithPasskey(context, passkey);
  }
}
