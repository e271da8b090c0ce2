import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { LOCALES } from "@kabinet/shared";
import { MODULES } from "./modules";
import { entries } from "./platform/texts/catalogue";
import { fill, placesOf } from "./platform/texts/fill";

const FILES = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".texts.ts"),
);
const wordOf = (key: string): string => key.slice(0, key.indexOf("."));
const cases = [...entries()].map(([key, text]) => ({ key, text }));

describe("the catalogue of texts", () => {
  test("holds those of every file, each under the file's word", () => {
    expect(MODULES.length).toBeGreaterThan(0);
    const words = FILES.map((path) => basename(path, ".texts.ts")).sort();
    expect([...new Set(cases.map(({ key }) => wordOf(key)))].sort()).toEqual(words);
  });

  test("has a text in three languages for every code", () => {
    const silent = cases.filter(({ text }) => LOCALES.some((locale) => text[locale].trim() === ""));
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  test("names the same values in each language", () => {
    const unlike = cases.filter(({ text }) => {
      const named = LOCALES.map((locale) => [...placesOf(text, [locale])].sort().join(" "));
      return new Set(named).size > 1;
    });
    expect(unlike.map(({ key, text }) => [key, [...placesOf(text)]])).toEqual([]);
  });

  test("can be said with its values, and leaves no brace open", () => {
    for (const { key, text } of cases) {
      const values = Object.fromEntries([...placesOf(text)].map((name) => [name, 2]));
      for (const locale of LOCALES)
        expect([key, fill(text, values, locale)]).toEqual([key, expect.not.stringMatching(/[{}]/)]);
    }
  });
});
