import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a subscriber cannot be renamed so, and what there is to know before it. */
export const renameText = defineTexts("rename", {
  "name.EMPTY": {
    ru: "Введите имя абонента.",
    be: "Увядзіце імя абанента.",
    en: "Enter the subscriber's name.",
  },
  "name.TOO_LONG": {
    ru: "Имя не может быть длиннее {max} {max|символа|символов|символов}.",
    be: "Імя не можа быць даўжэйшае за {max} {max|сімвал|сімвалы|сімвалаў}.",
    en: "A name has at most {max} {max|character|characters}.",
  },
  "name.CHARACTERS": {
    ru: "В имени не может быть знака {sign}. Уберите его.",
    be: "У імені не можа быць знака {sign}. Прыбярыце яго.",
    en: "A name cannot have the sign {sign}. Take it out.",
  },
  NAME_UNCHANGED: {
    ru: "Абонент уже носит это имя.",
    be: "Абанент ужо мае гэтае імя.",
    en: "The subscriber already has this name.",
  },
  withinADay: {
    ru: "Переименование выполняется в течение 24 часов.",
    be: "Перайменаванне выконваецца на працягу 24 гадзін.",
    en: "A renaming is done within 24 hours.",
  },
  lastOneShown: {
    ru: "Абонент уже переименован в этом месяце: в счёте будет показано последнее имя.",
    be: "Абанент ужо перайменаваны ў гэтым месяцы: у рахунку будзе паказана апошняе імя.",
    en: "The subscriber was renamed this month already: the invoice will show the last name.",
  },
  userEnds: {
    ru: "Когда заказ будет выполнен, прежний пользователь линии больше не войдёт в кабинет: его пароль, второй фактор, ключи доступа, все входы и токены перестанут действовать. Новый войдёт по коду из SMS. Отмена переименования их не вернёт.",
    be: "Калі заказ будзе выкананы, ранейшы карыстальнік лініі больш не ўвойдзе ў кабінет: яго пароль, другі фактар, ключы доступу, усе ўваходы і токены перастануць дзейнічаць. Новы ўвойдзе па кодзе з SMS. Адмена перайменавання іх не верне.",
    en: "When the order is carried out, the line's earlier user cannot sign in any more: their password, second factor, passkeys, sessions and tokens end. The new one comes in by a code by SMS. Undoing the renaming does not bring them back.",
  },
  renameClosed: {
    ru: "В последние 2 календарных дня месяца переименование не проводится. Заказ будет выполнен с 1-го числа, а счёт за этот месяц сохранит прежнее имя. Если имя нужно изменить уже в этом счёте, подайте письменное заявление оператору.",
    be: "У апошнія 2 каляндарныя дні месяца перайменаванне не праводзіцца. Заказ будзе выкананы з 1-га чысла, а рахунак за гэты месяц захавае ранейшае імя. Калі імя трэба змяніць ужо ў гэтым рахунку, падайце пісьмовую заяву аператару.",
    en: "In the last 2 calendar days of a month renaming is closed. The order will be done from the 1st, and this month's invoice keeps the old name. If the name must change in this invoice, submit a written application to the operator.",
  },
  "label.name": { ru: "Имя абонента", be: "Імя абанента", en: "Subscriber's name" },
  "label.user": {
    ru: "Вход прежнего пользователя",
    be: "Уваход ранейшага карыстальніка",
    en: "Sign-in of the earlier user",
  },
  "user.stays": { ru: "действует", be: "дзейнічае", en: "works" },
  "user.ends": { ru: "прекращён", be: "спынены", en: "ended" },
  "title.renameSubscriber": {
    ru: "Переименование абонента",
    be: "Перайменаванне абанента",
    en: "Renaming of a subscriber",
  },
});
