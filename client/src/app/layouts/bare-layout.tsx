import { useQuery } from "@apollo/client/react";
import { Outlet } from "@tanstack/react-router";
import { CurrentViewerQuery } from "../../features/people/viewer/current-viewer";
import { setOperator } from "../../lib/operator";
import { BareShell } from "./shell";

/** The frame of the pages that come before sign-in. */
export function BareLayout() {
  const { data } = useQuery(CurrentViewerQuery);
  // Before anything below is rendered that shows a number.
  if (data) setOperator(data.operator);
  return (
    <BareShell>
      <Outlet />
    </BareShell>
  );
}
