import fc from "fast-check";
import { coverInvoices } from "../invoice/invoice.policy";
import { coveringOf } from "./invoice-payment.policy";

const invoice = (month: string, total: number) => ({ id: `inv_${month}`, month, total });
const paid = (on: string, amount: number, id = on) => ({ id, on, amount });

it("covers the oldest invoice first, in the order of the days on which money came in", () => {
  const invoices = [invoice("2026-10", 50), invoice("2026-09", 100)];
  const money = [paid("2026-11-20", 40), paid("2026-10-10", 30), paid("2026-11-10", 80)];
  const covering = (id: string) =>
    coveringOf(invoices, money, id).map(({ money: { on }, covered }) => [on, covered]);
  expect(covering("inv_2026-09")).toEqual([
    ["2026-10-10", 30],
    ["2026-11-10", 70],
  ]);
  expect(covering("inv_2026-10")).toEqual([
    ["2026-11-10", 10],
    ["2026-11-20", 40],
  ]);
  expect(covering("inv_unknown")).toEqual([]);
});

it("comes to what is paid of each invoice, and gives no money twice", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.integer({ min: 10, max: 30 }), fc.integer({ min: 1, max: 400 })), {
        maxLength: 12,
      }),
      (totals, payments) => {
        const invoices = totals.map((total, i) => invoice(`2026-${String(i + 1).padStart(2, "0")}`, total));
        const credits = invoices.flatMap(({ id, month, total }) =>
          total < 0 ? [paid(`${month}-02`, -total, id)] : [],
        );
        const came = payments.map(([day, amount], i) =>
          paid(`2026-05-${String(day)}`, amount, `p${String(i)}`),
        );
        const received = payments.reduce((sum, [, amount]) => sum + amount, 0);
        const covers = coverInvoices(totals, received);
        const used = new Map<string, number>();
        for (const [i, { id }] of invoices.entries()) {
          const covering = coveringOf(invoices, [...credits, ...came], id);
          expect(covering.reduce((sum, { covered }) => sum + covered, 0)).toBe(covers[i]?.paid);
          for (const { money, covered } of covering) used.set(money.id, (used.get(money.id) ?? 0) + covered);
        }
        for (const { id, amount } of [...credits, ...came])
          expect(used.get(id) ?? 0).toBeLessThanOrEqual(amount);
      },
    ),
  );
});
