const WEIGHTS = [29, 23, 19, 17, 13, 7, 5, 3];

/** Letters that the tax authority uses; as the second character each counts as its place in this row. */
const LETTERS = "ABCEHKMOPT";

/**
 * True for a Belarusian taxpayer number (УНП) as it is stored: nine characters, Latin capitals, no spaces.
 * The weighted sum of the first eight mod 11 is the ninth; a remainder of ten is never issued.
 */
export function isValidUnp(text: string): boolean {
  if (!/^(?:[1-7]\d|[ABCEHKM][ABCEHKMOPT])\d{7}$/.test(text)) return false;
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * valueAt(text.charAt(place), place),
    0,
  );
  return String(sum % 11) === text.charAt(8);
}

function valueAt(sign: string, place: number): number {
  // The second character is looked up in the short row, any other counts as in base 36 (A is 10).
  return place === 1 && LETTERS.includes(sign) ? LETTERS.indexOf(sign) : parseInt(sign, 36);
}
