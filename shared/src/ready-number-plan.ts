import { knownNumberPlan, type NumberPlan } from "./number-plan";

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

let ready: { readonly of: NumberPlan; readonly plan: ReadyPlan } | null = null;

/** The plan by which numbers are read. Until somebody has said it, nobody can read one. */
export function numberPlan(): ReadyPlan {
  const known = knownNumberPlan();
  if (known === null) throw new Error("nobody has said how numbers are made");
  if (ready?.of !== known) ready = { of: known, plan: prepare(known) };
  return ready.plan;
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
