import { SEARCH_MAX } from "./limits";
import { parseNumber } from "./number";
import { isShortenedBySpreadsheet, numberWriting } from "./number-writing";

/**
 * Why a text is no mask: nothing in it, a character that no number has, more than nine digits, or a number of which a
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

/** Digits of a national number. */
const NATIONAL_LENGTH = 9;

/** What people put between digits. */
const SEPARATORS = /[\s()./\u2212\p{Pd}]/gu;

/** Prefixes before the national number, and the two-digit codes that mobile numbers begin with. */
const PREFIX = /^(?:375|80|0)/;
const PREFIX_BEFORE_CODE = /^(?:375|80|0)(?=25|29|33|44)/;

/**
 * Reads a search mask: `%` any run of digits, `_` one digit, over the nine national digits. `*` and `?`, which people
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
  if (whole !== null) return { ok: true, like: whole.slice(4), exact: true };

  if (written.startsWith("+")) {
    // `+3` and `+37` are +375 being typed; another country's code is no number of ours.
    const rest = /^\+(?:375|37?$|(?=%))(.*)$/.exec(written)?.[1];
    return rest === undefined ? { ok: false, reason: "CHARACTERS" } : finish(rest, "beginning");
  }
  if (written.includes("%")) return finish(written.replace(PREFIX, ""), "mask");
  return finish(
    written.replace(written.length >= NATIONAL_LENGTH ? PREFIX : PREFIX_BEFORE_CODE, ""),
    "fragment",
  );
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
  if (places > NATIONAL_LENGTH) return { ok: false, reason: "TOO_LONG" };
  const isPart = places < NATIONAL_LENGTH && !mask.includes("%");
  const before = isPart && part === "fragment" ? "%" : "";
  const after = isPart ? "%" : "";
  const like = `${before}${mask}${after}`.replace(/%{2,}/g, "%");
  return { ok: true, like, exact: /^\d{9}$/.test(like) };
}
