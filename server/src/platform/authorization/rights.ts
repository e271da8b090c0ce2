import { isOpen, roleMay, type Permission } from "@kabinet/shared";
import type { SignedIn } from "./viewer";

/** Whether somebody has a right at all: an administrator in at least one company. */
export function mayAnywhere({ role }: SignedIn, permission: Permission): boolean {
  return isOpen(permission) || roleMay(role, permission);
}

/** The same, and a token may write besides: what `viewerCan…` answers. */
export function mayWriteAnywhere(viewer: SignedIn, permission: Permission): boolean {
  return mayAnywhere(viewer, permission) && (viewer.scopes?.includes("order") ?? true);
}
