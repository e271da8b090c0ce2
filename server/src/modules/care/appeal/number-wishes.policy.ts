import { formatNumber, type Locale, type Localized, type NumberCategoryCode } from "@kabinet/shared";

/** What number somebody wants, as it is kept. */
export interface NumberWishes {
  readonly mask: string | null;
  readonly category: NumberCategoryCode | null;
  readonly comment: string | null;
  readonly contact: string | null;
}

const CATEGORIES: Readonly<Record<NumberCategoryCode, Localized>> = {
  platinum: { ru: "платиновый", be: "плацінавы", en: "platinum" },
  diamond: { ru: "бриллиантовый", be: "брыльянтавы", en: "diamond" },
  gold: { ru: "золотой", be: "залаты", en: "gold" },
  silver: { ru: "серебряный", be: "срэбраны", en: "silver" },
  bronze: { ru: "бронзовый", be: "бронзавы", en: "bronze" },
  ordinary: { ru: "обычный", be: "звычайны", en: "ordinary" },
};

const WORDS = {
  subject: { ru: "Заявка на смену номера", be: "Заяўка на змену нумара", en: "Request to change the number" },
  please: { ru: "Прошу сменить номер", be: "Прашу змяніць нумар", en: "Please change the number" },
  mask: { ru: "Маска", be: "Маска", en: "Mask" },
  category: { ru: "Категория", be: "Катэгорыя", en: "Category" },
  contact: { ru: "Как связаться", be: "Як звязацца", en: "Contact" },
} satisfies Record<string, Localized>;

/** The request as the first lines of a conversation, in the words of who makes it. */
export function wishesInWords(
  number: string,
  { mask, category, comment, contact }: NumberWishes,
  locale: Locale,
): { readonly subject: string; readonly text: string } {
  const shown = formatNumber(number);
  const lines = [
    `${WORDS.please[locale]} ${shown}.`,
    ...(mask === null ? [] : [`${WORDS.mask[locale]}: ${mask}`]),
    ...(category === null ? [] : [`${WORDS.category[locale]}: ${CATEGORIES[category][locale]}`]),
    ...(comment === null ? [] : [comment]),
    ...(contact === null ? [] : [`${WORDS.contact[locale]}: ${contact}`]),
  ];
  return { subject: `${WORDS.subject[locale]} ${shown}`, text: lines.join("\n") };
}
