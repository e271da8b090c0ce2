import { createHash } from "node:crypto";
import type { Localized } from "@kabinet/shared";
import type { AccessPoint, OperatorProfile } from "../../catalogue/operator/operator-profile.policy";

/** Where the Apple configuration profile is served, below the address of the gateway. */
export const APPLE_PROFILE_PATH = "/downloads/internet.mobileconfig";

/** What a handset is to be set up for. */
export enum DeviceService {
  INTERNET = "internet",
  MMS = "mms",
  STREAMING = "streaming",
}

/** Kinds of phone: they call the same things by other names, and keep them in other places. */
export enum DeviceKind {
  ANDROID = "android",
  IPHONE = "iphone",
  OTHER = "other",
}

/** One line of a handset's settings, called as on the phone. */
export interface DeviceParameter {
  readonly name: Localized;
  readonly value: string;
}

type Word =
  | "name"
  | "apn"
  | "user"
  | "password"
  | "type"
  | "centre"
  | "mmsProxy"
  | "mmsPort"
  | "rtspProxy"
  | "rtspPort";

const same = (text: string): Localized => ({ ru: text, be: text, en: text });

const WORDS: Readonly<Record<Word, Localized>> = {
  name: { ru: "Имя", be: "Імя", en: "Name" },
  apn: same("APN"),
  user: { ru: "Имя пользователя", be: "Імя карыстальніка", en: "Username" },
  password: { ru: "Пароль", be: "Пароль", en: "Password" },
  type: { ru: "Тип APN", be: "Тып APN", en: "APN type" },
  centre: same("MMSC"),
  mmsProxy: { ru: "Прокси MMS", be: "Проксі MMS", en: "MMS proxy" },
  mmsPort: { ru: "Порт MMS", be: "Порт MMS", en: "MMS port" },
  rtspProxy: { ru: "Прокси RTSP", be: "Проксі RTSP", en: "RTSP proxy" },
  rtspPort: { ru: "Порт RTSP", be: "Порт RTSP", en: "RTSP port" },
};

/** What an iPhone and an older phone call otherwise than an Android one. */
const OWN_WORDS: Readonly<Record<DeviceKind, Partial<Record<Word, Localized>>>> = {
  [DeviceKind.ANDROID]: {},
  [DeviceKind.IPHONE]: { mmsProxy: { ru: "MMS-прокси", be: "MMS-проксі", en: "MMS Proxy" } },
  [DeviceKind.OTHER]: {
    name: { ru: "Название соединения", be: "Назва злучэння", en: "Connection name" },
    apn: { ru: "Точка доступа (APN)", be: "Пункт доступу (APN)", en: "Access point (APN)" },
    centre: { ru: "Адрес центра MMS", be: "Адрас цэнтра MMS", en: "MMS centre address" },
  },
};

/** What a handset has to be told for a service, in the order in which it asks. */
export function deviceParameters(
  service: DeviceService,
  device: DeviceKind,
  profile: OperatorProfile,
): readonly DeviceParameter[] {
  const named = (word: Word, value: string): DeviceParameter => ({
    name: OWN_WORDS[device][word] ?? WORDS[word],
    value,
  });
  const point = ({ apn, user, password }: AccessPoint): DeviceParameter[] => [
    named("apn", apn),
    named("user", user),
    named("password", password),
  ];
  const { internet, mms, streaming } = profile;
  // An iPhone asks for no names and types of access points.
  const title = (suffix: string): DeviceParameter[] =>
    device === DeviceKind.IPHONE ? [] : [named("name", `${profile.name}${suffix}`)];
  const type = (text: string): DeviceParameter[] =>
    device === DeviceKind.ANDROID ? [named("type", text)] : [];
  if (service === DeviceService.INTERNET) return [...title(""), ...point(internet), ...type("default,supl")];
  if (service === DeviceService.MMS) {
    const proxy = `${mms.proxy}:${String(mms.proxyPort)}`;
    const proxies =
      device === DeviceKind.IPHONE
        ? [named("mmsProxy", proxy)]
        : [named("mmsProxy", mms.proxy), named("mmsPort", String(mms.proxyPort))];
    return [...title(" MMS"), ...point(mms), named("centre", mms.messageCentre), ...proxies, ...type("mms")];
  }
  // An iPhone streams over its ordinary connection and knows no RTSP proxy.
  const rtsp =
    device === DeviceKind.IPHONE
      ? []
      : [named("rtspProxy", streaming.proxy), named("rtspPort", String(streaming.proxyPort))];
  return [...title(""), ...point(internet), ...rtsp];
}

