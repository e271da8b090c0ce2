import { foldName, looksLikeNumber, parseNumberMask, SEARCH_MAX } from "@kabinet/shared";

/** Most words that one search looks for. */
const WORDS_MAX = 10;

/** Which equipment of a company is meant. */
export interface CompanyPlans {
  readonly accountId: string | null;
  /** True: only what is paid off; false: only what is not. */
  readonly isPaidOff: boolean | null;
  /** Only of lines whose number or name this text means. */
  readonly search: string | null;
}

/** What a line must have in its folded name or in its national number, as `like` patterns with `\\` as the escape character. */
interface LineWord {
  readonly nameLike: string | null;
  readonly numberLike: string | null;
}

/**
 * Reads what is typed to find a line's equipment: a number, a part or a mask of one, or words of which each stands in the
 * name or, where it is digits, in the number. Nothing means everything; null: the text is too long.
 */
export function lineSearch(text: string): readonly LineWord[] | null {
  if (text.length > SEARCH_MAX) return null;
  const mask = looksLikeNumber(text) ? parseNumberMask(text) : null;
  if (mask?.ok === true) {
    const folded = foldName(text);
    return [{ numberLike: mask.like, nameLike: /^\d+$/.test(folded) ? containing(folded) : null }];
  }
  return foldName(text)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, WORDS_MAX)
    .map((word) => ({
      nameLike: containing(word),
      numberLike: /^\d+$/.test(word) ? containing(word) : null,
    }));
}

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}
