import { SYSTEM, type SignedIn } from "../../../platform/authorization/viewer";
import { audit } from "../../../platform/audit/audit.store";
import type { Unit } from "../../../platform/database/database";
import { problem } from "../../../platform/errors";
import type { Context } from "../../../platform/graphql/context";
import type { UserError } from "../../../platform/graphql/user-error";
import { newId } from "../../../platform/new-id";
import { withMutex } from "../../../platform/mutex";
import { HashingBusy, isPassword } from "../../../platform/secrets/password";
import { hashSecret, newSecret } from "../../../platform/secrets/secret";
import { networkOf } from "../../../platform/network-of";
import { ACCOUNT_GUESSES, ADDRESS_GUESSES, type Attempt } from "./sign-in.policy";
import { tooManyAttempts } from "./viewer-errors.policy";
import type { SignInCode } from "./sign-in-code.entity";
import { takeTry } from "./sign-in-code.store";
import { countAttempt, takeBack, type Counting } from "./throttle.store";
import type { Person } from "./viewer.entity";
import { isKnownPlace } from "./viewer.store";

/** What a proof lacks whose password is right. */
export interface Shortfall {
  readonly refusal: UserError;
  /** Whether something was given and wrong, so that it counts; what was not given at all does not. */
  readonly isGuess: boolean;
}

/** A password, or another proof, that somebody gives for an account. */
export interface Guess<T> {
  /** What the account is counted by; logins that nobody has are counted alike. */
  readonly account: string;
  readonly viewer: Person | null;
  /** Null where the password is no part of the proof. */
  readonly password: string | null;
  /** What is wanted beside the password: looked at only when that is right, in the unit of the answer. */
  readonly further?: (unit: Unit) => Promise<Shortfall | null>;
  /** What happens when it is right, in one unit of work. */
  readonly right: (unit: Unit) => Promise<T>;
  /** What is answered when it is wrong. */
  readonly wrong: () => UserError;
  /** Whose wrong guess it is, where it is not somebody who would sign in. */
  readonly actor?: SignedIn;
}

/** What came of it: the answer of `right`, or the refusal. */
export type Guessed<T> = { readonly right: T } | { readonly refusal: UserError };

/**
 * Evaluates a proof at the price of one of the account's attempts: it is counted before it is looked at, and taken back
 * when it is right, so that passwords and codes of the second factor count together. An account that nobody has, or that
 * has no password, costs and takes the same.
 */
export function guessProof<T>(context: Context, guess: Guess<T>): Promise<Guessed<T>> {
  const { clock, database, locale, timeZone } = context;
  return withMutex(`password ${guess.account}`, async () => {
    const attempt = await attemptAt(context, guess.viewer);
    const countings = countingsOf(`password ${guess.account}`, context.ip, attempt);
    const opensAt = await countAttempt(database, countings, attempt);
    if (opensAt !== null) return { refusal: tooManyAttempts(locale, opensAt, timeZone) };
    const { password, viewer } = guess;
    const isRight =
      password === null || (await orBusy(context, isPassword(password, viewer?.passwordHash ?? null)));
    return database.write(async (unit) => {
      const wrong = { refusal: guess.wrong(), isGuess: true };
      const shortfall = isRight ? ((await guess.further?.(unit)) ?? null) : wrong;
      if (!shortfall?.isGuess) await takeBack(unit, countings, attempt);
      else await noteRefusal(unit, clock.now(), guess.actor ?? null, viewer?.id ?? null);
      return shortfall ? { refusal: shortfall.refusal } : { right: await guess.right(unit) };
    });
  });
}

/** Writes down that a proof was wrong: of who would sign in, or of who is signed in and was asked again. */
export async function noteRefusal(
  unit: Unit,
  at: number,
  actor: SignedIn | null,
  subjectId: string | null,
): Promise<void> {
  await audit(unit, at, actor ?? SYSTEM, actor ? "confirmation.refused" : "session.refused", { subjectId });
}

/** A code that somebody gave, evaluated at the price of one of its tries. */
export interface GuessedCode {
  /** The code that was sent; null where none is in force. */
  readonly code: SignInCode | null;
  readonly isRight: boolean;
  /** Takes the attempt back that proved to be no guess. */
  readonly forgive: (unit: Unit) => Promise<void>;
}

/** Evaluates a code that was sent (`key`: to where, and what for); a key without one costs and takes the same. */
export async function guessCode(
  context: Context,
  key: string,
  guess: string,
): Promise<GuessedCode | { readonly refusal: UserError }> {
  const { clock, database, locale, timeZone } = context;
  const now = clock.now();
  const place = placeOf(context.ip);
  const attempt = { id: newId("att", now), at: now, place, known: false };
  const countings = [{ key: `address ${place}`, limits: ADDRESS_GUESSES }];
  const opensAt = await countAttempt(database, countings, attempt);
  if (opensAt !== null) return { refusal: tooManyAttempts(locale, opensAt, timeZone) };
  const code = await takeTry(database, key, now);
  const isRight = await orBusy(context, isPassword(guess, code?.codeHash ?? null));
  return { code, isRight, forgive: (unit) => takeBack(unit, countings, attempt) };
}

/** Says that it is out of reach now when too much hashing is already waiting. */
export async function orBusy<T>(context: Context, hashing: Promise<T>): Promise<T> {
  try {
    return await hashing;
  } catch (error) {
    throw error instanceof HashingBusy ? problem("UNAVAILABLE", context.locale) : error;
  }
}

/** What guesses at an account are counted with; at home there, an address's own limit does not hold. */
function countingsOf(account: string, address: string, { known }: Pick<Attempt, "known">): Counting[] {
  const ofAccount = { key: account, limits: ACCOUNT_GUESSES };
  return known ? [ofAccount] : [ofAccount, { key: `address ${placeOf(address)}`, limits: ADDRESS_GUESSES }];
}

/** Who asks for a code, and may then enter it: the browser by its mark, a program by where it is. */
export function askerOf({ browserMark, ip }: Context): string {
  return browserMark === null ? placeOf(ip) : hashSecret(browserMark);
}

/** The same where it is asked: the browser is marked where it is not yet, so that what others ask and guess is kept apart. */
export function markedAsker(context: Context): string {
  if (context.browserMark !== null || !context.setBrowserMark) return askerOf(context);
  const mark = newSecret();
  context.setBrowserMark(mark);
  return hashSecret(mark);
}

/** How a network address is remembered. */
export function placeOf(address: string): string {
  return hashSecret(networkOf(address));
}

async function attemptAt(context: Context, viewer: Person | null): Promise<Attempt> {
  const at = context.clock.now();
  const id = newId("att", at);
  const present = context.viewer;
  if (viewer && present?.id === viewer.id && present.scopes === null) {
    return { id, at, place: `session ${present.credentialId ?? ""}`, known: true };
  }
  const place = placeOf(context.ip);
  return { id, at, place, known: await isKnownPlace(context.database, viewer?.id ?? null, place, at) };
}
