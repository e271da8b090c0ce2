import { nationalNumber, type Localized } from "@kabinet/shared";

/** The codes of the categories of numbers, as the contract has them; what each of them is, is the operator's. */
export const NUMBER_CATEGORY_CODES = ["platinum", "diamond", "gold", "silver", "bronze", "ordinary"] as const;

/** Code of a category of numbers. */
export type NumberCategoryCode = (typeof NUMBER_CATEGORY_CODES)[number];

/** A category of numbers by how well they are remembered: what it is called, what choosing such a number costs. */
export interface NumberCategory {
  readonly code: NumberCategoryCode;
  readonly name: Localized;
  /** 10^-6 of the currency with VAT, once. */
  readonly fee: number;
  /**
   * Over as many last digits as a pattern has signs: `_` any digit, a digit itself, the same letter the same digit.
   * Different letters may stand for the same digit: the rule asks only that equal letters be equal, and otherwise
   * 777-17-77 would be ordinary though 777-12-22 is bronze. Where there is none, no number is of the category.
   */
  readonly patterns: readonly string[];
}

/** What is worked out of an operator's categories once: an export tells those of a hundred thousand numbers. */
const compiled = new WeakMap<readonly NumberCategory[], readonly (readonly [NumberCategory, RegExp])[]>();

/** Category of a number of the country in E.164: the first whose pattern it matches; the last matches all. */
export function categoryOf(e164: string, categories: readonly NumberCategory[]): NumberCategory {
  const digits = nationalNumber(e164);
  const found = matchersOf(categories).find(([, matcher]) => matcher.test(digits));
  if (found === undefined) throw new Error("The last category must match every number");
  return found[0];
}

/** Whether a pattern lets any digits pass. */
export function isOfAnyDigits(pattern: string): boolean {
  return /^[-_]+$/.test(pattern);
}

function matchersOf(categories: readonly NumberCategory[]): readonly (readonly [NumberCategory, RegExp])[] {
  let matchers = compiled.get(categories);
  if (matchers === undefined) {
    matchers = categories.flatMap((category) =>
      category.patterns.map((pattern) => [category, matcherOf(pattern)] as const),
    );
    compiled.set(categories, matchers);
  }
  return matchers;
}

/** `_xy-xy-xy` becomes /\d(?<x>\d)(?<y>\d)\k<x>\k<y>\k<x>\k<y>$/. */
function matcherOf(pattern: string): RegExp {
  const seen = new Set<string>();
  const source = Array.from(pattern.replaceAll("-", ""), (sign) => {
    if (sign === "_") return "\\d";
    if (/\d/.test(sign)) return sign;
    if (seen.has(sign)) return `\\k<${sign}>`;
    seen.add(sign);
    return `(?<${sign}>\\d)`;
  }).join("");
  return new RegExp(`${source}$`);
}
