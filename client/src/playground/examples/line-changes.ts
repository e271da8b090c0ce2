import { change, decided, type Example, inDays } from "./example";

/** Every change of a line, each as a preview and an order, and what belongs to them; in the menu's order. */
export const lineChanges: readonly Example[] = [
  ...change({
    topic: "services",
    file: "connect-service",
    title: { ru: "Подключить услугу", be: "Падключыць паслугу", en: "Connect a service" },
    input: ({ subscriberId, serviceToConnect }) => ({
      subscriberId,
      serviceSpecificationId: serviceToConnect,
      alsoSpecificationIds: [],
    }),
  }),
  ...change({
    topic: "services",
    file: "disconnect-service",
    title: { ru: "Отключить услугу", be: "Адключыць паслугу", en: "Disconnect a service" },
    input: ({ subscriberId, serviceToDisconnect }) => ({
      subscriberId,
      serviceSpecificationId: serviceToDisconnect,
      alsoSpecificationIds: [],
    }),
  }),
  {
    group: "line",
    topic: "numberChange",
    file: "hold-number",
    title: { ru: "Удержать номер", be: "Утрымаць нумар", en: "Hold a number" },
    variables: decided(({ subscriberId }) => ({ subscriberId, number: null })),
  },
  ...change({
    topic: "numberChange",
    file: "change-number",
    title: { ru: "Сменить номер", be: "Змяніць нумар", en: "Change the number" },
    input: ({ subscriberId, freeNumber }) => ({ subscriberId, number: freeNumber }),
  }),
  {
    group: "line",
    topic: "numberChange",
    file: "release-number",
    title: { ru: "Вернуть удержанный номер", be: "Вярнуць утрыманы нумар", en: "Give a held number back" },
    variables: decided(({ subscriberId }) => ({ subscriberId, number: null })),
  },
  {
    group: "line",
    topic: "numberChange",
    file: "request-number-change",
    title: {
      ru: "Оставить заявку на номер",
      be: "Пакінуць заяўку на нумар",
      en: "Leave a request for a number",
    },
    variables: decided(({ subscriberId, networkCode }) => ({
      subscriberId,
      mask: `${networkCode ?? ""}%77`,
      category: null,
      comment: null,
    })),
  },
  {
    group: "line",
    topic: "mobileInternet",
    file: "preview-package-change",
    title: {
      ru: "Сменить пакет: предпросмотр",
      be: "Змяніць пакет: папярэдні прагляд",
      en: "Change the package: preview",
    },
    variables: ({ subscriberId, packageId }) => ({ subscriberId, packageId }),
  },
  {
    group: "line",
    topic: "mobileInternet",
    file: "change-package",
    title: { ru: "Сменить пакет: заказ", be: "Змяніць пакет: заказ", en: "Change the package: order" },
    variables: decided(({ subscriberId, packageId }) => ({ subscriberId, packageId, previewDigest: null })),
  },
  ...change({
    topic: "mobileInternet",
    file: "plan-package-change",
    title: {
      ru: "Пакет на время (runAt, revertAt)",
      be: "Пакет на час (runAt, revertAt)",
      en: "A package for a time (runAt, revertAt)",
    },
    input: ({ subscriberId, packageId }) => ({
      subscriberId,
      packageId,
      runAt: inDays(2),
      revertAt: inDays(9),
      onClosedWindow: "QUEUE",
      note: "Командировка",
    }),
  }),
  ...change({
    topic: "mobileInternet",
    file: "remove-package",
    title: { ru: "Снять пакет", be: "Зняць пакет", en: "Remove the package" },
    input: ({ subscriberId }) => ({ subscriberId }),
  }),
  ...change({
    topic: "mobileInternet",
    file: "connect-mobile-internet",
    title: {
      ru: "Подключить мобильный интернет",
      be: "Падключыць мабільны інтэрнэт",
      en: "Connect mobile internet",
    },
    input: ({ subscriberId }) => ({ subscriberId }),
  }),
  ...change({
    topic: "mobileInternet",
    file: "disconnect-mobile-internet",
    title: {
      ru: "Отключить мобильный интернет",
      be: "Адключыць мабільны інтэрнэт",
      en: "Disconnect mobile internet",
    },
    input: ({ subscriberId }) => ({ subscriberId }),
  }),
  ...change({
    topic: "deviceSettings",
    file: "send-device-settings",
    title: { ru: "Прислать настройки по SMS", be: "Даслаць налады па SMS", en: "Send the settings by SMS" },
    input: ({ subscriberId }) => ({ subscriberId, service: "INTERNET", device: "ANDROID" }),
  }),
  ...change({
    topic: "pause",
    file: "pause",
    title: { ru: "Поставить на паузу", be: "Паставіць на паўзу", en: "Pause a line" },
    input: ({ subscriberId }) => ({ subscriberId, revertAt: inDays(14) }),
  }),
  ...change({
    topic: "pause",
    file: "resume",
    title: { ru: "Снять с паузы", be: "Зняць з паўзы", en: "Resume a line" },
    input: ({ subscriberId }) => ({ subscriberId }),
  }),
  ...change({
    topic: "callForwarding",
    file: "set-forwarding",
    title: { ru: "Переадресовать звонки", be: "Пераадрасаваць званкі", en: "Forward calls" },
    input: ({ subscriberId, exampleNumber }) => ({
      subscriberId,
      condition: "NO_REPLY",
      forwardTo: exampleNumber,
      noReplySeconds: 20,
      revertAt: inDays(7),
    }),
  }),
  ...change({
    topic: "callForwarding",
    file: "replace-forwardings",
    title: {
      ru: "Несколько условий сразу",
      be: "Некалькі ўмоў адразу",
      en: "Several conditions at once",
    },
    input: ({ subscriberId, exampleNumber }) => ({
      subscriberId,
      forwardings: [
        { condition: "BUSY", forwardTo: exampleNumber },
        { condition: "NO_REPLY", forwardTo: exampleNumber, noReplySeconds: 15 },
      ],
    }),
  }),
  ...change({
    topic: "callForwarding",
    file: "cancel-forwarding",
    title: { ru: "Отменить переадресацию", be: "Адмяніць пераадрасацыю", en: "Cancel forwarding" },
    input: ({ subscriberId }) => ({ subscriberId, which: "ALL" }),
  }),
  ...change({
    topic: "voicemail",
    file: "connect-voicemail",
    title: { ru: "Подключить голосовую почту", be: "Падключыць галасавую пошту", en: "Connect voicemail" },
    input: ({ subscriberId }) => ({ subscriberId, forward: ["NO_REPLY"], noReplySeconds: 20 }),
  }),
  ...change({
    topic: "voicemail",
    file: "disconnect-voicemail",
    title: { ru: "Отключить голосовую почту", be: "Адключыць галасавую пошту", en: "Disconnect voicemail" },
    input: ({ subscriberId }) => ({ subscriberId }),
  }),
  ...change({
    topic: "voicemail",
    file: "set-voicemail-email",
    title: {
      ru: "Адрес для копий сообщений",
      be: "Адрас для копій паведамленняў",
      en: "The address for copies of messages",
    },
    input: ({ subscriberId }) => ({ subscriberId, email: "voice@example.com", language: "RU" }),
  }),
  {
    group: "line",
    topic: "voicemail",
    file: "resend-voicemail-email",
    title: {
      ru: "Письмо с подтверждением ещё раз",
      be: "Ліст з пацвярджэннем яшчэ раз",
      en: "Mail the confirmation once more",
    },
    variables: decided(() => ({ subscriberId: null })),
  },
  ...change({
    topic: "voicemail",
    file: "remove-voicemail-email",
    title: {
      ru: "Убрать адрес для копий",
      be: "Прыбраць адрас для копій",
      en: "Take the address for copies away",
    },
    input: ({ subscriberId }) => ({ subscriberId }),
  }),
  ...change({
    topic: "tariffPlan",
    file: "change-tariff-plan",
    title: { ru: "Сменить тарифный план", be: "Змяніць тарыфны план", en: "Change the tariff plan" },
    input: ({ subscriberId, tariffPlanId }) => ({ subscriberId, tariffPlanId, onClosedWindow: "QUEUE" }),
  }),
];
