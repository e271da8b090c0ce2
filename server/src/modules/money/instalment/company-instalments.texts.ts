import { defineTexts } from "../../../platform/texts/define-texts";

/** What is said of a company's instalments: why a text is no search, and the words of the file. */
export const instalmentText = defineTexts("company-instalments", {
  TOO_LONG_SEARCH: {
    ru: "Не более {max} {max|символа|символов|символов}: введите номер абонента или часть его имени.",
    be: "Не больш за {max} {max|сімвал|сімвалы|сімвалаў}: увядзіце нумар абанента або частку яго імя.",
    en: "At most {max} {max|character|characters}: type the number of a subscriber or a part of its name.",
  },
  fileWord: { ru: "Рассрочка", be: "Растэрміноўка", en: "Instalments" },
  "title.number": { ru: "Номер", be: "Нумар", en: "Number" },
  "title.name": { ru: "Имя", be: "Імя", en: "Name" },
  "title.account": { ru: "Лицевой счёт", be: "Асабовы рахунак", en: "Account" },
  "title.equipment": { ru: "Оборудование", be: "Абсталяванне", en: "Equipment" },
  "title.boughtOn": { ru: "Куплено", be: "Куплена", en: "Bought" },
  "title.price": {
    ru: "Цена с НДС, {currency}",
    be: "Цана з ПДВ, {currency}",
    en: "Price with VAT, {currency}",
  },
  "title.paid": { ru: "Выплачено, {currency}", be: "Выплачана, {currency}", en: "Paid, {currency}" },
  "title.left": {
    ru: "Осталось выплатить, {currency}",
    be: "Засталося выплаціць, {currency}",
    en: "Left to pay, {currency}",
  },
  "title.monthly": {
    ru: "Ежемесячный платёж, {currency}",
    be: "Штомесячны плацёж, {currency}",
    en: "Monthly payment, {currency}",
  },
  "title.payments": { ru: "Платежей всего", be: "Плацяжоў усяго", en: "Payments in all" },
  "title.paymentsLeft": { ru: "Осталось платежей", be: "Засталося плацяжоў", en: "Payments left" },
  "title.next": { ru: "Следующий платёж", be: "Наступны плацёж", en: "Next payment" },
  "title.payoffOn": { ru: "Срок погашения", be: "Тэрмін пагашэння", en: "Paid off on" },
});
