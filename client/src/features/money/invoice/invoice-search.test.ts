import { invoiceFilterIn, monthsToChoose } from "./invoice-search";

test("the address is the filter; what it does not name is not asked", () => {
  expect(invoiceFilterIn({})).toEqual({});
  expect(
    invoiceFilterIn({
      account: "acc_1",
      state: "SENT",
      overdue: true,
      from: "2026-01",
      through: "2026-10",
    }),
  ).toEqual({
    accountId: "acc_1",
    states: ["SENT"],
    isOverdue: true,
    monthFrom: "2026-01",
    monthThrough: "2026-10",
  });
});

test("months go back over the year's edge, and one that was chosen stays to be chosen", () => {
  const months = monthsToChoose("2026-02", "2019-05", undefined, "2026-01");
  expect(months.slice(0, 3)).toEqual(["2026-02", "2026-01", "2025-12"]);
  expect(months.at(-2)).toBe("2021-03");
  expect(months.at(-1)).toBe("2019-05");
  expect(months).toHaveLength(61);
});
