import { invoiceLines } from "./invoice-lines.policy";

describe("the lines of an invoice", () => {
  it("round the exact sum of the charges half-up to kopecks and hold the VAT in it", () => {
    const { lines, total } = invoiceLines([
      { kind: "voice", vatRate: 25, charged: 1_234_999 },
      { kind: "tariffPlanFee", vatRate: 25, charged: 9_900_000 },
      { kind: "data", vatRate: 25, charged: 5_000 },
    ]);
    expect(lines).toEqual([
      { kind: "tariffPlanFee", vatRate: 25, charged: 9_900_000, gross: 9_900_000, vat: 1_980_000 },
      { kind: "voice", vatRate: 25, charged: 1_234_999, gross: 1_230_000, vat: 250_000 },
      { kind: "data", vatRate: 25, charged: 5_000, gross: 10_000, vat: 0 },
    ]);
    expect(total).toBe(11_140_000);
  });

  it("stand apart by VAT rate; what comes to nothing is a line of 0, what is less than nothing one below", () => {
    const { lines } = invoiceLines([
      { kind: "data", vatRate: 26, charged: 2_520_000 },
      { kind: "data", vatRate: 25, charged: 2_500_000 },
      { kind: "messages", vatRate: 25, charged: 0 },
      { kind: "serviceFee", vatRate: 25, charged: -2_500_000 },
      { kind: "voice", vatRate: 25, charged: -4_999 },
    ]);
    expect(lines.map(({ kind, vatRate, gross, vat }) => [kind, vatRate, gross, vat])).toEqual([
      ["serviceFee", 25, -2_500_000, -500_000],
      ["voice", 25, 0, 0],
      ["messages", 25, 0, 0],
      ["data", 25, 2_500_000, 500_000],
      ["data", 26, 2_520_000, 520_000],
    ]);
    expect(lines.every(({ gross, vat }) => !Object.is(gross, -0) && !Object.is(vat, -0))).toBe(true);
    expect(invoiceLines([])).toEqual({ lines: [], total: 0 });
  });
});
