import { defineTexts } from "../../../platform/texts/define-texts";

/** Why an invoice is not to be had now. */
export const invoiceText = defineTexts("invoice", {
  windowClosed: {
    ru: "Сейчас формируются счета за прошлый месяц, поэтому заказ и загрузка счетов закрыты. Они откроются {opensOn}. Сам список счетов доступен и сейчас.",
    be: "Зараз фарміруюцца рахункі за мінулы месяц, таму заказ і загрузка рахункаў закрыты. Яны адкрыюцца {opensOn}. Сам спіс рахункаў даступны і зараз.",
    en: "The invoices of the last month are being formed, so that ordering and downloading are closed. They open on {opensOn}. The list of invoices is there meanwhile.",
  },
});
