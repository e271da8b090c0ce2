/** What a spreadsheet program takes for the beginning of a formula (OWASP, CSV injection). */
const BEGINS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A text with an apostrophe before it where a spreadsheet program would read it as a formula. */
export function guarded(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text;
}
