import { SpendingLimitKind } from "./spending-limit.entity";
import { daysBefore, daysToLookAt, knownFrom, toldFrom, usualBeside } from "./unusual-day.policy";

const { MONEY, MEGABYTES } = SpendingLimitKind;
const MB = 1_000_000;
const days = (n: number, each: number): number[] => Array.from({ length: n }, () => each);

describe("a day beside the habit of its line", () => {
  it("is unusual when it is far above both the usual and how far days usually lie from it", () => {
    const steady = days(30, 100 * MB);
    expect(usualBeside(MEGABYTES, 500 * MB, steady)).toBeNull();
    expect(usualBeside(MEGABYTES, 501 * MB, steady)).toBe(100 * MB);
    // Half of the days lie 100 MB from the median of 200: 200 + 10 × 1.4826 × 100.
    const restless = [...days(15, 100 * MB), ...days(15, 300 * MB)];
    expect(usualBeside(MEGABYTES, 1_682 * MB, restless)).toBeNull();
    expect(usualBeside(MEGABYTES, 1_683 * MB, restless)).toBe(200 * MB);
  });

  it("is nothing to look at below the least, however far above", () => {
    expect(usualBeside(MEGABYTES, 499_999_999, days(30, MB / 10))).toBeNull();
    expect(usualBeside(MEGABYTES, 500 * MB, days(30, MB / 10))).toBe(MB / 10);
    expect(usualBeside(MONEY, 9_999_999, days(30, 1))).toBeNull();
    expect(usualBeside(MONEY, 10_000_000, days(30, 1))).toBe(1);
  });

  it("bears that some days of the habit were unusual themselves", () => {
    expect(usualBeside(MEGABYTES, 900 * MB, [...days(20, 50 * MB), ...days(5, 5_000 * MB)])).toBe(50 * MB);
  });

  it("of a line that is hardly used must be twice the most that there was, once it is known for two weeks", () => {
    expect(usualBeside(MEGABYTES, 600 * MB, days(13, 0))).toBeNull();
    expect(usualBeside(MEGABYTES, 600 * MB, days(14, 0))).toBe(0);
    const rare = [...days(40, 0), ...days(6, 300 * MB)];
    expect(usualBeside(MEGABYTES, 600 * MB, rare)).toBeNull();
    expect(usualBeside(MEGABYTES, 601 * MB, rare)).toBe(0);
    // With a seventh day there is a usual one.
    expect(usualBeside(MEGABYTES, 1_501 * MB, [...rare, 300 * MB])).toBe(300 * MB);
  });
});

describe("the habit", () => {
  it("is the sixty days before, as far as they are known, with days of no use", () => {
    const used = new Map([["2026-11-14", 5]]);
    expect(daysBefore(used, "2026-11-16", "2026-11-13")).toEqual([0, 5, 0]);
    expect(daysBefore(used, "2026-11-16", "2020-01-01")).toHaveLength(60);
    expect(knownFrom("2026-11-10", "2026-05")).toBe("2026-11-10");
    expect(knownFrom("2024-01-10", "2026-05")).toBe("2026-06-01");
  });
});

describe("the days that are looked at", () => {
  it.each([
    [null, null, null],
    [null, "2026-11-15", { from: "2026-10-17", through: "2026-11-15" }],
    ["2026-11-15", "2026-11-15", null],
    ["2026-11-13", "2026-11-15", { from: "2026-11-14", through: "2026-11-15" }],
    ["2026-01-01", "2026-11-15", { from: "2026-10-17", through: "2026-11-15" }],
  ])("after %s through %s", (looked, usage, asked) => {
    expect(daysToLookAt(looked, usage)).toEqual(asked);
  });

  it("are told of while they are fresh", () => {
    expect(toldFrom("2026-11-16")).toBe("2026-11-13");
  });
});
