import { createHash } from "node:crypto";
import type { Text } from "../../../platform/texts/text";
import { deviceSettingsText } from "./device-settings.texts";
import type { AccessPoint, HandsetSettings } from "../../catalogue/operator/operator-profile.policy";

/** Where the Apple configuration profile is served, below the address of the gateway. */
export const APPLE_PROFILE_PATH = "/downloads/internet.mobileconfig";

/** What a handset is to be set up for. */
export enum DeviceService {
  INTERNET = "internet",
  MMS = "mms",
  STREAMING = "streaming",
}

/** Kinds of phone: they call the same things by other names, and keep them in other places. */
export enum DeviceKind {
  ANDROID = "android",
  IPHONE = "iphone",
  OTHER = "other",
}

/** One line of a handset's settings, called as on the phone. */
export interface DeviceParameter {
  readonly name: Text;
  readonly value: string;
}

type Word =
  | "name"
  | "apn"
  | "user"
  | "password"
  | "type"
  | "centre"
  | "mmsProxy"
  | "mmsPort"
  | "rtspProxy"
  | "rtspPort";

/** What an iPhone and an older phone call otherwise than an Android one. */
function nameOf(word: Word, device: DeviceKind): Text {
  if (device === DeviceKind.IPHONE && word === "mmsProxy") return deviceSettingsText("iphone.mmsProxy");
  return device === DeviceKind.OTHER && (word === "name" || word === "apn" || word === "centre")
    ? deviceSettingsText(`other.${word}`)
    : deviceSettingsText(`word.${word}`);
}

/** What a handset has to be told for a service, in the order in which it asks. */
export function deviceParameters(
  service: DeviceService,
  device: DeviceKind,
  profile: HandsetSettings,
): readonly DeviceParameter[] {
  const named = (word: Word, value: string): DeviceParameter => ({
    name: nameOf(word, device),
    value,
  });
  const point = ({ apn, user, password }: AccessPoint): DeviceParameter[] => [
    named("apn", apn),
    named("user", user),
    named("password", password),
  ];
  const { internet, mms, streaming } = profile;
  // An iPhone asks for no names and types of access points.
  const title = (suffix: string): DeviceParameter[] =>
    device === DeviceKind.IPHONE ? [] : [named("name", `${profile.name}${suffix}`)];
  const type = (text: string): DeviceParameter[] =>
    device === DeviceKind.ANDROID ? [named("type", text)] : [];
  if (service === DeviceService.INTERNET) return [...title(""), ...point(internet), ...type("default,supl")];
  if (service === DeviceService.MMS) {
    const proxy = `${mms.proxy}:${String(mms.proxyPort)}`;
    const proxies =
      device === DeviceKind.IPHONE
        ? [named("mmsProxy", proxy)]
        : [named("mmsProxy", mms.proxy), named("mmsPort", String(mms.proxyPort))];
    return [...title(" MMS"), ...point(mms), named("centre", mms.messageCentre), ...proxies, ...type("mms")];
  }
  // An iPhone streams over its ordinary connection and knows no RTSP proxy.
  const rtsp =
    device === DeviceKind.IPHONE
      ? []
      : [named("rtspProxy", streaming.proxy), named("rtspPort", String(streaming.proxyPort))];
  return [...title(""), ...point(internet), ...rtsp];
}

/** What to do on the phone, step by step. */
export function deviceSteps(service: DeviceService, device: DeviceKind): readonly Text[] {
  const isIphone = device === DeviceKind.IPHONE;
  return [
    deviceSettingsText(`step.${device}`),
    deviceSettingsText(service === DeviceService.MMS && isIphone ? "step.iphoneMms" : "step.fillIn"),
    ...(service === DeviceService.STREAMING && !isIphone ? [deviceSettingsText("step.stream")] : []),
    deviceSettingsText("step.restart"),
  ];
}

/** Whether an Apple configuration profile sets this up by itself: it knows of the data connection only. */
export function hasAppleProfile(service: DeviceService, device: DeviceKind): boolean {
  return device === DeviceKind.IPHONE && service !== DeviceService.MMS;
}

/**
 * The Apple configuration profile of the operator's data connection, to be written as a property list. Its ids are
 * made from its content: the same profile replaces itself on the phone.
 * Source: Apple, Device Management, payload `com.apple.cellular`.
 */
export function appleProfile({
  name,
  internet,
}: HandsetSettings): Record<string, unknown> & { readonly PayloadUUID: string } {
  const { apn, user, password } = internet;
  const id = (part: string): string => uuidOf([part, name, apn, user, password]);
  const accessPoint = { Name: apn, AuthenticationType: "PAP", Username: user, Password: password };
  return {
    PayloadType: "Configuration",
    PayloadVersion: 1,
    PayloadIdentifier: `${reversed(apn)}.profile`,
    PayloadUUID: id("profile"),
    PayloadDisplayName: `${name}: internet`,
    PayloadOrganization: name,
    PayloadContent: [
      {
        PayloadType: "com.apple.cellular",
        PayloadVersion: 1,
        PayloadIdentifier: `${reversed(apn)}.cellular`,
        PayloadUUID: id("cellular"),
        PayloadDisplayName: name,
        AttachAPN: accessPoint,
        APNs: [accessPoint],
      },
    ],
  };
}

function reversed(domain: string): string {
  return domain.split(".").reverse().join(".");
}

/** A UUID (version 8, RFC 9562) made from some texts. */
function uuidOf(parts: readonly string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
    .join("-")
    .toUpperCase();
}
