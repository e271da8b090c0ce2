import type { Localized } from "@kabinet/shared";

/** A sentence of the catalogue before it is said. It is also what is kept of one: its wording is not. */
export interface Text {
  /** The word of its file and its code: `pause.noService`. */
  readonly key: string;
  /** The values of its places; left out where it has none. */
  readonly values?: TextValues;
}

/** An amount of money such as `12.50`: each language writes its own decimal sign. */
export interface Amount {
  readonly amount: string;
}

/** A calendar day, YYYY-MM-DD: each language writes it in its own way. */
export interface Day {
  readonly day: string;
}

/**
 * What can be said in each language: a text of the catalogue, a name that is kept in three languages, an amount, a day,
 * or a string that is the same in all of them.
 */
export type Words = string | Localized | Text | Amount | Day;

/** What a place of a text is filled with: a number is grouped as the language writes it, a list is said with commas. */
export type TextValue = number | Words | readonly Words[];

/** The values of a text, by the names of its places. */
export type TextValues = Readonly<Record<string, TextValue>>;
