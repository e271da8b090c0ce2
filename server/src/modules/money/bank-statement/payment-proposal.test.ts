import { STATEMENT_BYTES_MAX } from "@kabinet/shared";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import type { RegisterPaymentsInput } from "../../../testing/generated/graphql";
import { graphql } from "../../../testing/graphql";
import { done, listed, paymentScene } from "../../../testing/payment-scene";
import { encoded, statementOf, type StatementLine } from "../../../testing/statement-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import type { TestViewer } from "../../../testing/test-viewer";
import { Payment } from "../payment/payment.entity";

const PROPOSALS = graphql(`
  query PaymentProposalsTest($clientId: ID!, $statement: [String!]!) {
    paymentProposals(clientId: $clientId, statement: $statement) {
      proposals {
        line paidOn amount { amount } reference payerName payerAccount purpose
        account { id } known { id } like { id } mayRegister isSuggested why
      }
      otherDocuments
      problems { line message }
    }
  }
`);

const REGISTER = graphql(`
  mutation PaymentProposalsRegister($input: RegisterPaymentsInput!, $key: String!) {
    registerPayments(input: $input, idempotencyKey: $key) {
      payments { id reference payerAccount comment state account { id } }
      userErrors { code field elementIndex }
    }
  }
`);

const LINES: readonly StatementLine[] = [
  { number: "101", amount: "120.50", carriedOutOn: "13.11.2026", purpose: "Связь, л/с 1001" },
  { number: "102", amount: "7.77", carriedOutOn: "14.11.2026", purpose: "Связь, л/с 1002" },
  { number: "103", amount: "5.00", carriedOutOn: "14.11.2026", purpose: "Связь" },
  {
    ...{ number: "104", amount: "99.00", carriedOutOn: "14.11.2026", purpose: "Аренда" },
    payee: { account: "BY77DEMO30120000000000070000", unp: "100000003" },
  },
];

const base64 = (text: string): string => encoded(text, "windows-1251").toString("base64");

/** As the web app sends a file: no text of a request may be longer. */
const partsOf = (text: string): string[] => text.match(/.{1,90000}/gs) ?? [];

async function proposed(test: TestApp, as: TestViewer, clientId: string, statement: string) {
  return (await test.data(PROPOSALS, { clientId, statement: partsOf(statement) }, { as, locale: "en" }))
    .paymentProposals;
}

let keys = 0;

async function register(
  test: TestApp,
  as: TestViewer,
  input: RegisterPaymentsInput,
  key = `statement ${String((keys += 1))}`,
) {
  return (await test.data(REGISTER, { input, key }, { as })).registerPayments;
}

type Proposals = NonNullable<Awaited<ReturnType<typeof proposed>>>["proposals"];

/** What is chosen of proposals: those that are suggested. */
function chosen(clientId: string, proposals: Proposals): RegisterPaymentsInput {
  return {
    clientId,
    payments: proposals
      .filter(({ isSuggested }) => isSuggested)
      .map(({ account, paidOn, amount, reference, payerAccount, purpose }) => ({
        ...{ accountId: account?.id ?? "", paidOn, amount: amount.amount, reference, payerAccount },
        ...{ comment: purpose, acknowledgeLike: false },
      })),
  };
}

