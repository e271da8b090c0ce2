import type { Locale } from "@kabinet/shared";
import type { SignedIn } from "../authorization/viewer";
import type { Clock } from "../clock";
import type { Database } from "../database/database";

/** What every resolver is given. One is made for each request, and for each operation of a socket. */
export interface Context {
  readonly database: Database;
  readonly clock: Clock;
  /** Who is asking; null when not signed in. */
  readonly viewer: SignedIn | null;
  readonly locale: Locale;
  /** The operator's time zone, in which days and months are counted. */
  readonly zone: string;
  readonly requestId: string;
  /** Address of the caller, for throttling. */
  readonly ip: string;
  /** DataLoaders and other things made once a request; see `perRequest`. */
  readonly made: Map<unknown, unknown>;
  /** Sets or clears the session's cookie; null where there is no HTTP answer to put it on. */
  readonly setSession: ((token: string | null) => void) | null;
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
