import {
  foldName,
  looksLikeNumber,
  nationalNumber,
  numberExamples,
  numberPlan,
  parseNumber,
  parseNumberMask,
  SEARCH_MAX,
  type NumberMaskProblem,
  withoutUnseen,
} from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { searchText } from "./subscriber-list.texts";

/** What a search text asks for. */
export type Search =
  /** A whole national number. */
  | { readonly by: "number"; readonly national: string }
  /** `like` over national numbers; `prefix` are the digits with which all of them begin. */
  | { readonly by: "mask"; readonly like: string; readonly prefix: string }
  /** Words, each of which stands somewhere in a name; folded, at most `SEARCH_WORDS_MAX`. */
  | { readonly by: "words"; readonly words: readonly string[] }
  | { readonly by: "nothing" }
  | { readonly by: "invalid"; readonly message: Text };

/** Most words that one search looks for. */
const SEARCH_WORDS_MAX = 10;

/**
 * Reads a search text: digits and mask characters mean numbers (`%` or `*` several digits, `_` or `?` one digit),
 * anything else is words of a name in any order, in which those signs are ordinary characters.
 */
export function readSearch(text: string): Search {
  if (withoutUnseen(text).trim() === "") return { by: "nothing" };
  if (text.length > SEARCH_MAX)
    return { by: "invalid", message: searchText("TOO_LONG_TEXT", { max: SEARCH_MAX }) };
  if (!looksLikeNumber(text)) return { by: "words", words: wordsOf(text) };
  const whole = parseNumber(text);
  if (whole !== null) return { by: "number", national: nationalNumber(whole) };
  const mask = parseNumberMask(text);
  if (!mask.ok) return { by: "invalid", message: maskProblem(mask.reason) };
  if (mask.exact) return { by: "number", national: mask.like };
  return { by: "mask", like: mask.like, prefix: /^\d*/.exec(mask.like)?.[0] ?? "" };
}

function maskProblem(reason: NumberMaskProblem): Text {
  const { international, national, mask, gapMask, shortened } = numberExamples();
  switch (reason) {
    case "EMPTY":
      return searchText(reason, { number: national, mask });
    case "CHARACTERS":
      return searchText(reason, { example: international });
    case "SHORTENED":
      return searchText(reason, { shortened: { amount: shortened } });
    case "TOO_LONG":
      return searchText(reason, { digits: numberPlan().nationalLength, mask, gapMask });
  }
}

/** The words of a text as names are searched; a text of signs that no name keeps is looked for as it stands. */
export function wordsOf(text: string): readonly string[] {
  const words = foldName(text)
    .split(" ")
    .filter((word) => word !== "");
  return words.length > 0 ? words.slice(0, SEARCH_WORDS_MAX) : [text.trim()];
}

/** A `like` pattern for what holds a text, with `\` as the escape character. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
