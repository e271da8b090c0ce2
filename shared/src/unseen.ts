/** What nobody sees and nobody means: joiners, direction marks, variation selectors, fillers, the blank Braille cell. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** A text as people see it: what is invisible is dropped, and a tab or a line break is a space. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "").replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
}
