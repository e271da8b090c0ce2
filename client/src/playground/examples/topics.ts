import type { ExampleTopic, Title } from "./example";

/** What each topic is called: the labels of the menus. */
export const topicTitles: Record<ExampleTopic, Title> = {
  start: { ru: "С чего начать", be: "З чаго пачаць", en: "Where to begin" },
  information: { ru: "Персональная информация", be: "Персанальная інфармацыя", en: "Personal information" },
  payments: { ru: "Платежи", be: "Плацяжы", en: "Payments" },
  invoices: { ru: "Счета", be: "Рахункі", en: "Invoices" },
  subscribers: { ru: "Выбор абонента", be: "Выбар абанента", en: "Choose a subscriber" },
  costCentres: { ru: "Центры затрат", be: "Цэнтры выдаткаў", en: "Cost centres" },
  limits: { ru: "Лимиты и оповещения", be: "Ліміты і апавяшчэнні", en: "Limits and alerts" },
  bulk: {
    ru: "Действия с услугами по списку абонентов",
    be: "Дзеянні з паслугамі па спісе абанентаў",
    en: "Changes for a list of subscribers",
  },
  rename: { ru: "Переименование абонента", be: "Перайменаванне абанента", en: "Rename a subscriber" },
  appeals: { ru: "Обратная связь", be: "Зваротная сувязь", en: "Feedback" },
  permissions: {
    ru: "Что абоненты меняют сами",
    be: "Што абаненты мяняюць самі",
    en: "What subscribers change by themselves",
  },
  accesses: { ru: "Доступ к компании", be: "Доступ да кампаніі", en: "Access to the company" },
  orders: { ru: "Заказы", be: "Заказы", en: "Orders" },
  services: { ru: "Услуги абонента", be: "Паслугі абанента", en: "Subscriber's services" },
  numberChange: { ru: "Смена номера", be: "Змена нумара", en: "Change of number" },
  mobileInternet: { ru: "Мобильный интернет", be: "Мабільны інтэрнэт", en: "Mobile internet" },
  deviceSettings: { ru: "Настройки", be: "Налады", en: "Settings" },
  pause: { ru: "Пауза", be: "Паўза", en: "Pause" },
  callForwarding: { ru: "Переадресация звонков", be: "Пераадрасацыя званкоў", en: "Call forwarding" },
  voicemail: {
    ru: "Голосовая почта (пакет «Плюс»)",
    be: "Галасавая пошта (пакет «Плюс»)",
    en: "Voicemail (package Plus)",
  },
  instalments: { ru: "Информация по рассрочке", be: "Інфармацыя па растэрміноўцы", en: "Instalments" },
  tariffPlan: { ru: "Смена ТП", be: "Змена ТП", en: "Change of tariff plan" },
  charges: { ru: "Начисления за период", be: "Налічэнні за перыяд", en: "Charges by month" },
  usage: { ru: "Просмотр детализации", be: "Прагляд дэталізацыі", en: "Call details" },
  data: { ru: "Данные страницами", be: "Даныя старонкамі", en: "Data page by page" },
  tokens: { ru: "Ключи API", be: "Ключы API", en: "API tokens" },
};
