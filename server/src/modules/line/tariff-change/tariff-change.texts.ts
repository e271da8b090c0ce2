import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a tariff plan cannot be changed to, what there is to know before it, and what before and after say. */
export const tariffChangeText = defineTexts("tariff-change", {
  INVALID_INPUT: {
    ru: "Такого тарифного плана нет. Выберите план из списка.",
    be: "Такога тарыфнага плана няма. Выберыце план са спіса.",
    en: "There is no such tariff plan. Choose one from the list.",
  },
  TARIFF_PLAN_IN_FORCE: {
    ru: "Этот тарифный план уже действует. Выберите другой.",
    be: "Гэты тарыфны план ужо дзейнічае. Выберыце іншы.",
    en: "This tariff plan is in force already. Choose another one.",
  },
  SUSPENDED: {
    ru: "Обслуживание номера приостановлено: сначала возобновите его.",
    be: "Абслугоўванне нумара прыпынена: спачатку аднавіце яго.",
    en: "The line is suspended: resume it first.",
  },
  TERMINATED: {
    ru: "Номер отключён: тарифный план больше не меняется.",
    be: "Нумар адключаны: тарыфны план больш не мяняецца.",
    en: "The line has ended: its tariff plan can no longer be changed.",
  },
  PLAN_NOT_OFFERED: {
    ru: "Этот тарифный план архивный, перейти на него нельзя. Выберите план из списка предлагаемых.",
    be: "Гэты тарыфны план архіўны, перайсці на яго нельга. Выберыце план са спіса прапанаваных.",
    en: "This tariff plan is archived and can no longer be changed to. Choose one that is offered.",
  },
  servicesLost: {
    ru: "Отключится то, чего новый план не предусматривает, и то, что без этого не работает: {names}. Если потом вернуть прежний план, эти услуги нужно будет подключить заново.",
    be: "Адключыцца тое, чаго новы план не прадугледжвае, і тое, што без гэтага не працуе: {names}. Калі потым вярнуць ранейшы план, гэтыя паслугі трэба будзе падключыць нанова.",
    en: "What the new plan does not provide, and what does not work without that, is disconnected: {names}. If the old plan is brought back later, they have to be connected again.",
  },
  internetLost: {
    ru: "Мобильный интернет на этом номере перестанет работать.",
    be: "Мабільны інтэрнэт на гэтым нумары перастане працаваць.",
    en: "Mobile internet stops working on this line.",
  },
  voicemailForwardingsGo: {
    ru: "Переадресации на голосовую почту отменятся вместе с ней.",
    be: "Пераадрасацыі на галасавую пошту адменяцца разам з ёй.",
    en: "The forwardings to voicemail are cancelled with it.",
  },
  packageLost: {
    ru: "Остаток трафика дополнительного пакета за этот месяц пропадёт, плата за него не возвращается.",
    be: "Рэшта трафіку дадатковага пакета за гэты месяц прападзе, плата за яго не вяртаецца.",
    en: "What is left of the additional package this month is lost, and its fee is not given back.",
  },
  servicesNowPaid: {
    ru: "Входили в плату прежнего плана, а в новом оплачиваются отдельно: {names}.",
    be: "Уваходзілі ў плату ранейшага плана, а ў новым аплачваюцца асобна: {names}.",
    en: "The old plan's fee covered these, the new one's does not: {names}.",
  },
  servicesNowIncluded: {
    ru: "Больше не оплачиваются отдельно, входят в плату нового плана: {names}.",
    be: "Больш не аплачваюцца асобна, уваходзяць у плату новага плана: {names}.",
    en: "No longer paid for beside, the new plan's fee covers them: {names}.",
  },
  wholeMonth: {
    ru: "План действует с начала 1-го числа: плата прежнего плана за этот месяц не взимается.",
    be: "План дзейнічае з пачатку 1-га чысла: плата ранейшага плана за гэты месяц не спаганяецца.",
    en: "The plan holds from the beginning of the 1st: the old plan's fee of this month is not charged.",
  },
  secondFee: {
    ru: "Плата нового плана списывается за весь месяц, плата прежнего не возвращается. С 1-го числа следующего месяца двойной платы не будет.",
    be: "Плата новага плана спісваецца за ўвесь месяц, плата ранейшага не вяртаецца. З 1-га чысла наступнага месяца падвойнай платы не будзе.",
    en: "The new plan's fee is charged for the whole month, and the old one's is not given back. From the 1st of the next month nothing is paid twice.",
  },
  chargedAlready: {
    ru: "Плата этого плана за месяц уже списана и второй раз не списывается.",
    be: "Плата гэтага плана за месяц ужо спісана і другі раз не спісваецца.",
    en: "This plan's fee of the month was charged already and is not charged again.",
  },
  bundlesCounted: {
    ru: "Использованное в этом месяце вычитается из нового плана. По учтённым данным останется: {minutes} мин, {messages} сообщений, {megabytes} МБ.",
    be: "Выкарыстанае ў гэтым месяцы вылічваецца з новага плана. Паводле ўлічаных даных застанецца: {minutes} хв, {messages} паведамленняў, {megabytes} МБ.",
    en: "What was used this month counts against the new plan. By what is known so far there will be left: {minutes} min, {messages} messages, {megabytes} MB.",
  },
  archivedLeft: {
    ru: "План «{name}» архивный: вернуться на него будет нельзя.",
    be: "План «{name}» архіўны: вярнуцца на яго будзе нельга.",
    en: "The plan «{name}» is archived: there is no way back to it.",
  },
  "label.plan": { ru: "Тарифный план", be: "Тарыфны план", en: "Tariff plan" },
  "label.minutes": { ru: "Минут в месяц", be: "Хвілін у месяц", en: "Minutes a month" },
  "label.messages": { ru: "Сообщений в месяц", be: "Паведамленняў у месяц", en: "Messages a month" },
  "label.megabytes": { ru: "Мегабайт в месяц", be: "Мегабайт у месяц", en: "Megabytes a month" },
  "label.off": { ru: "отключена", be: "адключана", en: "disconnected" },
  "label.covered": {
    ru: "входит в плату тарифа",
    be: "уваходзіць у плату тарыфу",
    en: "covered by the plan's fee",
  },
  "label.free": { ru: "бесплатно", be: "бясплатна", en: "free" },
  "label.monthlyFee": {
    ru: "{amount} {currency} в месяц",
    be: "{amount} {currency} у месяц",
    en: "{amount} {currency} a month",
  },
  // Said of orders that were made before an operator could have another currency.
  "label.monthly": { ru: "{amount} BYN в месяц", be: "{amount} BYN у месяц", en: "{amount} BYN a month" },
  "label.count": { ru: "{count}", be: "{count}", en: "{count}" },
  "title.changeTariffPlan": {
    ru: "Смена тарифного плана",
    be: "Змена тарыфнага плана",
    en: "Change of the tariff plan",
  },
});
