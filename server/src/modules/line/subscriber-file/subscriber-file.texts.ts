import { defineTexts } from "../../../platform/texts/define-texts";

/** The words of the files of lines: titles of columns, and what stands in them. */
export const subscriberFileText = defineTexts("subscriber-file", {
  fileWord: { ru: "Абоненты", be: "Абаненты", en: "Subscribers" },
  "title.number": { ru: "Номер", be: "Нумар", en: "Number" },
  "title.name": { ru: "Имя", be: "Імя", en: "Name" },
  "title.TARIFF_PLAN": { ru: "Тарифный план", be: "Тарыфны план", en: "Tariff plan" },
  "title.MOBILE_INTERNET": { ru: "Мобильный интернет", be: "Мабільны інтэрнэт", en: "Mobile internet" },
  "title.ACCOUNT": { ru: "Лицевой счёт", be: "Асабовы рахунак", en: "Account" },
  "title.COST_CENTRE": { ru: "Центр затрат", be: "Цэнтр выдаткаў", en: "Cost centre" },
  "title.COST_CENTRE_CODE": {
    ru: "Код центра затрат",
    be: "Код цэнтра выдаткаў",
    en: "Code of the cost centre",
  },
  "title.STATE": { ru: "Статус", be: "Статус", en: "State" },
  "title.CHARGED_THIS_MONTH": {
    ru: "Начислено за месяц с НДС, {currency}",
    be: "Налічана за месяц з ПДВ, {currency}",
    en: "Charged this month with VAT, {currency}",
  },
  "title.MEGABYTES_THIS_MONTH": { ru: "МБ за месяц", be: "МБ за месяц", en: "MB this month" },
  "title.ACTIVATED_ON": { ru: "Подключён", be: "Падключаны", en: "Activated" },
  "state.active": { ru: "Активен", be: "Актыўны", en: "Active" },
  "state.suspended": { ru: "Приостановлен", be: "Прыпынены", en: "Suspended" },
  "state.terminated": { ru: "Отключён", be: "Адключаны", en: "Terminated" },
  "internet.off": { ru: "Выключен", be: "Выключаны", en: "Off" },
  "internet.plan": { ru: "По тарифному плану", be: "Па тарыфным плане", en: "By the tariff plan" },
});
