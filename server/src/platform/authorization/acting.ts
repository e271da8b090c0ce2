import type { Locale } from "@kabinet/shared";
import type { Clock } from "../clock";
import type { Database } from "../database/database";
import { viewerOf, type Context } from "../graphql/context";
import type { SignedIn } from "./viewer";

/**
 * Who acts, and all that a write needs to know of the occasion. A request of the API makes one of its context; a
 * worker, a schedule or another door makes its own: nothing in it belongs to HTTP.
 */
export interface Acting {
  readonly viewer: SignedIn;
  /** The language of refusals. */
  readonly locale: Locale;
  /** The operator's time zone, in which days and months are counted. */
  readonly timeZone: string;
  readonly clock: Clock;
  readonly database: Database;
  /**
   * Until when the viewer's last proof of identity serves: epoch milliseconds. Null where no proof is asked for, as of
   * a program, whose token was made by somebody who had proved who they are.
   */
  readonly proof: number | null;
}

/** Until when (epoch milliseconds) the session's last proof serves for what is dangerous; null for tokens, which prove nothing. */
export function provedUntil({ viewer, sessionLimits }: Context): number | null {
  if (!viewer || viewer.scopes !== null) return null;
  return (viewer.provedAt ?? -Infinity) + sessionLimits.proof;
}

/** The acting viewer of a request. Throws where nobody is signed in: guarded roots never get so far. */
export function actingOf(context: Context): Acting {
  const { locale, timeZone, clock, database } = context;
  return { viewer: viewerOf(context), locale, timeZone, clock, database, proof: provedUntil(context) };
}
