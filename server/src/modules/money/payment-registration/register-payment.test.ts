import { AccountState } from "../../company/account/account.entity";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildSubscriber } from "../../../testing/builders";
import { buildPayment } from "../../../testing/money-builders";
import { act, done, listed, paymentScene, refusal, type PaymentAnswer } from "../../../testing/payment-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { personOf } from "../../../testing/test-viewer";
import { Payment, PaymentState } from "../payment/payment.entity";

/** It is noon of 16 November 2026 in Minsk. */
const GIVEN = { paidOn: "2026-11-13", amount: "120.50", reference: "17" };

type Scene = Awaited<ReturnType<typeof paymentScene>>;

const scene = (name: string, work: (test: TestApp, scene: Scene) => Promise<void>): void => {
  it(name, () => withTestApp(async (test) => work(test, await paymentScene(test))));
};

const said = ({ userErrors: [error] }: PaymentAnswer) => error && [error.code, error.field?.[0]];

describe("registering a payment", () => {
  scene("makes one that waits, is written down, and counts nowhere", async (test, all) => {
    const { administrator, account, clientId } = all;
    const input = { ...GIVEN, accountId: account.id, reference: " № 0017 ", comment: " За ноябрь \n" };
    const payment = await done(test, administrator, "registerPayment", input);
    expect(payment).toMatchObject({
      ...{ paidOn: "2026-11-13", amount: { amount: "120.50" }, state: "PENDING_AUTHORIZATION" },
      ...{ reference: "0017", comment: "За ноябрь", version: 1, registeredByName: administrator.name },
      ...{ decidedAt: null, viewerCanCancel: true, viewerCanDecide: false, account: { id: account.id } },
    });
    expect(await listed(test, administrator, clientId)).toMatchObject({
      ...{ ids: [payment.id], balance: "0.00", confirmed: "0.00", unconfirmed: "120.50" },
      byState: { PENDING_AUTHORIZATION: [1, "120.50"] },
    });
    const [record] = await test.database.read(AuditRecord, "where t.subject_id = $1", [payment.id]);
    expect(record).toMatchObject({ action: "payment.registered", actorId: administrator.id, clientId });
    expect(JSON.parse(record?.after ?? "")).toEqual({
      ...{ accountId: account.id, paidOn: "2026-11-13", amount: 120_500_000, reference: "0017" },
    });
  });

  scene("refuses what cannot have been paid, and says which value it is", async (test, all) => {
    const { administrator, account } = all;
    const tried = async (part: object) =>
      said(await act(test, administrator, "registerPayment", { ...GIVEN, accountId: account.id, ...part }));
    for (const amount of ["0", "-0.01", "-5", "0.001", "12.345", "10000000.01", "999999999999999"])
      expect([amount, await tried({ amount })]).toEqual([amount, ["INVALID_INPUT", "amount"]]);
    for (const paidOn of ["2026-11-17", "2030-01-01", "2026-08-17", "1999-01-01"])
      expect([paidOn, await tried({ paidOn })]).toEqual([paidOn, ["INVALID_INPUT", "paidOn"]]);
    for (const reference of ["", " ", "x".repeat(36), "1\u0007"])
      expect(await tried({ reference })).toEqual(["INVALID_INPUT", "reference"]);
    expect(await tried({ comment: "x".repeat(501) })).toEqual(["INVALID_INPUT", "comment"]);
    expect(await test.database.read(Payment, "")).toEqual([]);
    // The edges themselves are let in.
    for (const part of [
      { amount: "0.01", paidOn: "2026-11-16", reference: "1" },
      { amount: "10000000", paidOn: "2026-08-18", reference: "x".repeat(35) },
    ])
      expect(await tried(part)).toBeUndefined();
  });

  scene(
    "knows accounts of others as little as those that are not there, and none that are closed",
    async (test, all) => {
      const { administrator, partly, account, other, foreign } = all;
      const to = (accountId: string) => ({ ...GIVEN, accountId });
      for (const id of [foreign.id, "acc_nothing", ""])
        expect(said(await act(test, administrator, "registerPayment", to(id)))).toEqual([
          "NOT_FOUND",
          "accountId",
        ]);
      expect(said(await act(test, partly, "registerPayment", to(account.id)))).toEqual([
        "NOT_FOUND",
        "accountId",
      ]);
      expect(await refusal(test, partly, "registerPayment", to(other.id))).toBeNull();
      await test.database.write((unit) =>
        unit.run("update account set state = $2 where id = $1", [account.id, AccountState.CLOSED]),
      );
      const closed = await act(test, administrator, "registerPayment", to(account.id), { locale: "ru" });
      expect(said(closed)).toEqual(["ACCOUNT_CLOSED", "accountId"]);
      expect(closed.userErrors[0]?.message).toContain("1001");
      // Who owes may always pay.
      await test.database.write((unit) =>
        unit.run("update account set state = $2 where id = $1", [account.id, AccountState.SUSPENDED]),
      );
      expect(await refusal(test, administrator, "registerPayment", to(account.id))).toBeNull();
    },
  );

  scene("is for administrators only", async (test, { observer, staff, account }) => {
    const input = { ...GIVEN, accountId: account.id };
    const person = personOf((await buildSubscriber(test.database, { account })).id);
    for (const as of [observer, staff, person])
      expect(await refusal(test, as, "registerPayment", input)).toBe("FORBIDDEN");
    expect(await test.database.read(Payment, "")).toEqual([]);
  });

  scene("tells of payments like it, until it is said that this is another one", async (test, all) => {
    const { administrator, account, other, clientId } = all;
    const posted = await buildPayment(test.database, account, {
      ...{ paidOn: "2026-11-13", amount: 120_500_000, reference: "9" },
    });
    await buildPayment(test.database, account, { reference: "17", state: PaymentState.DENIED });
    await buildPayment(test.database, other, { reference: "17", paidOn: GIVEN.paidOn });
    const input = { ...GIVEN, accountId: account.id };
    const warned = await act(test, administrator, "registerPayment", input, { locale: "ru" });
    expect(said(warned)).toEqual(["PAYMENT_ALIKE", "acknowledgeLike"]);
    expect(warned.like).toEqual([{ id: posted.id }]);
    expect(warned.userErrors[0]?.message).toContain("№ 9 от 13 ноября 2026 на 120,50 BYN");
    const first = await done(test, administrator, "registerPayment", { ...input, acknowledgeLike: true });
    // One number on another day and of another sum is one payment order, as far as anybody can tell.
    const again = { ...input, paidOn: "2026-11-02", amount: "3", reference: "00017" };
    const second = await act(test, administrator, "registerPayment", again);
    expect([said(second)?.[0], second.like]).toEqual(["PAYMENT_ALIKE", [{ id: first.id }]]);
    // Two real payments of one sum and day are two.
    const twin = await done(test, administrator, "registerPayment", { ...input, acknowledgeLike: true });
    expect((await listed(test, administrator, clientId)).unconfirmed).toBe("241.00");
    expect(twin.like.map(({ id }) => id).sort()).toEqual([posted.id, first.id].sort());
  });

  scene("is done once a key, and of two at once the second is told of the first", async (test, all) => {
    const { administrator, account } = all;
    const input = { ...GIVEN, accountId: account.id };
    const same = await Promise.all(
      [1, 2, 3].map(() => act(test, administrator, "registerPayment", input, { key: "one" })),
    );
    expect(new Set(same.map(({ payment }) => payment?.id)).size).toBe(1);
    const other = { ...input, reference: "18", paidOn: "2026-11-12" };
    const both = await Promise.all([1, 2].map(() => act(test, administrator, "registerPayment", other)));
    expect(both.map((answer) => said(answer)?.[0] ?? "done").sort()).toEqual(["PAYMENT_ALIKE", "done"]);
    const reused = await act(
      test,
      administrator,
      "registerPayment",
      { ...input, amount: "1" },
      { key: "one" },
    );
    expect(said(reused)?.[0]).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  scene("is refused where too many of the company wait", async (test, all) => {
    const { administrator, account, other } = all;
    const waiting = { state: PaymentState.PENDING_AUTHORIZATION, registeredAt: 1, paidOn: "2020-01-01" };
    for (let i = 0; i < 200; i++) await buildPayment(test.database, other, waiting);
    const input = { ...GIVEN, accountId: account.id };
    expect(await refusal(test, administrator, "registerPayment", input)).toBe("TOO_MANY_PAYMENTS");
  });
});

describe("cancelling a payment", () => {
  scene(
    "takes back what waits, whoever of the administrators registered it, and nothing else",
    async (test, all) => {
      const { administrator, partly, stranger, observer, staff, account, clientId } = all;
      const { id, version } = await done(test, administrator, "registerPayment", {
        ...GIVEN,
        accountId: account.id,
      });
      const input = { paymentId: id, version };
      expect(await refusal(test, partly, "cancelPayment", input)).toBe("NOT_FOUND");
      expect(await refusal(test, stranger, "cancelPayment", input)).toBe("NOT_FOUND");
      for (const as of [observer, staff])
        expect(await refusal(test, as, "cancelPayment", input)).toBe("FORBIDDEN");
      expect(await refusal(test, administrator, "cancelPayment", { ...input, version: 2 })).toBe(
        "CHANGED_MEANWHILE",
      );
      const cancelled = await done(test, administrator, "cancelPayment", input);
      expect(cancelled).toMatchObject({ state: "CANCELED", version: 2, decidedByName: administrator.name });
      expect(await refusal(test, administrator, "cancelPayment", { ...input, version: 2 })).toBe(
        "PAYMENT_DECIDED",
      );
      expect(await refusal(test, staff, "confirmPayment", { ...input, version: 2 })).toBe("PAYMENT_DECIDED");
      expect(await listed(test, administrator, clientId)).toMatchObject({
        unconfirmed: "0.00",
        balance: "0.00",
      });
      const posted = await buildPayment(test.database, account);
      expect(await refusal(test, administrator, "cancelPayment", { paymentId: posted.id, version: 1 })).toBe(
        "PAYMENT_DECIDED",
      );
    },
  );
});
