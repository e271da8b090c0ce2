import { decided, type Example } from "./example";
import { SAMPLE_STATEMENT } from "./sample-statement";

/** What the administrator's menu has of payments and invoices, in its order. */
export const administratorMoney: readonly Example[] = [
  {
    group: "administrator",
    topic: "payments",
    file: "payments-of-company",
    title: { ru: "Платежи и итоги", be: "Плацяжы і вынікі", en: "Payments and what they come to" },
    variables: ({ clientId }) => ({ clientId, filter: null, first: 20, after: null }),
  },
  {
    group: "administrator",
    topic: "payments",
    file: "payment",
    title: { ru: "Один платёж", be: "Адзін плацеж", en: "One payment" },
    variables: ({ paymentId }) => ({ paymentId }),
  },
  {
    group: "administrator",
    topic: "payments",
    file: "register-payment",
    title: { ru: "Зарегистрировать платёж", be: "Зарэгістраваць плацеж", en: "Register a payment" },
    variables: decided(() => ({
      input: { accountId: null, paidOn: null, amount: null, reference: null, acknowledgeLike: false },
    })),
  },
  {
    group: "administrator",
    topic: "payments",
    file: "payment-proposals",
    title: {
      ru: "Платежи из выписки банка",
      be: "Плацяжы з выпіскі банка",
      en: "Payments of a bank statement",
    },
    variables: ({ clientId }) => ({ clientId, statement: [SAMPLE_STATEMENT] }),
  },
  {
    group: "administrator",
    topic: "payments",
    file: "register-payments",
    title: {
      ru: "Зарегистрировать платежи из выписки",
      be: "Зарэгістраваць плацяжы з выпіскі",
      en: "Register payments of a statement",
    },
    variables: decided(({ clientId }) => ({ input: { clientId, payments: null } })),
  },
  {
    group: "administrator",
    topic: "payments",
    file: "cancel-payment",
    title: { ru: "Отменить платёж", be: "Скасаваць плацеж", en: "Cancel a payment" },
    variables: decided(() => ({ paymentId: null, version: null })),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "invoices-of-company",
    title: { ru: "Счета компании", be: "Рахункі кампаніі", en: "Invoices of the company" },
    variables: ({ clientId }) => ({ clientId, filter: null, first: 10 }),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "invoice",
    title: { ru: "Один счёт", be: "Адзін рахунак", en: "One invoice" },
    variables: ({ invoiceId }) => ({ invoiceId, first: 20 }),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "invoice-comparison",
    title: { ru: "Почему столько?", be: "Чаму столькі?", en: "Why so much?" },
    variables: ({ invoiceId }) => ({ invoiceId, otherInvoiceId: null, by: "LINE_AND_THING", first: 20 }),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "invoice-forecast",
    title: { ru: "Каким будет счёт", be: "Якім будзе рахунак", en: "What the invoice will be" },
    variables: ({ accountId }) => ({ accountId, by: "LINE_AND_THING", first: 20 }),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "set-invoice-corridor",
    title: {
      ru: "Задать ожидаемую сумму счёта",
      be: "Задаць чаканую суму рахунка",
      en: "Say what sum of the invoice is expected",
    },
    variables: decided(() => ({ input: { accountId: null, atLeast: null, atMost: null } })),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "invoice-delivery",
    title: {
      ru: "Доставка счетов и её изменения",
      be: "Дастаўка рахункаў і яе змены",
      en: "Delivery of invoices and its changes",
    },
    variables: ({ clientId }) => ({ clientId }),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "change-invoice-delivery",
    title: {
      ru: "Изменить доставку счетов",
      be: "Змяніць дастаўку рахункаў",
      en: "Change the delivery of invoices",
    },
    variables: decided(({ clientId }) => ({ input: { clientId, method: null, address: null } })),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "order-invoice",
    title: {
      ru: "Отправить счёт на e-mail",
      be: "Адправіць рахунак на e-mail",
      en: "Send an invoice by e-mail",
    },
    variables: decided(({ invoiceId }) => ({
      input: { invoiceIds: [invoiceId], email: null, formats: ["PDF"] },
    })),
  },
  {
    group: "administrator",
    topic: "invoices",
    file: "invoice-sendings",
    title: {
      ru: "Отправки счёта на e-mail",
      be: "Адпраўкі рахунку на e-mail",
      en: "E-mails with an invoice",
    },
    variables: ({ invoiceId }) => ({ invoiceId }),
  },
];
