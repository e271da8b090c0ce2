import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./env";
import { readOperatorFile } from "./operator-file";

interface Written {
  [name: string]: unknown;
}

const folder = mkdtempSync(join(tmpdir(), "kabinet-operator-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const WINDOWS = { renameClosedLastDays: 2, invoiceFormingFirstDays: 3, invoiceDueDays: 20 };

/** The invented operator's file, changed. */
function changed(change: (file: Written) => void): ReturnType<typeof readOperatorFile> {
  const file = JSON.parse(readFileSync(join(ROOT, "operator/kabinet.json"), "utf8")) as Written;
  file["logo"] = null;
  change(file);
  const path = join(folder, "operator.json");
  writeFileSync(path, JSON.stringify(file));
  return readOperatorFile(path);
}

const withLogo = (name: string, content: string | Buffer): ReturnType<typeof readOperatorFile> => {
  writeFileSync(join(folder, name), content);
  return changed((file) => (file["logo"] = name));
};

describe("the operator's file", () => {
  it("tells the operator", () => {
    expect(readOperatorFile(join(ROOT, "operator/kabinet.json"))).toMatchObject({
      operator: {
        shortName: { en: "Kabinet" },
        logo: { type: "image/svg+xml" },
        numbers: { country: "BY", countryCode: "375" },
        numberCategories: [
          { code: "platinum", name: { en: "Platinum" }, fee: 207_290_000 },
          ...["diamond", "gold", "silver", "bronze"].map((code) => ({ code })),
          { code: "ordinary", fee: 8_870_000, patterns: ["___-__-__"] },
        ],
        windows: { renameClosedLastDays: 2, invoiceFormingFirstDays: 3, invoiceDueDays: 20 },
      },
    });
  });

  it("tells everything that is wrong at once: where, what was found, what was expected", () => {
    const answer = changed((file) => {
      delete file["currency"];
      file["colour"] = "red";
      file["accentColor"] = "#ffee00";
      file["timeZone"] = "Europe/Mynsk";
      file["vat"] = {
        services: [],
        data: [
          { from: "2026-01-01", percent: 25 },
          { from: "2025-01-01", percent: 260 },
        ],
        equipment: [{ from: "yesterday", percent: 20 }],
      };
      const [first, second, ...others] = file["numberCategories"] as Written[];
      const wrongs = [
        { ...first, fee: 1, patterns: ["x-y!", "_"] },
        { ...second, fee: "-1", code: "rubber" },
      ];
      file["numberCategories"] = [...wrongs, ...others];
      file["windows"] = { renameClosedLastDays: 2, invoiceFormingFirstDays: 0, invoiceDueDays: 20 };
      file["logo"] = "nowhere.svg";
    });
    expect(answer).toEqual({
      problems: [
        'accentColor is "#ffee00": expected a darker colour: white on "#ffee00" has a contrast of less than 4.5',
        'timeZone is "Europe/Mynsk": expected a time zone, e.g. Europe/Minsk',
        "currency is missing",
        "vat.services is []: expected at least 1",
        "vat.data[1].percent is 260: expected a whole number from 0 to 99",
        expect.stringMatching(/^vat.data is .*: expected rates in the order of their days, each day once$/),
        'vat.equipment[0].from is "yesterday": expected a date, e.g. 2026-01-01',
        'numberCategories[0].fee is 1: expected an amount as text, e.g. "8.87"',
        'numberCategories[0].patterns[0] is "x-y!": expected a pattern of 2 to 11 signs: _ for any digit, digits, small letters',
        'numberCategories[0].patterns[1] is "_": expected a pattern of 2 to 11 signs: _ for any digit, digits, small letters',
        'numberCategories[1].code is "rubber": expected one of platinum, diamond, gold, silver, bronze, ordinary',
        'numberCategories[1].fee is "-1": expected an amount as text, e.g. "8.87"',
        "windows.invoiceFormingFirstDays is 0: expected a whole number from 1 to 27",
        "colour: nobody knows this name: remove it",
        expect.stringMatching(/^logo is "nowhere.svg": .*ENOENT/),
      ],
    });
  });

  it.each([
    ["currency", "JPY", "expected a currency with two decimals"],
    ["currency", "ABC", "expected a currency of ISO 4217"],
    ["accentColor", "blue", "expected a colour as #rrggbb"],
    ["name", { ru: "Оператор", be: "Аператар" }, "name.en is missing"],
    ["name", "Оператор", "expected an object"],
    [
      "windows",
      { ...WINDOWS, renameClosedLastDays: 28 },
      "renameClosedLastDays is 28: expected a whole number from 1 to 27",
    ],
    [
      "windows",
      { ...WINDOWS, invoiceFormingFirstDays: 28 },
      "invoiceFormingFirstDays is 28: expected a whole",
    ],
    [
      "windows",
      { renameClosedLastDays: 2, invoiceDueDays: 20 },
      "windows.invoiceFormingFirstDays is missing",
    ],
    ["support", { phone: "none", email: null, site: null }, "a number in E.164, or a short one"],
    ["support", { phone: null, email: null, site: "http://operator.example" }, "begins with https://"],
  ])("refuses %s: %j", (name, value, problem) => {
    const answer = changed((file) => (file[name] = value));
    expect(answer).toEqual({ problems: [expect.stringContaining(problem)] });
  });

  it.each<[string, (categories: Written[]) => unknown, string]>([
    ["five categories", (all) => all.slice(1), "expected at least 6"],
    ["a category twice", (all) => [...all.slice(0, 4), all[3], all[5]], "each of platinum, diamond"],
    ["numbers of no category", (all) => [...all.slice(0, 5), { ...all[5], patterns: [] }], "any digits"],
    [
      "categories that are never reached",
      (all) => [{ ...all[0], patterns: ["__"] }, ...all.slice(1)],
      "there only",
    ],
    [
      "a category without a name",
      (all) => [{ ...all[0], name: undefined }, ...all.slice(1)],
      "name is missing",
    ],
    [
      "a pattern that is too long",
      (all) => [{ ...all[0], patterns: ["x".repeat(12)] }, ...all.slice(1)],
      "2 to 11",
    ],
  ])("refuses %s", (_case, change, problem) => {
    const answer = changed((file) => {
      file["numberCategories"] = change(file["numberCategories"] as Written[]);
    });
    expect(answer).toEqual({
      problems: expect.arrayContaining([expect.stringContaining(problem)]) as unknown,
    });
  });

  it("takes categories of which no number is, and another order of them", () => {
    const answer = changed((file) => {
      const [platinum, diamond, ...others] = file["numberCategories"] as Written[];
      file["numberCategories"] = [{ ...diamond, patterns: [] }, platinum, ...others];
    });
    expect(answer).toMatchObject({
      operator: {
        numberCategories: [{ code: "diamond", patterns: [] }, { code: "platinum" }, {}, {}, {}, {}],
      },
    });
  });

  const numbers = {
    country: "PL",
    trunkPrefixes: [],
    groups: [3, 3, 3],
    example: "+48501234567",
    mobilePrefixes: ["50"],
  };

  it("takes another country's numbers", () => {
    expect(changed((file) => (file["numbers"] = numbers))).toMatchObject({
      operator: { numbers: { country: "PL", countryCode: "48" } },
    });
  });

  it.each([
    ["country", "XX", "expected a country of ISO 3166-1"],
    ["groups", [3, 3], "8 to 11 digits"],
    ["example", "+48221234567", "a mobile number of this very plan"],
    ["mobilePrefixes", ["5x"], "one to six digits"],
  ])("refuses numbers whose %s is %j", (name, value, problem) => {
    expect(changed((file) => (file["numbers"] = { ...numbers, [name]: value }))).toEqual({
      problems: [expect.stringContaining(problem)],
    });
  });

  it("says what is no JSON, or not there", () => {
    writeFileSync(join(folder, "broken.json"), "{");
    expect(readOperatorFile(join(folder, "broken.json"))).toEqual({
      problems: [expect.stringContaining("JSON")],
    });
    expect(readOperatorFile(join(folder, "none.json"))).toEqual({
      problems: [expect.stringContaining("ENOENT")],
    });
    writeFileSync(join(folder, "null.json"), "null");
    expect(readOperatorFile(join(folder, "null.json"))).toEqual({
      problems: ["the file is null: expected an object"],
    });
  });
});

describe("the logo", () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg">';

  it.each([
    ["a.svg", `${SVG}<path d="M0 0h1"/></svg>`, "image/svg+xml"],
    ["b.svg", `<?xml version="1.0"?>\n<!-- ours -->\n${SVG}<use href="#a"/></svg>`, "image/svg+xml"],
    ["c.png", Buffer.from("89504e470d0a1a0a00", "hex"), "image/png"],
  ])("may be a picture (%s)", (name, content, type) => {
    expect(withLogo(name, content)).toMatchObject({ operator: { logo: { type } } });
  });

  it("may stand in the file itself", () => {
    const logo = `data:image/svg+xml;base64,${Buffer.from(`${SVG}</svg>`).toString("base64")}`;
    expect(changed((file) => (file["logo"] = logo))).toMatchObject({
      operator: { logo: { type: "image/svg+xml" } },
    });
  });

  it.each([
    `${SVG}<script>alert(1)</script></svg>`,
    `${SVG}<g onload="alert(1)"/></svg>`,
    `${SVG}<a href="https://elsewhere.example"/></svg>`,
    `${SVG}<a xlink:href='javascript:alert(1)'/></svg>`,
    `${SVG}<image href="//elsewhere.example/a.png"/></svg>`,
    `${SVG}<foreignObject/></svg>`,
    `${SVG}<style>@import "https://elsewhere.example/a.css"</style></svg>`,
    `${SVG}<rect style="fill:url(https://elsewhere.example/a)"/></svg>`,
    `<!DOCTYPE svg [<!ENTITY a "b">]>${SVG}</svg>`,
    "<html><body/></html>",
    "GIF89a",
    `${SVG}${" ".repeat(100_000)}</svg>`,
  ])("is a picture and nothing else: %s", (content) => {
    expect(withLogo("unsafe.svg", content)).toEqual({ problems: [expect.stringContaining("unsafe.svg")] });
  });
});
