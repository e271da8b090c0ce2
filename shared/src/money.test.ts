import fc from "fast-check";
import {
  formatDecimal,
  MICRO_PER_KOPECK,
  MICRO_PER_ROUBLE,
  parseDecimal,
  roundHalfUp,
  toKopecks,
  vatIncluded,
  vatRateOn,
} from "./money";

describe("formatDecimal", () => {
  test.each([
    [0, "0.00"],
    [-0, "0.00"],
    [1, "0.000001"],
    [-1, "-0.000001"],
    [190_000, "0.19"],
    [19_000, "0.019"],
    [10_000, "0.01"],
    [100_000, "0.10"],
    [1_000_000, "1.00"],
    [1_500_000, "1.50"],
    [-1_500_000, "-1.50"],
    [1_234_567, "1.234567"],
    [1_200_300, "1.2003"],
    [207_290_000, "207.29"],
    [1_000_000_000_000, "1000000.00"],
    [Number.MAX_SAFE_INTEGER, "9007199254.740991"],
    [-Number.MAX_SAFE_INTEGER, "-9007199254.740991"],
  ])("%d is %s", (micro, text) => {
    expect(formatDecimal(micro)).toBe(text);
  });

  test.each([0.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])("throws for %d", (micro) => {
    expect(() => formatDecimal(micro)).toThrow(RangeError);
  });
});

describe("parseDecimal", () => {
  test.each([
    ["0", 0],
    ["0.19", 190_000],
    ["0.0190", 19_000],
    ["1", 1_000_000],
    ["1.5", 1_500_000],
    ["-1.5", -1_500_000],
    ["007", 7_000_000],
    ["0.000001", 1],
    ["0.1900000000", 190_000],
    ["1.005", 1_005_000],
    ["8.87", 8_870_000],
    ["9007199254.740991", Number.MAX_SAFE_INTEGER],
  ])("%j is %d", (text, micro) => {
    expect(parseDecimal(text)).toBe(micro);
  });

  test.each([
    "",
    " ",
    "-",
    ".",
    ".5",
    "5.",
    "+1",
    "1,5",
    "1 000",
    "1e3",
    "0x10",
    "--1",
    "1.2.3",
    "1.5 ",
    "1.5\n",
    "NaN",
    "Infinity",
    "0.0000001",
    "9007199254.740992",
    "99999999999999999999",
    "1".repeat(400),
    "٥",
  ])("%j is none", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test("minus nothing is nothing", () => {
    expect(Object.is(parseDecimal("-0.00"), 0)).toBe(true);
  });

  test("reads back every amount that formatDecimal writes, which has two to six decimals and no spare zero", () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -2_000_000, max: 2_000_000 })), (micro) => {
        const text = formatDecimal(micro);
        expect(parseDecimal(text)).toBe(micro);
        expect(text).toMatch(/^-?(0|[1-9]\d*)\.(\d\d|\d{2,5}[1-9])$/);
      }),
    );
  });
});

describe("roundHalfUp", () => {
  test.each([
    [1, 2, 1],
    [-1, 2, -1],
    [1, 3, 0],
    [2, 3, 1],
    [-2, 3, -1],
    [5, 2, 3],
    [-5, 2, -3],
    [4, 2, 2],
    [0, 7, 0],
    [7, 1, 7],
    // 19000 a minute, 61 seconds: 19316.67
    [19_000 * 61, 60, 19_317],
    [Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER],
    [Number.MAX_SAFE_INTEGER, 2, 4_503_599_627_370_496],
  ])("%d / %d is %d", (value, divisor, rounded) => {
    expect(roundHalfUp(value, divisor)).toBe(rounded);
  });

  test.each([
    [0.5, 1],
    [-0.5, -1],
    [0.49999999999999994, 0],
    [1.4, 1],
    [-1.4, -1],
    [2.5, 3],
  ])("%d is %d", (value, rounded) => {
    expect(roundHalfUp(value)).toBe(rounded);
  });

  test("a product beyond 2^53 is divided exactly as a bigint", () => {
    expect(roundHalfUp(9_007_199_254_740_993n * 10n + 5n, 10_000n)).toBe(9_007_199_254_741);
    expect(roundHalfUp(18_014_398_509_481_981n, 2)).toBe(9_007_199_254_740_991);
  });

  test("nothing is plain nothing", () => {
    expect(Object.is(roundHalfUp(-1, 3), 0)).toBe(true);
    expect(Object.is(roundHalfUp(-0.2), 0)).toBe(true);
  });

  test.each([
    [1, 0],
    [1, -2],
    [1.5, 2],
    [1, 1.5],
    [2 ** 53, 2],
    [10n ** 20n, 1],
    [NaN, 1],
    [Infinity, 1],
  ])("throws for %p / %p", (value, divisor) => {
    expect(() => roundHalfUp(value, divisor)).toThrow(RangeError);
  });

  test("is the nearest whole number, and mirrors around nothing", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (value, divisor) => {
        const rounded = roundHalfUp(value, divisor);
        const twiceOff = 2n * (BigInt(rounded) * BigInt(divisor) - BigInt(value));
        expect(twiceOff <= BigInt(divisor) && twiceOff >= -BigInt(divisor)).toBe(true);
        expect(rounded + roundHalfUp(-value, divisor)).toBe(0);
      }),
    );
  });
});

