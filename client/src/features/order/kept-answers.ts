import { readFields, writeFields } from "../../lib/drafts";

/** Answers that stay out of the address: numbers and names are somebody's, and lists are long. */
export interface KeptAnswers {
  numbers: string;
  names: string;
  note: string;
}

/** Under which name the answers for a company are kept. */
export const keptName = (clientId: string): string => `bulk:${clientId}`;

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** The answers in what was kept. */
export const readKept = ({ numbers, names, note }: Record<string, unknown>): KeptAnswers => ({
  numbers: textIn(numbers),
  names: textIn(names),
  note: textIn(note),
});

/** Forgets them: they have become orders. */
export const forgetKept = (clientId: string): void => writeFields(keptName(clientId), null);

/** Under which name the address of the answers is kept that have led to a plan. */
export const answersName = (id: string): string => `bulk-answers:${id}`;

/** The address of the answers that have led to a plan; null where another tab has made it. */
export function answersOf(id: string): Record<string, string> | null {
  const { search } = readFields(answersName(id));
  if (typeof search !== "object" || search === null) return null;
  const texts = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
