import { forecastMonth, forecastOf, restOfMonth } from "./invoice-forecast.policy";

describe("the month whose invoice comes next", () => {
  it.each([
    ["2026-12-03", "2026-10", "2026-11"],
    ["2026-12-03", "2026-11", "2026-12"],
    ["2026-12-04", "2026-10", "2026-12"],
    ["2026-12-01", null, "2026-12"],
    ["2027-01-01", "2026-11", "2026-12"],
  ])("on %s after the invoice of %s it is %s", (today, last, month) => {
    expect(forecastMonth(today, last, 3)).toBe(month);
  });
});

describe("the rest of a month", () => {
  it.each([
    ["2026-11", null, 30],
    ["2026-11", "2026-10-31", 30],
    ["2026-11", "2026-11-01", 29],
    ["2026-11", "2026-11-30", 0],
    ["2026-11", "2026-12-01", 0],
    ["2028-02", "2028-02-28", 1],
  ])("of %s rated through %s has %d days", (month, through, daysLeft) => {
    expect(restOfMonth(month, through).daysLeft).toBe(daysLeft);
  });
});

describe("what charges will come to", () => {
  const known = { charged: 3_000_000, before: 4_000_000 };

  it("is what is charged, of fees", () => {
    expect(forecastOf("serviceFee", known, { daysLeft: 15, days: 30 })).toBe(3_000_000);
  });

  it("is the month before while nothing of this one is there", () => {
    expect(forecastOf("voice", { ...known, charged: 0 }, { daysLeft: 30, days: 30 })).toBe(4_000_000);
  });

  it("weighs both months in between, and guesses nothing at the end", () => {
    expect(forecastOf("voice", known, { daysLeft: 15, days: 30 })).toBe(5_500_000);
    expect(forecastOf("roaming", known, { daysLeft: 0, days: 30 })).toBe(3_000_000);
  });

  it("is the same month again for who uses each day as much as before", () => {
    for (const left of [0, 1, 7, 23, 30])
      expect(
        forecastOf(
          "data",
          { charged: (30 - left) * 100_000, before: 3_000_000 },
          { daysLeft: left, days: 30 },
        ),
      ).toBe(3_000_000);
  });
});
