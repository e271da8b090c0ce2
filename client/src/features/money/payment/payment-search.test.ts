import { paymentFilterIn, readAmount } from "./payment-search";

test("a sum is read as people write it", () => {
  expect(["1 234,50", "1234.5", "12", " 7 ", "-5"].map(readAmount)).toEqual([
    "1234.50",
    "1234.5",
    "12",
    "7",
    "-5",
  ]);
  expect(["", "сто", "1e5", "1.2.3", "1,2345678"].map(readAmount)).toEqual([null, null, null, null, null]);
});

test("the address is the API's filter, and asks for no days the wrong way round", () => {
  expect(paymentFilterIn({})).toEqual({});
  expect(paymentFilterIn({ state: "DONE", account: "acc_1", number: "17", min: "1", max: "2" })).toEqual({
    ...{ states: ["DONE"], accountId: "acc_1", search: "17", amountFrom: "1", amountTo: "2" },
  });
  expect(paymentFilterIn({ from: "2026-11-02", through: "2026-11-01" })).toEqual({ through: "2026-11-01" });
});
