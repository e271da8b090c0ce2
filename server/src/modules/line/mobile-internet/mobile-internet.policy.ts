import type { Text } from "../../../platform/texts/text";
import type { Service } from "../../company/service/service.entity";
import { lineRefusalCode, type LineRefusal } from "../../company/subscriber/subscriber-change.policy";
import type {
  Subscriber,
  SubscriberState,
  SuspensionReason,
} from "../../company/subscriber/subscriber.entity";
import { subscriberText } from "../../company/subscriber/subscriber.texts";
import { mobileInternetText } from "./mobile-internet.texts";

/** What a subscriber's mobile internet is like: one of the three states of the manual's page. */
export enum MobileInternetState {
  OFF = "off",
  TARIFF_PLAN = "tariffPlan",
  PACKAGE = "package",
}

/** A service of mobile internet that a subscriber has. */
export interface InternetService {
  readonly specificationId: string;
  /** Epoch milliseconds; null while it has not worked yet. */
  readonly since: number | null;
}

/** The mobile internet of one subscriber, as it is looked at. */
export interface MobileInternetView {
  readonly subscriberId: string;
  readonly subscriberState: SubscriberState;
  readonly suspensionReason: SuspensionReason | null;
  readonly tariffPlanId: string;
  /** Mobile internet itself; null when it is off. */
  readonly internet: InternetService | null;
  /** The additional package in force. */
  readonly package: InternetService | null;
}

/** Puts together what was read: `services` are the line's working ones of mobile internet, the oldest first. */
export function viewMobileInternet(
  line: Pick<Subscriber, "id" | "state" | "suspensionReason" | "tariffPlanId">,
  services: readonly Service[],
  packageIds: { has(specificationId: string): boolean },
): MobileInternetView {
  const last = (isPackage: boolean): InternetService | null => {
    const service = services.findLast(({ specificationId }) => packageIds.has(specificationId) === isPackage);
    return service ? { specificationId: service.specificationId, since: service.activeSince } : null;
  };
  return {
    subscriberId: line.id,
    subscriberState: line.state,
    suspensionReason: line.suspensionReason,
    tariffPlanId: line.tariffPlanId,
    internet: last(false),
    package: last(true),
  };
}

/** Which of the three states it is in. */
export function mobileInternetState(
  view: Pick<MobileInternetView, "internet" | "package">,
): MobileInternetState {
  if (!view.internet) return MobileInternetState.OFF;
  return view.package ? MobileInternetState.PACKAGE : MobileInternetState.TARIFF_PLAN;
}

/** Why a package cannot be chosen, and what to do about it. */
export interface PackageRefusal {
  readonly code: LineRefusal | "MOBILE_INTERNET_OFF" | "PACKAGE_ALREADY_IN_FORCE" | "PACKAGE_NOT_PROVIDED";
  readonly text: Text;
}

/**
 * Why a subscriber cannot choose a package; null when it can. `provided` are the specifications that its tariff plan
 * provides. What stands in the way of every package is named first.
 */
export function packageUnavailable(
  view: MobileInternetView,
  packageId: string,
  provided: { has(specificationId: string): boolean },
): PackageRefusal | null {
  const lineRefused = lineRefusalCode({
    state: view.subscriberState,
    suspensionReason: view.suspensionReason,
  });
  if (lineRefused) return subscriberText.told(lineRefused);
  if (!view.internet) return mobileInternetText.told("MOBILE_INTERNET_OFF");
  if (view.package?.specificationId === packageId) return mobileInternetText.told("PACKAGE_ALREADY_IN_FORCE");
  if (!provided.has(packageId)) return mobileInternetText.told("PACKAGE_NOT_PROVIDED");
  return null;
}
