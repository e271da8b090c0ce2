import type { AppLocale } from "../lib/i18n/locale";

/** For whom an operation is meant. */
export type ExampleGroup = "administrator" | "integrator" | "subscriber" | "staff";

/** Ids that the viewer can see, so that a ready operation runs at once; null where there is none. */
export interface Samples {
  clientId: string | null;
  subscriberId: string | null;
  /** E.164 */
  subscriberNumber: string | null;
  /** A package that the sample subscriber can choose now. */
  packageId: string | null;
  orderId: string | null;
}

/** A ready operation. Its text is `operations/<group>/<file>.graphql`. */
export interface Example {
  group: ExampleGroup;
  file: string;
  title: Record<AppLocale, string>;
  /**
   * Its variables. In a mutation, what the person has to decide is null: the variable is required, so the server
   * refuses the operation until it is filled in, and a slip of the finger orders nothing.
   */
  variables?: (samples: Samples) => Record<string, unknown>;
}

/** A key that no earlier request has used. `crypto.randomUUID` is missing on plain http, where this has to work too. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `playground-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

const inOneYear = (): string => new Date(Date.now() + 365 * 86_400_000).toISOString();

const previewPackage = ({ subscriberId, packageId }: Samples) => ({ subscriberId, packageId });
const changePackage = (samples: Samples) => ({
  ...previewPackage(samples),
  idempotencyKey: newKey(),
  previewDigest: null,
});
const followOrder = ({ orderId }: Samples) => ({ orderId });
const decideOrder = () => ({ orderId: null, idempotencyKey: newKey() });

/** Every ready operation, in the order in which it is offered. */
export const examples: readonly Example[] = [
  {
    group: "administrator",
    file: "who-am-i",
    title: { ru: "Кто я и что мне видно", be: "Хто я і што мне відаць", en: "Who am I and what can I see" },
  },
  {
    group: "administrator",
    file: "find-subscribers-by-mask",
    title: {
      ru: "Найти абонентов по маске",
      be: "Знайсці абанентаў па масцы",
      en: "Find subscribers by a mask",
    },
    variables: ({ clientId, subscriberNumber }) => ({
      clientId,
      search: `${subscriberNumber?.slice("+375".length, "+37529".length) ?? "29"}%`,
      first: 20,
      after: null,
    }),
  },
  {
    group: "administrator",
    file: "subscriber-with-services",
    title: { ru: "Абонент и его услуги", be: "Абанент і яго паслугі", en: "One subscriber with services" },
    variables: ({ subscriberId }) => ({ subscriberId }),
  },
  {
    group: "administrator",
    file: "charges-of-month",
    title: {
      ru: "Начисления за месяц и что выросло",
      be: "Налічэнні за месяц і што вырасла",
      en: "Charges of a month, and what grew",
    },
    variables: ({ subscriberId }) => ({ subscriberId, month: null }),
  },
  {
    group: "administrator",
    file: "sim-code-views",
    title: { ru: "Кто смотрел PIN и PUK", be: "Хто глядзеў PIN і PUK", en: "Who looked at PIN and PUK" },
    variables: () => ({ subscriberId: null, first: 20, after: null }),
  },
  {
    group: "administrator",
    file: "packages-and-tariff-plans",
    title: {
      ru: "Пакеты и тарифные планы",
      be: "Пакеты і тарыфныя планы",
      en: "Packages and tariff plans",
    },
  },
  {
    group: "administrator",
    file: "preview-package-change",
    title: {
      ru: "Предпросмотр смены пакета",
      be: "Папярэдні прагляд змены пакета",
      en: "Preview a package change",
    },
    variables: previewPackage,
  },
  {
    group: "administrator",
    file: "change-package",
    title: { ru: "Сменить пакет (заказ)", be: "Змяніць пакет (заказ)", en: "Change the package (an order)" },
    variables: changePackage,
  },
  {
    group: "administrator",
    file: "follow-order",
    title: { ru: "Следить за заказом", be: "Сачыць за заказам", en: "Follow an order" },
    variables: followOrder,
  },
  {
    group: "administrator",
    file: "orders-of-company",
    title: { ru: "Заказы компании", be: "Заказы кампаніі", en: "Orders of the company" },
    variables: ({ clientId }) => ({ clientId, filter: {}, first: 20, after: null }),
  },
  {
    group: "administrator",
    file: "usage-figures",
    title: {
      ru: "Итоги детализации номера",
      be: "Вынікі дэталізацыі нумара",
      en: "Figures of a number's call details",
    },
    variables: ({ subscriberId }) => ({ subscriberId, filter: { kinds: ["VOICE"] } }),
  },
  {
    group: "administrator",
    file: "preview-rename",
    title: {
      ru: "Предпросмотр переименования",
      be: "Папярэдні прагляд перайменавання",
      en: "Preview a renaming",
    },
    variables: ({ subscriberId }) => ({ subscriberId, name: "Склад, пост № 2" }),
  },
  {
    group: "administrator",
    file: "appeals-of-company",
    title: { ru: "Обращения компании", be: "Звароты кампаніі", en: "Appeals of the company" },
    variables: ({ clientId }) => ({ clientId, first: 20, after: null }),
  },
  {
    group: "administrator",
    file: "cancel-order",
    title: { ru: "Отменить заказ", be: "Адмяніць заказ", en: "Cancel an order" },
    variables: decideOrder,
  },
  {
    group: "administrator",
    file: "undo-order",
    title: { ru: "Вернуть как было", be: "Вярнуць як было", en: "Undo an order" },
    variables: decideOrder,
  },
  {
    group: "integrator",
    file: "what-token-sees",
    title: { ru: "Что видно по ключу", be: "Што відаць па ключы", en: "What the token sees" },
    variables: ({ clientId }) => ({ clientId }),
  },
  {
    group: "integrator",
    file: "all-subscribers-by-page",
    title: {
      ru: "Все абоненты, страницами",
      be: "Усе абаненты, старонкамі",
      en: "All subscribers, page by page",
    },
    variables: ({ clientId }) => ({ clientId, first: 100, after: null }),
  },
  {
    group: "integrator",
    file: "my-api-tokens",
    title: { ru: "Мои ключи API", be: "Мае ключы API", en: "My API tokens" },
  },
  {
    group: "integrator",
    file: "usage-by-page",
    title: {
      ru: "Детализация по страницам",
      be: "Дэталізацыя па старонках",
      en: "Call details page by page",
    },
    variables: ({ subscriberId }) => ({ subscriberId, filter: { paidOnly: false }, first: 100, after: null }),
  },
  {
    group: "integrator",
    file: "create-api-token",
    title: { ru: "Создать ключ API", be: "Стварыць ключ API", en: "Create an API token" },
    variables: ({ clientId }) => ({
      input: { name: "1C", scopes: ["READ"], clientId, expiresAt: inOneYear(), password: null },
    }),
  },
  {
    group: "integrator",
    file: "revoke-api-token",
    title: { ru: "Отозвать ключ API", be: "Адклікаць ключ API", en: "Revoke an API token" },
    variables: () => ({ apiTokenId: null, idempotencyKey: newKey() }),
  },
  {
    group: "subscriber",
    file: "my-line",
    title: { ru: "Мой номер", be: "Мой нумар", en: "My line" },
  },
  {
    group: "subscriber",
    file: "my-allowances",
    title: {
      ru: "Что осталось в этом месяце",
      be: "Што засталося ў гэтым месяцы",
      en: "What is left this month",
    },
  },
  {
    group: "subscriber",
    file: "my-internet-packages",
    title: {
      ru: "Какие пакеты мне доступны",
      be: "Якія пакеты мне даступныя",
      en: "Packages that I can choose",
    },
  },
  {
    group: "subscriber",
    file: "my-orders",
    title: { ru: "Мои заказы", be: "Мае заказы", en: "My orders" },
  },
  {
    group: "subscriber",
    file: "my-instalments",
    title: { ru: "Моя рассрочка", be: "Мая растэрміноўка", en: "My instalments" },
  },
  {
    group: "staff",
    file: "find-any-number",
    title: { ru: "Чей это номер", be: "Чый гэта нумар", en: "Whose number is this" },
    variables: ({ subscriberNumber }) => ({ number: subscriberNumber ?? "+375291234567" }),
  },
  {
    group: "staff",
    file: "orders-to-look-at",
    title: {
      ru: "Заказы, требующие внимания",
      be: "Заказы, што патрабуюць увагі",
      en: "Orders to look at",
    },
    variables: ({ clientId }) => ({ clientId, first: 50, after: null }),
  },
  {
    group: "staff",
    file: "appeals-to-answer",
    title: {
      ru: "Обращения, ждущие ответа",
      be: "Звароты, што чакаюць адказу",
      en: "Appeals to answer",
    },
    variables: () => ({ first: 20, after: null }),
  },
  {
    group: "staff",
    file: "answer-appeal",
    title: { ru: "Ответить на обращение", be: "Адказаць на зварот", en: "Answer an appeal" },
    variables: () => ({
      appealId: null,
      version: null,
      text: "Здравствуйте! Проверяем, ответим сегодня.",
      state: "PENDING",
      idempotencyKey: newKey(),
    }),
  },
];

/** Who works with the playground: a signed-in viewer by role, or a program with a token. */
export type Visitor = "ADMINISTRATOR" | "SUBSCRIBER" | "STAFF" | "TOKEN";

/** Whose operations a visitor is offered first. */
export const groupOf: Record<Visitor, ExampleGroup> = {
  ADMINISTRATOR: "administrator",
  SUBSCRIBER: "subscriber",
  STAFF: "staff",
  TOKEN: "integrator",
};

/** Which operations are open as tabs at first. */
export const readyTabs: Record<Visitor, readonly string[]> = {
  ADMINISTRATOR: [
    "who-am-i",
    "find-subscribers-by-mask",
    "subscriber-with-services",
    "preview-package-change",
    "change-package",
    "follow-order",
    "orders-of-company",
  ],
  SUBSCRIBER: [
    "my-line",
    "my-internet-packages",
    "preview-package-change",
    "change-package",
    "follow-order",
    "my-orders",
  ],
  STAFF: ["who-am-i", "find-any-number", "orders-to-look-at", "appeals-to-answer", "answer-appeal"],
  TOKEN: ["what-token-sees", "all-subscribers-by-page", "orders-of-company", "follow-order"],
};
