import { callingCodeOf, isCalendarDate, parseDecimal, parseEmail, type NumberPlan } from "@kabinet/shared";
import * as v from "valibot";
import { timeZone } from "./env-values";
import { isOfAnyDigits, NUMBER_CATEGORY_CODES } from "./modules/catalogue/operator/number-category.policy";

/** Longest text of the file, in characters. */
const TEXT_MAX = 200;
/** The lightest accent colour: white on it has to be read by everybody (WCAG 2.2, 1.4.3). */
const CONTRAST_MIN = 4.5;

const text = v.pipe(
  v.string("expected a text"),
  v.trim(),
  v.minLength(1, "expected a text that is not empty"),
  v.maxLength(TEXT_MAX, `expected at most ${String(TEXT_MAX)} characters`),
);
const matching = (pattern: RegExp, expected: string) =>
  v.pipe(v.string(`expected ${expected}`), v.regex(pattern, `expected ${expected}`));
const whole = (min: number, max: number) => {
  const message = `expected a whole number from ${String(min)} to ${String(max)}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.maxValue(max, message));
};
const object = <T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, ({ expected, received }) =>
    // A name that the file must not have is told as such; one that it lacks, as what is missing.
    expected === "never"
      ? "nobody knows this name: remove it"
      : received === "undefined"
        ? "is missing"
        : "expected an object",
  );
const list = <T extends v.GenericSchema>(item: T, min: number, max: number) =>
  v.pipe(
    v.array(item, "expected a list"),
    v.minLength(min, `expected at least ${String(min)}`),
    v.maxLength(max, `expected at most ${String(max)}`),
  );
const localized = object({ ru: text, be: text, en: text });

const port = whole(1, 65_535);
const number = matching(/^\+[1-9]\d{6,14}$/, "a number in E.164, e.g. +447700900123");
const fee = v.pipe(
  v.string('expected an amount as text, e.g. "8.87"'),
  v.check((amount) => (parseDecimal(amount) ?? -1) >= 0, 'expected an amount as text, e.g. "8.87"'),
  v.transform((amount) => parseDecimal(amount) ?? 0),
);
const rates = v.pipe(
  list(
    object({
      from: v.pipe(
        v.string("expected a date, e.g. 2026-01-01"),
        v.check(isCalendarDate, "expected a date, e.g. 2026-01-01"),
      ),
      percent: whole(0, 99),
    }),
    1,
    50,
  ),
  v.check(
    (all) => all.every(({ from }, i) => i === 0 || from > (all[i - 1]?.from ?? "")),
    "expected rates in the order of their days, each day once",
  ),
);
/** Signs of a pattern, hyphens not counted: no number of the world has more digits. */
const PATTERN_SIGNS = 11;
const patternExpected = `expected a pattern of 2 to ${String(PATTERN_SIGNS)} signs: _ for any digit, digits, small letters`;
const pattern = v.pipe(
  matching(/^[-_0-9a-z]+$/, patternExpected.replace("expected ", "")),
  v.check((written) => {
    const { length } = written.replaceAll("-", "");
    return length >= 2 && length <= PATTERN_SIGNS;
  }, patternExpected),
);
const codesExpected = `each of ${NUMBER_CATEGORY_CODES.join(", ")} once`;
/** The dearest first. */
const numberCategories = v.pipe(
  list(
    object({
      code: v.picklist(NUMBER_CATEGORY_CODES, `expected one of ${NUMBER_CATEGORY_CODES.join(", ")}`),
      name: localized,
      fee,
      patterns: list(pattern, 0, 50),
    }),
    NUMBER_CATEGORY_CODES.length,
    NUMBER_CATEGORY_CODES.length,
  ),
  v.check(
    (all) => new Set(all.map(({ code }) => code)).size === NUMBER_CATEGORY_CODES.length,
    `expected ${codesExpected}`,
  ),
  v.check(
    (all) => all.every(({ patterns }, i) => patterns.some(isOfAnyDigits) === (i === all.length - 1)),
    "expected a pattern of any digits (e.g. ___-__-__) in the last category, and there only",
  ),
);
const accessPoint = { apn: text, user: text, password: text };

const color = v.pipe(
  matching(/^#[0-9a-fA-F]{6}$/, "a colour as #rrggbb"),
  v.check(
    (hex) => !/^#[0-9a-fA-F]{6}$/.test(hex) || contrastWithWhite(hex) >= CONTRAST_MIN,
    ({ received }) =>
      `expected a darker colour: white on ${received} has a contrast of less than ${String(CONTRAST_MIN)}`,
  ),
  v.toLowerCase(),
);

const currency = v.pipe(
  v.string("expected a currency, e.g. EUR"),
  v.check(
    (code) => Intl.supportedValuesOf("currency").includes(code),
    "expected a currency of ISO 4217, e.g. EUR",
  ),
  v.check(
    (code) => !/^[A-Z]{3}$/.test(code) || decimalsOf(code) === 2,
    "expected a currency with two decimals: invoices are rounded to hundredths",
  ),
);

/** How numbers are made; the country's calling code is known by the country. */
const numbers = v.pipe(
  object({
    country: v.pipe(
      v.string("expected a country, e.g. BY"),
      v.check((country) => callingCodeOf(country) !== null, "expected a country of ISO 3166-1, e.g. BY"),
    ),
    trunkPrefixes: list(matching(/^\d{1,3}$/, "one to three digits"), 0, 5),
    groups: v.pipe(
      list(whole(1, 8), 2, 6),
      v.check((groups) => {
        const length = groups.reduce((sum, one) => sum + one, 0);
        return length >= 8 && length <= 11;
      }, "expected groups that come to 8 to 11 digits together"),
    ),
    example: number,
    mobilePrefixes: list(matching(/^\d{1,6}$/, "one to six digits"), 1, 200),
  }),
  v.transform((plan): NumberPlan => ({ ...plan, countryCode: callingCodeOf(plan.country) ?? "" })),
  v.check(
    ({ example, countryCode, groups, mobilePrefixes }) =>
      mobilePrefixes.some((prefix) => example.startsWith(`+${countryCode}${prefix}`)) &&
      example.length === 1 + countryCode.length + groups.reduce((sum, one) => sum + one, 0),
    "expected an example that is a mobile number of this very plan",
  ),
);

/** What an operator's file may hold, and what the program makes of it. */
export const OPERATOR_SCHEMA = object({
  name: localized,
  shortName: localized,
  // Looked at by itself: what it names is a file, or the picture.
  logo: v.nullable(v.pipe(v.string("expected a file's name"), v.minLength(1, "expected a file's name"))),
  accentColor: color,
  support: object({
    phone: v.nullable(matching(/^(\+[1-9]\d{6,14}|\d{2,5})$/, "a number in E.164, or a short one")),
    email: v.nullable(
      v.pipe(
        v.string("expected an e-mail address"),
        v.check((email) => parseEmail(email) !== null, "expected an e-mail address"),
      ),
    ),
    site: v.nullable(matching(/^https:\/\/[^\s"'<>]{1,180}$/, "an address that begins with https://")),
  }),
  // An older file has none.
  requisites: v.optional(
    v.nullable(
      object({
        legalName: localized,
        unp: text,
        address: localized,
        bank: object({
          iban: matching(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/, "an IBAN without spaces"),
          name: localized,
          bic: matching(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/, "a BIC of 8 or 11 signs"),
        }),
      }),
    ),
    null,
  ),
  timeZone: v.pipe(v.string("expected a time zone, e.g. Europe/Minsk"), timeZone),
  currency,
  vat: object({ services: rates, data: rates, equipment: rates }),
  numbers,
  numberCategories,
  windows: object({
    renameClosedLastDays: whole(1, 27),
    invoiceFormingFirstDays: whole(1, 27),
    invoiceDueDays: whole(1, 120),
  }),
  handset: object({
    name: text,
    internet: object(accessPoint),
    mms: object({
      ...accessPoint,
      messageCentre: matching(
        /^https?:\/\/[^\s"'<>]{1,180}$/,
        "an address that begins with http:// or https://",
      ),
      proxy: text,
      proxyPort: port,
    }),
    streaming: object({ proxy: text, proxyPort: port }),
  }),
  voicemail: object({ number, service: matching(/^[a-z0-9-]{1,60}$/, "the code of a service") }),
  forwarding: object({
    noReplySeconds: v.picklist([5, 10, 15, 20, 25, 30], "expected one of 5, 10, 15, 20, 25, 30"),
    notTo: list(matching(/^\+\d{1,14}$/, "the beginning of a number in E.164"), 0, 200),
  }),
});

function decimalsOf(code: string): number | undefined {
  return new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions()
    .maximumFractionDigits;
}

/** WCAG 2.2: relative luminance and contrast. */
function contrastWithWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
