import { defineModule } from "../../../define-module";
import { changeMobileInternetPackage, removeMobileInternetPackage } from "./change-mobile-internet-package";
import { connectMobileInternet, disconnectMobileInternet } from "./connect-mobile-internet";
import {
  InternetAllowanceResolver,
  MobileInternetResolver,
  SubscriberMobileInternetResolver,
} from "./mobile-internet.resolver";

/** Mobile internet of a line and its packages. */
export const mobileInternetModule = defineModule({
  id: "mobile-internet",
  area: "line",
  changes: [
    changeMobileInternetPackage,
    removeMobileInternetPackage,
    connectMobileInternet,
    disconnectMobileInternet,
  ],
  resolvers: [MobileInternetResolver, InternetAllowanceResolver, SubscriberMobileInternetResolver],
});
