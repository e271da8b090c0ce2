import { isValidUnp } from "./unp";

test.each(["200988541", "100217336", "591705582", "MA1953684"])("%s is valid", (unp) => {
  expect(isValidUnp(unp)).toBe(true);
});

test.each([
  ["200988542", "the check digit"],
  ["200988451", "two digits exchanged"],
  ["MA1953685", "the check digit, with letters"],
  ["MB1953684", "the second letter counts"],
  ["KA1953684", "the first letter counts"],
  ["000000000", "no region 0"],
  ["900000008", "no region 9"],
  ["MX1953684", "a letter that is not used"],
  ["XA1953684", "a letter that is not used"],
  ["M01953684", "a letter and a digit"],
  ["МА1953684", "Cyrillic letters"],
  ["ma1953684", "small letters"],
  ["20098854", "too short"],
  ["2009885411", "too long"],
  [" 200988541", "a space"],
  ["200988541\n", "a line break"],
  ["", "nothing"],
])("%j is not: %s", (unp) => {
  expect(isValidUnp(unp)).toBe(false);
});

test("a remainder of ten has no check digit at all, and any other has just one", () => {
  const found = (first: string) =>
    Array.from("0123456789").filter((digit) => isValidUnp(first + digit)).length;
  // 29 + 5 × 8 = 69 is 3 mod 11; with 3 × 6 more it is 87, or 10 mod 11.
  expect(found("10000086")).toBe(0);
  expect(found("10000080")).toBe(1);
  expect(found("20098854")).toBe(1);
});
