import type { ChangeInput } from "../../../generated/graphql";
import type { MobileInternetAct } from "./mobile-internet";

/** The wizard's answers as the API takes them; null while an answer is missing. */
export function changeInputOf(
  act: MobileInternetAct,
  subscriberId: string,
  packageId: string | null,
): ChangeInput | null {
  switch (act) {
    case "connect":
      return { connectMobileInternet: { subscriberId } };
    case "disconnect":
      return { disconnectMobileInternet: { subscriberId } };
    case "remove":
      return { removeMobileInternetPackage: { subscriberId } };
    case "change":
      return packageId ? { changeMobileInternetPackage: { subscriberId, packageId } } : null;
  }
}
