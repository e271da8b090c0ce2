import { useQuery } from "@apollo/client/react";
import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { Failure } from "../../components/states";
import { CurrentViewer, CurrentViewerQuery, ViewerProvider } from "../../features/viewer/current-viewer";
import { readFragment } from "../../generated";
import { paths } from "../../lib/paths";
import { BareShell, ShellSkeleton } from "./shell";

/** Everything behind sign-in: whoever is not signed in is asked to, and comes back to the same address. */
export function SignedIn() {
  const { data, error, refetch } = useQuery(CurrentViewerQuery);
  const { href, pathname } = useLocation();
  const viewer = readFragment(CurrentViewer, data?.viewer);

  if (viewer) {
    return (
      <ViewerProvider viewer={viewer}>
        <Outlet />
      </ViewerProvider>
    );
  }
  if (error) {
    return (
      <BareShell>
        <Failure error={error} retry={refetch} />
      </BareShell>
    );
  }
  if (data) return <Navigate to={paths.signIn} search={pathname === "/" ? {} : { to: href }} replace />;
  return <ShellSkeleton />;
}
