import { graphql } from "../../../testing/graphql";
import { say } from "../../../platform/texts/fill";
import plist from "plist";
import { withTestApp } from "../../../testing/test-app";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import {
  APPLE_PROFILE_PATH,
  appleProfile,
  DeviceKind,
  deviceParameters,
  DeviceService,
} from "./device-settings.policy";

const SETTINGS = graphql(`
  query DeviceSettingsSettings($service: DeviceService!, $device: DeviceKind!) {
    deviceSettings(service: $service, device: $device) { settings { name value } steps appleProfilePath }
  }
`);

describe("Query.deviceSettings", () => {
  it("tells anybody what to enter, in their language, for each service on each kind of phone", async () => {
    await withTestApp(async (test) => {
      for (const service of ["INTERNET", "MMS", "STREAMING"] as const) {
        for (const device of ["ANDROID", "IPHONE", "OTHER"] as const) {
          const { deviceSettings } = await test.data(SETTINGS, { service, device });
          const values = deviceSettings.settings.map(({ value }) => value);
          const apn = service === "MMS" ? "mms.kabinet.example" : "web.kabinet.example";
          expect(values).toContain(apn);
          expect(deviceSettings.steps.length).toBeGreaterThanOrEqual(3);
          expect(deviceSettings.appleProfilePath).toBe(
            device === "IPHONE" && service !== "MMS" ? "/downloads/internet.mobileconfig" : null,
          );
        }
      }
      const variables = { service: "MMS", device: "ANDROID" } as const;
      const { deviceSettings } = await test.data(SETTINGS, variables, { locale: "be" });
      expect(deviceSettings.settings).toContainEqual({ name: "Імя карыстальніка", value: "mms" });
      expect(deviceSettings.settings).toContainEqual({
        name: "MMSC",
        value: operatorProfile().handset.mms.messageCentre,
      });
    });
  });
});

describe("the Apple configuration profile", () => {
  it("is open to everybody, and is a property list with the operator's access point", async () => {
    await withTestApp(async (test) => {
      const answer = await test.app.inject({ url: APPLE_PROFILE_PATH });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers["content-type"]).toMatch(/^application\/x-apple-aspen-config/);
      expect(plist.parse(answer.body)).toMatchObject({
        PayloadType: "Configuration",
        PayloadContent: [{ PayloadType: "com.apple.cellular", APNs: [{ Name: "web.kabinet.example" }] }],
      });
      const again = await test.app.inject({
        url: APPLE_PROFILE_PATH,
        headers: { "if-none-match": String(answer.headers.etag) },
      });
      expect([again.statusCode, again.body]).toEqual([304, ""]);
    });
  });

  it("keeps its ids while it says the same, and has others when it says something else", () => {
    const one = appleProfile(operatorProfile().handset);
    expect(one.PayloadUUID).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
    expect(appleProfile(operatorProfile().handset).PayloadUUID).toBe(one.PayloadUUID);
    const internet = { ...operatorProfile().handset.internet, apn: "other.example" };
    expect(appleProfile({ ...operatorProfile().handset, internet }).PayloadUUID).not.toBe(one.PayloadUUID);
  });

  it("can hold whatever an operator's password has", () => {
    const internet = { apn: "a.example", user: "u<&>", password: '"]]>' };
    const text = plist.build(appleProfile({ ...operatorProfile().handset, internet }) as plist.PlistObject);
    expect(plist.parse(text)).toMatchObject({
      PayloadContent: [{ AttachAPN: { Username: "u<&>", Password: '"]]>' } }],
    });
  });
});

test("an iPhone is not asked for what its settings do not have", () => {
  const words = deviceParameters(DeviceService.STREAMING, DeviceKind.IPHONE, operatorProfile().handset).map(
    ({ name }) => say(name, "en"),
  );
  expect(words).toEqual(["APN", "Username", "Password"]);
});
