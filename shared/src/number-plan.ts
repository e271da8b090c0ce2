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

/** A plan with what is worked out of it once: numbers are read a hundred thousand at a time. */
interface ReadyPlan extends NumberPlan {
  /** Digits of a national number. */
  readonly nationalLength: number;
  /** A mobile number without the country's code. */
  readonly mobile: RegExp;
  /** Any number of the country in E.164; what it captures is the national number. */
  readonly national: RegExp;
  /** The codes of networks that mobile numbers begin with. */
  readonly codes: readonly string[];
}

let ready: ReadyPlan | null = null;

/** The plan by which numbers are read. Until somebody has said it, nobody can read one. */
export function numberPlan(): ReadyPlan {
  if (ready === null) throw new Error("nobody has said how numbers are made");
  return ready;
}

/** The same; null until somebody has said it. */
export function knownNumberPlan(): NumberPlan | null {
  return ready;
}

/** Reads numbers by this plan from now on. Once, when the program begins: a process has one operator. */
export function useNumberPlan(plan: NumberPlan): void {
  ready = prepare(plan);
}

/** A national number in its groups: `29 123-45-67`. */
export function groupedNumber(
  national: string,
  { groups }: Pick<NumberPlan, "groups"> = numberPlan(),
): string {
  let at = 0;
  const parts = groups.map((length) => national.slice(at, (at += length)));
  const [code = "", ...rest] = parts;
  return `${code} ${rest.join("-")}`;
}

function prepare(plan: NumberPlan): ReadyPlan {
  const nationalLength = plan.groups.reduce((sum, length) => sum + length, 0);
  const [codeLength = 0] = plan.groups;
  return {
    ...plan,
    nationalLength,
    mobile: new RegExp(`^(?=\\d{${String(nationalLength)}}$)(?:${plan.mobilePrefixes.join("|")})`),
    national: new RegExp(`^\\+${plan.countryCode}(\\d{${String(nationalLength)}})$`),
    codes: [...new Set(plan.mobilePrefixes.map((prefix) => prefix.slice(0, codeLength)))],
  };
}
