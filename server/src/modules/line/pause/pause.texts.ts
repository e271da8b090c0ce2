import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a line cannot be paused or resumed, what there is to know before it, and what its parts are called. */
export const pauseText = defineTexts("pause", {
  ALREADY_PAUSED: {
    ru: "Номер уже на паузе. Чтобы изменить срок, возобновите номер и поставьте его на паузу снова.",
    be: "Нумар ужо на паўзе. Каб змяніць тэрмін, аднавіце нумар і пастаўце яго на паўзу зноў.",
    en: "The line is paused already. To change the dates, resume it and pause it again.",
  },
  NOT_PAUSED: {
    ru: "Номер не на паузе, возобновлять нечего.",
    be: "Нумар не на паўзе, аднаўляць няма чаго.",
    en: "The line is not paused, so there is nothing to resume.",
  },
  PAUSE_TOO_SHORT: {
    ru: "Пауза длится хотя бы до следующего дня. Выберите более позднюю дату возобновления.",
    be: "Паўза доўжыцца хаця б да наступнага дня. Выберыце пазнейшую дату аднаўлення.",
    en: "A pause lasts until the next day at least. Choose a later day to resume.",
  },
  PAUSE_TOO_LONG: {
    ru: "Пауза длится не дольше {days} {days|дня|дней|дней}. Выберите более раннюю дату возобновления.",
    be: "Паўза доўжыцца не даўжэй за {days} {days|дзень|дні|дзён}. Выберыце больш раннюю дату аднаўлення.",
    en: "A pause lasts at most {days} {days|day|days}. Choose an earlier day to resume.",
  },
  PAUSE_NOT_PROVIDED: {
    ru: "Тарифный план не предусматривает паузу. Чтобы поставить номер на паузу, смените тарифный план.",
    be: "Тарыфны план не прадугледжвае паўзу. Каб паставіць нумар на паўзу, змяніце тарыфны план.",
    en: "The tariff plan does not provide the pause. To pause the line, change the tariff plan.",
  },
  noService: {
    ru: "Пока номер на паузе, с него нельзя звонить, отправлять сообщения и выходить в интернет, и до него нельзя дозвониться. Другие операции с номером, кроме переименования, станут возможны после возобновления.",
    be: "Пакуль нумар на паўзе, з яго нельга званіць, адпраўляць паведамленні і выходзіць у інтэрнэт, і да яго нельга дазваніцца. Іншыя аперацыі з нумарам, акрамя перайменавання, стануць магчымыя пасля аднаўлення.",
    en: "While it is paused the line can neither call, send messages and use the internet, nor be called. Other changes of it, but for renaming, can be made once it is resumed.",
  },
  pauseFees: {
    ru: "Плата за «Паузу» списывается полностью за каждый календарный месяц, в котором номер на паузе. Абонентская плата за тарифный план и услуги не начисляется за месяцы, которые начинаются во время паузы; за уже начавшийся месяц она не возвращается. Платежи по рассрочке продолжаются.",
    be: "Плата за «Паўзу» спісваецца поўнасцю за кожны каляндарны месяц, у якім нумар на паўзе. Абаненцкая плата за тарыфны план і паслугі не налічваецца за месяцы, якія пачынаюцца падчас паўзы; за месяц, што ўжо пачаўся, яна не вяртаецца. Плацяжы па растэрміноўцы працягваюцца.",
    en: "The fee of the pause is charged in full for each calendar month in which the line is paused. The fees of the tariff plan and of services are not charged for months that begin within the pause; for the month that has begun they are not given back. Instalments go on.",
  },
  resumingFees: {
    ru: "При возобновлении спишется абонентская плата за тарифный план и услуги за тот месяц, если он начался во время паузы.",
    be: "Пры аднаўленні спішацца абаненцкая плата за тарыфны план і паслугі за той месяц, калі ён пачаўся падчас паўзы.",
    en: "When the line is resumed, the fees of the tariff plan and of services are charged for that month if it began within the pause.",
  },
  plannedWithin: {
    ru: "На время паузы назначены другие заказы этого номера: {n}. Тогда они будут отклонены. Отмените их на «Заказах» или повторите после возобновления.",
    be: "На час паўзы прызначаны іншыя заказы гэтага нумара: {n}. Тады яны будуць адхілены. Адмяніце іх на «Заказах» або паўтарыце пасля аднаўлення.",
    en: "Other orders of this line are planned for the time of the pause: {n}. They will be refused then. Cancel them on “Orders”, or order them again once the line is resumed.",
  },
  resumedEarly: {
    ru: "Запланированное возобновление отменится. Плата за «Паузу» за этот месяц не возвращается.",
    be: "Запланаванае аднаўленне адменіцца. Плата за «Паўзу» за гэты месяц не вяртаецца.",
    en: "The planned return is cancelled. The fee of the pause for this month is not given back.",
  },
  "label.line": { ru: "Обслуживание номера", be: "Абслугоўванне нумара", en: "Service of the line" },
  "label.served": { ru: "действует", be: "дзейнічае", en: "served" },
  "label.paused": { ru: "на паузе", be: "на паўзе", en: "paused" },
  "label.until": { ru: "Возобновится само", be: "Адновіцца само", en: "Resumes by itself" },
  "title.pauseSubscriber": { ru: "Пауза", be: "Паўза", en: "Pause" },
  "title.resumeSubscriber": {
    ru: "Возобновление номера",
    be: "Аднаўленне нумара",
    en: "Resumption of a line",
  },
  dayAndTime: {
    ru: "{day}, {time}",
    be: "{day}, {time}",
    en: "{day}, {time}",
  },
});
