import { Outlet } from "@tanstack/react-router";
import { BareShell } from "./shell";

/** The frame of the pages that come before sign-in. */
export function BareLayout() {
  return (
    <BareShell>
      <Outlet />
    </BareShell>
  );
}
