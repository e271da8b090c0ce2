import { defineTexts } from "../../../platform/texts/define-texts";

/** Why the delivery of invoices is not changed. */
export const invoiceDeliveryText = defineTexts("invoice-delivery", {
  noClient: {
    ru: "Такой компании нет среди ваших.",
    be: "Такой кампаніі няма сярод вашых.",
    en: "There is no such company among yours.",
  },
  EMAIL_INVALID: {
    ru: "Это не адрес e-mail. Введите адрес вида buh@company.by.",
    be: "Гэта не адрас e-mail. Увядзіце адрас выгляду buh@company.by.",
    en: "This is no e-mail address. Enter one like accounts@company.by.",
  },
  EMAIL_LIKELY_MISTYPED: {
    ru: "Похоже на опечатку: возможно, {meant}? Исправьте адрес или подтвердите, что он верен.",
    be: "Падобна на памылку друку: магчыма, {meant}? Выпраўце адрас або пацвердзіце, што ён правільны.",
    en: "This looks mistyped: did you mean {meant}? Mend the address, or confirm that it is right.",
  },
  POSTAL_ADDRESS_INVALID: {
    ru: "Введите почтовый адрес одной строкой, от {min} до {max} знаков: индекс, город, улица, дом.",
    be: "Увядзіце паштовы адрас адным радком, ад {min} да {max} знакаў: індэкс, горад, вуліца, дом.",
    en: "Enter the postal address in one line of {min} to {max} characters: postcode, town, street, house.",
  },
  ADDRESS_NOT_WANTED: {
    ru: "Для получения только в кабинете адрес не нужен. Уберите его или выберите другой способ.",
    be: "Для атрымання толькі ў кабінеце адрас не патрэбны. Прыбярыце яго або выберыце іншы спосаб.",
    en: "Invoices that are in the cabinet only need no address. Remove it, or choose another way.",
  },
  DELIVERY_UNCHANGED: {
    ru: "Счета уже доставляются так. Измените способ или адрес.",
    be: "Рахункі ўжо дастаўляюцца так. Змяніце спосаб або адрас.",
    en: "Invoices are delivered like that already. Change the way or the address.",
  },
});
