import {
  numberExamples,
  PASSWORD_MAX,
  PASSWORD_MIN,
  TOKENS_MAX,
  type Locale,
  type UserErrorCode,
} from "@kabinet/shared";
import { userError, type UserError } from "../../../platform/graphql/user-error";
import { TOKEN_MAX_DAYS, TOKEN_NAME_MAX, type TokenProblem, type TokenWish } from "./api-token.policy";
import type { PasswordProblem } from "./password.policy";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { viewerText } from "./viewer.texts";

const TOKEN: Readonly<Record<TokenProblem, readonly [UserErrorCode, keyof TokenWish]>> = {
  NAME: ["INVALID_INPUT", "name"],
  SCOPES: ["INVALID_INPUT", "scopes"],
  CLIENT_NEEDED: ["INVALID_INPUT", "clientId"],
  CLIENT_UNKNOWN: ["NOT_FOUND", "clientId"],
  EXPIRES_IN_PAST: ["INVALID_INPUT", "expiresAt"],
  EXPIRES_TOO_LATE: ["EXPIRES_TOO_LATE", "expiresAt"],
};

/** Login or password is wrong; which of them is not told. */
export function wrongCredentials(locale: Locale): UserError {
  return userError("WRONG_CREDENTIALS", locale, viewerText("wrongCredentials"));
}

/** The password that was asked for again is wrong. */
export function wrongPassword(locale: Locale): UserError {
  return wrongPasswordIn(locale, "password");
}

/** The same, where the field has another name. */
export function wrongPasswordIn(locale: Locale, field: string): UserError {
  return userError("WRONG_CREDENTIALS", locale, viewerText("wrongPassword"), { field: [field] });
}

/** The code is wrong, used, or expired, or there was none; which is not told. */
export function wrongCode(locale: Locale): UserError {
  return userError("WRONG_CODE", locale, viewerText("wrongCode"), { field: ["code"] });
}

/** The password is asked for again and was not given. */
export function passwordNeeded(locale: Locale): UserError {
  return passwordNeededIn(locale, "password");
}

/** The same, where the field has another name. */
export function passwordNeededIn(locale: Locale, field: string): UserError {
  return userError("INVALID_INPUT", locale, viewerText("passwordNeeded"), { field: [field] });
}

/** A code is asked for and was not given. */
export function codeNeeded(locale: Locale): UserError {
  return userError("INVALID_INPUT", locale, viewerText("codeNeeded"), { field: ["code"] });
}

/** What should be a number is none. */
export function wrongNumber(locale: Locale): UserError {
  return userError(
    "INVALID_INPUT",
    locale,
    viewerText("wrongNumber", { example: numberExamples().international }),
    { field: ["number"] },
  );
}

/** The password cannot be chosen. */
export function weakPassword(locale: Locale, problem: PasswordProblem): UserError {
  return userError("PASSWORD_TOO_WEAK", locale, passwordText(problem), { field: ["newPassword"] });
}

/** A program's token may not do what its person may. */
export function notWithToken(locale: Locale): UserError {
  return userError("FORBIDDEN", locale, viewerText("notWithToken"));
}

/** The token is not there, or is somebody else's. */
export function noSuchToken(locale: Locale): UserError {
  return userError("NOT_FOUND", locale, viewerText("noSuchToken"), { field: ["apiTokenId"] });
}

/** The session is not there, or is somebody else's. */
export function noSuchSession(locale: Locale): UserError {
  return userError("NOT_FOUND", locale, viewerText("noSuchSession"), { field: ["sessionId"] });
}

/** The token cannot be made. */
export function tokenRefusal(locale: Locale, problem: TokenProblem): UserError {
  const [code, field] = TOKEN[problem];
  return userError(code, locale, tokenText(problem), { field: [field] });
}

/** Somebody has as many tokens in force as there may be. */
export function tooManyTokens(locale: Locale): UserError {
  return userError("TOO_MANY_API_TOKENS", locale, viewerText("tooManyTokens", { max: TOKENS_MAX }));
}

/** Too many attempts; says when the next is let in, by the operator's clock. */
export function tooManyAttempts(locale: Locale, opensAt: number, timeZone: string): UserError {
  // The minute that shows is never before the instant that is meant.
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(opensAt + 59_999);
  return userError("TOO_MANY_ATTEMPTS", locale, viewerText("tooManyAttempts", { time }), { opensAt });
}

/** The message that brings a code; in Cyrillic it must not pass 70 characters, or it is sent and charged as two. */
export function codeMessage(locale: Locale, code: string): string {
  return say(viewerText("codeMessage", { code }), locale);
}

/** The message that brings a code to confirm with; as short as the other. */
export function confirmationMessage(locale: Locale, code: string): string {
  return say(viewerText("confirmationMessage", { code }), locale);
}

function passwordText(problem: PasswordProblem): Text {
  if (problem === "SHORT") return viewerText("password.SHORT", { min: PASSWORD_MIN });
  if (problem === "LONG") return viewerText("password.LONG", { max: PASSWORD_MAX });
  return viewerText(`password.${problem}`);
}

function tokenText(problem: TokenProblem): Text {
  if (problem === "NAME") return viewerText("token.NAME", { max: TOKEN_NAME_MAX });
  if (problem === "EXPIRES_TOO_LATE") return viewerText("token.EXPIRES_TOO_LATE", { days: TOKEN_MAX_DAYS });
  return viewerText(`token.${problem}`);
}
