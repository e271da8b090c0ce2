import { servicesMoved, standingAfter, type LineStanding } from "./line-standing.policy";

const line: LineStanding = {
  tariffPlanId: "old",
  services: new Set(["a", "b"]),
  charged: new Map([
    ["a", true],
    ["b", false],
  ]),
  chargedPlans: new Map([
    ["old", true],
    ["older", false],
  ]),
};
const fee = { kind: "tariffPlanFee", specificationId: null, tariffPlanId: "new", gross: 10 } as const;

describe("how a line stands after a step", () => {
  it("has the new plan, no more what ended, and within a month all that was charged", () => {
    const after = standingAfter(line, { tariffPlanId: "new", ended: ["a"], begun: ["c"], fees: [fee] });
    expect(after.tariffPlanId).toBe("new");
    expect([...after.services]).toEqual(["b", "c"]);
    expect(after.charged).toEqual(line.charged);
    expect(after.chargedPlans).toEqual(new Map([...line.chargedPlans, ["new", false]]));
  });

  it("does not owe what it is told not to owe, but for what an order has brought or an invoice holds", () => {
    const after = standingAfter(line, { fees: [fee], notOwed: ["a", "b"], onlyPlanOwed: "new" });
    expect(after.charged).toEqual(new Map([["b", false]]));
    expect(after.chargedPlans).toEqual(
      new Map([
        ["older", false],
        ["new", false],
      ]),
    );
  });
});

describe("what a step that ended services tells", () => {
  it("is that they are not owed, at the first instant of a month only", () => {
    const moved = { ended: ["a"], begun: [] };
    expect(servicesMoved(line, moved, { fees: [], isMonthStart: true })).toMatchObject({
      notOwed: ["a"],
      onlyPlanOwed: "old",
    });
    expect(servicesMoved(line, moved, { fees: [], isMonthStart: false })).toMatchObject({
      notOwed: [],
      onlyPlanOwed: null,
    });
    const begun = servicesMoved(line, { ended: [], begun: ["c"] }, { fees: [], isMonthStart: true });
    expect(begun).toMatchObject({ notOwed: [], onlyPlanOwed: null });
  });
});
