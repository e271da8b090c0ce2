import { useQuery } from "@apollo/client/react";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Redirect } from "../../components/redirect";
import { Failure } from "../../components/states";
import {
  CurrentViewer,
  CurrentViewerQuery,
  ViewerProvider,
} from "../../features/people/viewer/current-viewer";
import { StepUpDialog } from "../../features/people/viewer/step-up-dialog";
import { readFragment } from "../../generated";
import { hasDraftOwner, setDraftOwner } from "../../lib/drafts";
import { setOperator } from "../../lib/operator";
import { paths } from "../../lib/paths";
import { BareShell, ShellSkeleton } from "./shell";

/** Everything behind sign-in: whoever is not signed in is asked to, and comes back to the same address. */
export function SignedIn() {
  const { data, error, refetch } = useQuery(CurrentViewerQuery);
  const viewer = readFragment(CurrentViewer, data?.viewer);

  // Before anything below is rendered that shows a time or a number.
  if (data) setOperator(data.operator);
  if (viewer) {
    // Before any form below is rendered that finds what was typed; and no form is handed on to somebody else.
    setDraftOwner(viewer.id);
    return (
      <ViewerProvider key={viewer.id} viewer={viewer}>
        <Outlet />
        <StepUpDialog />
      </ViewerProvider>
    );
  }
  if (error) {
    return (
      <BareShell>
        <Failure isWholePage error={error} retry={refetch} />
      </BareShell>
    );
  }
  if (data) return <ToSignIn />;
  return <ShellSkeleton />;
}

/** Sign-in, told where to come back to, and whether a session has ended here. */
function ToSignIn() {
  const router = useRouter();
  const [to] = useState(() => {
    const back = `${paths.signIn}?to=${encodeURIComponent(router.state.location.href)}`;
    return hasDraftOwner() ? `${back}&ended=1` : back;
  });
  return <Redirect to={to} />;
}