const ANDROID_APNS: Localized = {
  ru: "Откройте «Настройки» → «Подключения» → «Мобильные сети» → «Точки доступа (APN)» и нажмите «Добавить».",
  be: "Адкрыйце «Налады» → «Падключэнні» → «Мабільныя сеткі» → «Пункты доступу (APN)» і націсніце «Дадаць».",
  en: "Open Settings → Connections → Mobile networks → Access point names and press Add.",
};
const IPHONE_APNS: Localized = {
  ru: "Откройте «Настройки» → «Сотовая связь» → «Параметры данных» → «Сотовая сеть передачи данных».",
  be: "Адкрыйце «Налады» → «Сотавая сувязь» → «Параметры даных» → «Сотавая сетка перадачы даных».",
  en: "Open Settings → Cellular → Cellular Data Options → Cellular Network.",
};
const OTHER_APNS: Localized = {
  ru: "Откройте «Настройки» → «Подключение» → «Точки доступа» и создайте новую.",
  be: "Адкрыйце «Налады» → «Падключэнне» → «Пункты доступу» і стварыце новы.",
  en: "Open Settings → Connection → Access points and make a new one.",
};
const WHERE: Readonly<Record<DeviceKind, Localized>> = {
  [DeviceKind.ANDROID]: ANDROID_APNS,
  [DeviceKind.IPHONE]: IPHONE_APNS,
  [DeviceKind.OTHER]: OTHER_APNS,
};
const IPHONE_MMS: Localized = {
  ru: "Внесите значения в раздел MMS того же экрана. Если раздела нет, iPhone получает настройки MMS от сети сам.",
  be: "Унясіце значэнні ў раздзел MMS таго ж экрана. Калі раздзела няма, iPhone атрымлівае налады MMS ад сеткі сам.",
  en: "Enter the values in the MMS part of the same screen. If there is none, the iPhone gets them from the network.",
};
const FILL_IN: Localized = {
  ru: "Внесите значения из таблицы точь-в-точь, остальные поля оставьте пустыми.",
  be: "Унясіце значэнні з табліцы дакладна, астатнія палі пакіньце пустымі.",
  en: "Enter the values of the table exactly and leave the other fields empty.",
};
const STREAM: Localized = {
  ru: "Прокси и порт RTSP укажите в настройках проигрывателя видео.",
  be: "Проксі і порт RTSP задайце ў наладах прайгравальніка відэа.",
  en: "Enter the RTSP proxy and port in the settings of the video player.",
};
const RESTART: Localized = {
  ru: "Сохраните, выключите и снова включите передачу данных.",
  be: "Захавайце, выключыце і зноў уключыце перадачу даных.",
  en: "Save, then turn mobile data off and on again.",
};

/** What to do on the phone, step by step. */
export function deviceSteps(service: DeviceService, device: DeviceKind): readonly Localized[] {
  const isIphone = device === DeviceKind.IPHONE;
  return [
    WHERE[device],
    service === DeviceService.MMS && isIphone ? IPHONE_MMS : FILL_IN,
    ...(service === DeviceService.STREAMING && !isIphone ? [STREAM] : []),
    RESTART,
  ];
}

/** Whether an Apple configuration profile sets this up by itself: it knows of the data connection only. */
export function hasAppleProfile(service: DeviceService, device: DeviceKind): boolean {
  return device === DeviceKind.IPHONE && service !== DeviceService.MMS;
}

/**
 * The Apple configuration profile of the operator's data connection, to be written as a property list. Its ids are
 * made from its content: the same profile replaces itself on the phone.
 * Source: Apple, Device Management, payload `com.apple.cellular`.
 */
export function appleProfile({
  name,
  internet,
}: OperatorProfile): Record<string, unknown> & { readonly PayloadUUID: string } {
  const { apn, user, password } = internet;
  const id = (part: string): string => uuidOf([part, name, apn, user, password]);
  const accessPoint = { Name: apn, AuthenticationType: "PAP", Username: user, Password: password };
  return {
    PayloadType: "Configuration",
    PayloadVersion: 1,
    PayloadIdentifier: `${reversed(apn)}.profile`,
    PayloadUUID: id("profile"),
    PayloadDisplayName: `${name}: internet`,
    PayloadOrganization: name,
    PayloadContent: [
      {
        PayloadType: "com.apple.cellular",
        PayloadVersion: 1,
        PayloadIdentifier: `${reversed(apn)}.cellular`,
        PayloadUUID: id("cellular"),
        PayloadDisplayName: name,
        AttachAPN: accessPoint,
        APNs: [accessPoint],
      },
    ],
  };
}

function reversed(domain: string): string {
  return domain.split(".").reverse().join(".");
}

/** A UUID (version 8, RFC 9562) made from some texts. */
function uuidOf(parts: readonly string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
    .join("-")
    .toUpperCase();
}
