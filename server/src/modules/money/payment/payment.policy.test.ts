import { PaymentState } from "./payment.entity";
import {
  amountProblem,
  dayProblem,
  isLike,
  isSame,
  isWaiting,
  referenceKey,
  registrationProblem,
  standsForMoney,
  tidyReference,
  type RegisteredPayment,
} from "./payment.policy";

const TODAY = "2026-11-30";
const KOPECK = 10_000;
const TEN_MILLION = 10_000_000_000_000;

const codeOf = (text: { readonly key: string } | null): string | null =>
  text && text.key.slice("payment.".length);

test.each([
  [0, "AMOUNT_NOT_POSITIVE"],
  [-KOPECK, "AMOUNT_NOT_POSITIVE"],
  [1, "AMOUNT_FINER_THAN_KOPECKS"],
  [KOPECK - 1, "AMOUNT_FINER_THAN_KOPECKS"],
  [KOPECK, null],
  [TEN_MILLION, null],
  [TEN_MILLION + KOPECK, "AMOUNT_TOO_LARGE"],
  [null, "AMOUNT_TOO_LARGE"],
])("of an amount of %s is said: %s", (amount, code) => {
  expect(codeOf(amountProblem(amount))).toBe(code);
});

test.each([
  [TODAY, null],
  ["2026-12-01", "DAY_AHEAD"],
  ["2026-09-01", null],
  ["2026-08-31", "DAY_TOO_LONG_AGO"],
])("of a payment of %s is said on 30 November: %s", (day, code) => {
  expect(codeOf(dayProblem(day, TODAY))).toBe(code);
});

test("what is wrong first is told, with its field", () => {
  const sound: RegisteredPayment = { paidOn: TODAY, amount: KOPECK, reference: "17", comment: null };
  expect(registrationProblem(sound, TODAY)).toBeNull();
  const wrong = (part: Partial<RegisteredPayment>) => registrationProblem({ ...sound, ...part }, TODAY);
  expect(wrong({ amount: 0, reference: "" })?.field).toBe("amount");
  expect(wrong({ paidOn: "2026-12-01", reference: "" })?.field).toBe("paidOn");
  for (const reference of ["", "  ", "№ ", "1\n2", "1\u0000", "x".repeat(36)])
    expect(wrong({ reference })?.field).toBe("reference");
  expect(wrong({ reference: "x".repeat(35) })).toBeNull();
  expect(wrong({ comment: "x".repeat(501) })?.field).toBe("comment");
  expect(wrong({ comment: "строка\nещё" })).toBeNull();
});

test("the number of a payment order is kept without the sign before it, and compared without zeros, spaces and case", () => {
  expect(["№ 17", "№17", "No. 17", "N 17", " 17 "].map(tidyReference)).toEqual(Array(5).fill("17"));
  expect(["Новая 1", "NO-17"].map(tidyReference)).toEqual(["Новая 1", "NO-17"]);
  expect(["0017", "17", " 1 7 "].map(referenceKey)).toEqual(["17", "17", "17"]);
  expect(["0", "00", "а-1"].map(referenceKey)).toEqual(["0", "0", "А-1"]);
});

describe("two payments", () => {
  const one = { accountId: "acc_1", paidOn: "2026-11-20", amount: 5 * KOPECK, reference: "17" };

  test.each([
    [{}, true, true],
    [{ accountId: "acc_2" }, false, false],
    [{ reference: "18" }, true, false],
    [{ amount: KOPECK }, true, false],
    [{ amount: KOPECK, reference: "18" }, false, false],
    [{ paidOn: "2026-11-21", reference: "18" }, false, false],
    [{ paidOn: "2026-11-30" }, true, true],
    [{ paidOn: "2026-12-01" }, true, false],
    [{ paidOn: "2026-11-10" }, true, true],
    [{ paidOn: "2026-11-09" }, true, false],
    [{ paidOn: "2027-02-18" }, true, false],
    [{ paidOn: "2027-02-19" }, false, false],
    [{ reference: "0017" }, true, true],
  ])("that differ in %j are alike: %s, and one without doubt: %s", (part, like, same) => {
    const other = { ...one, ...part };
    expect([isLike(one, other), isLike(other, one)]).toEqual([like, like]);
    expect([isSame(one, other), isSame(other, one)]).toEqual([same, same]);
  });
});

test("what counts, or may yet, stands for money; only what was registered waits", () => {
  const states = Object.values(PaymentState);
  expect(states.filter((state) => standsForMoney({ state }))).toEqual(["pendingAuthorization", "done"]);
  expect(states.filter((state) => isWaiting({ state, registeredAt: 1 }))).toEqual(["pendingAuthorization"]);
  expect(states.filter((state) => isWaiting({ state, registeredAt: null }))).toEqual([]);
});
