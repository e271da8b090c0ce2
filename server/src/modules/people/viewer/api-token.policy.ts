import type { SignedIn, TokenScope } from "../../../platform/authorization/viewer";

/** Longest life of a token, in days: one that was forgotten does not stay open for ever. */
export const TOKEN_MAX_DAYS = 366;
/** Longest name of a token, in characters. */
export const TOKEN_NAME_MAX = 100;

const DAY = 86_400_000;

/** Why a token cannot be made. */
export type TokenProblem =
  "NAME" | "SCOPES" | "CLIENT_NEEDED" | "CLIENT_UNKNOWN" | "EXPIRES_IN_PAST" | "EXPIRES_TOO_LATE";

/** What somebody wants a token to be. */
export interface TokenWish {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly clientId?: string | null;
  readonly expiresAt: number;
}

/** What is wrong with a token that somebody wants; null when it may be made. */
export function tokenProblem(wish: TokenWish, viewer: SignedIn, now: number): TokenProblem | null {
  const name = wish.name.trim();
  if (name === "" || Array.from(name).length > TOKEN_NAME_MAX || /[\p{Cc}\p{Cs}]/u.test(name)) return "NAME";
  if (wish.scopes.length === 0) return "SCOPES";
  if (wish.expiresAt <= now) return "EXPIRES_IN_PAST";
  if (wish.expiresAt > now + TOKEN_MAX_DAYS * DAY) return "EXPIRES_TOO_LATE";
  return clientProblem(wish.clientId ?? null, viewer);
}

function clientProblem(clientId: string | null, { accesses }: SignedIn): TokenProblem | null {
  if (clientId !== null)
    return accesses.some((access) => access.clientId === clientId) ? null : "CLIENT_UNKNOWN";
  // A line's user has no company to name.
  return accesses.length > 1 ? "CLIENT_NEEDED" : null;
}
