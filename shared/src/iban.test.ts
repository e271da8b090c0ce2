import { isValidIban } from "./iban";

const VALID = "BY75AKBB30120000000000000000";

test("the test value is valid", () => {
  expect(isValidIban(VALID)).toBe(true);
});

test("every other pair of check digits is wrong", () => {
  const right = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0")).filter((check) =>
    isValidIban(`BY${check}${VALID.slice(4)}`),
  );
  expect(right).toEqual(["75"]);
});

test("of two check digits that add up, the one that the standard never makes is refused", () => {
  const adding = Array.from({ length: 97 }, (_, n) => String(n).padStart(16, "0")).filter((rest) =>
    isValidIban(`BY98AKBB3012${rest}`),
  );
  expect(adding).toHaveLength(1);
  // 01 is 98 mod 97, so its sum is right as well.
  expect(isValidIban(`BY01AKBB3012${String(adding[0])}`)).toBe(false);
});

test.each([
  ["BY75AKBB30120000000000000001", "a digit changed"],
  ["BY75AKBB03120000000000000000", "two digits exchanged"],
  ["BY75ABKB30120000000000000000", "two letters exchanged"],
  ["BY75AKBB3012000000000000000", "too short"],
  ["BY75AKBB301200000000000000000", "too long"],
  ["by75akbb30120000000000000000", "small letters"],
  ["BY75 AKBB 3012 0000 0000 0000 0000", "as printed"],
  [`${VALID}\n`, "a line break"],
  ["DE89370400440532013000", "another country"],
  ["BY75AKBBA0120000000000000000", "a letter in the balance account"],
  ["", "nothing"],
])("%j is not: %s", (iban) => {
  expect(isValidIban(iban)).toBe(false);
});
