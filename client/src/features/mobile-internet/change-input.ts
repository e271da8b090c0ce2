import type { ChangeInput, OnClosedWindow } from "../../generated/graphql";
import { withoutNulls } from "../../lib/without-nulls";
import type { MobileInternetAct } from "./mobile-internet";

/** When, and what a closed window does: the part of the input that every change has. */
export interface ChangeTerms {
  runAt: string | null;
  revertAt: string | null;
  onClosedWindow: OnClosedWindow;
}

/** The wizard's answers as the API takes them; null while an answer is missing. */
export function changeInputOf(
  act: MobileInternetAct,
  subscriberId: string,
  packageId: string | null,
  terms: ChangeTerms,
): ChangeInput | null {
  const input = { subscriberId, ...withoutNulls(terms) };
  switch (act) {
    case "connect":
      return { connectMobileInternet: input };
    case "disconnect":
      return { disconnectMobileInternet: input };
    case "remove":
      return { removeMobileInternetPackage: input };
    case "change":
      return packageId ? { changeMobileInternetPackage: { ...input, packageId } } : null;
  }
}
