import fc from "fast-check";
import { isValidIccid, luhnDigit } from "./iccid";

test.each([
  ["7992739871", "3"],
  ["411111111111111", "1"],
  ["0", "0"],
  ["1", "8"],
  ["5", "9"],
  ["8937599000000000000", "2"],
  ["893759900000000000", "2"],
])("the Luhn digit of %s is %s", (digits, digit) => {
  expect(luhnDigit(digits)).toBe(digit);
});

test.each(["", "12a", " 1", "-1", "1\n"])("%j has none", (digits) => {
  expect(() => luhnDigit(digits)).toThrow(RangeError);
});

test.each([
  ["89375990000000000002", true],
  ["8937599000000000002", true],
  ["89375990000000000003", false],
  ["893759900000000002", false],
  ["893759900000000000002", false],
  ["8937599000000000000F", false],
  ["89375 99000 00000 00002", false],
  ["", false],
])("%j is an ICCID: %s", (text, valid) => {
  expect(isValidIccid(text)).toBe(valid);
});

test("one wrong digit is always noticed", () => {
  const payload = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 18, maxLength: 19 })
    .map((digits) => digits.join(""));
  fc.assert(
    fc.property(payload, fc.nat(17), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
      const iccid = digits + luhnDigit(digits);
      const wrong = String((Number(iccid.charAt(place)) + shift) % 10);
      expect(isValidIccid(iccid)).toBe(true);
      expect(isValidIccid(iccid.slice(0, place) + wrong + iccid.slice(place + 1))).toBe(false);
    }),
  );
});
