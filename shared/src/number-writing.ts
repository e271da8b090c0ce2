import { withoutUnseen } from "./unseen";

/** What stands before a number in letters, cards and links: `tel:`, `моб.`, `тел.:`, `т.`, `phone`. */
const LABEL =
  /^(?:tel|phone|mob(?:ile)?|cell|тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?|т|м)\s*[.:]*\s*(?=[+(\d])/iu;

/** What programs wrap a cell in: quotes around it, or the one apostrophe that keeps a number a text in Excel. */
const WRAPPED = /^["'«“„]+(.*?)["'»”“]*$/u;

/** A number that Excel has written as one of 12 digits with decimals of its own. */
const DECIMALS = /^(\+?\d{9,12})[.,]0+$/;

/**
 * The writing of one number, freed of what comes along with it when it is copied: marks that nobody sees, quotes, a
 * label such as `тел.`, the separator of a list at its end, the decimals of a spreadsheet. What is left may still be
 * anything.
 */
export function numberWriting(text: string): string {
  const seen = withoutUnseen(text.normalize("NFKC")).trim();
  const bare = seen
    .replace(/[;,]+$/, "")
    .trim()
    .replace(WRAPPED, "$1")
    .trim();
  return bare
    .replace(LABEL, "")
    .replace(/[\s;,.]+$/, "")
    .replace(DECIMALS, "$1");
}

/** Whether a text is a number that a spreadsheet has shortened (`3,75291E+11`): its last digits are lost. */
export function isShortenedBySpreadsheet(text: string): boolean {
  return /^\+?\d(?:[.,]\d+)?e\+?\d{1,2}$/i.test(numberWriting(text));
}
