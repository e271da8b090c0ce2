import { INVOICE_EMAILS_OF_COMPANY, INVOICE_EMAILS_TO_ADDRESS } from "@kabinet/shared";
import { brokenLimit, checkOrder, sendingAfter } from "./invoice-sending.policy";

const WISHED = {
  invoiceIds: ["inv_1"],
  email: "buh@bereg.example",
  isEmailConfirmed: false,
  formats: ["pdf"],
};
const DAY = 86_400_000;

describe("an order of invoices", () => {
  it("has one to twelve invoices, a format, and an address that was meant", () => {
    expect(checkOrder({ ...WISHED, email: " Buh@BEREG.example " })).toEqual({ address: "Buh@bereg.example" });
    expect(checkOrder({ ...WISHED, email: "buh@" })).toMatchObject({ code: "EMAIL_INVALID", field: "email" });
    const slip = { ...WISHED, email: "buh@gmial.com" };
    expect(checkOrder(slip)).toMatchObject({ code: "EMAIL_LIKELY_MISTYPED", field: "email" });
    expect(checkOrder({ ...slip, isEmailConfirmed: true })).toEqual({ address: "buh@gmial.com" });
    expect(checkOrder({ ...WISHED, formats: [] })).toMatchObject({ code: "INVALID_INPUT", field: "formats" });
    for (const length of [0, 13]) {
      const invoiceIds = Array.from({ length }, (_, i) => `inv_${String(i)}`);
      expect(checkOrder({ ...WISHED, invoiceIds })).toMatchObject({
        code: "INVALID_INPUT",
        field: "invoiceIds",
      });
    }
  });
});

describe("the limits of a day", () => {
  const times = (count: number): number[] => Array.from({ length: count }, (_, i) => 1_000 + i);

  it("let in as many as are left, and say when the rest will be", () => {
    const full = { ofCompany: times(INVOICE_EMAILS_OF_COMPANY - 2), toAddress: [] };
    expect(brokenLimit(full, 2)).toBeNull();
    // Three more wait until one of the earlier ones is a day old.
    expect(brokenLimit(full, 3)).toMatchObject({ opensAt: 1_000 + DAY });
    expect(brokenLimit(full, 4)).toMatchObject({ opensAt: 1_001 + DAY });
    const address = { ofCompany: [], toAddress: times(INVOICE_EMAILS_TO_ADDRESS) };
    expect(brokenLimit(address, 1)).toMatchObject({ opensAt: 1_000 + DAY });
  });
});

test("a try ends a sending, or leaves it to the next one", () => {
  const at = { at: 5, nextAt: null, refusal: null };
  expect(sendingAfter({ ...at, outcome: "sent" })).toMatchObject({
    state: "sent",
    settledAt: 5,
    failure: null,
  });
  expect(sendingAfter({ ...at, outcome: "retried", nextAt: 9 })).toMatchObject({
    state: "queued",
    dueAt: 9,
    settledAt: null,
  });
  expect(sendingAfter({ ...at, outcome: "givenUp", refusal: 550 })).toMatchObject({
    state: "failed",
    failure: "refused",
    refusal: 550,
  });
  expect(sendingAfter({ ...at, outcome: "givenUp" })).toMatchObject({ state: "failed", failure: "givenUp" });
  expect(sendingAfter({ ...at, outcome: "unwanted" })).toMatchObject({
    state: "failed",
    failure: "unwanted",
  });
});
