import {
  fold,
  looksLikeNumber,
  parseNumber,
  parseNumberMask,
  SEARCH_MAX,
  type Localized,
} from "@kabinet/shared";
import { fill } from "../../../platform/texts/fill";

/** What a search text asks for. */
export type Search =
  /** A whole national number. */
  | { readonly by: "number"; readonly national: string }
  /** `like` over national numbers; `prefix` are the digits with which all of them begin. */
  | { readonly by: "mask"; readonly like: string; readonly prefix: string }
  /** `like` over folded names, with `\` as the escape character. */
  | { readonly by: "name"; readonly like: string }
  | { readonly by: "nothing" }
  | { readonly by: "invalid"; readonly message: Localized };

/**
 * Reads a search text: digits and mask characters mean numbers (`%` several digits, `_` one digit), anything else is
 * a part of a name, in which `%` and `_` are ordinary characters.
 */
export function readSearch(text: string): Search {
  if (text.trim() === "") return { by: "nothing" };
  if (text.length > SEARCH_MAX) return { by: "invalid", message: MESSAGES.TOO_LONG_TEXT };
  if (!looksLikeNumber(text)) return { by: "name", like: `%${fold(text).replace(/[\\%_]/g, "\\$&")}%` };
  const whole = parseNumber(text);
  if (whole !== null) return { by: "number", national: whole.slice(4) };
  const mask = parseNumberMask(text);
  if (!mask.ok) return { by: "invalid", message: MESSAGES[mask.reason] };
  if (mask.exact) return { by: "number", national: mask.like };
  return { by: "mask", like: mask.like, prefix: /^\d*/.exec(mask.like)?.[0] ?? "" };
}

const MESSAGES = {
  EMPTY: {
    ru: "Введите номер, маску или часть имени, например: 29 123-45-67, 29%67 или Иванов.",
    be: "Увядзіце нумар, маску або частку імя, напрыклад: 29 123-45-67, 29%67 або Іваноў.",
    en: "Type a number, a mask or a part of a name, e.g. 29 123-45-67, 29%67 or Ivanov.",
  },
  CHARACTERS: {
    ru: "Такого номера в Беларуси нет. Введите номер с префиксом, например +375 29 123-45-67, или маску: % — несколько цифр, _ — одна цифра.",
    be: "Такога нумара ў Беларусі няма. Увядзіце нумар з прэфіксам, напрыклад +375 29 123-45-67, або маску: % — некалькі лічбаў, _ — адна лічба.",
    en: "There is no such number in Belarus. Type a number with its prefix, e.g. +375 29 123-45-67, or a mask: % for several digits, _ for one digit.",
  },
  TOO_LONG: {
    ru: "В номере с префиксом девять цифр, а в маске их больше. Введите, например, 29%67 или 29 1__-45-67.",
    be: "У нумары з прэфіксам дзевяць лічбаў, а ў масцы іх больш. Увядзіце, напрыклад, 29%67 або 29 1__-45-67.",
    en: "A number with its prefix has nine digits, and the mask has more. Type, for example, 29%67 or 29 1__-45-67.",
  },
  TOO_LONG_TEXT: fill(
    {
      ru: "Не более {max} {max|символа|символов|символов}: введите номер, маску или часть имени.",
      be: "Не больш за {max} {max|сімвал|сімвалы|сімвалаў}: увядзіце нумар, маску або частку імя.",
      en: "At most {max} {max|character|characters}: type a number, a mask or a part of a name.",
    },
    { max: SEARCH_MAX },
  ),
} satisfies Record<string, Localized>;
