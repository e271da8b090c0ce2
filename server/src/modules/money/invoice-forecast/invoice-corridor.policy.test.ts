import { CorridorSide } from "./invoice-corridor.entity";
import { checkCorridor, CORRIDOR_MAX, isToBeTold, sideOf } from "./invoice-corridor.policy";

describe("the bounds of a corridor", () => {
  it.each([
    [null, null, { atLeast: null, atMost: null }],
    ["0", "1000000", { atLeast: 0, atMost: CORRIDOR_MAX }],
    ["10.50", "10.50", { atLeast: 10_500_000, atMost: 10_500_000 }],
    [null, "0.01", { atLeast: null, atMost: 10_000 }],
  ])("are %s to %s", (atLeast, atMost, bounds) => {
    expect(checkCorridor(atLeast, atMost)).toEqual({ bounds });
  });

  it.each([
    ["-0.01", null, "AMOUNT", "atLeast"],
    ["1.001", null, "AMOUNT", "atLeast"],
    [null, "1000000.01", "AMOUNT", "atMost"],
    [null, "many", "AMOUNT", "atMost"],
    ["10.51", "10.50", "CROSSED", "atMost"],
  ])("are not %s to %s: %s", (atLeast, atMost, refusal, field) => {
    expect(checkCorridor(atLeast, atMost)).toEqual({ refusal, field });
  });
});

describe("a corridor", () => {
  const bounds = { atLeast: 10_000_000, atMost: 20_000_000 };

  it("has its bounds inside", () => {
    expect([9_990_000, 10_000_000, 20_000_000, 20_010_000].map((total) => sideOf(bounds, total))).toEqual([
      CorridorSide.BELOW,
      null,
      null,
      CorridorSide.ABOVE,
    ]);
    expect(sideOf({ atLeast: null, atMost: null }, 1)).toBeNull();
  });

  it("is told of once a month and side, and below it near the month's end only", () => {
    const never = { toldMonth: null, toldSide: null };
    const told = { toldMonth: "2026-11", toldSide: CorridorSide.ABOVE };
    expect(isToBeTold(never, null, "2026-11", 0)).toBe(false);
    expect(isToBeTold(never, CorridorSide.ABOVE, "2026-11", 30)).toBe(true);
    expect(isToBeTold(told, CorridorSide.ABOVE, "2026-11", 3)).toBe(false);
    expect(isToBeTold(told, CorridorSide.ABOVE, "2026-12", 30)).toBe(true);
    expect(isToBeTold(told, CorridorSide.BELOW, "2026-11", 10)).toBe(true);
    expect(isToBeTold(told, CorridorSide.BELOW, "2026-11", 11)).toBe(false);
  });
});
