import { defineTexts } from "../../../platform/texts/define-texts";

/** Why invoices are not sent by e-mail, and the message that brings one. */
export const sendingText = defineTexts("invoice-sending", {
  NOT_FOUND: {
    ru: "Такого счёта нет среди ваших.",
    be: "Такога рахунку няма сярод вашых.",
    en: "There is no such invoice among yours.",
  },
  ONE_COMPANY: {
    ru: "Счета разных компаний заказывают по отдельности.",
    be: "Рахункі розных кампаній заказваюць паасобку.",
    en: "Invoices of different companies are ordered one company at a time.",
  },
  MANY_INVOICES: {
    ru: "Выберите от 1 до {most} счетов: больше за один раз не отправляется.",
    be: "Выберыце ад 1 да {most} рахункаў: больш за адзін раз не адпраўляецца.",
    en: "Choose 1 to {most} invoices: no more are sent at a time.",
  },
  NO_FORMAT: {
    ru: "Выберите, в каком виде отправить счёт.",
    be: "Выберыце, у якім выглядзе адправіць рахунак.",
    en: "Choose as what the invoice is to be sent.",
  },
  EMAIL_INVALID: {
    ru: "Это не адрес e-mail. Введите адрес вида buh@company.by.",
    be: "Гэта не адрас e-mail. Увядзіце адрас выгляду buh@company.by.",
    en: "This is no e-mail address. Enter one like accounts@company.by.",
  },
  EMAIL_LIKELY_MISTYPED: {
    ru: "Похоже на опечатку: возможно, {meant}? Исправьте адрес или подтвердите, что он верен.",
    be: "Падобна на памылку друку: магчыма, {meant}? Выпраўце адрас або пацвердзіце, што ён правільны.",
    en: "This looks mistyped: did you mean {meant}? Mend the address, or confirm that it is right.",
  },
  OF_COMPANY: {
    ru: "Компания может отправить на e-mail не больше {most} счетов за сутки. Скачайте счёт или закажите его позже.",
    be: "Кампанія можа адправіць на e-mail не больш за {most} рахункаў за суткі. Спампуйце рахунак або закажыце яго пазней.",
    en: "A company may have at most {most} invoices sent by e-mail within a day. Download the invoice, or order it later.",
  },
  TO_ADDRESS: {
    ru: "На один адрес отправляется не больше {most} счетов за сутки. Закажите остальные позже.",
    be: "На адзін адрас адпраўляецца не больш за {most} рахункаў за суткі. Закажыце астатнія пазней.",
    en: "One address is sent at most {most} invoices within a day. Order the rest later.",
  },
  refused: {
    ru: "Почтовый сервер получателя отказался принять письмо (ответ {code}). Проверьте адрес.",
    be: "Паштовы сервер атрымальніка адмовіўся прыняць ліст (адказ {code}). Праверце адрас.",
    en: "The recipient’s mail server refused the message (answer {code}). Check the address.",
  },
  givenUp: {
    ru: "Почтовый сервер не принимал письмо целые сутки. Закажите счёт ещё раз или скачайте его.",
    be: "Паштовы сервер не прымаў ліст цэлыя суткі. Закажыце рахунак яшчэ раз або спампуйце яго.",
    en: "The mail server did not take the message for a whole day. Order the invoice again, or download it.",
  },
  unwanted: {
    ru: "Не отправлен: тот, кто его заказал, больше не ведёт этот лицевой счёт.",
    be: "Не адпраўлены: той, хто яго заказаў, больш не вядзе гэты асабовы рахунак.",
    en: "Not sent: whoever ordered it does not look after this billing account any more.",
  },
  returned: {
    ru: "Не доставлено: письмо вернулось. Сервер получателя ответил: «{report}». Проверьте адрес и закажите счёт ещё раз.",
    be: "Не дастаўлена: ліст вярнуўся. Сервер атрымальніка адказаў: «{report}». Праверце адрас і закажыце рахунак яшчэ раз.",
    en: "Not delivered: the message came back. The recipient’s server answered: “{report}”. Check the address, and order the invoice again.",
  },
  delayed: {
    ru: "Сервер получателя пока не принимает письмо: «{report}». Почта пробует дальше, делать ничего не нужно.",
    be: "Сервер атрымальніка пакуль не прымае ліст: «{report}». Пошта спрабуе далей, рабіць нічога не трэба.",
    en: "The recipient’s server does not take the message yet: “{report}”. It is tried further; there is nothing to do.",
  },
  "return.subject": {
    ru: "Счёт не доставлен: {email}",
    be: "Рахунак не дастаўлены: {email}",
    en: "Invoice not delivered: {email}",
  },
  "return.hello": { ru: "Здравствуйте!", be: "Добры дзень!", en: "Hello!" },
  "return.lead": {
    ru: "Счета компании «{company}», отправленные на e-mail, вернулись:",
    be: "Рахункі кампаніі «{company}», адпраўленыя на e-mail, вярнуліся:",
    en: "Invoices of “{company}” that were sent by e-mail came back:",
  },
  "return.line": {
    ru: "№ {number}, {email}: «{report}»",
    be: "№ {number}, {email}: «{report}»",
    en: "No. {number}, {email}: “{report}”",
  },
  "return.more": { ru: "И ещё {n}.", be: "І яшчэ {n}.", en: "And {n} more." },
  "return.why": {
    ru: "Проверьте адрес и закажите счёт ещё раз. Такие письма можно отключить на странице «Уведомления»: «Письма о недоставленных счетах».",
    be: "Праверце адрас і закажыце рахунак яшчэ раз. Такія лісты можна адключыць на старонцы «Апавяшчэнні»: «Лісты пра недастаўленыя рахункі».",
    en: "Check the address, and order the invoice again. You can switch these mails off on the page “Notifications”: “Mails about invoices not delivered”.",
  },
  "mail.subject": {
    ru: "Счёт № {number} за {month}",
    be: "Рахунак № {number} за {month}",
    en: "Invoice No. {number} for {month}",
  },
  "mail.lead": {
    ru: "Во вложении счёт № {number} за услуги связи за {month}. Заказчик: {company}, лицевой счёт {account}.",
    be: "Ва ўкладанні рахунак № {number} за паслугі сувязі за {month}. Заказчык: {company}, асабовы рахунак {account}.",
    en: "Attached is invoice No. {number} for telecom services of {month}. Customer: {company}, billing account {account}.",
  },
  "mail.sum": {
    ru: "Сумма с НДС: {amount} {currency}. Оплатить до {dueOn}.",
    be: "Сума з ПДВ: {amount} {currency}. Аплаціць да {dueOn}.",
    en: "Total, VAT included: {amount} {currency}. Due by {dueOn}.",
  },
  "mail.credit": {
    ru: "Сумма с НДС: {amount} {currency}. Платить по этому счёту нечего.",
    be: "Сума з ПДВ: {amount} {currency}. Плаціць па гэтым рахунку няма чаго.",
    en: "Total, VAT included: {amount} {currency}. Nothing is to be paid by this invoice.",
  },
  "mail.by": {
    ru: "На этот адрес счёт заказал(а) {by} в личном кабинете.",
    be: "На гэты адрас рахунак заказаў(ла) {by} у асабістым кабінеце.",
    en: "It was ordered to this address by {by} in the self-care cabinet.",
  },
  "mail.open": {
    ru: "Открыть счёт в кабинете",
    be: "Адкрыць рахунак у кабінеце",
    en: "Open the invoice in the cabinet",
  },
  "mail.ignore": {
    ru: "Если вы не ждали этого письма, удалите его: вам ничего не нужно делать.",
    be: "Калі вы не чакалі гэтага ліста, выдаліце яго: вам нічога не трэба рабіць.",
    en: "If you did not expect this message, delete it: there is nothing for you to do.",
  },
});
