import { defineTexts } from "../../../platform/texts/define-texts";

/** The mail about what the operator decided on registered payments. */
export const paymentRegistrationText = defineTexts("payment-registration", {
  "mail.confirmed": {
    ru: "Платёж № {reference} подтверждён",
    be: "Плацеж № {reference} пацверджаны",
    en: "Payment no. {reference} is confirmed",
  },
  "mail.rejected": {
    ru: "Платёж № {reference} отклонён",
    be: "Плацеж № {reference} адхілены",
    en: "Payment no. {reference} is rejected",
  },
  "mail.many": {
    ru: "Решение по {n} {n|платежу|платежам|платежам}",
    be: "Рашэнне па {n} {n|плацяжы|плацяжах|плацяжах}",
    en: "A decision on {n} {n|payment|payments}",
  },
  "mail.hello": { ru: "Здравствуйте!", be: "Добры дзень!", en: "Hello!" },
  "mail.lead": {
    ru: "Оператор рассмотрел платежи, которые вы зарегистрировали для компании «{company}»:",
    be: "Аператар разгледзеў плацяжы, якія вы зарэгістравалі для кампаніі «{company}»:",
    en: "The operator has looked at payments that you registered for {company}:",
  },
  "outcome.confirmed": {
    ru: "№ {reference} от {day}: подтверждён и учтён в балансе.",
    be: "№ {reference} ад {day}: пацверджаны і ўлічаны ў балансе.",
    en: "No. {reference} of {day}: confirmed, and counted in the balance.",
  },
  "outcome.same": {
    ru: "№ {reference} от {day}: учтён раньше, второй раз не считается.",
    be: "№ {reference} ад {day}: улічаны раней, другі раз не лічыцца.",
    en: "No. {reference} of {day}: counted before, and not a second time.",
  },
  "outcome.rejected": {
    ru: "№ {reference} от {day}: отклонён, причина — на странице «Платежи».",
    be: "№ {reference} ад {day}: адхілены, прычына — на старонцы «Плацяжы».",
    en: "No. {reference} of {day}: rejected; the page of payments says why.",
  },
  "mail.more": {
    ru: "И ещё {n} {n|платёж|платежа|платежей}.",
    be: "І яшчэ {n} {n|плацеж|плацяжы|плацяжоў}.",
    en: "And {n} {n|payment|payments} more.",
  },
  "mail.open": { ru: "Открыть платежи", be: "Адкрыць плацяжы", en: "Open the payments" },
  "mail.why": {
    ru: "Вы получили это письмо, потому что зарегистрировали эти платежи.",
    be: "Вы атрымалі гэты ліст, бо зарэгістравалі гэтыя плацяжы.",
    en: "You get this mail because you registered these payments.",
  },
});
