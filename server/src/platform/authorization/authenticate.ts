import type { Locale } from "@kabinet/shared";
import type { GraphQLError } from "graphql";
import { problem } from "../errors";
import type { SignedIn } from "./viewer";

/** By what a caller may be known; both come from outside and prove nothing by themselves. */
export interface Credentials {
  /** Value of the session's cookie. */
  readonly cookie: string | null;
  /** The Authorization header as it came. */
  readonly authorization: string | null;
  /** The network address from which it came; what comes from none is from none of a program's addresses. */
  readonly ip?: string;
  /** The program looks by itself, as at an open socket: it keeps no session alive. */
  readonly isLook?: boolean;
  /** The language in which a page of ours asks; it is remembered for what is written to the person later. */
  readonly locale?: Locale | null;
}

/** A company takes its program's token from other addresses only. Who shows it is told so, and is nobody. */
export class AddressRefused extends Error {
  constructor(readonly address: string) {
    super("the token is not taken from this address");
  }

  /** What is answered. */
  told(locale: Locale): GraphQLError {
    return problem("ADDRESS_NOT_ALLOWED", locale, this.address);
  }
}

/**
 * Finds out who is asking; null for nobody, or for a session or token that has ended. Throws AddressRefused.
 */
export type Authenticate = (credentials: Credentials) => Promise<SignedIn | null>;
