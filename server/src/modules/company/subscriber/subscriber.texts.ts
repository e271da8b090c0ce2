import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of a line that cannot be changed or found, and what they can do about it. */
export const subscriberText = defineTexts("subscriber", {
  SUBSCRIBER_PAUSED: {
    ru: "Номер на паузе. Сначала возобновите его на странице «Пауза».",
    be: "Нумар на паўзе. Спачатку аднавіце яго на старонцы «Паўза».",
    en: "The line is paused. Resume it first, on the page “Pause”.",
  },
  SUBSCRIBER_IN_DEBT: {
    ru: "Обслуживание номера приостановлено за долг. Оплатите счета: после оплаты оператор возобновит его.",
    be: "Абслугоўванне нумара прыпынена за доўг. Аплаціце рахункі: пасля аплаты аператар адновіць яго.",
    en: "The line is suspended for debt. Pay the invoices: the operator resumes it then.",
  },
  SUBSCRIBER_SUSPENDED: {
    ru: "Обслуживание номера приостановил оператор. Обратитесь к специалистам оператора в «Обратной связи».",
    be: "Абслугоўванне нумара прыпыніў аператар. Звярніцеся да спецыялістаў аператара ў «Зваротнай сувязі».",
    en: "The operator has suspended the line. Ask the operator's specialists in “Feedback”.",
  },
  SUBSCRIBER_TERMINATED: {
    ru: "Обслуживание номера прекращено, изменить его нельзя.",
    be: "Абслугоўванне нумара спынена, змяніць яго нельга.",
    en: "The line has ended and cannot be changed.",
  },
  CLIENT_SUSPENDED: {
    ru: "Обслуживание компании приостановлено. Оплатите счета или обратитесь к оператору.",
    be: "Абслугоўванне кампаніі прыпынена. Аплаціце рахункі або звярніцеся да аператара.",
    en: "The company's service is suspended. Pay the invoices or contact the operator.",
  },
});
