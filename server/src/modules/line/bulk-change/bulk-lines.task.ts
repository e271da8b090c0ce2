import {
  isShortenedBySpreadsheet,
  nationalNumber,
  numberExamples,
  parseNumber,
  type Locale,
} from "@kabinet/shared";
import type { SignedIn } from "../../../platform/authorization/viewer";
import type { Reader } from "../../../platform/database/database";
import { refuse } from "../../../platform/graphql/refused";
import { linesOfCompany } from "../../company/subscriber/subscriber.store";
import {
  readSubscriberSearch,
  SearchMissReason,
  type ListEntry,
} from "../subscriber-list/subscriber-search.policy";
import { bulkChangeText } from "./bulk-change.texts";
import type { NamedLine, WantedAct } from "./bulk-rows.policy";

/** Lines that are named by their ids. */
export async function namedByIds(
  reader: Reader,
  viewer: SignedIn,
  clientId: string,
  ids: readonly string[],
  acts: readonly WantedAct[],
): Promise<NamedLine[]> {
  const found = await linesOfCompany(reader, viewer, clientId, "id", ids);
  return ids.map((given) => named(given, found.get(given) ?? null, acts));
}

/** Lines that are named by a pasted list of numbers. Throws INVALID_INPUT for what is no list of numbers. */
export async function namedByNumbers(
  reader: Reader,
  { viewer, locale }: { readonly viewer: SignedIn; readonly locale: Locale },
  clientId: string,
  text: string,
  acts: readonly WantedAct[],
): Promise<NamedLine[]> {
  const search = readSubscriberSearch(text);
  const { national: number } = numberExamples();
  const field = { field: ["numbers"] };
  if (search.by === "invalid") throw refuse("INVALID_INPUT", locale, search.message, field);
  if (search.by !== "list" && search.by !== "number")
    throw refuse("INVALID_INPUT", locale, bulkChangeText("NO_LIST", { number }), field);
  const entries: readonly ListEntry[] =
    search.by === "list" ? search.entries : [{ text: text.trim(), national: search.national }];
  return namedByEntries(
    reader,
    viewer,
    clientId,
    entries.map((entry) => ({ entry, acts })),
  );
}

/** Lines that are named one by one, each with its own acts. */
export function namedByRows(
  reader: Reader,
  viewer: SignedIn,
  clientId: string,
  rows: readonly { readonly number: string; readonly acts: readonly WantedAct[] }[],
): Promise<NamedLine[]> {
  return namedByEntries(
    reader,
    viewer,
    clientId,
    rows.map(({ number, acts }) => ({ entry: entryOf(number), acts })),
  );
}

function entryOf(text: string): ListEntry {
  const number = parseNumber(text);
  if (number !== null) return { text, national: nationalNumber(number) };
  const reason = isShortenedBySpreadsheet(text) ? SearchMissReason.SHORTENED : SearchMissReason.NOT_A_NUMBER;
  return { text, reason };
}

async function namedByEntries(
  reader: Reader,
  viewer: SignedIn,
  clientId: string,
  given: readonly { readonly entry: ListEntry; readonly acts: readonly WantedAct[] }[],
): Promise<NamedLine[]> {
  const numbers = given.flatMap(({ entry }) => ("national" in entry ? [entry.national] : []));
  const found = await linesOfCompany(reader, viewer, clientId, "national_number", numbers);
  return given.map(({ entry, acts }) => {
    if ("national" in entry) return named(entry.text, found.get(entry.national) ?? null, acts);
    // A number that stands in a pasted list before is the same line once more.
    const again = entry.reason === SearchMissReason.REPEATED ? parseNumber(entry.text) : null;
    if (again !== null) return named(entry.text, found.get(nationalNumber(again)) ?? null, acts);
    const code = entry.reason === SearchMissReason.SHORTENED ? "SHORTENED" : "NOT_A_NUMBER";
    return { given: entry.text, subscriberId: null, problem: bulkChangeText.told(code), acts };
  });
}

function named(given: string, subscriberId: string | null, acts: readonly WantedAct[]): NamedLine {
  return {
    given,
    subscriberId,
    problem: subscriberId === null ? bulkChangeText.told("NO_LINE") : null,
    acts,
  };
}
