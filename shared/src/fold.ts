const SAME_LETTER: Readonly<Record<string, string>> = { ё: "е", ў: "у", і: "и" };

/**
 * A text as it is searched and sorted: lower-cased, compatibility forms made one, ё as е, ў as у, і as и, spaces
 * collapsed. Kept in columns of its own, since SQLite knows no Cyrillic case and two databases sort differently.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[ёўі]/g, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}
