import { groupedNumber, knownNumberPlan } from "./number-plan";

/** One number of the operator's country in the writings, and as the masks, that people are shown. */
export interface NumberExamples {
  /** `+375 29 123-45-67` */
  readonly international: string;
  /** `29 123-45-67` */
  readonly national: string;
  /** As it is dialled at home: `80291234567`. */
  readonly dialled: string;
  /** The code of a network, with which national numbers begin: `29`. */
  readonly code: string;
  /** Code and end: `29%67`. */
  readonly mask: string;
  /** Code and a longer end: `29%45-67`. */
  readonly longMask: string;
  /** All but two digits: `29 1__-45-67`. */
  readonly gapMask: string;
  /** Code, and a place for each other digit: `29_______`. */
  readonly codeMask: string;
  /** What a spreadsheet makes of it where its column is too narrow, with a decimal point: `3.75291E+11`. */
  readonly shortened: string;
}

/** All of them, made of the one example that the operator names: once it is known who that is. */
export function numberExamples(): NumberExamples {
  const plan = knownNumberPlan();
  if (plan === null) throw new Error("nobody has said how numbers are made");
  const { example, countryCode, trunkPrefixes, groups } = plan;
  const digits = example.slice(1);
  const own = digits.slice(countryCode.length);
  const code = own.slice(0, groups[0]);
  const national = groupedNumber(own, plan);
  const after = code.length + 1;
  return {
    international: `+${countryCode} ${national}`,
    national,
    dialled: `${trunkPrefixes[0] ?? ""}${own}`,
    code,
    mask: `${code}%${own.slice(-2)}`,
    longMask: `${code}%${own.slice(-4, -2)}-${own.slice(-2)}`,
    gapMask: groupedNumber(`${own.slice(0, after)}__${own.slice(after + 2)}`, plan),
    codeMask: code.padEnd(own.length, "_"),
    shortened: `${digits.slice(0, 1)}.${digits.slice(1, 6)}E+${String(digits.length - 1)}`,
  };
}
