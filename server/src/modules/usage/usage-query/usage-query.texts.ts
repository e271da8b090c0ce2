import { defineTexts } from "../../../platform/texts/define-texts";

/** Why call details cannot be asked for so. */
export const usageQueryText = defineTexts("usage-query", {
  outOfPeriod: {
    ru: "Детализация доступна с {from} по {to}. Выберите дни из этого промежутка.",
    be: "Дэталізацыя даступная з {from} па {to}. Выберыце дні з гэтага прамежку.",
    en: "Call details are available from {from} to {to}. Choose days within that.",
  },
  reversed: {
    ru: "Первый день позже последнего. Поменяйте их местами.",
    be: "Першы дзень пазней за апошні. Памяняйце іх месцамі.",
    en: "The first day is after the last. Swap them.",
  },
  tooLong: {
    ru: "Не более {max} {max|символа|символов|символов}: введите номер, маску (% — несколько цифр, _ — одна) или имя отправителя.",
    be: "Не больш за {max} {max|сімвал|сімвалы|сімвалаў}: увядзіце нумар, маску (% — некалькі лічбаў, _ — адна) або імя адпраўніка.",
    en: "At most {max} {max|character|characters}: type a number, a mask (% several digits, _ one) or a sender's name.",
  },
});
