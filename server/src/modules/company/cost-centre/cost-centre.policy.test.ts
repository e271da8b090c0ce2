import { readCostCentre } from "./cost-centre.policy";

const codeOf = (wish: Parameters<typeof readCostCentre>[0]): readonly [string, string] | null => {
  const read = readCostCentre(wish);
  return "problem" in read ? [read.field, read.problem.key] : null;
};

describe("how a cost centre may be called", () => {
  it("keeps what was typed on one line, and compares without case, quotes and marks", () => {
    expect(readCostCentre({ name: "  Проект   «Маяк» ", code: " P-01 " })).toEqual({
      name: "Проект «Маяк»",
      nameFolded: "проект маяк",
      code: "P-01",
      codeFolded: "p-01",
    });
    expect(readCostCentre({ name: "А", code: "   " })).toMatchObject({ code: null, codeFolded: null });
    expect(readCostCentre({ name: "А", code: null })).toMatchObject({ code: null, codeFolded: null });
  });

  it("has a name of 1 to 60 characters and a code of 20 at the most", () => {
    expect(codeOf({ name: "я".repeat(60), code: "1".repeat(20) })).toBeNull();
    expect(codeOf({ name: "я".repeat(61) })).toEqual(["name", "cost-centre.TOO_LONG"]);
    expect(codeOf({ name: "я", code: "1".repeat(21) })).toEqual(["code", "cost-centre.TOO_LONG"]);
    for (const name of ["", "   ", "«»", "—", "\u200b"])
      expect(codeOf({ name })).toEqual(["name", "cost-centre.EMPTY"]);
    for (const name of ["один\nдва", "а\u0007б", "а\u202eб"])
      expect(codeOf({ name })).toEqual(["name", "cost-centre.CHARACTERS"]);
  });
});
