import { InputType } from "type-graphql";
import { ReturningSubscriberInput } from "../../../orders/change-options";
import { unlessRefused } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { mobileInternetSlice } from "./mobile-internet.slice";
import { checkConnect, checkDisconnect, priceOfStep } from "./mobile-internet-change.policy";
import { mobileInternetText } from "./mobile-internet.texts";

@InputType({ description: "Mobile internet is to be connected for one subscriber." })
class ConnectMobileInternetInput extends ReturningSubscriberInput {}

@InputType({ description: "Mobile internet is to be disconnected for one subscriber." })
class DisconnectMobileInternetInput extends ReturningSubscriberInput {}

/** Connects mobile internet by the terms of the tariff plan. */
export const connectMobileInternet = defineSubscriberChange({
  kind: "connectMobileInternet",
  description: "Connects mobile internet by the terms of the tariff plan.",
  errors: ["MOBILE_INTERNET_ALREADY_ON", "MOBILE_INTERNET_NOT_PROVIDED"],
  unchangedBy: ["MOBILE_INTERNET_ALREADY_ON"],
  title: mobileInternetText("title.connectMobileInternet"),
  may: "mobileInternet.order",
  isOpenToSubscribers: true,
  slice: mobileInternetSlice,
  inputType: ConnectMobileInternetInput,
  own: ({ subscriberId }) => ({ subscriberId }),
  check: ({ target, ground }) => unlessRefused(target, () => checkConnect(ground)),
  price: ({ ground }) => priceOfStep(ground, { ...ground, connected: true }),
  apply: ({ ground: { packageId } }) => ({ connected: true, packageId }),
  inverse: (_, target) => ({ kind: "disconnectMobileInternet", input: { subscriberId: target.id } }),
});

/** Disconnects mobile internet; an additional package has to go first. */
export const disconnectMobileInternet = defineSubscriberChange({
  kind: "disconnectMobileInternet",
  description: "Disconnects mobile internet; an additional package has to be removed first.",
  errors: ["MOBILE_INTERNET_OFF", "PACKAGE_IN_FORCE"],
  unchangedBy: ["MOBILE_INTERNET_OFF"],
  title: mobileInternetText("title.disconnectMobileInternet"),
  may: "mobileInternet.order",
  isOpenToSubscribers: true,
  slice: mobileInternetSlice,
  inputType: DisconnectMobileInternetInput,
  own: ({ subscriberId }) => ({ subscriberId }),
  check: ({ target, ground }) => unlessRefused(target, () => checkDisconnect(ground)),
  price: ({ ground }) => priceOfStep(ground, { ...ground, connected: false }),
  apply: ({ ground: { packageId } }) => ({ connected: false, packageId }),
  inverse: (_, target) => ({ kind: "connectMobileInternet", input: { subscriberId: target.id } }),
});
