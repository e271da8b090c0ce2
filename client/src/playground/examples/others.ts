import { decided, type Example, inDays } from "./example";

/** What a program does with a token, and how it comes by one. */
export const integratorExamples: readonly Example[] = [
  {
    group: "integrator",
    topic: "data",
    file: "what-token-sees",
    title: { ru: "Что видно по токену", be: "Што відаць па токене", en: "What the token sees" },
    variables: ({ clientId }) => ({ clientId }),
  },
  {
    group: "integrator",
    topic: "data",
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
    topic: "tokens",
    file: "my-api-tokens",
    title: { ru: "Мои ключи API", be: "Мае ключы API", en: "My API tokens" },
  },
  {
    group: "integrator",
    topic: "tokens",
    file: "confirm-identity",
    title: { ru: "Подтвердить, что это вы", be: "Пацвердзіць, што гэта вы", en: "Confirm that it is you" },
    variables: () => ({ password: null }),
  },
  {
    group: "integrator",
    topic: "tokens",
    file: "create-api-token",
    title: { ru: "Создать токен", be: "Стварыць токен", en: "Create an API token" },
    variables: ({ clientId }) => ({
      input: { name: null, scopes: ["READ"], clientId, expiresAt: inDays(365) },
    }),
  },
  {
    group: "integrator",
    topic: "tokens",
    file: "revoke-api-token",
    title: { ru: "Отозвать токен", be: "Адклікаць токен", en: "Revoke an API token" },
    variables: decided(() => ({ apiTokenId: null })),
  },
];

/** What a subscriber asks about the own line, without an id. */
export const subscriberExamples: readonly Example[] = [
  {
    group: "subscriber",
    topic: "information",
    file: "my-line",
    title: { ru: "Мой номер", be: "Мой нумар", en: "My line" },
  },
  {
    group: "subscriber",
    topic: "mobileInternet",
    file: "my-allowances",
    title: {
      ru: "Что осталось в этом месяце",
      be: "Што засталося ў гэтым месяцы",
      en: "What is left this month",
    },
  },
  {
    group: "subscriber",
    topic: "mobileInternet",
    file: "my-internet-packages",
    title: {
      ru: "Какие пакеты мне доступны",
      be: "Якія пакеты мне даступныя",
      en: "Packages that I can choose",
    },
  },
  {
    group: "subscriber",
    topic: "orders",
    file: "my-orders",
    title: { ru: "Мои заказы", be: "Мае заказы", en: "My orders" },
  },
  {
    group: "subscriber",
    topic: "instalments",
    file: "my-instalments",
    title: { ru: "Моя рассрочка", be: "Мая растэрміноўка", en: "My instalments" },
  },
];

/** What the operator's staff do. */
export const staffExamples: readonly Example[] = [
  {
    group: "staff",
    topic: "payments",
    file: "registered-payments",
    title: {
      ru: "Зарегистрированные платежи",
      be: "Зарэгістраваныя плацяжы",
      en: "Registered payments",
    },
    variables: () => ({ states: ["PENDING_AUTHORIZATION"], clientId: null, first: 20, after: null }),
  },
  {
    group: "staff",
    topic: "payments",
    file: "confirm-payment",
    title: { ru: "Подтвердить платёж", be: "Пацвердзіць плацеж", en: "Confirm a payment" },
    variables: decided(() => ({
      input: { paymentId: null, version: null, sameAsId: null, acknowledgeLike: false },
    })),
  },
  {
    group: "staff",
    topic: "payments",
    file: "reject-payment",
    title: { ru: "Отклонить платёж", be: "Адхіліць плацеж", en: "Reject a payment" },
    variables: decided(() => ({ paymentId: null, version: null, reason: null })),
  },
  {
    group: "staff",
    topic: "subscribers",
    file: "find-any-number",
    title: { ru: "Чей это номер", be: "Чый гэта нумар", en: "Whose number is this" },
    variables: ({ subscriberNumber, exampleNumber }) => ({ number: subscriberNumber ?? exampleNumber }),
  },
  {
    group: "staff",
    topic: "information",
    file: "staff-people",
    title: { ru: "Сотрудники оператора", be: "Супрацоўнікі аператара", en: "The operator's staff" },
  },
  {
    group: "staff",
    topic: "information",
    file: "find-company",
    title: {
      ru: "Найти компанию и её людей",
      be: "Знайсці кампанію і яе людзей",
      en: "Find a company and its people",
    },
    variables: () => ({ search: null, first: 20, after: null }),
  },
  {
    group: "staff",
    topic: "orders",
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
    topic: "appeals",
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
    topic: "tokens",
    file: "reset-second-factor",
    title: {
      ru: "Клиент потерял второй фактор",
      be: "Кліент згубіў другі фактар",
      en: "A customer has lost the second factor",
    },
    variables: decided(() => ({ login: null, reason: null })),
  },
  {
    group: "staff",
    topic: "tokens",
    file: "send-password-reset",
    title: {
      ru: "Клиент забыл пароль",
      be: "Кліент забыў пароль",
      en: "A customer has forgotten the password",
    },
    variables: decided(() => ({ login: null, reason: null })),
  },
  {
    group: "staff",
    topic: "appeals",
    file: "assign-appeal",
    title: { ru: "Взять обращение на себя", be: "Узяць зварот на сябе", en: "Take an appeal over" },
    variables: decided(() => ({ appealId: null, version: null })),
  },
  {
    group: "staff",
    topic: "appeals",
    file: "answer-appeal",
    title: { ru: "Ответить на обращение", be: "Адказаць на зварот", en: "Answer an appeal" },
    variables: decided(() => ({
      appealId: null,
      version: null,
      text: "Здравствуйте! Проверяем, ответим сегодня.",
      state: "PENDING",
    })),
  },
  {
    group: "staff",
    topic: "accesses",
    file: "invite-staff",
    title: { ru: "Пригласить коллегу", be: "Запрасіць калегу", en: "Invite a colleague" },
    variables: decided(() => ({ input: { email: null, name: null } })),
  },
  {
    group: "staff",
    topic: "accesses",
    file: "resend-staff-invitation",
    title: { ru: "Пригласить ещё раз", be: "Запрасіць яшчэ раз", en: "Invite once more" },
    variables: decided(() => ({ input: { personId: null } })),
  },
  {
    group: "staff",
    topic: "accesses",
    file: "block-staff",
    title: { ru: "Закрыть доступ коллеге", be: "Закрыць доступ калегу", en: "Block a colleague" },
    variables: decided(() => ({ input: { personId: null, reason: null } })),
  },
  {
    group: "staff",
    topic: "accesses",
    file: "unblock-staff",
    title: { ru: "Открыть доступ коллеге", be: "Адкрыць доступ калегу", en: "Unblock a colleague" },
    variables: decided(() => ({ input: { personId: null } })),
  },
  {
    group: "staff",
    topic: "accesses",
    file: "reset-staff-second-factor",
    title: {
      ru: "Коллега потерял второй фактор",
      be: "Калега згубіў другі фактар",
      en: "A colleague has lost the second factor",
    },
    variables: decided(() => ({ input: { personId: null, reason: null } })),
  },
];
