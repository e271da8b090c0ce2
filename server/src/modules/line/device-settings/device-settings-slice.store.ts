import { firstDay, startOfDay } from "@kabinet/shared";
import type { Characteristic, Slice } from "../../../orders/change";
import { OrderState } from "../../../orders/order.entity";
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

/** An order in one of these has sent its message, or is going to. */
const STATES = [
  OrderState.ACKNOWLEDGED,
  OrderState.PENDING,
  OrderState.HELD,
  OrderState.IN_PROGRESS,
  OrderState.COMPLETED,
];

/** Messages with settings: the network sends them, and nothing of the line changes. What was sent is in its orders. */
export const deviceSettingsSlice: Slice<SubscriberTarget, SettingsGround, SettingsMoved> = {
  name: DEVICE_SETTINGS_SLICE,
  async load(reader, targets, { month, timeZone }) {
    const since = startOfDay(timeZone, firstDay(month)) - MESSAGES_WINDOW;
    const orders = await reader.rows<OrderedMessage & { readonly subject: string }>(
      `select t.id, t.subject_id as subject, t.run_at as at from orders t
        where t.subject_id among($1) and t.slice = $2 and t.state among($3) and t.run_at > $4`,
      [targets.map(({ id }) => id), DEVICE_SETTINGS_SLICE, STATES, since],
    );
    const messages = groupBy(orders, ({ subject }) => subject);
    return new Map(targets.map(({ id }) => [id, { messages: messages.get(id) ?? [] }]));
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
