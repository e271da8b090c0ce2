import { defineTexts } from "../../../platform/texts/define-texts";

/** Why a list cannot be had in the order or from the place that is asked for. */
export const sortText = defineTexts("subscriber-sort", {
  SKIP: {
    ru: "Параметр skip: от 0 до {max}.",
    be: "Параметр skip: ад 0 да {max}.",
    en: "skip: 0 to {max}.",
  },
  NEEDS_COMPANY: {
    ru: "В таком порядке показываем абонентов одной компании: укажите clientId.",
    be: "У такім парадку паказваем абанентаў адной кампаніі: пазначце clientId.",
    en: "In this order the lines of one company are listed: give clientId.",
  },
});
