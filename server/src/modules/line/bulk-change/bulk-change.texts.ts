import { defineTexts } from "../../../platform/texts/define-texts";

/** What changes of many lines say. */
export const bulkChangeText = defineTexts("bulk-change", {
  NOT_FOUND: {
    ru: "Такого действия со списком нет среди ваших.",
    be: "Такога дзеяння са спісам няма сярод вашых.",
    en: "There is no such change of many lines among yours.",
  },
  NO_CLIENT: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  NO_LINE: {
    ru: "Такого номера нет среди ваших. Проверьте его.",
    be: "Такога нумара няма сярод вашых. Праверце яго.",
    en: "There is no such number among yours. Check it.",
  },
  NOT_A_NUMBER: {
    ru: "Это не номер мобильной связи. Проверьте, что в строке.",
    be: "Гэта не нумар мабільнай сувязі. Праверце, што ў радку.",
    en: "This is no mobile number. Check what the row says.",
  },
  SHORTENED: {
    ru: "Таблица сократила номер и потеряла последние цифры. Сделайте столбец текстовым и вставьте номер снова.",
    be: "Табліца скараціла нумар і страціла апошнія лічбы. Зрабіце слупок тэкставым і ўстаўце нумар зноў.",
    en: "A spreadsheet has shortened the number and lost its last digits. Make the column text and paste it again.",
  },
  REPEATED: {
    ru: "Этот номер уже есть в списке с тем же действием: оно выполнится один раз.",
    be: "Гэты нумар ужо ёсць у спісе з тым жа дзеяннем: яно выканаецца адзін раз.",
    en: "This number stands in the list before with the same act: it is done once.",
  },
  CONTRADICTING: {
    ru: "Для этого номера в списке есть и другое значение. Оставьте одно из них.",
    be: "Для гэтага нумара ў спісе ёсць і іншае значэнне. Пакіньце адно з іх.",
    en: "The list has another value for this number, too. Leave one of them.",
  },
  NO_LIST: {
    ru: "Вставьте номера столбцом или через запятую, например {number}.",
    be: "Устаўце нумары слупком або праз коску, напрыклад {number}.",
    en: "Paste numbers one below the other or with commas between, e.g. {number}.",
  },
  CHOOSE_LINES: {
    ru: "Выберите абонентов одним способом: фильтром, по одному, списком номеров или строками.",
    be: "Выберыце абанентаў адным спосабам: фільтрам, па адным, спісам нумароў або радкамі.",
    en: "Choose the lines in one way: by a filter, one by one, by a list of numbers, or by rows.",
  },
  CHOOSE_ACT: {
    ru: "Выберите, что сделать: от 1 до {max} {max|действия|действий|действий}, каждое одно и целиком.",
    be: "Выберыце, што зрабіць: ад 1 да {max} {max|дзеяння|дзеянняў|дзеянняў}, кожнае адно і цалкам.",
    en: "Choose what to do: 1 to {max} {max|act|acts}, each exactly one.",
  },
  TOO_MANY_ROWS: {
    ru: "Получается {rows} {rows|строка|строки|строк}, а за один раз можно не больше {max}. Разделите список.",
    be: "Атрымліваецца {rows} {rows|радок|радкі|радкоў}, а за адзін раз можна не больш за {max}. Падзяліце спіс.",
    en: "That makes {rows} {rows|row|rows}; at most {max} are done at once. Divide the list.",
  },
  TOO_MANY_AT_ONCE: {
    ru: "В компании уже готовится или выполняется {max} {max|действие|действия|действий} со списком. Дождитесь, пока одно закончится.",
    be: "У кампаніі ўжо рыхтуецца або выконваецца {max} {max|дзеянне|дзеянні|дзеянняў} са спісам. Дачакайцеся, пакуль адно скончыцца.",
    en: "The company has {max} {max|change|changes} of many lines at work already. Wait until one has ended.",
  },
  NO_ROWS: {
    ru: "По этому выбору не нашлось ни одного абонента. Измените фильтр или список.",
    be: "Па гэтым выбары не знайшлося ніводнага абанента. Змяніце фільтр або спіс.",
    en: "Nothing is found by this choice. Change the filter or the list.",
  },
  NOTHING_TO_APPLY: {
    ru: "Ни у одной строки нет изменения, которое можно заказать.",
    be: "Ні ў аднаго радка няма змены, якую можна заказаць.",
    en: "No row has a change that could be ordered.",
  },
  NOTHING_TO_RETRY: {
    ru: "Все строки выполнены: повторять нечего.",
    be: "Усе радкі выкананы: паўтараць няма чаго.",
    en: "All rows are done: there is nothing to try again.",
  },
  NOTHING_TO_REVERT: {
    ru: "Ни одна строка ещё не выполнена: возвращать нечего.",
    be: "Ні адзін радок яшчэ не выкананы: вяртаць няма чаго.",
    en: "No row has been done yet: there is nothing to take back.",
  },
  BUSY: {
    ru: "Сейчас этого сделать нельзя: действие уже в другом состоянии. Посмотрите на него ещё раз.",
    be: "Цяпер гэтага зрабіць нельга: дзеянне ўжо ў іншым стане. Паглядзіце на яго яшчэ раз.",
    en: "This cannot be done now: it is in another state already. Look at it again.",
  },
  NOT_REVERSIBLE: {
    ru: "Этот заказ вернуть нельзя.",
    be: "Гэты заказ вярнуць нельга.",
    en: "This order cannot be taken back.",
  },
  OVERTAKEN: {
    ru: "После этого заказа то же самое у абонента изменил другой. Он останется как есть.",
    be: "Пасля гэтага заказу тое ж самае ў абанента змяніў іншы. Ён застанецца як ёсць.",
    en: "Another order has changed the same thing of the line since. It stays as it is.",
  },
  ALREADY_UNDONE: {
    ru: "Этот заказ уже возвращён.",
    be: "Гэты заказ ужо вернуты.",
    en: "This order has been taken back already.",
  },
});
