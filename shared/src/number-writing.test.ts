import { parseAnyNumber, parseNumber } from "./number";
import { parseNumberMask } from "./number-mask";
import { isShortenedBySpreadsheet, numberWriting } from "./number-writing";

const NUMBER = "+375291234567";

test.each([
  "tel:+375291234567",
  "tel: +375 29 123-45-67",
  "+375291234567;",
  "291234567,",
  "моб. 29 123-45-67",
  "Тел.: (029) 123-45-67",
  "т. 80291234567",
  '"80291234567"',
  "«80291234567»",
  '"+375 29 123-45-67";',
  "'+375291234567",
  "375291234567.0",
  "375291234567,00",
  "+375 29 123\u201145\u201167",
  "+375291234567\ufe0f",
  "+37529\ufe0d1234567",
  "375\u034f291234567",
  "+375\u3164291234567",
  "+375291234567\u2800",
  "+375\u200b29\ufeff123\u00ad45-67",
  "\t+375291234567\n",
])("%j is the number", (text) => {
  expect(parseNumber(text)).toBe(NUMBER);
  expect(parseAnyNumber(text)?.number).toBe(NUMBER);
  expect(parseNumberMask(text)).toEqual({ ok: true, like: "291234567", exact: true });
});

test.each(["Тимофеев", "т", "тел", "№ 7", "12'", "1-я смена", "Касса 301", "мобильный"])(
  "%j keeps what is not the writing of a number",
  (text) => {
    expect(numberWriting(text)).toBe(text.normalize("NFKC"));
    expect(parseNumber(text)).toBeNull();
  },
);

test.each([
  ["3,75291E+11", true],
  ["3.75291E+11", true],
  ["3.75e11", true],
  ['"3,75291E+11"', true],
  ["375291234567", false],
  ["E11", false],
  ["2e", false],
])("%j is shortened by a spreadsheet: %j", (text, expected) => {
  expect(isShortenedBySpreadsheet(text)).toBe(expected);
});
