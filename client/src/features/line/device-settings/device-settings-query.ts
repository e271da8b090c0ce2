import { graphql } from "../../../generated";
import type { DeviceKind, DeviceService } from "../../../generated/graphql";

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

const services: readonly DeviceService[] = ["INTERNET", "MMS", "STREAMING"];
const devices: readonly DeviceKind[] = ["ANDROID", "IPHONE", "OTHER"];

/** What is to be set up, as the address says it. */
export const serviceIn = (text: string | undefined): DeviceService =>
  services.find((service) => service.toLowerCase() === text) ?? "INTERNET";

/** The kind of phone, as the address says it; on a phone the one in the hand. */
export const deviceIn = (text: string | undefined): DeviceKind =>
  devices.find((device) => device.toLowerCase() === text) ??
  (/iPhone|iPad/.test(navigator.userAgent) ? "IPHONE" : "ANDROID");
