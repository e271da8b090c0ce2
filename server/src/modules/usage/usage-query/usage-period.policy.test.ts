import { say } from "../../../platform/texts/fill";
import { usagePeriod, usageRange } from "./usage-period.policy";

const MINSK = "Europe/Minsk";
const at = (instant: string): number => Date.parse(instant);

describe("the days whose call details can be asked for", () => {
  it("are six previous months and the current one up to yesterday", () => {
    expect(usagePeriod(MINSK, at("2026-11-22T09:00:00Z"))).toEqual({
      availableFrom: "2026-05-01",
      asOf: "2026-11-21",
    });
  });

  it("turn at midnight in the operator's time zone, wherever the server is", () => {
    expect(usagePeriod(MINSK, at("2026-11-21T20:59:59.999Z")).asOf).toBe("2026-11-20");
    expect(usagePeriod(MINSK, at("2026-11-21T21:00:00Z")).asOf).toBe("2026-11-21");
    expect(usagePeriod("America/New_York", at("2026-11-21T21:00:00Z")).asOf).toBe("2026-11-20");
    expect(usagePeriod("Pacific/Auckland", at("2026-11-21T21:00:00Z")).asOf).toBe("2026-11-21");
  });

  it("end with the month before on the first of a month, which still has six whole months before it", () => {
    expect(usagePeriod(MINSK, at("2026-11-30T21:00:00Z"))).toEqual({
      availableFrom: "2026-06-01",
      asOf: "2026-11-30",
    });
    // A moment before, it is still November there.
    expect(usagePeriod(MINSK, at("2026-11-30T20:59:59Z"))).toEqual({
      availableFrom: "2026-05-01",
      asOf: "2026-11-29",
    });
  });

  it("reach over the year's end and the end of February", () => {
    expect(usagePeriod(MINSK, at("2027-01-01T09:00:00Z")).availableFrom).toBe("2026-07-01");
    expect(usagePeriod(MINSK, at("2028-03-01T09:00:00Z")).asOf).toBe("2028-02-29");
    expect(usagePeriod(MINSK, at("2027-03-01T09:00:00Z")).asOf).toBe("2027-02-28");
    expect(usagePeriod(MINSK, at("2028-02-29T09:00:00Z"))).toEqual({
      availableFrom: "2027-08-01",
      asOf: "2028-02-28",
    });
  });

  it("are whole days where clocks are changed", () => {
    // Berlin puts the clock back on 25 October 2026 at 01:00 UTC: that day has 25 hours.
    expect(usagePeriod("Europe/Berlin", at("2026-10-25T22:59:59Z")).asOf).toBe("2026-10-24");
    expect(usagePeriod("Europe/Berlin", at("2026-10-25T23:00:00Z")).asOf).toBe("2026-10-25");
    // And forward on 29 March 2026: that day has 23 hours.
    expect(usagePeriod("Europe/Berlin", at("2026-03-28T23:00:00Z")).asOf).toBe("2026-03-28");
    expect(usagePeriod("Europe/Berlin", at("2026-03-29T22:00:00Z")).asOf).toBe("2026-03-29");
  });
});

describe("the days asked for", () => {
  const period = usagePeriod(MINSK, at("2026-11-22T09:00:00Z"));
  const codeOf = (from: string | null, through: string | null): string | null => {
    const range = usageRange(period, { from, through });
    return "code" in range ? range.code : null;
  };

  it("are the current month up to yesterday when nothing is said", () => {
    expect(usageRange(period, {})).toEqual({ from: "2026-11-01", through: "2026-11-21" });
    const first = usagePeriod(MINSK, at("2026-12-01T09:00:00Z"));
    expect(usageRange(first, { from: null })).toEqual({ from: "2026-11-01", through: "2026-11-30" });
  });

  it("begin with the month of the last day, or end yesterday, when one end is said", () => {
    expect(usageRange(period, { through: "2026-08-15" })).toEqual({
      from: "2026-08-01",
      through: "2026-08-15",
    });
    expect(usageRange(period, { from: "2026-08-15" })).toEqual({
      from: "2026-08-15",
      through: "2026-11-21",
    });
  });

  it("may be the whole period and no day more", () => {
    expect(codeOf("2026-05-01", "2026-11-21")).toBeNull();
    expect(codeOf("2026-04-30", "2026-11-21")).toBe("USAGE_OUT_OF_PERIOD");
    expect(codeOf("2026-05-01", "2026-11-22")).toBe("USAGE_OUT_OF_PERIOD");
    expect(codeOf("2026-11-22", null)).toBe("USAGE_OUT_OF_PERIOD");
    expect(codeOf("0001-01-01", "9999-12-31")).toBe("USAGE_OUT_OF_PERIOD");
  });

  it("are in their order", () => {
    expect(codeOf("2026-11-02", "2026-11-01")).toBe("USAGE_RANGE_REVERSED");
    expect(codeOf("2026-11-01", "2026-11-01")).toBeNull();
  });

  it("are refused in a sentence that says which can be asked for", () => {
    const range = usageRange(period, { from: "2026-04-30" });
    expect("message" in range && say(range.message, "ru")).toBe(
      "Детализация доступна с 1 мая 2026 по 21 ноября 2026. Выберите дни из этого промежутка.",
    );
  });
});
