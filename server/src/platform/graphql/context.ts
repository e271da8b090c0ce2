import type { Locale } from "@kabinet/shared";
import type { SessionLimits } from "../authorization/session-limits";
import type { SignedIn } from "../authorization/viewer";
import type { Clock } from "../clock";
import type { Database } from "../database/database";
import type { SecretBox } from "../secrets/secret-box";
import type { SmsSender } from "../sms-sender";

/** What every resolver is given. One is made for each request, and for each operation of a socket. */
export interface Context {
  readonly database: Database;
  readonly clock: Clock;
  /** Who is asking; null when not signed in. Signing in and out change it with `actAs`, nothing else does. */
  viewer: SignedIn | null;
  readonly locale: Locale;
  /** The operator's time zone, in which days and months are counted. */
  readonly timeZone: string;
  readonly requestId: string;
  /** Address of the caller, for throttling. */
  readonly ip: string;
  /** What the caller's browser or program calls itself; null where it does not. */
  readonly userAgent: string | null;
  /** DataLoaders and other things made once a request; see `perRequest`. */
  readonly made: Map<unknown, unknown>;
  /** Sets or clears the session's cookie; null where there is no HTTP answer to put it on. */
  readonly setSession: ((token: string | null) => void) | null;
  /** By what a browser that is not signed in is known to have asked for a code; null where it is not yet. */
  readonly browserMark: string | null;
  /** Marks the browser; null where there is no HTTP answer to put it on. */
  readonly setBrowserMark: ((mark: string) => void) | null;
  /** The address by which browsers reach the gateway: passkeys are made for it. */
  readonly publicUrl: URL;
  /** How long the sessions last that are opened here. */
  readonly sessionLimits: SessionLimits;
  /** Sends the codes to sign in with. */
  readonly sms: SmsSender;
  /** Seals and opens what is kept secret and has to be told again. */
  readonly secrets: SecretBox;
}

/** Lets the rest of the operation be answered to somebody else: who has just signed in, or nobody. */
export function actAs(context: Context, viewer: SignedIn | null): void {
  context.viewer = viewer;
  // What was loaded for one viewer is not for another.
  context.made.clear();
}

/** Context of a root field that only those who are signed in reach. */
export function viewerOf(context: Context): SignedIn {
  if (!context.viewer) throw new Error("a guarded resolver was reached without a viewer");
  return context.viewer;
}

/** Makes something once a request and keeps it there; the factory function itself is the key. */
export function perRequest<T>(context: Context, factory: (context: Context) => T): T {
  if (!context.made.has(factory)) context.made.set(factory, factory(context));
  return context.made.get(factory) as T;
}
