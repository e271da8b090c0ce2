import { readAmount } from "../../../lib/format/typed-amount";
import { paymentFilePath, paymentFilterIn } from "./payment-search";

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

test("a file has what the list shows", () => {
  const search = { state: "DONE", from: "2026-11-01", number: "1 & 2", payment: "pay_1" } as const;
  expect(paymentFilePath("csv", "cl_1", search, "be")).toBe(
    "/downloads/payments.csv?clientId=cl_1&states=DONE&search=1+%26+2&from=2026-11-01&lang=be",
  );
});
