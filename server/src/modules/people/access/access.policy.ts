import type { Access, AccessRole } from "../../../platform/authorization/viewer";
import type { Person } from "../viewer/viewer.entity";

/** How many people have access to one company at the most: their list is answered whole. */
export const ACCESSES_MAX = 200;

/** What somebody is to have of a company. */
export interface AccessWish {
  readonly role: AccessRole;
  /** Ids of accounts; null or left out for all of them. */
  readonly accountIds?: readonly string[] | null;
}

/** What is wrong with the accounts of a wish, and at which place where it is about one. */
export type AccountsProblem =
  | { readonly problem: "NO_ACCOUNT" }
  | { readonly problem: "ACCOUNT_TWICE" | "ACCOUNT_UNKNOWN"; readonly place: number };

/** What is wrong with the accounts that somebody is to look after, where these are the company's; null when nothing is. */
export function accountsProblem(
  accountIds: readonly string[] | null,
  ofCompany: ReadonlySet<string>,
): AccountsProblem | null {
  if (accountIds === null) return null;
  if (accountIds.length === 0) return { problem: "NO_ACCOUNT" };
  const twice = accountIds.findIndex((id, place) => accountIds.indexOf(id) < place);
  if (twice >= 0) return { problem: "ACCOUNT_TWICE", place: twice };
  const unknown = accountIds.findIndex((id) => !ofCompany.has(id));
  return unknown < 0 ? null : { problem: "ACCOUNT_UNKNOWN", place: unknown };
}

/** Whether an access is an administrator's of the whole company. */
export function isFullAdministrator({ role, accountIds }: Pick<Access, "role" | "accountIds">): boolean {
  return role === "administrator" && accountIds === null;
}

/** Somebody with what they have of a company. */
interface WithAccess {
  readonly person: Pick<Person, "id" | "state">;
  readonly access: Access;
  /** Since when it rests; null while it is in force. */
  readonly blockedAt: number | null;
}

/**
 * Whether a company keeps an administrator of the whole of it, who can sign in, when somebody has `next` of it from now
 * on (null for nothing).
 */
export function keepsAdministrator(
  people: readonly WithAccess[],
  personId: string,
  next: Pick<Access, "role" | "accountIds"> | null,
): boolean {
  return people.some(({ person, access, blockedAt }) => {
    if (person.state !== "active" || blockedAt !== null) return false;
    return person.id === personId ? next !== null && isFullAdministrator(next) : isFullAdministrator(access);
  });
}
