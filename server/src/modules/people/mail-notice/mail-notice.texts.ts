import { defineTexts } from "../../../platform/texts/define-texts";

/** The mail that orders were not done. */
export const mailNoticeText = defineTexts("mail-notice", {
  rejected: { ru: "отклонён", be: "адхілены", en: "rejected" },
  failed: { ru: "не выполнен", be: "не выкананы", en: "failed" },
  held: { ru: "ждёт вашего решения", be: "чакае вашага рашэння", en: "waits for your decision" },
  subject: {
    ru: "Не выполнено: {n} {n|заказ|заказа|заказов}",
    be: "Не выканана: {n} {n|заказ|заказы|заказаў}",
    en: "Not done: {n} {n|order|orders}",
  },
  hello: {
    ru: "Здравствуйте!",
    be: "Добры дзень!",
    en: "Hello!",
  },
  lead: {
    ru: "Запланированное или отложенное изменение не произошло:",
    be: "Запланаваная або адкладзеная змена не адбылася:",
    en: "A change that was planned or held has not happened:",
  },
  more: {
    ru: "И ещё {n}: все — в списке заказов.",
    be: "І яшчэ {n}: усе — у спісе заказаў.",
    en: "And {n} more: all of them are in the list of orders.",
  },
  all: {
    ru: "Все заказы",
    be: "Усе заказы",
    en: "All orders",
  },
  unsubscribe: {
    ru: "Отписаться от таких писем",
    be: "Адпісацца ад такіх лістоў",
    en: "Unsubscribe from such mail",
  },
  EMAIL_LINK_INVALID: {
    ru: "Ссылка не действует: она неполная или изменена. Отписаться можно в кабинете, на странице «Уведомления».",
    be: "Спасылка не дзейнічае: яна няпоўная або зменена. Адпісацца можна ў кабінеце, на старонцы «Апавяшчэнні».",
    en: "The link is not valid: it is not whole, or was changed. You can unsubscribe in the cabinet, on the page “Notifications”.",
  },
  switchOff: {
    ru: "Такие письма можно отключить на странице «Заказы»: «Письма о заказах».",
    be: "Такія лісты можна адключыць на старонцы «Заказы»: «Лісты пра заказы».",
    en: "You can switch these mails off on the page of orders: “Mails about orders”.",
  },
  "acts.subject": {
    ru: "Коллега изменил ваши заказы: {n}",
    be: "Калега змяніў вашы заказы: {n}",
    en: "A colleague changed your orders: {n}",
  },
  "acts.lead": {
    ru: "Ваш заказ ждал своего времени, и его перенёс или отменил другой человек:",
    be: "Ваш заказ чакаў свайго часу, і яго перанёс або адмяніў іншы чалавек:",
    en: "An order of yours waited for its time, and somebody else moved or cancelled it:",
  },
  "acts.line": {
    ru: "{title}, {number}: {what} Это сделал(а) {by}.",
    be: "{title}, {number}: {what} Гэта зрабіў(ла) {by}.",
    en: "{title}, {number}: {what} It was {by} who did it.",
  },
  line: {
    ru: "{title}, {number}: {outcome}.",
    be: "{title}, {number}: {outcome}.",
    en: "{title}, {number}: {outcome}.",
  },
});
