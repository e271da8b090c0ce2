import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { newSecret } from "../../../platform/secrets/secret";
import type { Shortfall } from "../viewer/guess.task";
import type { Person } from "../viewer/viewer.entity";
import { Passkey, PasskeyChallenge } from "./passkey.entity";
import { passkeyNotAccepted } from "./passkey-errors.policy";
import { CHALLENGE_LIFETIME, counterAfter, credentialIn, siteOf } from "./passkey.policy";

/** What an answer by a passkey is for. */
export type PasskeyPurpose = "register" | "confirm" | "sign-in";

/** Ended questions that are swept away with each new one. */
const SWEPT = 50;

/** Somebody's passkeys, the oldest first. */
export function passkeysOf(reader: Reader, viewerId: string): Promise<Passkey[]> {
  return reader.read(Passkey, "where t.viewer_id = $1 order by t.id", [viewerId]);
}

/** The passkey that a device calls so, whoever's it is; null where there is none. */
export async function passkeyByCredential(reader: Reader, credentialId: string): Promise<Passkey | null> {
  const [passkey] = await reader.read(Passkey, "where t.credential_id = $1", [credentialId]);
  return passkey ?? null;
}

/** Writes a new passkey; false where there is one that its device calls so. */
export async function addPasskey(unit: Unit, passkey: Passkey): Promise<boolean> {
  return (await unit.insert(Passkey, [passkey], { ignoreConflicts: true })) === 1;
}

/** Removes one of somebody's passkeys; false where they have none such. */
export async function dropPasskey(unit: Unit, viewerId: string, id: string): Promise<boolean> {
  return (await unit.run("delete from passkey where id = $1 and viewer_id = $2", [id, viewerId])) === 1;
}

/** Removes all passkeys of somebody. */
export async function dropPasskeys(unit: Unit, viewerId: string): Promise<void> {
  await unit.run("delete from passkey where viewer_id = $1", [viewerId]);
}

/** Asks a question that is to be answered by a passkey, in the place of the one before of the same session or browser. */
async function askFor(context: Context, purpose: PasskeyPurpose, asker: string): Promise<string> {
  const now = context.clock.now();
  const challenge = newSecret();
  await context.database.write(async (unit) => {
    await unit.run(
      `insert into passkey_challenge (key, challenge, expires_at) values ($1, $2, $3)
         on conflict (key) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
      [`${purpose} ${asker}`, challenge, now + CHALLENGE_LIFETIME],
    );
    await unit.run(
      `delete from passkey_challenge where key in (select key from passkey_challenge where expires_at <= $1
         order by expires_at limit ${String(SWEPT)}${forUpdate(unit, true)})`,
      [now],
    );
  });
  return challenge;
}

/** Takes the question that waits, so that it is answered once; null where none does. */
export async function takeChallenge(
  unit: Unit,
  purpose: PasskeyPurpose,
  asker: string,
  now: number,
): Promise<string | null> {
  const key = `${purpose} ${asker}`;
  const tail = `where t.key = $1${forUpdate(unit)}`;
  const [found] = await unit.read(PasskeyChallenge, tail, [key]);
  await unit.run("delete from passkey_challenge where key = $1", [key]);
  return found && found.expiresAt > now ? found.challenge : null;
}

/** What a browser needs to have a passkey made, as JSON (PublicKeyCredentialCreationOptionsJSON). */
export async function registrationOptions(context: Context, person: Person, login: string): Promise<string> {
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  const present = await passkeysOf(context.database, person.id);
  const options = await generateRegistrationOptions({
    rpName: "Kabinet",
    rpID: siteOf(context.publicUrl).id,
    userName: login,
    userDisplayName: person.name,
    userID: new Uint8Array(Buffer.from(person.id)),
    challenge: bytesOf(await askFor(context, "register", context.viewer?.credentialId ?? "")),
    timeout: CHALLENGE_LIFETIME,
    attestationType: "none",
    excludeCredentials: present.map(named),
    // Found without a login, and never by the device alone: a PIN or a finger is the other factor.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return JSON.stringify(options);
}

/** What a browser needs to answer by a passkey, as JSON (PublicKeyCredentialRequestOptionsJSON). */
export async function requestOptions(
  context: Context,
  purpose: "confirm" | "sign-in",
  asker: string,
  allowed: readonly Passkey[] = [],
): Promise<string> {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  const options = await generateAuthenticationOptions({
    rpID: siteOf(context.publicUrl).id,
    challenge: bytesOf(await askFor(context, purpose, asker)),
    timeout: CHALLENGE_LIFETIME,
    userVerification: "required",
    allowCredentials: allowed.map(named),
  });
  return JSON.stringify(options);
}

/**
 * What a proof by a passkey lacks; null where it lacks nothing. The question is used up by whatever answer; an answer that
 * is right is noted in the passkey, in the unit of what it is for.
 */
export async function passkeyShortfall(
  unit: Unit,
  context: Context,
  {
    viewerId,
    answer,
    purpose,
    asker,
  }: { viewerId: string; answer: string; purpose: PasskeyPurpose; asker: string },
): Promise<Shortfall | null> {
  const { clock, locale, publicUrl } = context;
  const now = clock.now();
  const refusal = passkeyNotAccepted(locale, "passkey");
  const challenge = await takeChallenge(unit, purpose, asker, now);
  if (challenge === null) return { refusal, isGuess: false };
  const tail = `where t.credential_id = $1 and t.viewer_id = $2${forUpdate(unit)}`;
  const [passkey] = await unit.read(Passkey, tail, [credentialIn(answer) ?? "", viewerId]);
  const counter = passkey ? await counterAfter(answer, passkey, challenge, siteOf(publicUrl)) : null;
  if (!passkey || counter === null) return { refusal, isGuess: true };
  await unit.run("update passkey set counter = $2, last_used_at = $3 where id = $1", [
    passkey.id,
    counter,
    now,
  ]);
  return null;
}

/** What the answer of who is signed in lacks, where a passkey confirms that it is they; null where it lacks nothing. */
export function confirmationShortfall(
  unit: Unit,
  context: Context,
  answer: string,
): Promise<Shortfall | null> {
  const { id: viewerId, credentialId } = viewerOf(context);
  return passkeyShortfall(unit, context, { viewerId, answer, purpose: "confirm", asker: credentialId ?? "" });
}

function named({ credentialId, transports }: Passkey): { id: string; transports: string[] } {
  return { id: credentialId, transports: transports.split(",").filter((one) => one !== "") };
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(challenge, "base64url"));
}
