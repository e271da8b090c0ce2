import { SEARCH_MAX } from "./limits";
import { nationalNumber, parseNumber } from "./number";
import { numberPlan } from "./ready-number-plan";
import { isShortenedBySpreadsheet, numberWriting } from "./number-writing";

/**
 * Why a text is no mask: nothing in it, a character that no number has, more digits than a number has, or a number of which a
 * spreadsheet has kept the first digits only (`3,75291E+11`).
 */
export type NumberMaskProblem = "EMPTY" | "CHARACTERS" | "TOO_LONG" | "SHORTENED";

/**
 * A mask made ready for the database. `like` holds nothing but digits, `%` and `_`, so it is safe for
 * `national_number LIKE :like ESCAPE '\'`; `exact` says that it is one whole number and `=` will do.
 */
export type NumberMask =
  | { readonly ok: true; readonly like: string; readonly exact: boolean }
  | { readonly ok: false; readonly reason: NumberMaskProblem };

/** What people put between digits. */
const SEPARATORS = /[\s()./\u2212\p{Pd}]/gu;

/** What may stand before the national number, a code of a mobile network after it or anything. */
function prefix(before: readonly string[] = []): RegExp {
  const { countryCode, trunkPrefixes } = numberPlan();
  const code = before.length > 0 ? `(?=${before.join("|")})` : "";
  return new RegExp(`^(?:${[countryCode, ...trunkPrefixes].join("|")})${code}`);
}

/** What comes after the plus sign and the country's code; null for another country's. A code being typed is ours as yet. */
function afterPlus(written: string): string | null {
  const { countryCode } = numberPlan();
  const rest = written.slice(1);
  if (rest.startsWith(countryCode)) return rest.slice(countryCode.length);
  if (countryCode.startsWith(rest)) return "";
  return rest.startsWith("%") ? rest : null;
}

/**
 * Reads a search mask: `%` any run of digits, `_` one digit, over the national digits (nine of them in Belarus, whose
 * plan the examples are of). `*` and `?`, which people
 * know from file names, mean the same.
 *
 * What is stripped from the front, and when:
 * - after a `+` comes 375 and is stripped; the rest is the beginning of the number (`+37529` is `29%`);
 * - a mask with `%` that begins with a digit is the beginning too: 375, 80 or 0 is stripped, for no national number
 *   begins so (`8029%` is `29%`, `80%` is `%`);
 * - so it is with nine places and more: 375, 80 or 0 is stripped (`37529_______`, `80__12345`);
 * - fewer than nine without `%` are a fragment that may stand anywhere (`29123` is `%29123%`, `12_45` is `%12_45%`).
 *   There a prefix is stripped only before a mobile code: `8029` may be the beginning of a number or its last four
 *   digits, and `%29%` finds both, while `375` and `80` alone stay digits like any others.
 */
export function parseNumberMask(text: string): NumberMask {
  if (text.length > SEARCH_MAX) return { ok: false, reason: "TOO_LONG" };
  if (isShortenedBySpreadsheet(text)) return { ok: false, reason: "SHORTENED" };
  const written = numberMaskWriting(text);
  if (written === "" || written === "+") return { ok: false, reason: "EMPTY" };
  if (!/^\+?[\d%_]+$/.test(written)) return { ok: false, reason: "CHARACTERS" };

  const whole = parseNumber(written);
  if (whole !== null) return { ok: true, like: nationalNumber(whole), exact: true };

  if (written.startsWith("+")) {
    const rest = afterPlus(written);
    return rest === null ? { ok: false, reason: "CHARACTERS" } : finish(rest, "beginning");
  }
  if (written.includes("%")) return finish(written.replace(prefix(), ""), "mask");
  const { nationalLength, codes } = numberPlan();
  return finish(written.replace(written.length >= nationalLength ? prefix() : prefix(codes), ""), "fragment");
}

/** True when a search text is meant for numbers (digits and mask characters only) rather than for names. */
export function looksLikeNumber(text: string): boolean {
  return isShortenedBySpreadsheet(text) || /^\+?[\d%_]+$/.test(numberMaskWriting(text));
}

/** A mask with the signs and digits that it is read by, freed of what comes along with it. */
export function numberMaskWriting(text: string): string {
  return numberWriting(text).replace(SEPARATORS, "").replaceAll("*", "%").replaceAll("?", "_");
}

/** Completes what was left after stripping: places counted, wildcards added where the mask is only a part. */
function finish(mask: string, part: "beginning" | "mask" | "fragment"): NumberMask {
  const places = mask.replaceAll("%", "").length;
  const { nationalLength } = numberPlan();
  if (places > nationalLength) return { ok: false, reason: "TOO_LONG" };
  const isPart = places < nationalLength && !mask.includes("%");
  const before = isPart && part === "fragment" ? "%" : "";
  const after = isPart ? "%" : "";
  const like = `${before}${mask}${after}`.replace(/%{2,}/g, "%");
  return { ok: true, like, exact: like.length === nationalLength && /^\d+$/.test(like) };
}
