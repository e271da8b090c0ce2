import {
  foldName,
  isShortenedBySpreadsheet,
  nationalNumber,
  numberWriting,
  parseNumber,
  SEARCH_LIST_MAX,
  SEARCH_LIST_TEXT_MAX,
} from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { readSearch, wordsOf } from "./subscriber-list.policy";
import { searchText } from "./subscriber-list.texts";

/** Why an entry of a pasted list names no line. */
export enum SearchMissReason {
  /** No line of this number is among those that the viewer looks after. */
  UNKNOWN = "UNKNOWN",
  NOT_A_NUMBER = "NOT_A_NUMBER",
  SHORTENED = "SHORTENED",
  /** It stood in the list before. */
  REPEATED = "REPEATED",
}

/** One entry of a pasted list: the national number that it writes, or why it is none. */
export type ListEntry =
  | { readonly text: string; readonly national: string }
  | { readonly text: string; readonly reason: Exclude<SearchMissReason, SearchMissReason.UNKNOWN> };

/** One thing that a line must have: a word in one of its texts, or digits in its number. */
export interface SearchWord {
  /** As names are searched (`foldName`). */
  readonly folded: string;
  /** `like` over national numbers; null where the word is no piece of a number. */
  readonly numberLike: string | null;
}

/** What a search for lines asks for. */
export type SubscriberSearch =
  | { readonly by: "nothing" }
  /** A whole mobile number. */
  | { readonly by: "number"; readonly national: string }
  /** A mask over national numbers; `prefix` are the digits with which all of them begin. */
  | { readonly by: "mask"; readonly like: string; readonly prefix: string }
  /** Each of these words stands in the line's name, number, account, tariff plan or services, in any order. */
  | { readonly by: "words"; readonly words: readonly SearchWord[] }
  /** A pasted list of numbers. */
  | { readonly by: "list"; readonly entries: readonly ListEntry[] }
  | { readonly by: "invalid"; readonly message: Text };

/**
 * Reads what is typed or pasted to find lines: several numbers one after another are a list; digits with mask signs are
 * a mask; a whole mobile number is that number; anything else are words, digits among them.
 */
export function readSubscriberSearch(text: string): SubscriberSearch {
  const list = readList(text);
  if (list !== null) return list;
  const search = readSearch(text);
  switch (search.by) {
    case "words":
      return { by: "words", words: search.words.map(wordOf) };
    case "mask":
      return /[%_*?]/.test(text) || text.trim().startsWith("+")
        ? search
        : { by: "words", words: [{ folded: foldName(numberWriting(text)), numberLike: search.like }] };
    case "number":
      // Nine digits that no mobile number begins with are a piece of something else: an account, a name.
      return parseNumber(text) === null ? { by: "words", words: wordsOf(text).map(wordOf) } : search;
    default:
      return search;
  }
}

function wordOf(folded: string): SearchWord {
  return { folded, numberLike: /^\d{2,9}$/.test(folded) ? `%${folded}%` : null };
}

/** A pasted column or row; null where the text is no list. */
function readList(text: string): SubscriberSearch | null {
  if (text.length > SEARCH_LIST_TEXT_MAX)
    return { by: "invalid", message: searchText("TOO_LONG_LIST", { max: SEARCH_LIST_MAX }) };
  const entries = entriesOf(text);
  const numbers = entries.filter(
    (entry) => "national" in entry || entry.reason === SearchMissReason.SHORTENED,
  );
  // A heading or a remark between numbers is told as such; a sentence with a comma is no list.
  if (entries.length < 2 || numbers.length * 2 < entries.length) return null;
  if (entries.length > SEARCH_LIST_MAX)
    return { by: "invalid", message: searchText("TOO_LONG_LIST", { max: SEARCH_LIST_MAX }) };
  const seen = new Set<string>();
  return {
    by: "list",
    entries: entries.map((entry) => {
      if (!("national" in entry)) return entry;
      if (seen.has(entry.national)) return { text: entry.text, reason: SearchMissReason.REPEATED };
      seen.add(entry.national);
      return entry;
    }),
  };
}

function entriesOf(text: string): readonly ListEntry[] {
  const lines = text
    .split(/[\n\r\u2028\u2029\t;]+/)
    .flatMap((line) => (isOne(line) ? [line] : line.split(",")))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  return lines.flatMap((piece) => {
    if (parseNumber(piece) !== null) return [entryOf(piece)];
    // Numbers with nothing but a space between them: each of them is a whole one.
    const words = piece.split(/\s+/);
    return words.length > 1 && words.every((word) => parseNumber(word) !== null)
      ? words.map(entryOf)
      : [entryOf(piece)];
  });
}

/** A comma can be a decimal sign, as in `375291234567,0`. */
function isOne(line: string): boolean {
  return parseNumber(line) !== null || isShortenedBySpreadsheet(line);
}

function entryOf(text: string): ListEntry {
  const number = parseNumber(text);
  if (number !== null) return { text, national: nationalNumber(number) };
  const reason = isShortenedBySpreadsheet(text) ? SearchMissReason.SHORTENED : SearchMissReason.NOT_A_NUMBER;
  return { text: text.slice(0, 60), reason };
}

/** Finds by a word the ids of what has it in one of its texts. */
export function textsWith(
  all: readonly (readonly [id: string, texts: readonly string[]])[],
): (folded: string) => readonly string[] {
  const folded = all.map(([id, texts]) => [id, texts.map(foldName)] as const);
  return (word) => folded.filter(([, texts]) => texts.some((text) => text.includes(word))).map(([id]) => id);
}
