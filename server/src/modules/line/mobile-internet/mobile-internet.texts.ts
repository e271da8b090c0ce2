import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a change of mobile internet is refused, what there is to know before it, and what its parts are called. */
export const mobileInternetText = defineTexts("mobile-internet", {
  MOBILE_INTERNET_OFF: {
    ru: "Мобильный интернет отключён: сначала подключите его.",
    be: "Мабільны інтэрнэт адключаны: спачатку падключыце яго.",
    en: "Mobile internet is off: connect it first.",
  },
  PACKAGE_ALREADY_IN_FORCE: {
    ru: "Этот пакет уже действует.",
    be: "Гэты пакет ужо дзейнічае.",
    en: "This package is in force already.",
  },
  PACKAGE_NOT_PROVIDED: {
    ru: "Тарифный план не предусматривает этот пакет: выберите другой пакет или смените тарифный план.",
    be: "Тарыфны план не прадугледжвае гэты пакет: выберыце іншы пакет або змяніце тарыфны план.",
    en: "The tariff plan does not provide this package: choose another one, or change the tariff plan.",
  },
  MOBILE_INTERNET_NOT_PROVIDED: {
    ru: "Тарифный план абонента не предусматривает мобильный интернет. Смените тарифный план.",
    be: "Тарыфны план абанента не прадугледжвае мабільны інтэрнэт. Змяніце тарыфны план.",
    en: "The subscriber's tariff plan does not provide mobile internet. Change the tariff plan.",
  },
  MOBILE_INTERNET_ALREADY_ON: {
    ru: "Мобильный интернет уже подключён.",
    be: "Мабільны інтэрнэт ужо падключаны.",
    en: "Mobile internet is already connected.",
  },
  PACKAGE_IN_FORCE: {
    ru: "Действует дополнительный пакет. Сначала отключите пакет, потом мобильный интернет.",
    be: "Дзейнічае дадатковы пакет. Спачатку адключыце пакет, потым мабільны інтэрнэт.",
    en: "An additional package is in force. Remove the package first, then disconnect mobile internet.",
  },
  PACKAGE_NOT_CONNECTED: {
    ru: "Дополнительный пакет не подключён, отключать нечего.",
    be: "Дадатковы пакет не падключаны, адключаць няма чаго.",
    en: "No additional package is in force, so there is none to remove.",
  },
  unknownPackage: {
    ru: "Такого пакета нет. Выберите пакет из списка.",
    be: "Такога пакета няма. Выберыце пакет са спіса.",
    en: "There is no such package. Choose one from the list.",
  },
  packageLost: {
    ru: "Остаток трафика прежнего пакета за этот месяц пропадёт, плата за него не возвращается.",
    be: "Рэшта трафіку ранейшага пакета за гэты месяц прападзе, плата за яго не вяртаецца.",
    en: "What is left of the old package this month is lost, and its fee is not given back.",
  },
  packageEnds: {
    ru: "Прежний пакет действует до конца месяца; его остаток на следующий месяц не переносится.",
    be: "Ранейшы пакет дзейнічае да канца месяца; яго рэшта на наступны месяц не пераносіцца.",
    en: "The old package is in force until the end of the month; what is left of it is not carried over to the next one.",
  },
  tariffPlanPrices: {
    ru: "Дальше трафик оплачивается по условиям тарифного плана.",
    be: "Далей трафік аплачваецца паводле ўмоў тарыфнага плана.",
    en: "From then on data is charged by the terms of the tariff plan.",
  },
  noInternet: {
    ru: "Интернет на этом номере перестанет работать, пока вы не подключите его снова.",
    be: "Інтэрнэт на гэтым нумары перастане працаваць, пакуль вы не падключыце яго зноў.",
    en: "Mobile internet stops working on this line until it is connected again.",
  },
  fullMonth: {
    ru: "Абонентская плата за пакет списывается за полный месяц, с какого бы дня он ни действовал.",
    be: "Абаненцкая плата за пакет спісваецца за поўны месяц, з якога б дня ён ні дзейнічаў.",
    en: "The package's fee is charged for the whole month, from whichever day it is in force.",
  },
  servicesStop: {
    ru: "Вместе с ним перестанут работать: {names}.",
    be: "Разам з ім перастануць працаваць: {names}.",
    en: "With it these stop working: {names}.",
  },
  "label.internet": { ru: "Мобильный интернет", be: "Мабільны інтэрнэт", en: "Mobile internet" },
  "label.on": { ru: "подключён", be: "падключаны", en: "connected" },
  "label.off": { ru: "отключён", be: "адключаны", en: "disconnected" },
  "label.package": { ru: "Дополнительный пакет", be: "Дадатковы пакет", en: "Additional package" },
  "label.none": {
    ru: "нет, интернет тарифного плана",
    be: "няма, інтэрнэт тарыфнага плана",
    en: "none, the tariff plan's internet",
  },
  "title.connectMobileInternet": {
    ru: "Подключение мобильного интернета",
    be: "Падключэнне мабільнага інтэрнэту",
    en: "Connection of mobile internet",
  },
  "title.disconnectMobileInternet": {
    ru: "Отключение мобильного интернета",
    be: "Адключэнне мабільнага інтэрнэту",
    en: "Disconnection of mobile internet",
  },
  "title.changeMobileInternetPackage": {
    ru: "Изменение пакета мобильного интернета",
    be: "Змена пакета мабільнага інтэрнэту",
    en: "Change of the mobile internet package",
  },
  "title.removeMobileInternetPackage": {
    ru: "Отключение пакета мобильного интернета",
    be: "Адключэнне пакета мабільнага інтэрнэту",
    en: "Removal of the mobile internet package",
  },
});
