import { COMPANY_ROLES, concernsWholeCompany, roleMay, type Permission } from "@kabinet/shared";
import { createContext, useContext, type ReactNode } from "react";
import type { CurrentViewerFragment } from "../../../generated/graphql";
import { useViewer } from "./current-viewer";

/** What an administrator has of one company. */
export type CurrentAccess = CurrentViewerFragment["accesses"][number];

const ClientContext = createContext<string | undefined>(undefined);

/** Tells everything below it whose company is looked at; undefined where that is not known yet. */
export function AccessProvider({
  clientId,
  children,
}: {
  clientId: string | undefined;
  children: ReactNode;
}) {
  return <ClientContext value={clientId}>{children}</ClientContext>;
}

/** What the viewer has of the company that is looked at; null for who is no administrator of one. */
export function useAccess(): CurrentAccess | null {
  const clientId = useContext(ClientContext);
  return useViewer().accesses.find(({ client }) => client?.id === clientId) ?? null;
}

/**
 * Whether the viewer has a right in the company that is looked at, by the same page of rights as the server. Where a
 * thing says itself what may be done to it (`viewerCan…`), that is asked.
 */
export function useMay(permission: Permission): boolean {
  const { role } = useViewer();
  const access = useAccess();
  if (role === "SUBSCRIBER") return roleMay("subscriber", permission);
  if (role === "STAFF") return roleMay("staff", permission);
  if (!access) return roleMay("administrator", permission);
  const isWhole = access.accounts === null || !concernsWholeCompany(permission);
  const own = COMPANY_ROLES.find((one) => one.toUpperCase() === access.role);
  return isWhole && own !== undefined && roleMay(own, permission);
}
