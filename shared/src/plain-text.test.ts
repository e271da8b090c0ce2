import fc from "fast-check";
import { plainTextProblem, tidyPlainText } from "./plain-text";

const TEXT = { max: 10, lines: true } as const;
const LINE = { max: 10, lines: false } as const;

test.each([
  ["Привет", TEXT, null],
  ["Раз\nдва", TEXT, null],
  ["Раз\r\nдва", TEXT, null],
  ["Раз\tдва", TEXT, null],
  ["<b>1</b>", TEXT, null],
  ["👍🏽", TEXT, null],
  ["я".repeat(10), TEXT, null],
  [`  ${"я".repeat(10)}\n\n`, TEXT, null],
  ["𠀀".repeat(10), TEXT, null],
  ["я".repeat(11), TEXT, "TOO_LONG"],
  ["", TEXT, "EMPTY"],
  [" \n\t\u00a0 ", TEXT, "EMPTY"],
  ["\u200b\u200d", TEXT, "EMPTY"],
  ["а\u0000б", TEXT, "CHARACTERS"],
  ["а\u001bб", TEXT, "CHARACTERS"],
  ["а\u007fб", TEXT, "CHARACTERS"],
  ["а\u202eб", TEXT, "CHARACTERS"],
  ["а\u2066б", TEXT, "CHARACTERS"],
  ["а\ud83d", TEXT, "CHARACTERS"],
  ["Раз\nдва", LINE, "CHARACTERS"],
  ["Раз\tдва", LINE, "CHARACTERS"],
  ["Раз два\n", LINE, null],
] as const)("%j as %j: %s", (text, rule, problem) => {
  expect(plainTextProblem(text, rule)).toBe(problem);
});

test("a text is stored with one kind of line end, nothing blank around it, and at most two empty lines in a row", () => {
  expect(tidyPlainText("  Раз \r\n\r\n\r\n\r\n\r\nдва\t\rтри\u2028 ")).toBe("Раз\n\n\nдва\nтри");
  expect(tidyPlainText("Заи\u0306цев")).toBe("Зайцев");
});

test("what is stored is as good as what was judged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
      const stored = tidyPlainText(text);
      expect(tidyPlainText(stored)).toBe(stored);
      expect(plainTextProblem(stored, TEXT)).toBe(plainTextProblem(text, TEXT));
    }),
  );
});
