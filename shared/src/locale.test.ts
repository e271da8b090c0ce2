import fc from "fast-check";
import { LOCALES, pickLocale, pluralForm } from "./locale";

describe("pickLocale", () => {
  test.each([
    [undefined, "ru"],
    ["", "ru"],
    ["be", "be"],
    ["en", "en"],
    ["EN-us", "en"],
    ["be-BY,be;q=0.9,ru;q=0.8,en-US;q=0.7", "be"],
    ["en;q=0.5,be;q=0.9", "be"],
    ["en;q=0.5, be;q=0.5", "en"],
    ["be;q=0.5, en;q=0.5", "be"],
    ["en, be", "en"],
    ["pl,de;q=0.9", "ru"],
    ["pl,en;q=0.3", "en"],
    ["pl,en;q=0.3,be;q=0.301", "be"],
    ["en-GB;q=0.2,en;q=0.9,be;q=0.5", "en"],
    ["*", "ru"],
    ["en;q=0.5,*;q=0.8", "ru"],
    ["ru;q=0,*", "be"],
    ["ru;q=0,be;q=0,*", "en"],
    ["en;q=0", "ru"],
    ["en;q=0,be;q=0.1", "be"],
    ["ru;q=0.1,en;q=1.0", "en"],
    ["be-Latn-BY", "be"],
    ["en ; q=0.4 , be ; q=0.6", "be"],
    // what cannot be read asks for nothing
    ["en;q=2,be;q=0.1", "be"],
    ["en;q=abc,be;q=0.1", "be"],
    ["en;q=-1", "ru"],
    ["eng", "ru"],
    ["be_BY", "ru"],
    [",,;", "ru"],
  ])("%j: %s", (header, locale) => {
    expect(pickLocale(header)).toBe(locale);
  });

  test("always gives one of the languages", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."enbru-*;q=0.15, ") }), (header) => {
        expect(LOCALES).toContain(pickLocale(header));
      }),
    );
  });
});

describe("pluralForm", () => {
  const ru = { one: "номер", few: "номера", many: "номеров", other: "номера (дробь)" };
  const be = { one: "нумар", few: "нумары", many: "нумароў", other: "нумара" };
  const en = { one: "number", other: "numbers" };

  test.each([
    ["ru", 0, ru, "номеров"],
    ["ru", 1, ru, "номер"],
    ["ru", 2, ru, "номера"],
    ["ru", 5, ru, "номеров"],
    ["ru", 11, ru, "номеров"],
    ["ru", 21, ru, "номер"],
    ["ru", 22, ru, "номера"],
    ["ru", 112, ru, "номеров"],
    ["ru", 1.5, ru, "номера (дробь)"],
    ["be", 1, be, "нумар"],
    ["be", 3, be, "нумары"],
    ["be", 14, be, "нумароў"],
    ["be", 31, be, "нумар"],
    ["en", 1, en, "number"],
    ["en", 0, en, "numbers"],
    ["en", 21, en, "numbers"],
  ] as const)("%s, %d", (locale, n, forms, form) => {
    expect(pluralForm(locale, n, forms)).toBe(form);
  });

  test("a form that is not given is the other one", () => {
    expect(pluralForm("ru", 2, { other: "шт." })).toBe("шт.");
  });
});
