import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { withoutUnseen } from "@kabinet/shared";
import type { Passkey } from "./passkey.entity";

/** Most passkeys of one person: the list is answered whole. */
export const PASSKEYS_MAX = 20;
/** Longest name of a passkey, in characters. */
export const PASSKEY_NAME_MAX = 60;
/** How long a question waits for its answer, milliseconds: somebody may have to fetch a telephone. */
export const CHALLENGE_LIFETIME = 5 * 60_000;
/** Longest answer that is looked at; devices send some kilobytes at the most. */
const ANSWER_MAX = 20_000;

/** The site for which passkeys are made: they open no other. */
export interface Site {
  /** The host, without port (WebAuthn's RP ID). */
  readonly id: string;
  readonly origin: string;
}

/** The site by the address that browsers use. */
export function siteOf({ hostname, origin }: URL): Site {
  return { id: hostname, origin };
}

/** What a passkey may be called; null for what is no name. */
export function tidyPasskeyName(text: string): string | null {
  const name = withoutUnseen(text.normalize("NFC")).trim().replace(/\s+/g, " ");
  return name !== "" && Array.from(name).length <= PASSKEY_NAME_MAX && !/[\p{Cc}\p{Cs}]/u.test(name)
    ? name
    : null;
}

/** A key that a device has just made. */
export type NewKey = Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports">;

/** The key in a device's answer to a challenge of this site; null for any other answer. */
export async function keyIn(answer: string, challenge: string, site: Site): Promise<NewKey | null> {
  const response = read(answer) as RegistrationResponseJSON | null;
  if (!response) return null;
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
    });
    if (!verified) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString("base64url"),
      counter,
      transports: transports.filter((one) => /^[\w-]{1,20}$/.test(one)).join(","),
    };
  } catch {
    // Whatever is not as it should be is said by throwing.
    return null;
  }
}

/** Which passkey an answer says it is by; null for what is no answer. */
export function credentialIn(answer: string): string | null {
  return read(answer)?.id ?? null;
}

/** The passkey's counter after an answer to a challenge of this site that it has signed; null for any other answer. */
export async function counterAfter(
  answer: string,
  { credentialId, publicKey, counter }: NewKey,
  challenge: string,
  site: Site,
): Promise<number | null> {
  const response = read(answer) as AuthenticationResponseJSON | null;
  if (!response) return null;
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
        counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

function read(answer: string): { readonly id: string } | null {
  if (answer.length > ANSWER_MAX) return null;
  try {
    const value: unknown = JSON.parse(answer);
    const isAnswer = typeof value === "object" && value !== null && "id" in value;
    // What else is wrong with it is found by who verifies it.
    return isAnswer && typeof value.id === "string" && /^[\w-]{1,2000}$/.test(value.id)
      ? { ...value, id: value.id }
      : null;
  } catch {
    return null;
  }
}
