import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { formatNumber, isEmergencyOrShortNumber, nationalNumber, parseNumber } from "./number";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));

/** A national number that the plan allows, built from the plan's codes rather than from the code under test. */
const mobile = fc
  .tuple(
    fc.constantFrom("255", "256", "257", "259", "291", "294", "299", "330", "339", "440", "449"),
    digits(6),
  )
  .map((parts) => parts.join(""));

describe("parseNumber", () => {
  test.each([
    "+375 29 123-45-67",
    "+375291234567",
    "+375 (29) 123 45 67",
    "+375 (0)29 123-45-67",
    "80291234567",
    "8 029 123-45-67",
    "8 (029) 123-45-67",
    "375291234567",
    "00375291234567",
    "810375291234567",
    "0291234567",
    "(029) 123.45.67",
    "291234567",
    "  29 123 45 67  ",
    "29\u00a0123\u201145\u201167",
    "\u202d+375 29 123-45-67\u202c",
    "２９１２３４５６７",
  ])("reads %j", (text) => {
    expect(parseNumber(text)).toBe("+375291234567");
  });

  test.each([
    ["", "nothing"],
    ["   ", "spaces"],
    ["+", "a plus"],
    ["29123456", "a digit too few"],
    ["2912345678", "a digit too many"],
    ["8029123456", "a digit too few after a prefix"],
    ["290234567", "29 0 is not given to mobiles"],
    ["251234567", "25 1 is not given to mobiles"],
    ["258234567", "25 8 is not given to mobiles"],
    ["241234567", "24 is no mobile code"],
    ["+375171234567", "a landline"],
    ["+79161234567", "another country"],
    ["+48291234567", "another country, where the same nine digits are a number"],
    ["+491512345678", "another country"],
    ["291234567 доб. 5", "words"],
    ["+375291234567;ext=5", "an extension"],
    ["291234567 x5", "an extension"],
    ["29A234567", "a letter"],
    ["29%234567", "a mask"],
    ["29123456_", "a mask"],
    ["١٢٣٤٥٦٧٨٩", "no mobile number in other digits either"],
    [`+375291234567${" ".repeat(60)}`, "too long a text"],
  ])("refuses %j: %s", (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test("each code of the national plan, and none beside it", () => {
    const accepted: string[] = [];
    for (let code = 0; code < 1000; code++) {
      const national = `${String(code).padStart(3, "0")}123456`;
      if (parseNumber(`+375${national}`) !== null) accepted.push(national.slice(0, 3));
    }
    const tens = (code: string, thirds: string) => Array.from(thirds, (third) => code + third);
    expect(accepted).toEqual([
      ...tens("25", "5679"),
      ...tens("29", "123456789"),
      ...tens("33", "0123456789"),
      ...tens("44", "0123456789"),
    ]);
  });

  test("reads every mobile number in every writing alike", () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom("+375", "375", "80", "8 0", "0", ""), (national, prefix) => {
        const grouped = national.replace(/(..)(...)(..)(..)/, "($1) $2-$3-$4");
        expect(parseNumber(prefix + national)).toBe(`+375${national}`);
        expect(parseNumber(`${prefix} ${grouped}`)).toBe(`+375${national}`);
      }),
    );
  });

  test("never throws and never gives anything but a mobile number in E.164", () => {
    const near = fc.string({ unit: fc.constantFrom(..."0123456789+-() %_x;*#8029375"), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: "binary" })), (text) => {
        const number = parseNumber(text);
        if (number !== null) expect(number).toMatch(/^\+375(25|29|33|44)\d{7}$/);
      }),
    );
  });
});

describe("nationalNumber", () => {
  test("is the nine digits after the country code", () => {
    expect(nationalNumber("+375291234567")).toBe("291234567");
  });

  test.each([
    "",
    "291234567",
    "+37529123456",
    "+3752912345678",
    "+79161234567",
    " +375291234567",
    "+375291234567\n",
  ])("throws for %j", (text) => {
    expect(() => nationalNumber(text)).toThrow(RangeError);
  });
});

describe("formatNumber", () => {
  test.each([
    ["+375291234567", "+375 29 123-45-67"],
    ["+375440000001", "+375 44 000-00-01"],
    ["+375171234567", "+375 17 123-45-67"],
    ["+375156212345", "+375 1562 12-345"],
    ["+79161234567", "+7 916 123 45 67"],
    ["+442071838750", "+44 20 7183 8750"],
    ["Bank", "Bank"],
    ["112", "112"],
    ["+375112", "+375 112"],
    ["", ""],
  ])("%j is shown as %j", (number, shown) => {
    expect(formatNumber(number)).toBe(shown);
  });

  test("agrees with the metadata of libphonenumber, and is read back", () => {
    fc.assert(
      fc.property(mobile, (national) => {
        const shown = formatNumber(`+375${national}`);
        const [country, area, ...groups] = (
          parsePhoneNumberFromString(`+375${national}`)?.formatInternational() ?? ""
        ).split(" ");
        expect(shown).toBe(`${country} ${area} ${groups.join("-")}`);
        expect(parseNumber(shown)).toBe(`+375${national}`);
      }),
    );
  });
});

describe("isEmergencyOrShortNumber", () => {
  test.each([
    "101",
    "102",
    "103",
    "104",
    "112",
    "+112",
    "1-1-2",
    " 112 ",
    "+375112",
    "+375 103",
    "80103",
    "7575",
    "1",
  ])("%j is one", (text) => {
    expect(isEmergencyOrShortNumber(text)).toBe(true);
  });

  test.each([
    "",
    "+",
    "291234567",
    "+375291234567",
    "80291234567",
    "+375171234567",
    "123456",
    "+375123456",
    "1234567",
    "Bank",
    "*100#",
  ])("%j is none", (text) => {
    expect(isEmergencyOrShortNumber(text)).toBe(false);
  });
});
