import { AccountState } from "../../company/account/account.entity";
import { Payment, PaymentState } from "../payment/payment.entity";
import { asPosted } from "../payment/payment.policy";
import { say } from "../../../platform/texts/fill";
import type { StatementDocument } from "./bank-statement.policy";
import { accountMeant, paymentsTo, propose, type ProposalGround } from "./payment-proposal.policy";

const OPERATOR = { unp: "190000005", iban: "BY91 DEMO 3012 0000 0000 0001 0000" };
const IBAN = "BY91DEMO30120000000000010000";
const ACCOUNTS = [
  { id: "acc_1", number: "1001", state: AccountState.ACTIVE },
  { id: "acc_2", number: "1002", state: AccountState.SUSPENDED },
  { id: "acc_3", number: "1003", state: AccountState.CLOSED },
];

const document = (part: Partial<StatementDocument> = {}): StatementDocument => ({
  ...{ line: 7, number: "17", date: "2026-11-12", carriedOutOn: "2026-11-13", amount: 120_500_000 },
  payer: { account: "BY20", unp: "100000002", name: "Мы" },
  payee: { account: IBAN, unp: "190000005", name: "Оператор" },
  purpose: "За связь, л/с 1001",
  ...part,
});

const payment = (part: Partial<Payment> = {}): Payment =>
  Object.assign(
    new Payment(),
    asPosted({
      ...{ id: "pay_1", clientId: "cl_1", accountId: "acc_1", paidOn: "2026-11-13", amount: 120_500_000 },
      ...{ state: PaymentState.DONE, reference: "17" },
    }),
    part,
  );

const judged = (documents: readonly StatementDocument[], payments: readonly Payment[] = []) =>
  propose(documents, ground(payments)).map(({ known, like, why, mayRegister, isSuggested, accountId }) => ({
    ...{ accountId, mayRegister, isSuggested, known: known?.id ?? null, like: like.map(({ id }) => id) },
    why: why && say(why, "en"),
  }));

const ground = (payments: readonly Payment[]): ProposalGround => ({
  ...{
    today: "2026-11-16",
    operator: OPERATOR,
    unp: "100000002",
    isWhole: true,
    accounts: ACCOUNTS,
    payments,
  },
});

it("looks at what was paid to the operator only, known by its account or by its number of a taxpayer", () => {
  const party = (account: string, unp: string) => ({ account, unp, name: "" });
  const documents = [
    document({ line: 1 }),
    document({ line: 2, payee: party("BY00OTHER", "190000005") }),
    document({ line: 3, payee: party(IBAN, "") }),
    document({ line: 4, payee: party("BY00OTHER", "100000001") }),
    document({ line: 5, payee: party("BY00OTHER", "") }),
    // What came in to the company is no payment of it, not even from the operator.
    document({ line: 6, payer: party(IBAN, "190000005"), payee: party("BY20", "100000002") }),
    document({ line: 7, payer: party("BY00OTHER", "190000005") }),
  ];
  expect(paymentsTo(OPERATOR, documents).map(({ line }) => line)).toEqual([1, 2, 3]);
});

it("suggests a payment against which nothing speaks", () => {
  expect(judged([document()])).toEqual([
    { accountId: "acc_1", mayRegister: true, isSuggested: true, known: null, like: [], why: null },
  ]);
});

