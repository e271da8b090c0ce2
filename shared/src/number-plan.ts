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

let ready = prepare({
  country: "BY",
  countryCode: "375",
  trunkPrefixes: ["80", "0"],
  groups: [2, 3, 2, 2],
  example: "+375291234567",
  mobilePrefixes: [
    ...["255", "256", "257", "259"],
    ...["291", "292", "293", "294", "295", "296", "297", "298", "299"],
    ...["33", "44"],
  ],
});

/** The plan by which numbers are read: Belarus's, until another operator's is in use. */
export function numberPlan(): ReadyPlan {
  return ready;
}

/** Reads numbers by this plan from now on. Once, when the program begins: a process has one operator. */
export function useNumberPlan(plan: NumberPlan): void {
  ready = prepare(plan);
}

/** A national number in its groups: `29 123-45-67`. */
export function groupedNumber(national: string, { groups }: Pick<NumberPlan, "groups"> = ready): string {
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
