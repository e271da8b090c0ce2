import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of charges. */
export const chargeText = defineTexts("charge", {
  CHARGES_MONTH_NOT_SHOWN: {
    ru: "Начисления показываются за текущий месяц и два предыдущих ({months}). Выберите один из них; более ранние месяцы — в счетах.",
    be: "Налічэнні паказваюцца за бягучы месяц і два папярэднія ({months}). Выберыце адзін з іх; ранейшыя месяцы — у рахунках.",
    en: "Charges are shown for the current month and the two before it ({months}). Choose one of them; earlier months are in the invoices.",
  },
});
