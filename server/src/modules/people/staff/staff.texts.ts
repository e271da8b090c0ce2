import { defineTexts } from "../../../platform/texts/define-texts";

/** What the operator's staff are told of each other, and the mail that lets somebody in. */
export const staffText = defineTexts("staff", {
  NOBODY: {
    ru: "Такого сотрудника нет. Выберите его из списка.",
    be: "Такога супрацоўніка няма. Выберыце яго са спіса.",
    en: "There is no such colleague. Choose them from the list.",
  },
  OWN: {
    ru: "Это вы. Себя заблокировать или сбросить нельзя: попросите коллегу.",
    be: "Гэта вы. Сябе заблакіраваць або скінуць нельга: папрасіце калегу.",
    en: "This is you. You cannot block or reset yourself: ask a colleague.",
  },
  EXISTS: {
    ru: "По этому адресу сотрудник уже входит. Найдите его в списке.",
    be: "Па гэтым адрасе супрацоўнік ужо ўваходзіць. Знайдзіце яго ў спісе.",
    en: "One of the staff signs in by this address already. Find them in the list.",
  },
  CUSTOMER: {
    ru: "По этому адресу входит клиент. Сотруднику нужен свой адрес.",
    be: "Па гэтым адрасе ўваходзіць кліент. Супрацоўніку патрэбны свой адрас.",
    en: "A customer signs in by this address. One of the staff needs an address of their own.",
  },
  TOO_MANY: {
    ru: "Сотрудников уже {most}, больше не заводится.",
    be: "Супрацоўнікаў ужо {most}, больш не заводзіцца.",
    en: "There are {most} of the staff already, and no more are taken.",
  },
  WRONG_EMAIL: {
    ru: "Это не адрес e-mail. Введите адрес вида olga@operator.by.",
    be: "Гэта не адрас e-mail. Увядзіце адрас выгляду olga@operator.by.",
    en: "This is no e-mail address. Enter one like olga@operator.by.",
  },
  LIKELY_MISTYPED: {
    ru: "Похоже на опечатку: возможно, {meant}? Исправьте адрес или подтвердите, что он верен.",
    be: "Падобна на памылку друку: магчыма, {meant}? Выпраўце адрас або пацвердзіце, што ён правільны.",
    en: "This looks mistyped: did you mean {meant}? Mend the address, or confirm that it is right.",
  },
  WRONG_NAME: {
    ru: "Напишите имя: от 1 до {max} знаков.",
    be: "Напішыце імя: ад 1 да {max} знакаў.",
    en: "Write the name: 1 to {max} characters.",
  },
  BLOCKED_ALREADY: {
    ru: "Этот сотрудник уже заблокирован.",
    be: "Гэты супрацоўнік ужо заблакіраваны.",
    en: "This colleague is blocked already.",
  },
  NOT_BLOCKED: {
    ru: "Этот сотрудник не заблокирован.",
    be: "Гэты супрацоўнік не заблакіраваны.",
    en: "This colleague is not blocked.",
  },
  NOT_INVITED: {
    ru: "Этот сотрудник уже входил: забытый пароль ему сбросит администратор сервера (kabinet person reset).",
    be: "Гэты супрацоўнік ужо ўваходзіў: забыты пароль яму скіне адміністратар сервера (kabinet person reset).",
    en: "This colleague has been here already: a forgotten password is reset by who keeps the server (kabinet person reset).",
  },
  "mail.subject": {
    ru: "Ваше рабочее место специалиста",
    be: "Ваша працоўнае месца спецыяліста",
    en: "Your desk as one of the operator’s staff",
  },
  "mail.hello": { ru: "Здравствуйте, {name}!", be: "Добры дзень, {name}!", en: "Hello, {name}!" },
  "mail.lead": {
    ru: "{by} открыл(а) вам рабочее место специалиста оператора. Задайте пароль по ссылке: она действует семь дней и один раз. Логин — этот адрес.",
    be: "{by} адкрыў(ла) вам працоўнае месца спецыяліста аператара. Задайце пароль па спасылцы: яна дзейнічае сем дзён і адзін раз. Лагін — гэты адрас.",
    en: "{by} has opened a desk of the operator’s staff to you. Set a password by the link: it lasts seven days and serves once. The login is this address.",
  },
  "mail.open": { ru: "Задать пароль", be: "Задаць пароль", en: "Set a password" },
  "mail.ignore": {
    ru: "Если вы не работаете у оператора, удалите это письмо: ничего не произойдёт.",
    be: "Калі вы не працуеце ў аператара, выдаліце гэты ліст: нічога не адбудзецца.",
    en: "If you do not work for the operator, delete this message: nothing will happen.",
  },
});
