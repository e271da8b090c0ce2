import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a text can be no search for accounts. */
export const accountText = defineTexts("account", {
  TOO_LONG_SEARCH: {
    ru: "Не более {max} {max|символа|символов|символов}: введите номер лицевого счёта или часть его названия.",
    be: "Не больш за {max} {max|сімвал|сімвалы|сімвалаў}: увядзіце нумар асабовага рахунку або частку яго назвы.",
    en: "At most {max} {max|character|characters}: type the number of an account or a part of its name.",
  },
});
