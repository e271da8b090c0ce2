import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a cost centre is not made, called or set so. */
export const costCentreText = defineTexts("cost-centre", {
  NO_CLIENT: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  NO_COST_CENTRE: {
    ru: "Такого центра затрат нет: возможно, его удалили. Выберите другой.",
    be: "Такога цэнтра выдаткаў няма: магчыма, яго выдалілі. Выберыце іншы.",
    en: "There is no such cost centre; it may have been removed. Choose another one.",
  },
  NO_LINE: {
    ru: "Такого абонента нет среди ваших.",
    be: "Такога абанента няма сярод вашых.",
    en: "There is no such subscriber among yours.",
  },
  OTHER_COMPANY: {
    ru: "Этот абонент — другой компании, у неё свои центры затрат.",
    be: "Гэты абанент — іншай кампаніі, у яе свае цэнтры выдаткаў.",
    en: "This subscriber belongs to another company, which has cost centres of its own.",
  },
  LINE_TWICE: {
    ru: "Абонент назван дважды. Оставьте его один раз.",
    be: "Абанент названы двойчы. Пакіньце яго адзін раз.",
    en: "The subscriber is named twice. Leave it once.",
  },
  LINES: {
    ru: "Выберите от 1 до {max} {max|абонента|абонентов|абонентов}.",
    be: "Выберыце ад 1 да {max} {max|абанента|абанентаў|абанентаў}.",
    en: "Choose 1 to {max} {max|subscriber|subscribers}.",
  },
  EMPTY: {
    ru: "Введите название: буквы или цифры.",
    be: "Увядзіце назву: літары або лічбы.",
    en: "Type a name: letters or digits.",
  },
  CHARACTERS: {
    ru: "Есть недопустимые знаки или перенос строки. Введите название одной строкой.",
    be: "Ёсць недапушчальныя знакі або перанос радка. Увядзіце назву адным радком.",
    en: "There are signs that cannot be used, or a line break. Type the name on one line.",
  },
  TOO_LONG: {
    ru: "Не более {max} {max|символа|символов|символов}.",
    be: "Не больш за {max} {max|сімвал|сімвалы|сімвалаў}.",
    en: "At most {max} {max|character|characters}.",
  },
  NAME_TAKEN: {
    ru: "Центр затрат с таким названием уже есть. Введите другое название или выберите его.",
    be: "Цэнтр выдаткаў з такой назвай ужо ёсць. Увядзіце іншую назву або выберыце яго.",
    en: "There is a cost centre of this name already. Type another name, or choose that one.",
  },
  CODE_TAKEN: {
    ru: "Этот код уже у центра затрат «{name}». Введите другой код.",
    be: "Гэты код ужо ў цэнтра выдаткаў «{name}». Увядзіце іншы код.",
    en: "The cost centre “{name}” has this code already. Type another one.",
  },
  TOO_MANY: {
    ru: "Центров затрат уже {max}. Сначала удалите ненужный.",
    be: "Цэнтраў выдаткаў ужо {max}. Спачатку выдаліце непатрэбны.",
    en: "There are {max} cost centres already. Remove one first.",
  },
});
