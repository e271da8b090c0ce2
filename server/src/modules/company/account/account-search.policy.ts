import { foldName } from "@kabinet/shared";
import type { Account } from "./account.entity";

/** Most words that one search looks for. */
const WORDS_MAX = 10;

/**
 * Those of some accounts that a text means: each of its words stands in the number or in the name, in any order, whatever
 * the case, the apostrophes and the dashes. A text that says nothing means all of them.
 */
export function accountsMeant(accounts: readonly Account[], text: string): Account[] {
  const words = foldName(text).split(" ").slice(0, WORDS_MAX);
  return accounts.filter(({ number, name }) => {
    const told = `${number} ${foldName(name)}`;
    return words.every((word) => told.includes(word));
  });
}
