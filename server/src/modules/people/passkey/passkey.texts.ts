import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of passkeys. */
export const passkeyText = defineTexts("passkey", {
  PASSKEY_NOT_ACCEPTED: {
    ru: "Ключ доступа не подошёл: его нет среди ваших, или прошло больше пяти минут. Попробуйте ещё раз или войдите иначе.",
    be: "Ключ доступу не падышоў: яго няма сярод вашых, або прайшло больш за пяць хвілін. Паспрабуйце яшчэ раз або ўвайдзіце інакш.",
    en: "The passkey was not accepted: it is none of yours, or more than five minutes have passed. Try again, or sign in otherwise.",
  },
  TOO_MANY_PASSKEYS: {
    ru: "Ключей доступа может быть не больше {max}. Сначала удалите ненужный.",
    be: "Ключоў доступу можа быць не больш за {max}. Спачатку выдаліце непатрэбны.",
    en: "There are at most {max} passkeys. Remove one that is not needed first.",
  },
  name: {
    ru: "Назовите ключ: от 1 до {max} {max|знака|знаков|знаков}.",
    be: "Назавіце ключ: ад 1 да {max} {max|знака|знакаў|знакаў}.",
    en: "Name the passkey: 1 to {max} {max|character|characters}.",
  },
  NOT_FOUND: {
    ru: "Такого ключа доступа у вас нет, или он уже удалён.",
    be: "Такога ключа доступу ў вас няма, або ён ужо выдалены.",
    en: "You have no such passkey, or it has been removed already.",
  },
});
