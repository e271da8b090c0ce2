import { SpendingLimitKind } from "./spending-limit.entity";
import {
  isToBeTold,
  levelOf,
  monthsWatched,
  percentOf,
  readLimit,
  stateOf,
  toldAfterChange,
} from "./spending-limit.policy";

const { MONEY, MEGABYTES } = SpendingLimitKind;

describe("what is wished", () => {
  it.each([
    [{ amount: "0.01" }, { kind: MONEY, limitedTo: 10_000 }],
    [{ amount: "1000000" }, { kind: MONEY, limitedTo: 1_000_000_000_000 }],
    [{ megabytes: 1 }, { kind: MEGABYTES, limitedTo: 1_000_000 }],
    [{ megabytes: 10_000_000 }, { kind: MEGABYTES, limitedTo: 10_000_000_000_000 }],
  ])("is had: %j", (wish, limit) => {
    expect(readLimit(wish)).toEqual(limit);
  });

  it.each([
    [{}, "ONE_OF", "amount"],
    [{ amount: "1", megabytes: 1 }, "ONE_OF", "amount"],
    [{ amount: "0" }, "AMOUNT", "amount"],
    [{ amount: "-0.01" }, "AMOUNT", "amount"],
    [{ amount: "1.001" }, "AMOUNT", "amount"],
    [{ amount: "1000000.01" }, "AMOUNT", "amount"],
    [{ amount: "ten" }, "AMOUNT", "amount"],
    [{ megabytes: 0 }, "MEGABYTES", "megabytes"],
    [{ megabytes: -1 }, "MEGABYTES", "megabytes"],
    [{ megabytes: 10_000_001 }, "MEGABYTES", "megabytes"],
  ])("is not had: %j: %s", (wish, refusal, field) => {
    expect(readLimit(wish)).toEqual({ refusal, field });
  });
});

describe("how far a limit is used", () => {
  it.each([
    [-5, 0, 0, "within"],
    [0, 0, 0, "within"],
    [79_990_000, 79.99, 0, "within"],
    [79_999_999, 79.99, 0, "within"],
    [80_000_000, 80, 80, "near"],
    [99_999_999, 99.99, 80, "near"],
    [100_000_000, 100, 100, "reached"],
    [250_000_000, 250, 100, "reached"],
  ])("%d of 100 roubles: %d %%", (used, percent, level, state) => {
    expect(percentOf(used, 100_000_000)).toBe(percent);
    expect(levelOf(used, 100_000_000)).toBe(level);
    expect(stateOf(used, 100_000_000)).toBe(state);
  });

  it("is exact where the figures are greatest", () => {
    expect(percentOf(10_000_000_000_000 - 1, 10_000_000_000_000)).toBe(99.99);
    expect(percentOf(9_000_000_000_000_000, 10_000_000_000_000)).toBe(90_000);
  });
});

describe("what is told", () => {
  const never = { toldMonth: null, toldLevel: 0 } as const;
  const near = { toldMonth: "2026-11", toldLevel: 80 } as const;

  it("is each level once a month, and of a month that is over never after a newer one", () => {
    expect(isToBeTold(never, "2026-11", 0)).toBe(false);
    expect(isToBeTold(never, "2026-11", 80)).toBe(true);
    expect(isToBeTold(never, "2026-11", 100)).toBe(true);
    expect(isToBeTold(near, "2026-11", 80)).toBe(false);
    expect(isToBeTold(near, "2026-11", 100)).toBe(true);
    expect(isToBeTold({ ...near, toldLevel: 100 }, "2026-11", 80)).toBe(false);
    expect(isToBeTold({ ...near, toldLevel: 100 }, "2026-12", 80)).toBe(true);
    expect(isToBeTold(near, "2026-10", 100)).toBe(false);
  });

  it("is told anew under a higher limit only once that is reached", () => {
    const reached = { toldMonth: "2026-11", toldLevel: 100 } as const;
    expect(toldAfterChange(reached, "2026-11", 80)).toEqual(near);
    expect(toldAfterChange(reached, "2026-11", 0)).toEqual({ toldMonth: "2026-11", toldLevel: 0 });
    expect(toldAfterChange(reached, "2026-11", 100)).toEqual(reached);
    // A lower one is used further than was told.
    expect(toldAfterChange(near, "2026-11", 100)).toEqual(near);
    expect(toldAfterChange(reached, "2026-12", 0)).toEqual(reached);
  });

  it("is of the last month first while its usage still comes", () => {
    expect(monthsWatched("2026-11-16", "2026-11-15")).toEqual(["2026-11"]);
    expect(monthsWatched("2026-12-01", "2026-11-29")).toEqual(["2026-11"]);
    expect(monthsWatched("2026-12-01", "2026-11-30")).toEqual(["2026-11", "2026-12"]);
    expect(monthsWatched("2026-12-03", "2026-11-30")).toEqual(["2026-11", "2026-12"]);
    expect(monthsWatched("2026-12-04", "2026-11-30")).toEqual(["2026-12"]);
    expect(monthsWatched("2027-01-01", "2026-12-31")).toEqual(["2026-12", "2027-01"]);
    expect(monthsWatched("2026-12-01", null)).toEqual(["2026-12"]);
  });
});
