import { firstDay, monthIn, startOfDay } from "@kabinet/shared";
import { Field, ID, InputType } from "type-graphql";
import { ReturningSubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { unlessRefused } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { mobileInternetSlice } from "./mobile-internet.slice";
import {
  checkChangePackage,
  checkRemovePackage,
  priceOfStep,
  type InternetMoved,
} from "./mobile-internet-change.policy";
import { mobileInternetText } from "./mobile-internet.texts";

@InputType({ description: "Another additional package of mobile internet for one subscriber." })
class ChangeMobileInternetPackageInput extends ReturningSubscriberInput {
  @Field(() => ID, { description: "The package, one of `mobileInternetPackages`." })
  packageId!: string;
}

@InputType({
  description: "The additional package of one subscriber is to go; the tariff plan's internet remains.",
})
class RemoveMobileInternetPackageInput extends ReturningSubscriberInput {}

/** Puts an additional package into force, in place of the one before. */
export const changeMobileInternetPackage = defineSubscriberChange({
  kind: "changeMobileInternetPackage",
  description: "Puts an additional package of mobile internet into force, in place of the one before.",
  errors: ["MOBILE_INTERNET_OFF", "PACKAGE_ALREADY_IN_FORCE", "PACKAGE_NOT_PROVIDED"],
  unchangedBy: ["PACKAGE_ALREADY_IN_FORCE"],
  title: mobileInternetText("title.changeMobileInternetPackage"),
  may: "mobileInternet.order",
  isOpenToSubscribers: true,
  slice: mobileInternetSlice,
  inputType: ChangeMobileInternetPackageInput,
  canWaitForMonth: true,
  own: ({ subscriberId, packageId }) => ({ subscriberId, packageId }),
  check: ({ target, ground, at, timeZone }, { packageId }) =>
    unlessRefused(target, () => checkChangePackage(ground, packageId, isMonthStart(timeZone, at))),
  price: ({ ground }, { packageId }) => priceOfStep(ground, { ...ground, packageId }),
  apply: ({ ground: { connected } }, { packageId }) => ({ connected, packageId }),
  inverse: backToPackage,
});

/** Takes the additional package away. */
export const removeMobileInternetPackage = defineSubscriberChange({
  kind: "removeMobileInternetPackage",
  description: "Takes the additional package of mobile internet away; the tariff plan's internet remains.",
  errors: ["PACKAGE_NOT_CONNECTED"],
  unchangedBy: ["PACKAGE_NOT_CONNECTED"],
  title: mobileInternetText("title.removeMobileInternetPackage"),
  may: "mobileInternet.order",
  isOpenToSubscribers: true,
  slice: mobileInternetSlice,
  inputType: RemoveMobileInternetPackageInput,
  own: ({ subscriberId }) => ({ subscriberId }),
  check: ({ target, ground, at, timeZone }) =>
    unlessRefused(target, () => checkRemovePackage(ground, isMonthStart(timeZone, at))),
  price: ({ ground }) => priceOfStep(ground, { ...ground, packageId: null }),
  apply: ({ ground: { connected } }) => ({ connected, packageId: null }),
  inverse: backToPackage,
});

function isMonthStart(timeZone: string, at: number): boolean {
  return at === startOfDay(timeZone, firstDay(monthIn(timeZone, at)));
}

/** The step back to the package that was in force, or to none. */
function backToPackage(before: InternetMoved, target: { readonly id: string }): InverseStep {
  return before.packageId === null
    ? { kind: "removeMobileInternetPackage", input: { subscriberId: target.id } }
    : {
        kind: "changeMobileInternetPackage",
        input: { subscriberId: target.id, packageId: before.packageId },
      };
}
