import type { PlistObject } from "plist";
import type { PublicFile } from "./http/dependencies";
import { APPLE_PROFILE_PATH, appleProfile } from "./modules/line/device-settings/device-settings.policy";
import { operatorFace } from "./operator-face";
import { logoPath, type OperatorProfile } from "./modules/catalogue/operator/operator-profile.policy";

/**
 * What is served to everybody: the phone that is being set up has no session yet, nor has who is about to sign in, and
 * there is nothing in it that the operator does not tell everybody.
 */
export function publicFilesOf(profile: OperatorProfile, webRoot: string): readonly PublicFile[] {
  const { handset, logo } = profile;
  return [
    ...operatorFace(profile, webRoot),
    {
      path: APPLE_PROFILE_PATH,
      type: "application/x-apple-aspen-config; charset=utf-8",
      name: "internet.mobileconfig",
      // What writes it is loaded when somebody asks for it, not while the process starts.
      content: async () => {
        const { default: plist } = await import("plist");
        return plist.build(appleProfile(handset) as PlistObject);
      },
    },
    ...(logo === null
      ? []
      : [
          { path: logoPath(logo), type: logo.type, name: null, content: () => Promise.resolve(logo.content) },
        ]),
  ];
}
