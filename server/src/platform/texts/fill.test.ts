import { LOCALES, type Localized } from "@kabinet/shared";
import { fill as fillIn, placesOf, say } from "./fill";
import type { TextValues } from "./text";

const same = (text: string) => ({ ru: text, be: text, en: text });
const fill = (text: Localized, values: TextValues) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, fillIn(text, values, locale)]));

describe("fill", () => {
  test("puts a string in as it is, every time it is named", () => {
    expect(fill(same("{a} – {a}, {b}"), { a: "$&", b: "{a}" })).toEqual(same("$& – $&, {a}"));
  });

  test("puts a text in each language", () => {
    const text = { ru: "«{plan}» есть", be: "«{plan}» ёсць", en: "{plan} is there" };
    expect(fill(text, { plan: { ru: "Да", be: "Так", en: "Yes" } })).toEqual({
      ru: "«Да» есть",
      be: "«Так» ёсць",
      en: "Yes is there",
    });
  });

  test.each([
    [0, "0", "0"],
    [999, "999", "999"],
    [1000, "1\u00a0000", "1,000"],
    [1234567, "1\u00a0234\u00a0567", "1,234,567"],
    [2.5, "2,5", "2.5"],
  ])("groups the number %p as each language does", (n, cyrillic, en) => {
    expect(fill(same("{n}"), { n })).toEqual({ ru: cyrillic, be: cyrillic, en });
  });

  test.each([
    [0, "дней", "дзён", "days"],
    [1, "день", "дзень", "day"],
    [2, "дня", "дні", "days"],
    [4, "дня", "дні", "days"],
    [5, "дней", "дзён", "days"],
    [11, "дней", "дзён", "days"],
    [12, "дней", "дзён", "days"],
    [21, "день", "дзень", "days"],
    [22, "дня", "дні", "days"],
    [111, "дней", "дзён", "days"],
  ])("gives the form that goes with %p", (n, ru, be, en) => {
    const text = { ru: "{n|день|дня|дней}", be: "{n|дзень|дні|дзён}", en: "{n|day|days}" };
    expect(fill(text, { n })).toEqual({ ru, be, en });
  });

  test("refuses a text whose value is missing, though the name be one that every object has", () => {
    expect(() => fill(same("{n}"), { m: 1 })).toThrow("no value for {n}");
    expect(() => fill(same("{constructor}"), {})).toThrow("no value for {constructor}");
  });

  test("refuses forms of what is no number, and a number of forms that the language does not have", () => {
    expect(() => fillIn(same("{n|a|b|c}"), { n: "1" }, "ru")).toThrow("a number and 3 forms");
    expect(() => fillIn(same("{n|a|b}"), { n: 1 }, "ru")).toThrow("a number and 3 forms");
    expect(() => fillIn(same("{n|a|b|c}"), { n: 1 }, "en")).toThrow("a number and 2 forms");
  });

  test("leaves a text without places alone", () => {
    expect(fill(same("% _ {} { n }"), {})).toEqual(same("% _ {} { n }"));
  });
});

test("the places of a text are those of all its languages", () => {
  expect(placesOf({ ru: "{n} {n|а|б|в}", be: "{m}", en: "-" })).toEqual(new Set(["n", "m"]));
});

test("a list is said with commas, in each language", () => {
  const values = { names: ["a", { ru: "б", be: "в", en: "c" }] };
  expect(fill(same("{names}"), values)).toEqual({ ru: "a, б", be: "a, в", en: "a, c" });
  expect(fill(same("{names}"), { names: [] })).toEqual(same(""));
});

test("an amount has the decimal sign of each language", () => {
  const amount = { amount: "1234.50" };
  expect([say(amount, "ru"), say(amount, "be"), say(amount, "en")]).toEqual([
    "1234,50",
    "1234,50",
    "1234.50",
  ]);
});
