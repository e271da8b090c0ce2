import type { Localized } from "@kabinet/shared";
import type { Fact, Slice } from "../../orders/change";
import type { SubscriberTarget } from "../subscriber/subscriber-change.policy";
import type { DeviceKind, DeviceService } from "./device-settings.policy";

/** A message with settings, as the network is told to send it. */
export interface SettingsMessage {
  readonly service: DeviceService;
  readonly device: DeviceKind;
  /** What to enter, as `APN=…; …`. */
  readonly text: string;
}

/** What is on its way to a phone: nothing before an order, one message by it. */
export interface SettingsState {
  readonly message: SettingsMessage | null;
}

const LABEL: Localized = { ru: "СМС с настройками", be: "СМС з наладамі", en: "Text message with settings" };

const SERVICES: Readonly<Record<DeviceService, Localized>> = {
  internet: { ru: "мобильный интернет", be: "мабільны інтэрнэт", en: "mobile internet" },
  mms: { ru: "MMS", be: "MMS", en: "MMS" },
  streaming: { ru: "потоковое видео", be: "патокавае відэа", en: "streaming video" },
};

const DEVICES: Readonly<Record<DeviceKind, Localized>> = {
  android: { ru: "Android", be: "Android", en: "Android" },
  iphone: { ru: "iPhone", be: "iPhone", en: "iPhone" },
  other: { ru: "другой телефон", be: "іншы тэлефон", en: "another phone" },
};

/** Messages with settings: the network sends them, and nothing of the line changes. What was sent is in its orders. */
export const deviceSettingsSlice: Slice<SubscriberTarget, SettingsState> = {
  name: "deviceSettings",
  load: (_, targets) => Promise.resolve(new Map(targets.map(({ id }) => [id, { message: null }]))),
  moved: ({ message }) => ({ message }),
  save: () => Promise.resolve(),
  facts: ({ message }) => [{ label: LABEL, value: message && described(message) }] satisfies Fact[],
};

function described({ service, device }: SettingsMessage): Localized {
  const [what, phone] = [SERVICES[service], DEVICES[device]];
  return { ru: `${what.ru}, ${phone.ru}`, be: `${what.be}, ${phone.be}`, en: `${what.en}, ${phone.en}` };
}
