import { fold, parseNumber, SIGN_IN_CODE_LENGTH, SIGN_IN_CODE_MINUTES, withoutUnseen } from "@kabinet/shared";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** How long an attempt counts. */
export const ATTEMPT_WINDOW = 15 * MINUTE;

/** How long a code can be used. */
export const CODE_LIFETIME = SIGN_IN_CODE_MINUTES * MINUTE;

/** How many tries a code has. */
export const CODE_TRIES = 3;

/** How long a place is remembered after the last sign-in from there. */
export const PLACE_MEMORY = 30 * DAY;

/** One attempt that counts. */
export interface Attempt {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** From where: a hash of the network address, or the session in which it was made. */
  readonly place: string;
  /** Whether that very person has signed in from there before. */
  readonly known: boolean;
}

/** How many attempts of a sort there may be in the window. */
export interface AttemptLimit {
  readonly most: number;
  /** Whether an earlier attempt takes away from what this one may use. */
  readonly counts: (earlier: Attempt, attempt: Attempt) => boolean;
}

/**
 * Guesses at one account's password: ten in a window at the most. Five of them are kept for places that the account
 * was signed in from before, so that strangers cannot lock its owner out; and no single place gets more than four.
 */
export const ACCOUNT_GUESSES: readonly AttemptLimit[] = [
  { most: 5, counts: (earlier, attempt) => earlier.known === attempt.known },
  { most: 4, counts: (earlier, attempt) => earlier.place === attempt.place },
];

/** Guesses from one address at any accounts that were not signed in from there before. */
export const ADDRESS_GUESSES: readonly AttemptLimit[] = [{ most: 30, counts: () => true }];

/**
 * Codes sent to one number: each costs money and rings a telephone. Three are for places from which its subscriber has
 * signed in before, and three for all others, so that strangers cannot keep the subscriber out; no single browser or
 * place gets more than three.
 */
export const NUMBER_CODES: readonly AttemptLimit[] = [
  { most: 3, counts: (earlier, attempt) => earlier.known === attempt.known },
];

/** Codes asked for from one address, for any numbers. */
export const ADDRESS_CODES: readonly AttemptLimit[] = [{ most: 20, counts: () => true }];

/** Times that one address begins to sign in by a passkey: nothing is guessed by it, but each leaves a row. */
export const PASSKEY_QUESTIONS: readonly AttemptLimit[] = [{ most: 300, counts: () => true }];

/** E-mail addresses that nobody has, to which one administrator would give access. */
export const UNKNOWN_PEOPLE: readonly AttemptLimit[] = [{ most: 10, counts: () => true }];

/** Those of the attempts that still count. */
export function recent(attempts: readonly Attempt[], now: number): Attempt[] {
  return attempts.filter(({ at }) => at > now - ATTEMPT_WINDOW);
}

/** When an attempt would be let in (epoch milliseconds), or null when it is let in now. */
export function letInAt(
  earlier: readonly Attempt[],
  attempt: Attempt,
  limits: readonly AttemptLimit[],
): number | null {
  const counting = recent(earlier, attempt.at);
  const waits = limits.map(({ most, counts }) => {
    const instants = counting.filter((one) => counts(one, attempt)).map(({ at }) => at);
    // When the `most`-th newest stops counting, there is room for one more.
    return instants.sort((a, b) => b - a)[most - 1];
  });
  const latest = Math.max(...waits.map((at) => at ?? -Infinity));
  return latest === -Infinity ? null : latest + ATTEMPT_WINDOW;
}

/** A login as it is looked up: the number in E.164 for whatever is a mobile number, else the text folded. */
export function tidyLogin(login: string): string {
  return parseNumber(login) ?? fold(login.slice(0, 300));
}

/** What a code to sign in with is kept by: nobody else's guesses spend it, and nobody else's request replaces it. */
export function signInKey(number: string, asker: string): string {
  return `sign-in ${number} ${asker}`;
}

/** What a code that confirms is kept by: it signs nobody in, and a code to sign in with confirms nothing. */
export function confirmationKey(number: string): string {
  return `confirmation ${number}`;
}

/**
 * A code as it was sent, out of what people paste: `925 722`, `925-722`, digits of full width; null for what can be no
 * code at all, which is not guessing.
 */
export function codeIn(text: string): string | null {
  const code = withoutUnseen(text.normalize("NFKC")).replace(/[\s\p{Pd}]/gu, "");
  return code.length === SIGN_IN_CODE_LENGTH && /^\d+$/.test(code) ? code : null;
}
