import { createHash, randomBytes, randomInt } from "node:crypto";
import { SIGN_IN_CODE_LENGTH } from "@kabinet/shared";

/** What an API token begins with: secret scanners and people know it by this. */
const TOKEN_PREFIX = "kbt_";
/** How much of a token is kept and shown, to tell tokens apart: 24 of its 256 bits. */
export const TOKEN_SHOWN = TOKEN_PREFIX.length + 4;

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 random bits, as 43 characters that every header and address takes. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** A new API token. */
export function newApiToken(): string {
  return `${TOKEN_PREFIX}${newSecret()}`;
}

/** Whether a text can be a session's token at all: what cannot is not looked up. */
export function isSessionToken(text: string): boolean {
  return SECRET.test(text);
}

/** Whether a text can be an API token at all. */
export function isApiToken(text: string): boolean {
  return text.startsWith(TOKEN_PREFIX) && SECRET.test(text.slice(TOKEN_PREFIX.length));
}

/** SHA-256: enough for what is random itself, and quick enough for every request. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Letters and digits that nobody takes for one another (Crockford's base 32): five bits each. */
const PLAIN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new recovery code: 80 random bits, which a quick hash keeps, in four groups of four. */
export function newRecoveryCode(): string {
  const signs = Array.from(randomBytes(16), (byte) => PLAIN.charAt(byte % PLAIN.length));
  return [0, 4, 8, 12].map((from) => signs.slice(from, from + 4).join("")).join("-");
}

/** A new code to sign in with. */
export function newCode(): string {
  return String(randomInt(10 ** SIGN_IN_CODE_LENGTH)).padStart(SIGN_IN_CODE_LENGTH, "0");
}
