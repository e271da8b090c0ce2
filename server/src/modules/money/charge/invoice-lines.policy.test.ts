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

  it("stand apart by VAT rate, and none stands for nothing", () => {
    const { lines } = invoiceLines([
      { kind: "data", vatRate: 26, charged: 2_520_000 },
      { kind: "data", vatRate: 25, charged: 2_500_000 },
      { kind: "messages", vatRate: 25, charged: 0 },
    ]);
    expect(lines.map(({ vatRate, vat }) => [vatRate, vat])).toEqual([
      [25, 500_000],
      [26, 520_000],
    ]);
  });
});
