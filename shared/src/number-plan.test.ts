import {
  formatNumber,
  internationalNumber,
  isEmergencyOrShortNumber,
  nationalNumber,
  parseNumber,
} from "./number";
import { parseNumberMask } from "./number-mask";
import { type knownNumberPlan, useNumberPlan, type NumberPlan } from "./number-plan";
import { numberPlan } from "./ready-number-plan";

/** Poland's: nothing is dialled before a number, and its first digits are three. */
const POLAND: NumberPlan = {
  country: "PL",
  countryCode: "48",
  trunkPrefixes: [],
  groups: [3, 3, 3],
  example: "+48501234567",
  mobilePrefixes: ["50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88"],
};

/** Germany's, cut to numbers of eleven digits: a trunk prefix of one digit, a country's code of two. */
const GERMANY: NumberPlan = {
  country: "DE",
  countryCode: "49",
  trunkPrefixes: ["0"],
  groups: [4, 7],
  example: "+4915112345678",
  mobilePrefixes: ["1511", "1512", "1514", "1515"],
};

const belarus = numberPlan();

test("nobody reads a number before it is said how they are made", () => {
  jest.isolateModules(() => {
    const known = jest.requireActual<{ knownNumberPlan: typeof knownNumberPlan }>("./number-plan");
    const read = jest.requireActual<{ numberPlan: typeof numberPlan }>("./ready-number-plan");
    expect(known.knownNumberPlan()).toBeNull();
    expect(() => read.numberPlan()).toThrow("nobody has said how numbers are made");
  });
});

afterEach(() => {
  useNumberPlan(belarus);
});

describe("another country's numbers", () => {
  test.each([
    [POLAND, "501 234 567", "+48501234567", "+48 501 234-567"],
    [POLAND, "0048 501-234-567", "+48501234567", "+48 501 234-567"],
    [GERMANY, "01511 2345678", "+4915112345678", "+49 1511 2345678"],
  ])("are read in any writing and written in groups", (plan, text, number, shown) => {
    useNumberPlan(plan);
    expect(parseNumber(text)).toBe(number);
    expect(formatNumber(number)).toBe(shown);
    expect(internationalNumber(nationalNumber(number))).toBe(number);
  });

  test("those of the country before are foreign, and are shown as such", () => {
    useNumberPlan(POLAND);
    expect(parseNumber("+375291234567")).toBeNull();
    expect(() => nationalNumber("+375291234567")).toThrow(RangeError);
    expect(formatNumber("+375291234567")).toBe("+375 29 123 45 67");
    // Fixed numbers of the country are no mobile ones.
    expect(parseNumber("22 123 45 67")).toBeNull();
  });

  test.each([
    [POLAND, "+485", "5%", false],
    [POLAND, "+4", "%", false],
    [POLAND, "501%7", "501%7", false],
    [POLAND, "48501", "%501%", false],
    [POLAND, "501234567", "501234567", true],
    [GERMANY, "01511%", "1511%", false],
    [GERMANY, "+4915112345678", "15112345678", true],
    [GERMANY, "1511_______", "1511_______", false],
  ])("are searched by masks of their own", (plan, text, like, exact) => {
    useNumberPlan(plan);
    expect(parseNumberMask(text)).toEqual({ ok: true, like, exact });
  });

  test("a mask is as long as a number at most", () => {
    useNumberPlan(POLAND);
    expect(parseNumberMask("501234567_")).toEqual({ ok: false, reason: "TOO_LONG" });
    useNumberPlan(GERMANY);
    expect(parseNumberMask("1511234567_")).toMatchObject({ ok: true });
    expect(parseNumberMask("+375")).toEqual({ ok: false, reason: "CHARACTERS" });
  });

  test("short numbers are short behind their prefixes too", () => {
    useNumberPlan(POLAND);
    expect(isEmergencyOrShortNumber("+48112")).toBe(true);
    expect(isEmergencyOrShortNumber("375112")).toBe(false);
  });
});
