import { firstDay, startOfDay } from "@kabinet/shared";
import type { Characteristic, Slice } from "../../../orders/change";
import { ordersNotGivenUp } from "../../../orders/order.store";
import { groupBy } from "../../../platform/group-by";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import type { DeviceKind, DeviceService } from "./device-settings.policy";
import { MESSAGES_WINDOW, type OrderedMessage } from "./settings-message.policy";
import type { Text } from "../../../platform/texts/text";
import { deviceSettingsText } from "./device-settings.texts";

/** A message with settings, as the network is told to send it. */
export interface SettingsMessage {
  readonly service: DeviceService;
  readonly device: DeviceKind;
  /** What to enter, as `APN=…; …`. */
  readonly text: string;
}

/** What an order has sent to a phone: nothing before it, one message by it. */
export interface SettingsMoved {
  readonly message: SettingsMessage | null;
}

/** What the rule of sending looks at. */
export interface SettingsGround {
  /** The line's messages from the hour before this month on, sent or yet to be sent. */
  readonly messages: readonly OrderedMessage[];
}

/** Name of the slice, as orders are kept under it. */
const DEVICE_SETTINGS_SLICE = "deviceSettings";

/** Messages with settings: the network sends them, and nothing of the line changes. What was sent is in its orders. */
export const deviceSettingsSlice: Slice<SubscriberTarget, SettingsGround, SettingsMoved> = {
  name: DEVICE_SETTINGS_SLICE,
  async load(reader, targets, { month, timeZone }) {
    const since = startOfDay(timeZone, firstDay(month)) - MESSAGES_WINDOW;
    const ids = targets.map(({ id }) => id);
    const orders = groupBy(
      await ordersNotGivenUp(reader, ids, DEVICE_SETTINGS_SLICE, since),
      ({ subjectId }) => subjectId,
    );
    const messagesOf = (id: string): OrderedMessage[] =>
      (orders.get(id) ?? []).map((order) => ({ id: order.id, at: order.runAt }));
    return new Map(ids.map((id) => [id, { messages: messagesOf(id) }]));
  },
  moved: () => ({ message: null }),
  advance: ({ messages }, { orderId, at }) => ({ messages: [...messages, { id: orderId, at }] }),
  save: () => Promise.resolve(),
  characteristics: (_, { message }) =>
    [
      { label: deviceSettingsText("label.message"), value: message && described(message) },
    ] satisfies Characteristic[],
};

function described({ service, device }: SettingsMessage): Text {
  return deviceSettingsText("message", {
    service: deviceSettingsText(`service.${service}`),
    device: deviceSettingsText(`device.${device}`),
  });
}
