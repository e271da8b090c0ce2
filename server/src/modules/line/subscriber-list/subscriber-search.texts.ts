import { defineTexts } from "../../../platform/texts/define-texts";

/** How a search was understood, and why an entry of a list was not found. */
export const searchReading = defineTexts("subscriber-search", {
  NUMBER: {
    ru: "Ищем номер {number}.",
    be: "Шукаем нумар {number}.",
    en: "Looking for the number {number}.",
  },
  MASK: {
    ru: "Ищем номера вида {mask} — девять цифр вместе с кодом, «%» — любые, «_» — одна.",
    be: "Шукаем нумары выгляду {mask} — дзевяць лічбаў разам з кодам, «%» — любыя, «_» — адна.",
    en: "Looking for numbers like {mask}: nine digits with the code, “%” for any, “_” for one.",
  },
  WORDS: {
    ru: "Ищем «{words}» в именах, номерах, лицевых счетах, центрах затрат, тарифных планах и услугах.",
    be: "Шукаем «{words}» у імёнах, нумарах, асабовых рахунках, цэнтрах выдаткаў, тарыфных планах і паслугах.",
    en: "Looking for “{words}” in names, numbers, accounts, cost centres, tariff plans and services.",
  },
  LIST: {
    ru: "В списке {given} {given|номер|номера|номеров}, найдено {found}.",
    be: "У спісе {given} {given|нумар|нумары|нумароў}, знойдзена {found}.",
    en: "{given} {given|number|numbers} in the list, {found} found.",
  },
  UNKNOWN: {
    ru: "Среди ваших абонентов такого номера нет.",
    be: "Сярод вашых абанентаў такога нумара няма.",
    en: "None of your subscribers has this number.",
  },
  NOT_A_NUMBER: {
    ru: "Это не мобильный номер страны.",
    be: "Гэта не мабільны нумар краіны.",
    en: "This is no mobile number of the country.",
  },
  SHORTENED: {
    ru: "Таблица сократила номер, последние цифры потеряны.",
    be: "Табліца скараціла нумар, апошнія лічбы страчаны.",
    en: "The spreadsheet has shortened the number, its last digits are lost.",
  },
  REPEATED: {
    ru: "Номер уже есть в списке выше.",
    be: "Нумар ужо ёсць у спісе вышэй.",
    en: "The number stands in the list already.",
  },
});
