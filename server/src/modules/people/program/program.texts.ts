import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of programs of a company, and what they can do about it. */
export const programText = defineTexts("program", {
  EMPTY: {
    ru: "Напишите название.",
    be: "Напішыце назву.",
    en: "Write a name.",
  },
  TOO_LONG: {
    ru: "Слишком длинно: не больше {max} {max|символа|символов|символов}.",
    be: "Занадта доўга: не больш за {max} {max|сімвал|сімвалы|сімвалаў}.",
    en: "Too long: at most {max} {max|character|characters}.",
  },
  CHARACTERS: {
    ru: "Здесь есть знаки, которых быть не может. Напишите обычным текстом.",
    be: "Тут ёсць знакі, якіх быць не можа. Напішыце звычайным тэкстам.",
    en: "There are characters in it that cannot be. Write plain text.",
  },
  NO_SCOPE: {
    ru: "Выберите хотя бы одно право.",
    be: "Выберыце хаця б адно права.",
    en: "Choose at least one right.",
  },
  ADDRESS: {
    ru: "«{address}» — не адрес. Напишите IPv4 или IPv6, например 203.0.113.7, или диапазон, например 203.0.113.0/24.",
    be: "«{address}» — не адрас. Напішыце IPv4 або IPv6, напрыклад 203.0.113.7, або дыяпазон, напрыклад 203.0.113.0/24.",
    en: "“{address}” is no address. Write IPv4 or IPv6, such as 203.0.113.7, or a range, such as 203.0.113.0/24.",
  },
  TOO_MANY_ADDRESSES: {
    ru: "Слишком много адресов: не больше {max}. Объедините их в диапазоны.",
    be: "Занадта шмат адрасоў: не больш за {max}. Аб’яднайце іх у дыяпазоны.",
    en: "Too many addresses: at most {max}. Join them to ranges.",
  },
  TOO_MANY: {
    ru: "У компании уже {max} {max|программа|программы|программ}. Сначала удалите ненужную.",
    be: "У кампаніі ўжо {max} {max|праграма|праграмы|праграм}. Спачатку выдаліце непатрэбную.",
    en: "The company has {max} {max|program|programs} already. Delete one first.",
  },
  TOO_MANY_TOKENS: {
    ru: "У программы уже два действующих токена. Переведите её на новый, отзовите старый, затем выпустите следующий.",
    be: "У праграмы ўжо два дзейныя токены. Перавядзіце яе на новы, адклічце стары, потым выпусціце наступны.",
    en: "The program has two tokens in force already. Let it use the newer one, revoke the older, then make the next.",
  },
  NO_PROGRAM: {
    ru: "Такой программы нет среди ваших: возможно, её уже удалили.",
    be: "Такой праграмы няма сярод вашых: магчыма, яе ўжо выдалілі.",
    en: "There is no such program among yours: it may have been deleted.",
  },
  NO_TOKEN: {
    ru: "У программы нет такого токена.",
    be: "У праграмы няма такога токена.",
    en: "The program has no such token.",
  },
  BLOCKED_ALREADY: {
    ru: "Программа уже приостановлена.",
    be: "Праграма ўжо прыпынена.",
    en: "The program rests already.",
  },
  NOT_BLOCKED: {
    ru: "Программа не приостановлена.",
    be: "Праграма не прыпынена.",
    en: "The program does not rest.",
  },
});
