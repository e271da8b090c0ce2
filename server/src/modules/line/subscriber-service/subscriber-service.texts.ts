import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a service cannot be connected or disconnected, what there is to know before it, and what before and after say. */
export const subscriberServiceText = defineTexts("subscriber-service", {
  UNKNOWN: {
    ru: "Такой услуги нет. Выберите услугу из списка.",
    be: "Такой паслугі няма. Выберыце паслугу са спіса.",
    en: "There is no such service. Choose one from the list.",
  },
  TOO_MANY: {
    ru: "Слишком много услуг в одном заказе. Закажите их по частям.",
    be: "Занадта шмат паслуг у адным заказе. Закажыце іх па частках.",
    en: "Too many services in one order. Order them in parts.",
  },
  SERVICE_ALREADY_CONNECTED: {
    ru: "Услуга {names} уже подключена.",
    be: "Паслуга {names} ужо падключана.",
    en: "The service {names} is already connected.",
  },
  SERVICE_NOT_CONNECTED: {
    ru: "Услуга {names} не подключена, отключать нечего.",
    be: "Паслуга {names} не падключана, адключаць няма чаго.",
    en: "The service {names} is not connected, so there is nothing to disconnect.",
  },
  SERVICE_NOT_PROVIDED: {
    ru: "Тарифный план не предусматривает услугу {names}. Чтобы подключить её, смените тарифный план.",
    be: "Тарыфны план не прадугледжвае паслугу {names}. Каб падключыць яе, змяніце тарыфны план.",
    en: "The tariff plan does not provide the service {names}. To connect it, change the tariff plan.",
  },
  SERVICE_NEEDS_OTHER: {
    ru: "Сначала подключите: {names}. Без этого услуга не работает.",
    be: "Спачатку падключыце: {names}. Без гэтага паслуга не працуе.",
    en: "Connect first: {names}. Without it the service does not work.",
  },
  SERVICE_EXCLUDED: {
    ru: "Несовместимо с: {names}. Сначала отключите.",
    be: "Несумяшчальна з: {names}. Спачатку адключыце.",
    en: "Cannot be had together with: {names}. Disconnect it first.",
  },
  SERVICE_NEEDED_BY_OTHER: {
    ru: "Без этой услуги не будут работать: {names}. Отключите их раньше или вместе с ней.",
    be: "Без гэтай паслугі не будуць працаваць: {names}. Адключыце іх раней або разам з ёй.",
    en: "Without this service these do not work: {names}. Disconnect them before it or together with it.",
  },
  "page.mobileInternet": {
    ru: "Эта услуга подключается и отключается на странице «Мобильный интернет».",
    be: "Гэтая паслуга падключаецца і адключаецца на старонцы «Мабільны інтэрнэт».",
    en: "This service is connected and disconnected on the page “Mobile internet”.",
  },
  "page.voicemail": {
    ru: "Эта услуга подключается и отключается на странице «Голосовая почта (пакет «Плюс»)».",
    be: "Гэтая паслуга падключаецца і адключаецца на старонцы «Галасавая пошта (пакет «Плюс»)».",
    en: "This service is connected and disconnected on the page “Voicemail (package Plus)”.",
  },
  "page.pause": {
    ru: "Номер ставят на паузу и возобновляют на странице «Пауза».",
    be: "Нумар ставяць на паўзу і аднаўляюць на старонцы «Паўза».",
    en: "A line is paused and resumed on the page “Pause”.",
  },
  fullMonth: {
    ru: "Абонентская плата за услугу списывается за полный месяц, с какого бы дня она ни действовала.",
    be: "Абаненцкая плата за паслугу спісваецца за поўны месяц, з якога б дня яна ні дзейнічала.",
    en: "The service's fee is charged for the whole month, from whichever day it is connected.",
  },
  feeNotReturned: {
    ru: "Абонентская плата за начавшийся месяц не возвращается.",
    be: "Абаненцкая плата за месяц, што пачаўся, не вяртаецца.",
    en: "The fee of the month that has begun is not given back.",
  },
  notProvidedAgain: {
    ru: "Тарифный план больше не предусматривает эту услугу: подключить её снова не получится.",
    be: "Тарыфны план больш не прадугледжвае гэтую паслугу: падключыць яе зноў не атрымаецца.",
    en: "The tariff plan no longer provides this service: it cannot be connected again.",
  },
  "label.connected": { ru: "подключена", be: "падключана", en: "connected" },
  "label.disconnected": { ru: "не подключена", be: "не падключана", en: "not connected" },
  "title.connectService": {
    ru: "Подключение услуги",
    be: "Падключэнне паслугі",
    en: "Connection of a service",
  },
  "title.disconnectService": {
    ru: "Отключение услуги",
    be: "Адключэнне паслугі",
    en: "Disconnection of a service",
  },
});
