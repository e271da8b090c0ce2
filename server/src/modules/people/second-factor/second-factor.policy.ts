import { SECOND_FACTOR_CODE_LENGTH, withoutUnseen } from "@kabinet/shared";
import { Secret, TOTP } from "otpauth";

/** For how long a code is shown, in seconds (RFC 6238, its default). */
const STEP_SECONDS = 30;

/** How many steps the clock of a telephone may be off, either way. */
const SKEW_STEPS = 1;

/** Bytes of a secret: as many as SHA-1 gives (RFC 4226 asks for 16 at least and recommends 20). */
const SECRET_BYTES = 20;

/** How long a secret that was shown can be confirmed, in milliseconds. */
const ENROLMENT_MS = 30 * 60_000;

/** What the app calls the account's owner. */
const ISSUER = "Kabinet";

/** A new secret for the app, in base 32. */
export function newFactorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the app scans; `login` tells the person's accounts apart. */
export function factorUri(secret: string, login: string): string {
  return totp(secret, login).toString();
}

/** The code that an app with this secret shows at an instant, epoch milliseconds. */
export function factorCodeAt(secret: string, at: number): string {
  return totp(secret, "").generate({ timestamp: at });
}

/** The step (half minutes since the epoch) whose code this is, within the skew; null for any other code. */
export function stepOf(secret: string, code: string, now: number): number | null {
  if (!isFactorCode(code)) return null;
  const delta = totp(secret, "").validate({ token: code, timestamp: now, window: SKEW_STEPS });
  return delta === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}

/** A code as it is compared: people write the app's in two groups, in digits of any width, the others in small letters. */
export function tidyFactorCode(code: string): string {
  return withoutUnseen(code.slice(0, 100).normalize("NFKC"))
    .replace(/[\s\p{Pd}]/gu, "")
    .toUpperCase();
}

/** Whether a tidied text can be a code of the app. */
export function isFactorCode(code: string): boolean {
  return code.length === SECOND_FACTOR_CODE_LENGTH && /^\d+$/.test(code);
}

/** Whether a secret that was shown at an instant can still be confirmed. */
export function canConfirmFactor(begunAt: number, now: number): boolean {
  return now < begunAt + ENROLMENT_MS;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label: label === "" ? ISSUER : label,
    algorithm: "SHA1",
    digits: SECOND_FACTOR_CODE_LENGTH,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