it("knows what is there by number, day, sum and payer's account", () => {
  const there = (part: Partial<Payment>, of: Partial<StatementDocument> = {}) =>
    judged([document(of)], [payment(part)])[0]?.known ?? null;
  expect(there({ payerAccount: "BY20" })).toBe("pay_1");
  expect(there({ payerAccount: null, reference: "№ 0017".slice(2) })).toBe("pay_1");
  expect(there({ payerAccount: "BY20", accountId: "acc_2" })).toBe("pay_1");
  for (const state of [PaymentState.PENDING_AUTHORIZATION, PaymentState.DENIED])
    expect(there({ state, payerAccount: "BY20" })).toBe("pay_1");
  const [rejected] = judged([document()], [payment({ state: PaymentState.DENIED, payerAccount: "BY20" })]);
  expect(rejected?.why).toContain("register the payment by hand");
  expect(there({ state: PaymentState.CANCELED, sameAsId: "pay_0" })).toBe("pay_1");
  // What was taken back, or never went, is not there; and another payer's order is another one.
  expect(there({ state: PaymentState.CANCELED })).toBeNull();
  expect(there({ state: PaymentState.FAILED })).toBeNull();
  expect(there({ payerAccount: "BY21" })).toBeNull();
  expect(there({ payerAccount: "BY20", amount: 120_500_001 })).toBeNull();
  expect(there({ payerAccount: "BY20", reference: "18" })).toBeNull();
  expect(there({ payerAccount: "BY20", paidOn: "2026-11-02" })).toBeNull();
  expect(there({ payerAccount: "BY20", paidOn: "2026-11-03" })).toBe("pay_1");
});

it("does not take one order of a statement for two", () => {
  const [first, second, third] = judged([
    document(),
    document({ line: 30 }),
    document({ line: 50, number: "18" }),
  ]);
  expect(first).toMatchObject({ isSuggested: true });
  expect(second).toMatchObject({ mayRegister: false, why: expect.stringContaining("line 7") as string });
  expect(third).toMatchObject({ isSuggested: true });
});

it("warns of what is like it, and leaves the choice", () => {
  expect(judged([document()], [payment({ reference: "99" })])).toEqual([
    {
      ...{ accountId: "acc_1", mayRegister: true, isSuggested: false, known: null, like: ["pay_1"] },
      why: "Like no. 99 of 13 November 2026. Choose it if it is another payment.",
    },
  ]);
});

it("says what cannot be registered, what another pays, and where the account is to be chosen", () => {
  const why = (part: Partial<StatementDocument>) =>
    judged([document(part)]).map((one) => [one.mayRegister, one.isSuggested, one.why])[0];
  expect(why({ carriedOutOn: null })).toEqual([false, false, "The bank has not carried it out yet."]);
  expect(why({ carriedOutOn: "2026-11-17" })).toEqual([false, false, expect.stringContaining("still ahead")]);
  expect(why({ carriedOutOn: "2026-08-17" })).toEqual([false, false, expect.stringContaining("older than")]);
  expect(why({ amount: 10_000_001_000_000 })).toEqual([
    false,
    false,
    expect.stringContaining("not accepted"),
  ]);
  const other = { account: "BY20", unp: "100000009", name: "" };
  expect(why({ payer: other })).toEqual([true, false, expect.stringContaining("100000009")]);
  expect(why({ payer: { ...other, unp: "" } })).toEqual([true, true, null]);
  expect(why({ purpose: "За связь" })).toEqual([true, false, expect.stringContaining("Choose the account")]);
});

it("finds the account in the purpose as a word of its own, never one that is closed", () => {
  const meant = (purpose: string, accounts = ACCOUNTS, isWhole = true) =>
    accountMeant(purpose, { accounts, isWhole });
  expect(meant("л/с №1002; связь")).toBe("acc_2");
  for (const purpose of ["л/с 10011", "1001 и 1002", "1003", ""])
    expect([purpose, meant(purpose)]).toEqual([purpose, null]);
  expect(meant("", ACCOUNTS.slice(1))).toBe("acc_2");
  expect(meant("1003", [])).toBeNull();
  // Who names a closed account does not mean the open one; who does not see all of them cannot tell.
  expect(meant("1003", ACCOUNTS.slice(1))).toBeNull();
  expect(meant("", ACCOUNTS.slice(1), false)).toBeNull();
  expect(meant("л/с 1002", ACCOUNTS.slice(1), false)).toBe("acc_2");
});
