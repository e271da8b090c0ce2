import {
  concernsWholeCompany,
  isOpen,
  isReached,
  programReach,
  roleMay,
  type Permission,
} from "@kabinet/shared";
import type { Access, SignedIn } from "./viewer";

/** Whether an access to a company has a right there. */
function accessMay({ role, accountIds }: Access, permission: Permission): boolean {
  return roleMay(role, permission) && (accountIds === null || !concernsWholeCompany(permission));
}

/** Whether it is a program of a company to which a right is closed, whatever it is in that company. */
export function isBeyond({ grants }: Pick<SignedIn, "grants">, permission: Permission): boolean {
  return grants !== undefined && !isReached(grants, programReach(permission));
}

/**
 * Whether somebody has a right at all: an administrator in at least one company. Who has no company any more is asked
 * nothing further: what there is to see and do is their own person's.
 */
export function mayAnywhere(viewer: SignedIn, permission: Permission): boolean {
  if (isBeyond(viewer, permission)) return false;
  if (isOpen(permission)) return true;
  if (viewer.role !== "administrator" || viewer.accesses.length === 0)
    return roleMay(viewer.role, permission);
  return viewer.accesses.some((access) => accessMay(access, permission));
}

/** Whether somebody has a right in one company; whether they see the thing there is asked by its store. */
export function mayIn(viewer: SignedIn, permission: Permission, clientId: string): boolean {
  if (viewer.role !== "administrator") return mayAnywhere(viewer, permission);
  if (isBeyond(viewer, permission)) return false;
  return viewer.accesses.some((access) => access.clientId === clientId && accessMay(access, permission));
}

/** The same for what is written, where a token needs its scope besides. */
export function mayWriteIn(viewer: SignedIn, permission: Permission, clientId: string): boolean {
  return mayIn(viewer, permission, clientId) && (viewer.scopes?.includes("order") ?? true);
}

/**
 * Somebody with the accesses only that have a right: in what needs it the companies where they lack it are foreign.
 * The same person where nothing is left out.
 */
export function narrowedTo(viewer: SignedIn, permission: Permission): SignedIn {
  const isClosed = isBeyond(viewer, permission);
  const accesses = viewer.accesses.filter((access) => !isClosed && accessMay(access, permission));
  return accesses.length === viewer.accesses.length ? viewer : { ...viewer, accesses };
}

/** Whether somebody may be told of everything that their companies have: not of other lines than their own. */
export function seesWholeCompanies({ role, accesses }: SignedIn): boolean {
  return role !== "subscriber" && accesses.every(({ accountIds }) => accountIds === null);
}
