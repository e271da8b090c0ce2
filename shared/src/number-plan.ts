/** How the numbers of the operator's country are made, as far as this program reads and writes them. */
export interface NumberPlan {
  /** The country, ISO 3166-1 alpha-2: in which a number without a country's code is meant. */
  readonly country: string;
  /** Its calling code, without a plus sign. */
  readonly countryCode: string;
  /** What is dialled before a national number at home; the usual one first. No national number begins so. */
  readonly trunkPrefixes: readonly string[];
  /** How many digits stand together where a national number is written; the first group is the code of its network. */
  readonly groups: readonly number[];
  /** A number that is shown where people are told how to write one, E.164. */
  readonly example: string;
  /** Beginnings of mobile numbers, without the country's code. */
  readonly mobilePrefixes: readonly string[];
}

let used: NumberPlan | null = null;

/** The plan by which numbers are read; null until somebody has said it. */
export function knownNumberPlan(): NumberPlan | null {
  return used;
}

/** Reads numbers by this plan from now on. Once, when the program begins: a process has one operator. */
export function useNumberPlan(plan: NumberPlan): void {
  used = plan;
}

/** A national number in its groups: `29 123-45-67`. */
export function groupedNumber(national: string, { groups }: Pick<NumberPlan, "groups">): string {
  let at = 0;
  const parts = groups.map((length) => national.slice(at, (at += length)));
  const [code = "", ...rest] = parts;
  return `${code} ${rest.join("-")}`;
}
