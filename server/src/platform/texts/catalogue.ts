import type { Localized } from "@kabinet/shared";

/** Every text that the server says, by its key. The `*.texts.ts` that are loaded put theirs in (`defineTexts`). */
const CATALOGUE = new Map<string, Localized>();

/** Puts the texts of one file in. Throws where another file has the same word. */
export function enter(word: string, texts: Readonly<Record<string, Localized>>): void {
  for (const [code, text] of Object.entries(texts)) {
    const key = `${word}.${code}`;
    if (CATALOGUE.has(key)) throw new Error(`two texts are called ${key}`);
    CATALOGUE.set(key, text);
  }
}

/** The text of a key, its places not yet filled; undefined where there is none. */
export function entryOf(key: string): Localized | undefined {
  return CATALOGUE.get(key);
}

/** All texts that are loaded, with their keys. */
export function entries(): ReadonlyMap<string, Localized> {
  return CATALOGUE;
}
