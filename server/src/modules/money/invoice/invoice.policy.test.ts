import fc from "fast-check";
import { coverInvoices, invoiceDueOn, leftToPay } from "./invoice.policy";

const cover = (totals: number[], received: number) =>
  coverInvoices(totals, received).map(({ state, paid }) => [state, paid]);

it("is due twenty days after it was formed", () => {
  expect(invoiceDueOn("2026-02-12")).toBe("2026-03-04");
});

describe("payments", () => {
  it("cover the oldest invoice first", () => {
    expect(cover([100, 50, 30], 120)).toEqual([
      ["settled", 100],
      ["partiallyPaid", 20],
      ["sent", 0],
    ]);
  });

  it("settle an invoice to the last kopeck, not before", () => {
    expect(cover([100], 99)).toEqual([["partiallyPaid", 99]]);
    expect(cover([100], 100)).toEqual([["settled", 100]]);
    expect(cover([100], 101)).toEqual([["settled", 100]]);
    expect(cover([100], 0)).toEqual([["sent", 0]]);
  });
});

describe("an invoice", () => {
  it("of nothing is settled and takes nothing", () => {
    expect(cover([0, 10], 0)).toEqual([
      ["settled", 0],
      ["sent", 0],
    ]);
  });

  it("below zero covers others, older ones and later ones, the oldest first", () => {
    expect(cover([30, -50, 40], 0)).toEqual([
      ["settled", 30],
      ["settled", 0],
      ["partiallyPaid", 20],
    ]);
    expect(cover([30, -20], 10)).toEqual([
      ["settled", 30],
      ["settled", 0],
    ]);
  });
});

it("leaves to pay what the balance is below zero, whatever came in and went out", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 })), fc.nat({ max: 3_000 }), (totals, received) => {
      const covers = coverInvoices(totals, received);
      const left = totals.reduce(
        (sum, total, i) => sum + leftToPay({ total, paid: covers[i]?.paid ?? NaN }),
        0,
      );
      const balance = received - totals.reduce((sum, total) => sum + total, 0);
      expect(left).toBe(Math.max(0, -balance));
      expect(covers.every(({ paid }) => paid >= 0 && !Object.is(paid, -0))).toBe(true);
    }),
  );
});
