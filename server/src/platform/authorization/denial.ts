import { roleMay, type Permission } from "@kabinet/shared";
import { isBeyond, mayIn } from "./rights";
import type { Access, SignedIn } from "./viewer";
import type { Text } from "../texts/text";
import { authorizationText } from "./authorization.texts";

/** Why somebody has no right to something that they see. */
export interface Denial {
  readonly code: "FORBIDDEN" | "READ_ONLY_ACCESS";
  readonly text: Text;
}

const DENIALS = {
  NOT_YOURS: { code: "FORBIDDEN", text: authorizationText("notYours") },
  LOOKS_ONLY: { code: "READ_ONLY_ACCESS", text: authorizationText("looksOnly") },
  SOME_ACCOUNTS: { code: "FORBIDDEN", text: authorizationText("someAccounts") },
  NOT_FOR_PROGRAMS: { code: "FORBIDDEN", text: authorizationText("notForPrograms") },
  BY_PEOPLE_ONLY: { code: "FORBIDDEN", text: authorizationText("notByPrograms") },
  PROGRAM_SCOPE: { code: "FORBIDDEN", text: authorizationText("programScope") },
  SCOPE_TOO_SMALL: { code: "FORBIDDEN", text: authorizationText("scopeTooSmall") },
} as const satisfies Readonly<Record<string, Denial>>;

/** What somebody is told who has not the right, whatever it is. */
export const NOT_YOURS: Denial = DENIALS.NOT_YOURS;

/** What a token is told of what a person does by themselves only. */
export const NOT_FOR_PROGRAMS: Denial = DENIALS.NOT_FOR_PROGRAMS;

/** What a program of a company is told of what wants a proof of who one is. */
export const BY_PEOPLE_ONLY: Denial = DENIALS.BY_PEOPLE_ONLY;

/** What a program of a company is told that was not given the right. */
export const PROGRAM_SCOPE: Denial = DENIALS.PROGRAM_SCOPE;

/** What a token is told whose scopes do not reach so far. */
export const SCOPE_TOO_SMALL: Denial = DENIALS.SCOPE_TOO_SMALL;

/** Why an access that lacks a right lacks it. */
export function denialOf({ role }: Access, permission: Permission): Denial {
  if (roleMay(role, permission)) return DENIALS.SOME_ACCOUNTS;
  return role === "observer" && roleMay("administrator", permission) ? DENIALS.LOOKS_ONLY : DENIALS.NOT_YOURS;
}

/** Why somebody may not write in a company what needs a right; null where they may. What `viewerCan…` answers. */
export function writeDenial(viewer: SignedIn, permission: Permission, clientId: string): Denial | null {
  if (isBeyond(viewer, permission)) return PROGRAM_SCOPE;
  if (!mayIn(viewer, permission, clientId)) {
    const access = viewer.accesses.find((each) => each.clientId === clientId);
    return viewer.role === "administrator" && access ? denialOf(access, permission) : DENIALS.NOT_YOURS;
  }
  return (viewer.scopes?.includes("order") ?? true) ? null : DENIALS.SCOPE_TOO_SMALL;
}
