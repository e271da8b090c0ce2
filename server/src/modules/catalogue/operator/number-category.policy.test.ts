import fc from "fast-check";
import {
  categoryOf,
  isOfAnyDigits,
  NUMBER_CATEGORY_CODES,
  type NumberCategory,
} from "./number-category.policy";
import { operatorProfile } from "./operator-profile.policy";

const CATEGORIES = operatorProfile().numberCategories;
const codeOf = (seven: string) => categoryOf(`+37529${seven}`, CATEGORIES).code;

/** A second reading of the patterns, sign by sign, to hold against the compiled one. */
function matches(pattern: string, seven: string): boolean {
  const letters = new Map<string, string>();
  return Array.from(pattern.replaceAll("-", "")).every((sign, place) => {
    const digit = seven.charAt(place);
    if (sign === "_") return true;
    if (sign >= "0" && sign <= "9") return sign === digit;
    const before = letters.get(sign) ?? digit;
    letters.set(sign, before);
    return before === digit;
  });
}

const seven = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 })
  .map((all) => all.join(""));
/** Of few different digits, so that patterns are met often. */
const repetitive = fc
  .array(fc.constantFrom("0", "1", "2"), { minLength: 7, maxLength: 7 })
  .map((all) => all.join(""));

test("the invented operator has all categories of the contract, the dearest first", () => {
  expect(CATEGORIES.map(({ code }) => code)).toEqual(NUMBER_CATEGORY_CODES);
  const fees = CATEGORIES.map(({ fee }) => fee);
  expect(fees).toEqual(fees.toSorted((a, b) => b - a));
});

test.each([
  // pattern, a number of it, and the same number with one digit changed so that the pattern is broken
  ["__x-xx-xx", "1277777", "platinum", "1277778", "ordinary"],
  ["_xx-xx-x_", "1777772", "platinum", "1777872", "ordinary"],
  ["xxx-xx-__", "7777712", "platinum", "7777812", "ordinary"],
  ["___-xx-xx", "1237777", "diamond", "1237778", "ordinary"],
  ["_xy-xy-xy", "1232323", "gold", "1242323", "silver"],
  ["_xy-xy-xy", "1232323", "gold", "1232324", "ordinary"],
  ["_xx-yy-zz", "1223344", "gold", "1233344", "silver"],
  ["___-xx-yy", "1235566", "silver", "1235567", "ordinary"],
  ["___-xy-xy", "1235656", "silver", "1235657", "ordinary"],
  ["___-_0-00", "1234000", "silver", "1234001", "ordinary"],
  ["_xx-xy-yy", "1222333", "bronze", "1222334", "ordinary"],
  ["_xy-zx-yz", "1234234", "bronze", "1234235", "ordinary"],
  ["xxx-_y-yy", "7771222", "bronze", "7771223", "ordinary"],
])("%s: %s is %s, %s is %s", (pattern, number, category, broken, otherwise) => {
  expect(codeOf(number)).toBe(category);
  expect(codeOf(broken)).toBe(otherwise);
  expect(CATEGORIES.find(({ code }) => code === category)?.patterns).toContain(pattern);
});

test.each([
  ["7777777", "platinum"],
  ["0000000", "platinum"],
  ["1230000", "diamond"],
  ["1227777", "diamond"],
  ["1772277", "gold"],
  ["1777733", "gold"],
])("%s is of the dearest category it matches: %s", (number, category) => {
  expect(codeOf(number)).toBe(category);
});

test("different letters may be the same digit", () => {
  expect(codeOf("7771777")).toBe("bronze");
});

test("the operator code is not looked at", () => {
  expect(categoryOf("+375333333456", CATEGORIES).code).toBe("ordinary");
  expect(categoryOf("+375447777712", CATEGORIES).code).toBe("platinum");
});

test("every pattern is over seven signs in groups of three, two and two", () => {
  for (const { patterns } of CATEGORIES) {
    for (const pattern of patterns) expect(pattern).toMatch(/^[_xyz0]{3}-[_xyz0]{2}-[_xyz0]{2}$/);
  }
});

test("is always the first category, dearest first, with a matching pattern", () => {
  fc.assert(
    fc.property(fc.oneof(seven, repetitive), (number) => {
      const expected = CATEGORIES.find(({ patterns }) =>
        patterns.some((pattern) => matches(pattern, number)),
      );
      expect([number, codeOf(number)]).toEqual([number, expected?.code]);
    }),
    { numRuns: 2000 },
  );
});

test("throws for what is no Belarusian number", () => {
  expect(() => categoryOf("7777777", CATEGORIES)).toThrow(RangeError);
});

const named = (code: NumberCategory["code"], patterns: readonly string[]): NumberCategory => ({
  code,
  name: { ru: code, be: code, en: code },
  fee: 0,
  patterns,
});

test("another operator's patterns are over as many last digits as they have signs, in its own order", () => {
  const own = [named("gold", ["xxxx"]), named("platinum", []), named("ordinary", ["__"])];
  expect(categoryOf("+375291207777", own).code).toBe("gold");
  expect(categoryOf("+375297777120", own).code).toBe("ordinary");
  expect(() => categoryOf("+375291234567", own.slice(0, 2))).toThrow("must match every number");
});

test.each([
  ["___-__-__", true],
  ["__", true],
  ["___-_0-00", false],
  ["x", false],
])("%s lets any digits pass: %s", (pattern, expected) => {
  expect(isOfAnyDigits(pattern)).toBe(expected);
});
