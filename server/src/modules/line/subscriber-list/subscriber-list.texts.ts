import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a search text can be nothing that is looked for. */
export const searchText = defineTexts("subscriber-list", {
  EMPTY: {
    ru: "Введите номер, маску или часть имени, например: {number}, {mask} или Иванов.",
    be: "Увядзіце нумар, маску або частку імя, напрыклад: {number}, {mask} або Іваноў.",
    en: "Type a number, a mask or a part of a name, e.g. {number}, {mask} or Ivanov.",
  },
  CHARACTERS: {
    ru: "Такого номера в стране нет. Введите номер с префиксом, например {example}, или маску: % — несколько цифр, _ — одна цифра.",
    be: "Такога нумара ў краіне няма. Увядзіце нумар з прэфіксам, напрыклад {example}, або маску: % — некалькі лічбаў, _ — адна лічба.",
    en: "There is no such number in the country. Type a number with its prefix, e.g. {example}, or a mask: % for several digits, _ for one digit.",
  },
  SHORTENED: {
    ru: "Таблица сократила номер: в «{shortened}» остались только первые цифры. Расширьте столбец, задайте ему формат «Текстовый» или «Числовой» без дробной части и скопируйте ещё раз.",
    be: "Табліца скараціла нумар: у «{shortened}» засталіся толькі першыя лічбы. Пашырце слупок, задайце яму фармат «Тэкставы» або «Лікавы» без дробавай часткі і скапіруйце яшчэ раз.",
    en: "The spreadsheet has shortened the number: “{shortened}” holds its first digits only. Widen the column, format it as Text or as a Number without decimals, and copy it again.",
  },
  TOO_LONG: {
    ru: "В номере с префиксом {digits} {digits|цифра|цифры|цифр}, а в маске их больше. Введите, например, {mask} или {gapMask}.",
    be: "У нумары з прэфіксам {digits} {digits|лічба|лічбы|лічбаў}, а ў масцы іх больш. Увядзіце, напрыклад, {mask} або {gapMask}.",
    en: "A number with its prefix has {digits} {digits|digit|digits}, and the mask has more. Type, for example, {mask} or {gapMask}.",
  },
  TOO_LONG_TEXT: {
    ru: "Не более {max} {max|символа|символов|символов}: введите номер, маску или часть имени.",
    be: "Не больш за {max} {max|сімвал|сімвалы|сімвалаў}: увядзіце нумар, маску або частку імя.",
    en: "At most {max} {max|character|characters}: type a number, a mask or a part of a name.",
  },
  TOO_LONG_LIST: {
    ru: "Не более {max} {max|номера|номеров|номеров} за один поиск: разделите список на части.",
    be: "Не больш за {max} {max|нумар|нумары|нумароў} за адзін пошук: падзяліце спіс на часткі.",
    en: "At most {max} {max|number|numbers} in one search: split the list.",
  },
});
