import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a limit cannot be set, and the mail about limits and unusual days. */
export const spendingLimitText = defineTexts("spending-limit", {
  NO_CLIENT: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  NO_LINE: {
    ru: "Такого абонента нет среди ваших в этой компании.",
    be: "Такога абанента няма сярод вашых у гэтай кампаніі.",
    en: "There is no such subscriber among yours in this company.",
  },
  LINE_ENDED: {
    ru: "Обслуживание этого номера прекращено: лимит ему не нужен.",
    be: "Абслугоўванне гэтага нумара спынена: ліміт яму не патрэбны.",
    en: "This line has ended: it needs no limit.",
  },
  NO_COST_CENTRE: {
    ru: "Такого центра затрат нет: возможно, его удалили. Выберите другой.",
    be: "Такога цэнтра выдаткаў няма: магчыма, яго выдалілі. Выберыце іншы.",
    en: "There is no such cost centre; it may have been removed. Choose another one.",
  },
  NO_LIMIT: {
    ru: "Такого лимита нет: возможно, его уже убрали. Обновите страницу.",
    be: "Такога ліміту няма: магчыма, яго ўжо прыбралі. Абнавіце старонку.",
    en: "There is no such limit; it may have been removed already. Reload the page.",
  },
  LINES_ONLY: {
    ru: "Лимиты компании и центров затрат ставит тот, кому открыты все лицевые счета. Выберите номер.",
    be: "Ліміты кампаніі і цэнтраў выдаткаў ставіць той, каму адкрыты ўсе асабовыя рахункі. Выберыце нумар.",
    en: "Limits of the company and of cost centres are set by who looks after all accounts. Choose a number.",
  },
  ONE_SUBJECT: {
    ru: "Выберите что-то одно: номер или центр затрат.",
    be: "Выберыце нешта адно: нумар або цэнтр выдаткаў.",
    en: "Choose one of them: a number or a cost centre.",
  },
  ONE_OF: {
    ru: "Задайте что-то одно: сумму или мегабайты.",
    be: "Задайце нешта адно: суму або мегабайты.",
    en: "Set one of them: a sum or megabytes.",
  },
  AMOUNT: {
    ru: "Введите сумму больше 0 и не больше {most} {currency}, после запятой — не больше двух цифр.",
    be: "Увядзіце суму большую за 0 і не большую за {most} {currency}, пасля коскі — не больш за дзве лічбы.",
    en: "Enter a sum above 0 and up to {most} {currency} with no more than two digits after the point.",
  },
  MEGABYTES: {
    ru: "Введите от 1 до {most} мегабайт, целым числом.",
    be: "Увядзіце ад 1 да {most} мегабайтаў, цэлым лікам.",
    en: "Enter 1 to {most} megabytes, as a whole number.",
  },
  TOO_MANY: {
    ru: "Лимитов уже {max}. Сначала уберите ненужный.",
    be: "Лімітаў ужо {max}. Спачатку прыбярыце непатрэбны.",
    en: "There are {max} limits already. Remove one first.",
  },
  "mail.subject.reached": {
    ru: "Лимит исчерпан",
    be: "Ліміт вычарпаны",
    en: "A limit is used up",
  },
  "mail.subject.near": {
    ru: "Использовано 80 % лимита",
    be: "Выкарыстана 80 % ліміту",
    en: "80 % of a limit is used",
  },
  "mail.subject.limits": {
    ru: "Лимиты на исходе или исчерпаны: {n}",
    be: "Ліміты заканчваюцца або вычарпаны: {n}",
    en: "Limits that are nearly or fully used up: {n}",
  },
  "mail.subject.days": {
    ru: "Необычный расход: {n} {n|день|дня|дней}",
    be: "Незвычайны расход: {n} {n|дзень|дні|дзён}",
    en: "Unusual use: {n} {n|day|days}",
  },
  "mail.hello": { ru: "Здравствуйте!", be: "Добры дзень!", en: "Hello!" },
  "mail.limits": {
    ru: "Лимиты компании «{company}»:",
    be: "Ліміты кампаніі «{company}»:",
    en: "Limits of {company}:",
  },
  "mail.line": { ru: "номер {number}", be: "нумар {number}", en: "number {number}" },
  "mail.costCentre": {
    ru: "центр затрат «{name}»",
    be: "цэнтр выдаткаў «{name}»",
    en: "cost centre “{name}”",
  },
  "mail.company": { ru: "вся компания", be: "уся кампанія", en: "the whole company" },
  "mail.money": { ru: "лимит денег", be: "ліміт грошай", en: "the limit of money" },
  "mail.megabytes": { ru: "лимит интернета", be: "ліміт інтэрнэту", en: "the limit of internet" },
  "mail.near": {
    ru: "{of}: {what} за {month} использован на 80 % или больше.",
    be: "{of}: {what} за {month} выкарыстаны на 80 % або больш.",
    en: "{of}: {what} for {month} is used to 80 % or more.",
  },
  "mail.reached": {
    ru: "{of}: {what} за {month} исчерпан.",
    be: "{of}: {what} за {month} вычарпаны.",
    en: "{of}: {what} for {month} is used up.",
  },
  "mail.days": {
    ru: "Необычно большой расход номеров компании «{company}»:",
    be: "Незвычайна вялікі расход нумароў кампаніі «{company}»:",
    en: "Unusually high use of numbers of {company}:",
  },
  "mail.dayMoney": {
    ru: "{day}, номер {number}: стоимость за день намного выше обычной.",
    be: "{day}, нумар {number}: кошт за дзень значна вышэйшы за звычайны.",
    en: "{day}, number {number}: the day cost far more than usual.",
  },
  "mail.dayMegabytes": {
    ru: "{day}, номер {number}: интернета за день намного больше обычного.",
    be: "{day}, нумар {number}: інтэрнэту за дзень значна больш, чым звычайна.",
    en: "{day}, number {number}: far more internet in the day than usual.",
  },
  "mail.more": {
    ru: "И ещё {n}: все — на странице.",
    be: "І яшчэ {n}: усе — на старонцы.",
    en: "And {n} more: the page has all of them.",
  },
  "mail.openLimits": {
    ru: "Посмотреть лимиты и что можно сделать",
    be: "Паглядзець ліміты і што можна зрабіць",
    en: "See the limits and what can be done",
  },
  "mail.openDays": {
    ru: "Посмотреть необычные дни",
    be: "Паглядзець незвычайныя дні",
    en: "See the unusual days",
  },
  "mail.why": {
    ru: "Вы получили это письмо, потому что ведёте лимиты этой компании. Отключить такие письма можно на странице «Лимиты и оповещения».",
    be: "Вы атрымалі гэты ліст, бо вядзеце ліміты гэтай кампаніі. Адключыць такія лісты можна на старонцы «Ліміты і апавяшчэнні».",
    en: "You get this mail because you look after this company's limits. The page “Limits and alerts” switches such mail off.",
  },
});