describe("toKopecks", () => {
  test.each([
    [0, 0],
    [4_999, 0],
    [5_000, 10_000],
    [-4_999, 0],
    [-5_000, -10_000],
    [14_999, 10_000],
    [15_000, 20_000],
    [207_290_000, 207_290_000],
  ])("%d becomes %d", (micro, rounded) => {
    expect(toKopecks(micro)).toBe(rounded);
  });
});

describe("vatIncluded", () => {
  test.each([
    [1_250_000, 25, 1, { net: 1_000_000, vat: 250_000 }],
    [1_260_000, 26, 1, { net: 1_000_000, vat: 260_000 }],
    [-1_250_000, 25, 1, { net: -1_000_000, vat: -250_000 }],
    [190_000, 25, 1, { net: 152_000, vat: 38_000 }],
    [1, 25, 1, { net: 1, vat: 0 }],
    [3, 25, 1, { net: 2, vat: 1 }],
    [1_000_000, 0, 1, { net: 1_000_000, vat: 0 }],
    [190_000, 25, MICRO_PER_KOPECK, { net: 150_000, vat: 40_000 }],
    [8_870_000, 25, MICRO_PER_KOPECK, { net: 7_100_000, vat: 1_770_000 }],
    [100_000, 26, MICRO_PER_KOPECK, { net: 80_000, vat: 20_000 }],
  ])("%d at %d %% in units of %d: %j", (gross, rate, unit, parts) => {
    expect(vatIncluded(gross, rate, unit)).toEqual(parts);
  });

  test("net and VAT make up the gross, to the kopeck on an invoice line, and a correction mirrors its charge", () => {
    const gross = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(gross, fc.constantFrom(20, 25, 26), (amount, rate) => {
        const line = toKopecks(amount);
        const { net, vat } = vatIncluded(line, rate, MICRO_PER_KOPECK);
        expect(net + vat).toBe(line);
        expect(Math.abs(vat % MICRO_PER_KOPECK)).toBe(0);
        expect(Math.abs(vat - (line * rate) / (100 + rate))).toBeLessThanOrEqual(MICRO_PER_KOPECK / 2);
        expect(vatIncluded(-line, rate, MICRO_PER_KOPECK).vat + vat).toBe(0);
      }),
    );
  });

  test("the largest amount is split without loss", () => {
    expect(vatIncluded(9_007_199_254_740_990, 25)).toEqual({
      net: 7_205_759_403_792_792,
      vat: 1_801_439_850_948_198,
    });
  });
});

describe("vatRateOn", () => {
  const rates = [
    { from: "2012-01-01", percent: 25 },
    { from: "2022-05-01", percent: 26 },
    { from: "2023-01-01", percent: 25 },
  ];

  test.each([
    ["2022-04-30", 25],
    ["2022-05-01", 26],
    ["2022-12-31", 26],
    ["2023-01-01", 25],
    ["2012-01-01", 25],
    ["2011-12-31", 25],
    ["2030-06-15", 25],
  ] as const)("on %s: %d %%", (date, percent) => {
    expect(vatRateOn(rates, date)).toBe(percent);
  });

  test.each(["", "01.05.2022", "2022-5-1", "2022-02-30"])("throws for %j", (date) => {
    expect(() => vatRateOn(rates, date)).toThrow(RangeError);
  });
});

test("a rouble is a hundred kopecks", () => {
  expect(MICRO_PER_ROUBLE).toBe(100 * MICRO_PER_KOPECK);
});
