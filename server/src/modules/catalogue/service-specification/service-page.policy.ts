import { operatorProfile } from "../operator/operator-profile.policy";
import {
  MOBILE_INTERNET_CODE,
  PAUSE_CODE,
  ServiceCategory,
  type ServiceSpecification,
} from "./service-specification.entity";

/** Services that are not changed like the others, but by changes (and on a page) of their own. */
export enum ServicePage {
  MOBILE_INTERNET = "mobileInternet",
  VOICEMAIL = "voicemail",
  PAUSE = "pause",
}

const BY_CODE: Readonly<Record<string, ServicePage>> = {
  [MOBILE_INTERNET_CODE]: ServicePage.MOBILE_INTERNET,
  [PAUSE_CODE]: ServicePage.PAUSE,
};

/** Where a service is changed, if not like the others. */
export function pageOf({
  code,
  category,
}: Pick<ServiceSpecification, "code" | "category">): ServicePage | null {
  if (category === ServiceCategory.MOBILE_INTERNET_PACKAGE) return ServicePage.MOBILE_INTERNET;
  if (code === operatorProfile().voicemail.service) return ServicePage.VOICEMAIL;
  return BY_CODE[code] ?? null;
}
