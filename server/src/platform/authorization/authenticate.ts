import type { Locale } from "@kabinet/shared";
import type { SignedIn } from "./viewer";

/** By what a caller may be known; both come from outside and prove nothing by themselves. */
export interface Credentials {
  /** Value of the session's cookie. */
  readonly cookie: string | null;
  /** The Authorization header as it came. */
  readonly authorization: string | null;
  /** The program looks by itself, as at an open socket: it keeps no session alive. */
  readonly isLook?: boolean;
  /** The language in which a page of ours asks; it is remembered for what is written to the person later. */
  readonly locale?: Locale | null;
}

/** Finds out who is asking; null for nobody, or for a session or token that has ended. */
export type Authenticate = (credentials: Credentials) => Promise<SignedIn | null>;
