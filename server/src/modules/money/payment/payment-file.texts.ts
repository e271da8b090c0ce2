import { defineTexts } from "../../../platform/texts/define-texts";

/** The words of a list of payments as a file. */
export const paymentFileText = defineTexts("payment-file", {
  fileWord: { ru: "Платежи", be: "Плацяжы", en: "Payments" },
  "title.paidOn": { ru: "Дата платежа", be: "Дата плацяжу", en: "Day of the payment" },
  "title.reference": { ru: "Номер поручения", be: "Нумар даручэння", en: "Payment order no." },
  "title.amount": { ru: "Сумма, {currency}", be: "Сума, {currency}", en: "Sum, {currency}" },
  "title.state": { ru: "Состояние", be: "Стан", en: "State" },
  "title.account": { ru: "Лицевой счёт", be: "Асабовы рахунак", en: "Account" },
  "title.accountName": { ru: "Название счёта", be: "Назва рахунка", en: "Name of the account" },
  "title.registeredBy": { ru: "Кто зарегистрировал", be: "Хто зарэгістраваў", en: "Registered by" },
  "title.decidedBy": { ru: "Кто решил", be: "Хто вырашыў", en: "Decided by" },
  "title.reason": { ru: "Почему отклонён", be: "Чаму адхілены", en: "Why it is rejected" },
  "title.comment": { ru: "Комментарий", be: "Каментарый", en: "Comment" },
  "title.payerAccount": { ru: "Счёт плательщика", be: "Рахунак плацельшчыка", en: "Payer's account" },
  operator: { ru: "Оператор", be: "Аператар", en: "The operator" },
  "state.pendingAuthorization": { ru: "Не подтверждён", be: "Не пацверджаны", en: "Not confirmed" },
  "state.done": { ru: "Подтверждён", be: "Пацверджаны", en: "Confirmed" },
  "state.denied": { ru: "Отклонён", be: "Адхілены", en: "Rejected" },
  "state.canceled": { ru: "Отменён", be: "Адменены", en: "Cancelled" },
  "state.failed": { ru: "Не проведён банком", be: "Не праведзены банкам", en: "Not carried out by the bank" },
  sameAs: { ru: "Учтён другим платежом", be: "Улічаны іншым плацяжом", en: "Counted by another payment" },
});
