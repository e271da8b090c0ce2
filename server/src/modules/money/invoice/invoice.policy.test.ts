import { invoiceDueOn, invoiceStates } from "./invoice.policy";

it("is due twenty days after it was formed", () => {
  expect(invoiceDueOn("2026-02-12")).toBe("2026-03-04");
});

describe("payments", () => {
  it("cover the oldest invoice first", () => {
    expect(invoiceStates([100, 50, 30], 120)).toEqual(["settled", "partiallyPaid", "sent"]);
  });

  it("settle an invoice to the last kopeck, not before", () => {
    expect(invoiceStates([100], 99)).toEqual(["partiallyPaid"]);
    expect(invoiceStates([100], 100)).toEqual(["settled"]);
    expect(invoiceStates([100], 0)).toEqual(["sent"]);
  });
});
