import { Field, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { subscriberRefusals } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { deviceSettingsSlice } from "./device-settings.slice";
import { DeviceKind, deviceParameters, DeviceService } from "./device-settings.policy";
import { messageRefusal } from "./settings-message.policy";
import { deviceSettingsText } from "./device-settings.texts";
import { say } from "../../../platform/texts/fill";

@InputType({ description: "Settings that one subscriber is to get by a text message." })
class SendDeviceSettingsInput extends SubscriberInput {
  @Field(() => DeviceService, { description: "What to set up." })
  service!: DeviceService;

  @Field(() => DeviceKind, { description: "On what kind of phone." })
  device!: DeviceKind;
}

/** Sends handset settings to a line by a text message, through the network. */
export const sendDeviceSettings = defineSubscriberChange({
  kind: "sendDeviceSettings",
  description:
    "Sends the settings of a service to the line by a text message. Free; it cannot be undone. At most 5 an hour and line.",
  errors: ["TOO_MANY_MESSAGES"],
  title: deviceSettingsText("title.sendDeviceSettings"),
  may: "deviceSettings.order",
  isOpenToSubscribers: true,
  slice: deviceSettingsSlice,
  inputType: SendDeviceSettingsInput,
  own: ({ subscriberId, service, device }) => ({ subscriberId, service, device }),
  check({ target, ground, at, orderId }) {
    const refusals = subscriberRefusals(target);
    const tooMany = messageRefusal(ground.messages, at, orderId);
    return { refusals: refusals.length === 0 && tooMany ? [tooMany] : refusals, warnings: [] };
  },
  apply: (_, { service, device }) => ({
    message: {
      service,
      device,
      // The names in English: they are what phones of every language understand next to their own.
      text: deviceParameters(service, device, operatorProfile().handset)
        .map(({ name, value }) => `${say(name, "en")}=${value}`)
        .join("; "),
    },
  }),
  inverse: () => null,
});
