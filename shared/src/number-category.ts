import { nationalNumber } from "./number";

/** Category of a number by how well it is remembered; what choosing such a number costs is the operator's. */
export type NumberCategoryCode = "platinum" | "diamond" | "gold" | "silver" | "bronze" | "ordinary";

/** A category with the patterns of its numbers. */
export interface NumberCategory {
  readonly code: NumberCategoryCode;
  /**
   * Over the last seven digits: `_` any digit, a digit itself, the same letter the same digit.
   * Different letters may stand for the same digit: the rule asks only that equal letters be equal, and otherwise
   * 777-17-77 would be ordinary though 777-12-22 is bronze.
   */
  readonly patterns: readonly string[];
}

/** All categories, the dearest first. */
export const NUMBER_CATEGORIES: readonly NumberCategory[] = [
  { code: "platinum", patterns: ["__x-xx-xx", "_xx-xx-x_", "xxx-xx-__"] },
  { code: "diamond", patterns: ["___-xx-xx"] },
  { code: "gold", patterns: ["_xy-xy-xy", "_xx-yy-zz"] },
  { code: "silver", patterns: ["___-xx-yy", "___-xy-xy", "___-_0-00"] },
  { code: "bronze", patterns: ["_xx-xy-yy", "_xy-zx-yz", "xxx-_y-yy"] },
  { code: "ordinary", patterns: ["___-__-__"] },
];

const COMPILED = NUMBER_CATEGORIES.map((category) => ({
  category,
  matchers: category.patterns.map(patternToRegExp),
}));

/** Category of a number of the country in E.164: the dearest whose pattern it matches. */
export function numberCategory(e164: string): NumberCategory {
  const digits = nationalNumber(e164).slice(-7);
  const found = COMPILED.find(({ matchers }) => matchers.some((matcher) => matcher.test(digits)));
  if (found === undefined) throw new Error("The last category must match every number");
  return found.category;
}

/** `_xy-xy-xy` becomes /^\d(?<x>\d)(?<y>\d)\k<x>\k<y>\k<x>\k<y>$/. */
function patternToRegExp(pattern: string): RegExp {
  const seen = new Set<string>();
  const source = Array.from(pattern.replaceAll("-", ""), (sign) => {
    if (sign === "_") return "\\d";
    if (/\d/.test(sign)) return sign;
    if (seen.has(sign)) return `\\k<${sign}>`;
    seen.add(sign);
    return `(?<${sign}>\\d)`;
  }).join("");
  return new RegExp(`^${source}$`);
}
