import { defineModule } from "../../../define-module";
import { DeviceSettingsResolver } from "./device-settings.resolver";
import { sendDeviceSettings } from "./send-device-settings";

/** Settings of the network for a phone, sent by message or as a profile. */
export const deviceSettingsModule = defineModule({
  id: "device-settings",
  area: "line",
  changes: [sendDeviceSettings],
  resolvers: [DeviceSettingsResolver],
});
