import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a corridor cannot be set, and the mail about an invoice that will leave it. */
export const corridorText = defineTexts("invoice-corridor", {
  NO_ACCOUNT: {
    ru: "Такого лицевого счёта нет среди ваших.",
    be: "Такога асабовага рахунка няма сярод вашых.",
    en: "There is no such account among yours.",
  },
  AMOUNT: {
    ru: "Введите сумму от 0 до {most} {currency}, после запятой — не больше двух цифр.",
    be: "Увядзіце суму ад 0 да {most} {currency}, пасля коскі — не больш за дзве лічбы.",
    en: "Enter a sum from 0 to {most} {currency} with no more than two digits after the point.",
  },
  CROSSED: {
    ru: "Верхняя граница меньше нижней. Поменяйте их местами или уберите одну.",
    be: "Верхняя мяжа меншая за ніжнюю. Памяняйце іх месцамі або прыбярыце адну.",
    en: "The upper bound is below the lower one. Swap them, or take one away.",
  },
  "mail.subject.above": {
    ru: "Счёт лицевого счёта {account} будет больше, чем вы ждёте",
    be: "Рахунак асабовага рахунка {account} будзе большы, чым вы чакаеце",
    en: "The invoice of account {account} will be more than you expect",
  },
  "mail.subject.below": {
    ru: "Счёт лицевого счёта {account} будет меньше, чем вы ждёте",
    be: "Рахунак асабовага рахунка {account} будзе меншы, чым вы чакаеце",
    en: "The invoice of account {account} will be less than you expect",
  },
  "mail.hello": { ru: "Здравствуйте!", be: "Добры дзень!", en: "Hello!" },
  "mail.above": {
    ru: "По начислениям на сегодня счёт компании «{company}» за {month} (лицевой счёт {account}) превысит верхнюю границу, которую вы поставили.",
    be: "Паводле налічэнняў на сёння рахунак кампаніі «{company}» за {month} (асабовы рахунак {account}) перавысіць верхнюю мяжу, якую вы паставілі.",
    en: "By today's charges the invoice of {company} for {month} (account {account}) will be above the upper bound that you set.",
  },
  "mail.below": {
    ru: "По начислениям на сегодня счёт компании «{company}» за {month} (лицевой счёт {account}) будет ниже нижней границы, которую вы поставили.",
    be: "Паводле налічэнняў на сёння рахунак кампаніі «{company}» за {month} (асабовы рахунак {account}) будзе ніжэйшы за ніжнюю мяжу, якую вы паставілі.",
    en: "By today's charges the invoice of {company} for {month} (account {account}) will be below the lower bound that you set.",
  },
  "mail.open": {
    ru: "Посмотреть, какие номера и услуги его меняют",
    be: "Паглядзець, якія нумары і паслугі яго мяняюць",
    en: "See which numbers and services change it",
  },
  "mail.why": {
    ru: "Вы получили это письмо, потому что поставили эти границы. Убрать их можно на той же странице.",
    be: "Вы атрымалі гэты ліст, бо паставілі гэтыя межы. Прыбраць іх можна на той жа старонцы.",
    en: "You get this mail because you set these bounds. The same page takes them away.",
  },
});
