/** Why a text that people write to each other cannot be sent. */
export type PlainTextProblem = "EMPTY" | "TOO_LONG" | "CHARACTERS";

/** What a text may be. */
export interface PlainTextRule {
  /** Longest, in characters (code points), judged as it would be stored. */
  readonly max: number;
  /** Whether it may have more than one line. */
  readonly lines: boolean;
}

/** Controls that nobody types, halves of characters, and marks that turn the direction of what stands around them. */
const FORBIDDEN = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/u;

/** A plain text as it is stored: one form of each character, one kind of line end, nothing blank around it. */
export function tidyPlainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim();
}

/** What is wrong with a plain text, judged as it would be stored; null when it may be sent. */
export function plainTextProblem(text: string, { max, lines }: PlainTextRule): PlainTextProblem | null {
  const tidy = tidyPlainText(text);
  if (FORBIDDEN.test(tidy) || (!lines && /[\n\t]/.test(tidy))) return "CHARACTERS";
  // Spaces and invisible marks say nothing.
  if (!/[^\s\p{Cf}]/u.test(tidy)) return "EMPTY";
  return Array.from(tidy).length > max ? "TOO_LONG" : null;
}