describe("payments of a bank statement", () => {
  it("are proposed to who registers payments, and nothing is kept by that", () =>
    withTestApp(async (test) => {
      const { administrator, account, other, clientId } = await paymentScene(test);
      const found = await proposed(test, administrator, clientId, base64(statementOf(LINES)));
      expect(found).toMatchObject({ otherDocuments: 1, problems: [] });
      expect(found?.proposals).toMatchObject([
        {
          ...{ paidOn: "2026-11-13", amount: { amount: "120.50" }, reference: "101" },
          ...{ payerName: "ООО «Ёлка и №1»", purpose: "Связь, л/с 1001", account: { id: account.id } },
          ...{ known: null, like: [], mayRegister: true, isSuggested: true, why: null },
        },
        { reference: "102", account: { id: other.id }, isSuggested: true },
        { reference: "103", account: null, isSuggested: false, mayRegister: true },
      ]);
      expect(await test.database.read(Payment, "")).toEqual([]);
    }));

  it("are registered together, wait for the operator, and the same statement adds nothing then", () =>
    withTestApp(async (test) => {
      const { administrator, account, other, clientId } = await paymentScene(test);
      const statement = base64(statementOf(LINES));
      const found = await proposed(test, administrator, clientId, statement);
      const input = chosen(clientId, found?.proposals ?? []);
      const key = "one statement";
      const first = await register(test, administrator, input, key);
      expect(first.userErrors).toEqual([]);
      expect(first.payments).toMatchObject([
        {
          reference: "101",
          state: "PENDING_AUTHORIZATION",
          account: { id: account.id },
          comment: "Связь, л/с 1001",
        },
        { reference: "102", payerAccount: "BY20DEMO30120000000000020000", account: { id: other.id } },
      ]);
      expect(await listed(test, administrator, clientId)).toMatchObject({
        ...{ balance: "0.00", unconfirmed: "128.27" },
      });
      const ids = first.payments?.map(({ id }) => id) ?? [];
      const records = await test.database.read(AuditRecord, "where t.action = $1", ["payment.registered"]);
      expect(records.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort());
      // The same request again is the same answer, under another key it is refused line by line.
      expect(await register(test, administrator, input, key)).toEqual(first);
      expect((await register(test, administrator, input)).userErrors).toEqual([
        { code: "INVALID_INPUT", field: ["payments", "0", "reference"], elementIndex: 0 },
        { code: "INVALID_INPUT", field: ["payments", "1", "reference"], elementIndex: 1 },
      ]);
      const again = await proposed(test, administrator, clientId, statement);
      expect(again?.proposals.map(({ known, mayRegister }) => [known?.id ?? null, mayRegister])).toEqual([
        [ids[0], false],
        [ids[1], false],
        [null, true],
      ]);
      expect(await test.database.read(Payment, "")).toHaveLength(2);
    }));

  it("are registered once, whoever reads the statement at the same time", () =>
    withTestApp(async (test) => {
      const { administrator, clientId } = await paymentScene(test);
      const found = await proposed(test, administrator, clientId, base64(statementOf(LINES)));
      const input = chosen(clientId, found?.proposals ?? []);
      const answers = await Promise.all([1, 2, 3].map(() => register(test, administrator, input)));
      expect(answers.filter(({ payments }) => payments !== null)).toHaveLength(1);
      expect(await test.database.read(Payment, "")).toHaveLength(2);
    }));

  it("are registered once to whichever account, however the payer's is written", () =>
    withTestApp(async (test) => {
      const { administrator, account, other, clientId } = await paymentScene(test);
      const to = (accountId: string, payerAccount: string) => ({
        ...{ accountId, payerAccount, paidOn: "2026-11-13", amount: "1.00", reference: "1" },
        acknowledgeLike: true,
      });
      const answers = await Promise.all(
        [to(account.id, "BY20DEMO3012"), to(other.id, "by20 demo 3012")].map((payment) =>
          register(test, administrator, { clientId, payments: [payment] }),
        ),
      );
      expect(answers.filter(({ payments }) => payments !== null)).toHaveLength(1);
      expect(await test.database.read(Payment, "")).toMatchObject([{ payerAccount: "BY20DEMO3012" }]);
    }));

  it("are registered all or none, each refusal by its place", () =>
    withTestApp(async (test) => {
      const { administrator, account, foreign, clientId } = await paymentScene(test);
      const typed = { accountId: account.id, paidOn: "2026-11-13", amount: "55.00", reference: "9" };
      const like = await done(test, administrator, "registerPayment", typed);
      const one = {
        ...{
          accountId: account.id,
          paidOn: "2026-11-13",
          amount: "1.00",
          reference: "1",
          payerAccount: "BY20",
        },
        acknowledgeLike: false,
      };
      const tried = async (...parts: object[]) =>
        (
          await register(test, administrator, {
            clientId,
            payments: parts.map((part) => ({ ...one, ...part })),
          })
        ).userErrors.map(({ code, field }) => [code, field?.slice(1).join(" ")]);
      expect(
        await tried(
          {},
          { accountId: foreign.id },
          { accountId: "acc_none" },
          { amount: "0" },
          { paidOn: "2026-11-17" },
          { reference: " " },
          { payerAccount: "x".repeat(35) },
        ),
      ).toEqual([
        ["NOT_FOUND", "1 accountId"],
        ["NOT_FOUND", "2 accountId"],
        ["INVALID_INPUT", "3 amount"],
        ["INVALID_INPUT", "4 paidOn"],
        ["INVALID_INPUT", "5 reference"],
        ["INVALID_INPUT", "6 payerAccount"],
      ]);
      expect(await tried({}, {})).toEqual([["INVALID_INPUT", "1 reference"]]);
      expect(await tried()).toEqual([["INVALID_INPUT", ""]]);
      expect(await tried({ amount: "55.00", reference: "8" })).toEqual([
        ["PAYMENT_ALIKE", "0 acknowledgeLike"],
      ]);
      // What was typed by hand is the same payment, whatever is acknowledged.
      expect(await tried({ amount: "55.00", reference: "9", acknowledgeLike: true })).toEqual([
        ["INVALID_INPUT", "0 reference"],
      ]);
      expect((await test.database.read(Payment, "")).map(({ id }) => id)).toEqual([like.id]);
      expect(await tried({ amount: "55.00", reference: "8", acknowledgeLike: true })).toEqual([]);
    }));

  it("are no more than may wait", () =>
    withTestApp(async (test) => {
      const { administrator, account, clientId } = await paymentScene(test);
      const payments = (from: number) =>
        Array.from({ length: 100 }, (_, n) => ({
          ...{
            accountId: account.id,
            paidOn: "2026-11-13",
            amount: String(from + n + 1),
            acknowledgeLike: true,
          },
          ...{ reference: String(from + n), payerAccount: "BY20" },
        }));
      expect((await register(test, administrator, { clientId, payments: payments(0) })).userErrors).toEqual(
        [],
      );
      expect((await register(test, administrator, { clientId, payments: payments(100) })).userErrors).toEqual(
        [],
      );
      const [refused] = (
        await register(test, administrator, { clientId, payments: payments(200).slice(0, 1) })
      ).userErrors;
      expect(refused?.code).toBe("TOO_MANY_PAYMENTS");
    }));

  it("are proposed and registered within what somebody looks after", () =>
    withTestApp(async (test) => {
      const { administrator, partly, observer, stranger, staff, account, other, clientId } =
        await paymentScene(test);
      const statement = base64(statementOf(LINES));
      const all = await proposed(test, administrator, clientId, statement);
      const input = chosen(clientId, all?.proposals ?? []);
      expect(await proposed(test, stranger, clientId, statement)).toBeNull();
      expect((await register(test, stranger, input)).userErrors[0]?.code).toBe("NOT_FOUND");
      for (const as of [observer, staff])
        expect(
          (await test.ask(PROPOSALS, { clientId, statement: [statement] }, { as })).errors?.[0]?.extensions
            .code,
        ).toBe("FORBIDDEN");
      // Of one account only: what was paid to another is not known there, nor is that account.
      await register(test, administrator, input);
      const seen = await proposed(test, partly, clientId, statement);
      expect(seen?.proposals.map(({ known, account: of }) => [known !== null, of?.id])).toEqual([
        [false, undefined],
        [true, other.id],
        [false, undefined],
      ]);
      const [first] = input.payments;
      const elsewhere = { clientId, payments: first ? [{ ...first, accountId: account.id }] : [] };
      expect((await register(test, partly, elsewhere)).userErrors[0]?.code).toBe("NOT_FOUND");
    }));

  it("are not proposed from what is no statement, or too large a one", () =>
    withTestApp(async (test) => {
      const { administrator, clientId } = await paymentScene(test);
      const problems = async (statement: string) => {
        const found = await proposed(test, administrator, clientId, statement);
        expect(found?.proposals).toEqual([]);
        return found?.problems.map(({ line, message }) => [line, message]);
      };
      expect(await problems("не base64")).toEqual([[null, expect.stringContaining("base64")]]);
      expect(await problems("")).toEqual([[null, expect.stringContaining("cannot be read")]]);
      const large = Buffer.alloc(STATEMENT_BYTES_MAX + 3, "x").toString("base64");
      expect(await problems(large)).toEqual([[null, expect.stringContaining("larger than 500 kB")]]);
      const wrong = statementOf(LINES).replace("Сумма=7.77", "Сумма=7.777");
      expect(await problems(base64(wrong))).toEqual([[expect.any(Number), expect.stringContaining("7.777")]]);
      const many = Array.from({ length: 101 }, (_, n) => ({
        ...{ number: String(n), amount: "1.00", carriedOutOn: "13.11.2026", purpose: "Связь" },
      }));
      expect(await problems(base64(statementOf(many)))).toEqual([
        [null, expect.stringContaining("more than 100 payments")],
      ]);
    }));
});
