import type { CompanyRole, ProgramScope } from "@kabinet/shared";

/** What a viewer is to the system. */
export type ViewerRole = "administrator" | "subscriber" | "staff";

/** What an API token may do; a browser session may do both. */
export type TokenScope = "read" | "order";

/** What somebody was who did something, as it is written down with it. */
export type ActorRole = ViewerRole | "program" | "system";

/** What somebody is shown to be: what they sign in as, or a program of a company. */
export type ShownRole = Exclude<ActorRole, "system">;

/** Who did something; a program of a company, or the system itself, when no person did. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
  /** What a program of a company may do, and nothing besides; absent for people, and for programs in a person's name. */
  readonly grants?: readonly ProgramScope[];
  /** The program that did it in their name: what its token is called; null or absent where they did it themselves. */
  readonly program?: string | null;
  /** The network address from which they did it; null or absent where there is none. */
  readonly ip?: string | null;
}

/** What is written down of who did something: a program is shown what its company has, as a person is, and is none. */
export function writtenRole({ role, grants }: Pick<Actor, "role" | "grants">): ActorRole {
  return grants === undefined ? role : "program";
}

/** Whether it is one of those who act in a company's name: its people and its own programs. */
export function isOfCompany(role: string | null): boolean {
  return role === "administrator" || role === "program";
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

/** Who is asking: a person signed in, a program with that person's token, or a program of a company with its own. */
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
