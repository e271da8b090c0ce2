import { formatNumber, type Locale } from "@kabinet/shared";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import type { NumberCategoryCode } from "../../catalogue/operator/number-category.policy";
import { categoryNamed } from "../../line/number-pool/number-pool.policy";
import { appealText } from "./appeal.texts";

/** What number somebody wants, as it is kept. */
export interface NumberWishes {
  readonly mask: string | null;
  readonly category: NumberCategoryCode | null;
  readonly comment: string | null;
  readonly contact: string | null;
}

/** The request as the first lines of a conversation, in the words of who makes it. */
export function wishesInWords(
  number: string,
  { mask, category, comment, contact }: NumberWishes,
  locale: Locale,
): { readonly subject: string; readonly text: string } {
  const said = (words: Text): string => say(words, locale);
  const shown = formatNumber(number);
  const lines = [
    said(appealText("wish.please", { number: shown })),
    ...(mask === null ? [] : [said(appealText("wish.mask", { mask }))]),
    ...(category === null
      ? []
      : [said(appealText("wish.category", { category: categoryNamed(category).name }))]),
    ...(comment === null ? [] : [comment]),
    ...(contact === null ? [] : [said(appealText("wish.contact", { contact }))]),
  ];
  return { subject: said(appealText("wish.subject", { number: shown })), text: lines.join("\n") };
}
