import { defineTexts } from "../../../platform/texts/define-texts";

/** What people are told of companies. */
export const clientText = defineTexts("client", {
  nameOne: {
    ru: "Вы обслуживаете несколько компаний: укажите id одной из них.",
    be: "Вы абслугоўваеце некалькі кампаній: задайце id адной з іх.",
    en: "You serve several companies: give the id of one of them.",
  },
});
