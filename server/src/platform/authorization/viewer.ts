import type { CompanyRole } from "@kabinet/shared";

/** What a viewer is to the system. */
export type ViewerRole = "administrator" | "subscriber" | "staff";

/** What an API token may do; a browser session may do both. */
export type TokenScope = "read" | "order";

/** Who did something; the system itself when no person did. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: ViewerRole | "system";
  /** The program that did it in their name: what its token is called; null or absent where they did it themselves. */
  readonly program?: string | null;
  /** The network address from which they did it; null or absent where there is none. */
  readonly ip?: string | null;
}

/** The actor of what happens by itself. */
export const SYSTEM: Actor = { id: "system", name: "Kabinet", role: "system" };

/** What somebody is in a company: one who looks, changes lines, pays, or does all of it. */
export type AccessRole = CompanyRole;

/** What an administrator has of one company. */
export interface Access {
  readonly clientId: string;
  readonly role: AccessRole;
  /** The accounts that they look after, by id; null for the whole company, with all its accounts and what is of none. */
  readonly accountIds: readonly string[] | null;
}

/** Who is asking: a person signed in, or a program with that person's token. */
export interface SignedIn extends Actor {
  readonly role: ViewerRole;
  /** What an administrator has of companies, each once (of a token: of those that it is bound to); nothing for others. */
  readonly accesses: readonly Access[];
  /**
   * What they would have of companies that want a second factor, were there one: nothing is shown of these until then.
   * Absent where there are none.
   */
  readonly withheld?: readonly Access[];
  /** The one line of a subscriber. */
  readonly subscriberId: string | null;
  /** Scopes of the token; null for a browser session, which may do all that its person may. */
  readonly scopes: readonly TokenScope[] | null;
  /** Id of the session or token by which they are here; neither opens anything to who knows it. */
  readonly credentialId?: string;
  /** When the session's holder last proved who they are, epoch milliseconds; null for a token, which never does. */
  readonly provedAt?: number | null;
}

/**
 * Everything that decides what somebody may see: who has only proved again who they are, or asks from another address,
 * is still the same.
 */
export function identityOf(viewer: SignedIn): string {
  return JSON.stringify({ ...viewer, provedAt: undefined, ip: undefined });
}
