import { Arg, Ctx, Field, ObjectType, Query, registerEnumType, Resolver } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import {
  APPLE_PROFILE_PATH,
  DeviceKind,
  deviceParameters,
  DeviceService,
  deviceSteps,
  hasAppleProfile,
} from "./device-settings.policy";
import { say } from "../../../platform/texts/fill";

registerEnumType(DeviceService, {
  name: "DeviceService",
  description: "What a handset is to be set up for.",
  valuesConfig: {
    INTERNET: { description: "Mobile internet." },
    MMS: { description: "Multimedia messages." },
    STREAMING: { description: "Streaming video." },
  },
});
registerEnumType(DeviceKind, {
  name: "DeviceKind",
  description: "A kind of phone: each calls the same settings by other names.",
  valuesConfig: {
    ANDROID: { description: "Phones with Android." },
    IPHONE: { description: "Apple iPhone." },
    OTHER: { description: "Any other phone." },
  },
});

/** One line of a handset's settings. */
@ObjectType({ description: "One line of a handset's settings." })
class DeviceSetting {
  @Field(() => String, { description: "What the phone calls it, in the viewer's language." })
  name!: string;

  @Field(() => String, { description: "What to enter, exactly." })
  value!: string;
}

/** What to enter on a phone so that a service works. */
@ObjectType({ description: "What to enter on a phone so that a service works." })
class DeviceSettings {
  @Field(() => DeviceService, { description: "The service." })
  service!: DeviceService;

  @Field(() => DeviceKind, { description: "The kind of phone." })
  device!: DeviceKind;

  @Field(() => [DeviceSetting], { description: "The settings in the order in which the phone asks." })
  settings!: DeviceSetting[];

  @Field(() => [String], { description: "What to do on the phone, step by step, in the viewer's language." })
  steps!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "Path, below the address of this gateway, of an Apple configuration profile (.mobileconfig) that sets it up by itself; null where there is none. It is open to everybody and holds nothing personal.",
  })
  appleProfilePath!: string | null;
}

/** Handset settings of the operator. */
@Resolver()
export class DeviceSettingsResolver {
  @Query(() => DeviceSettings, {
    description:
      "What to enter on a phone so that mobile internet, MMS or streaming video works; the operator's own settings, open to everybody: a phone that is set up has no session.",
  })
  @May("deviceSettings.read")
  deviceSettings(
    @Arg("service", () => DeviceService, { description: "What to set up." }) service: DeviceService,
    @Arg("device", () => DeviceKind, { description: "On what kind of phone." }) device: DeviceKind,
    @Ctx() { locale }: Context,
  ): DeviceSettings {
    return {
      service,
      device,
      settings: deviceParameters(service, device, operatorProfile().handset).map(({ name, value }) => ({
        name: say(name, locale),
        value,
      })),
      steps: deviceSteps(service, device).map((step) => say(step, locale)),
      appleProfilePath: hasAppleProfile(service, device) ? APPLE_PROFILE_PATH : null,
    };
  }
}
