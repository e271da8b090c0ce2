import { withoutUnseen } from "./unseen";

const SAME_LETTER: Readonly<Record<string, string>> = { ё: "е", ў: "у", і: "и" };

/** What is written for an apostrophe or a quote, before compatibility forms are made one: three of them are Belarusian. */
const QUOTES = /['"`\u00b4\u00ab\u00bb\u02b9-\u02bc\u02ee\u2018-\u201f\u2032\u2033\u2039\u203a]/g;

/**
 * A text as it is compared whatever its case: compatibility forms made one, without what nobody sees, ё as е, ў as у,
 * і as и, spaces collapsed.
 */
export function fold(text: string): string {
  return withoutUnseen(text.normalize("NFKC"))
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[ёўі]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A name as it is searched and sorted: folded, found by each of the apostrophes and quotes that people write and by
 * none, all dashes as one. Kept in columns of its own, since SQLite knows no Cyrillic case and two databases sort
 * differently.
 */
export function foldName(text: string): string {
  return fold(text.replace(QUOTES, "").replace(/[\p{Pd}\u2212]/gu, "-"));
}
