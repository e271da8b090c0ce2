import { graphql } from "../../../generated";
import type { DeviceKind, DeviceService } from "../../../generated/graphql";
import { oneOf } from "../../../lib/page-search/parameter";
import type { SearchValues } from "../../../lib/page-search/page-search";

/** What to enter on a phone; open to everybody. */
export const DeviceSettingsQuery = graphql(`
  query DeviceSettings($service: DeviceService!, $device: DeviceKind!) {
    deviceSettings(service: $service, device: $device) {
      service
      device
      settings {
        name
        value
      }
      steps
      appleProfilePath
    }
  }
`);

/** What the pages keep in their address: what is to be set up, on which phone. */
export const deviceSearch = {
  service: oneOf<DeviceService>("INTERNET", "MMS", "STREAMING"),
  device: oneOf<DeviceKind>("ANDROID", "IPHONE", "OTHER"),
};

/** What is asked for; where the address does not name a phone, the one in the hand. */
export const deviceVariables = ({ service, device }: SearchValues<typeof deviceSearch>) => ({
  service: service ?? ("INTERNET" as const),
  device: device ?? (/iPhone|iPad/.test(navigator.userAgent) ? ("IPHONE" as const) : ("ANDROID" as const)),
});
