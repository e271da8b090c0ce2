import { isOkpo } from "./okpo";

test.each([
  ["12345678", true],
  ["123456789012", true],
  ["1234567", false],
  ["123456789", false],
  ["1234567890123", false],
  ["1234567a", false],
  ["12345678 ", false],
  ["", false],
])("the form of an ОКПО: %s", (text, is) => {
  expect(isOkpo(text)).toBe(is);
});
