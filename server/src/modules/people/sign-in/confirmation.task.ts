import type { Reader, Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { hashSecret } from "../../../platform/secrets/secret";
import { secondFactorRefusal, hasSecondFactor } from "../second-factor/second-factor.store";
import { confirmationShortfall } from "../passkey/passkey.store";
import { guessCode, guessProof, noteRefusal, type Guessed } from "../viewer/guess.task";
import { codeNeeded, passwordNeeded, wrongCode, wrongPassword } from "../viewer/viewer-errors.policy";
import { codeIn, confirmationKey, tidyLogin } from "../viewer/sign-in.policy";
import { useUp } from "../viewer/sign-in-code.store";
import { ConfirmationMeans, type Person } from "../viewer/viewer.entity";
import { loginOf, viewerById } from "../viewer/viewer.store";

/**
 * By what somebody proves that it is still they: a code of the second factor; for who has none, the password; for who
 * has neither, a code sent to the number. A passkey, which is two factors itself, does for anybody who has one.
 */
export interface Proof {
  readonly password?: string | null;
  readonly code?: string | null;
  /** The browser's answer by one of their passkeys: good in the place of the others. */
  readonly passkey?: string | null;
}

/**
 * Lets something through only when whoever is signed in proves again who they are; what follows (`right`) is done in the
 * unit of the proof. Wrong passwords count with those of signing in; nothing that was not given counts.
 */
export async function confirmViewer<T>(
  context: Context,
  { password, code, passkey }: Proof,
  right: (unit: Unit) => Promise<T>,
): Promise<Guessed<T>> {
  const { database, locale } = context;
  const actor = viewerOf(context);
  const viewer = await viewerById(database, actor.id);
  const login = viewer ? await loginOf(database, viewer) : "";
  const means = viewer ? await confirmationMeansOf(database, viewer) : ConfirmationMeans.PASSWORD;
  const byPasskey = (passkey ?? "") !== "";
  if (viewer && means === ConfirmationMeans.CODE && !byPasskey)
    return byCode(context, viewer, login, code ?? "", right);
  const account = hashSecret(tidyLogin(login));
  const guess = { account, viewer, right, wrong: () => wrongPassword(locale), actor };
  if (byPasskey)
    return guessProof(context, {
      ...guess,
      password: null,
      further: (unit) => confirmationShortfall(unit, context, passkey ?? ""),
    });
  if (means === ConfirmationMeans.SECOND_FACTOR)
    return guessProof(context, {
      ...guess,
      password: null,
      further: (unit) => secondFactorRefusal(unit, context, actor.id, code, "code", true),
    });
  if ((password ?? "") === "") return { refusal: passwordNeeded(locale) };
  return guessProof(context, { ...guess, password: password ?? "" });
}

/** By what somebody confirms where they are asked again who they are. */
export async function confirmationMeansOf(
  reader: Reader,
  { id, passwordHash }: Person,
): Promise<ConfirmationMeans> {
  if (await hasSecondFactor(reader, id)) return ConfirmationMeans.SECOND_FACTOR;
  return passwordHash === null ? ConfirmationMeans.CODE : ConfirmationMeans.PASSWORD;
}

async function byCode<T>(
  context: Context,
  viewer: Person,
  number: string,
  given: string,
  right: (unit: Unit) => Promise<T>,
): Promise<Guessed<T>> {
  const { clock, database, locale } = context;
  if (given === "") return { refusal: codeNeeded(locale) };
  const guess = codeIn(given);
  if (guess === null) return { refusal: wrongCode(locale) };
  const guessed = await guessCode(context, confirmationKey(number), guess);
  if ("refusal" in guessed) return guessed;
  const { code, isRight, forgive } = guessed;
  return database.write(async (unit) => {
    // The number may have gone to another line since the code was sent.
    const isTheirs = code !== null && isRight && code.subscriberId === viewer.subscriberId;
    if (isTheirs && (await useUp(unit, code))) {
      await forgive(unit);
      return { right: await right(unit) };
    }
    await noteRefusal(unit, clock.now(), viewerOf(context), viewer.id);
    return { refusal: wrongCode(locale) };
  });
}
