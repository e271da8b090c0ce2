import type { CurrentViewerFragment } from "../../../generated/graphql";
import { paths } from "../../../lib/paths";

/** Where a viewer begins: an administrator with their company, a subscriber with their number, staff with what waits for them. */
export function homePath(viewer: CurrentViewerFragment): string | null {
  if (viewer.role === "STAFF") return paths.staff();
  if (viewer.subscriber) return paths.subscriber(viewer.subscriber.id);
  // One that is withheld says itself what it wants.
  const first = viewer.clients.edges[0]?.node ?? viewer.withheldCompanies[0];
  return first ? paths.client(first.id) : null;
}
