import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildSubscriber } from "../../../testing/builders";
import { sendMail } from "../../../testing/mail-scene";
import { buildCharge, buildPayment } from "../../../testing/money-builders";
import { act, done, listed, paymentScene, refusal, type SeenPayment } from "../../../testing/payment-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer } from "../../../testing/test-mail-server";
import { findMismatches } from "../../../testing/tie-out";
import { postPayments } from "../balance/payment-posting.task";
import { Invoice } from "../invoice/invoice.entity";
import { formInvoice } from "../invoice/invoice-forming.store";
import { Payment, PaymentState } from "../payment/payment.entity";

const GIVEN = { paidOn: "2026-11-13", amount: "120.50", reference: "17" };
type Scene = Awaited<ReturnType<typeof paymentScene>>;

const scene = (name: string, work: (test: TestApp, scene: Scene) => Promise<void>): void => {
  it(name, () => withTestApp(async (test) => work(test, await paymentScene(test))));
};

const register = (
  test: TestApp,
  { administrator, account }: Scene,
  part: object = {},
): Promise<SeenPayment> =>
  done(test, administrator, "registerPayment", { ...GIVEN, accountId: account.id, ...part });

const mismatches = ({ database }: TestApp): Promise<string[]> => findMismatches(database, "Europe/Minsk");

/** An invoice of 100 roubles of the account. */
async function invoice(test: TestApp, { account }: Scene): Promise<void> {
  const line = await buildSubscriber(test.database, { account });
  await buildCharge(test.database, line, { month: "2026-10", gross: 100_000_000 });
  const on = { date: "2026-11-02", at: Date.parse("2026-11-01T21:00:00Z"), timeZone: "Europe/Minsk" };
  await test.database.write((unit) => formInvoice(unit, account, "2026-10", on));
}

const invoiceState = async ({ database }: TestApp): Promise<string | undefined> =>
  (await database.read(Invoice, ""))[0]?.state;

describe("confirming a payment", () => {
  scene("makes it count once, in balance, totals and invoices, and writes it down", async (test, all) => {
    const { administrator, staff, clientId } = all;
    await invoice(test, all);
    const payment = await register(test, all);
    expect(await listed(test, administrator, clientId)).toMatchObject({
      balance: "-100.00",
      confirmed: "0.00",
    });
    expect(await invoiceState(test)).toBe("sent");
    const confirmed = await done(test, staff, "confirmPayment", { paymentId: payment.id, version: 1 });
    expect(confirmed).toMatchObject({
      state: "DONE",
      version: 2,
      decidedByName: staff.name,
      viewerCanDecide: false,
    });
    expect(await listed(test, administrator, clientId)).toMatchObject({
      ...{ balance: "20.50", confirmed: "120.50", unconfirmed: "0.00" },
      byState: { DONE: [1, "120.50"] },
    });
    expect(await invoiceState(test)).toBe("settled");
    expect(await mismatches(test)).toEqual([]);
    const records = await test.database.read(AuditRecord, "where t.subject_id = $1 order by t.id", [
      payment.id,
    ]);
    expect(records[1]).toMatchObject({ action: "payment.confirmed", actorId: staff.id });
    expect([records[1]?.before, records[1]?.after].map((text) => JSON.parse(text ?? "") as object)).toEqual([
      { state: "pendingAuthorization" },
      { state: "done" },
    ]);
  });

  scene("is done once, whoever of the staff is quicker", async (test, all) => {
    const { administrator, staff, clientId } = all;
    const { id } = await register(test, all);
    const input = { paymentId: id, version: 1 };
    const answers = await Promise.all(
      [1, 2, 3, 4].map((one) =>
        act(test, staff, one % 2 ? "confirmPayment" : "rejectPayment", {
          ...input,
          ...(one % 2 ? {} : { reason: "Нет" }),
        }),
      ),
    );
    expect(answers.filter(({ payment }) => payment !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(3).fill("PAYMENT_DECIDED"),
    );
    const isDone = (await test.database.read(Payment, ""))[0]?.state === PaymentState.DONE;
    expect((await listed(test, administrator, clientId)).balance).toBe(isDone ? "120.50" : "0.00");
  });

  scene("is refused of what was seen otherwise, is not there, or was decided", async (test, all) => {
    const { administrator, observer, staff, foreign } = all;
    const { id } = await register(test, all);
    for (const as of [administrator, observer])
      expect(await refusal(test, as, "confirmPayment", { paymentId: id, version: 1 })).toBe("FORBIDDEN");
    expect(await refusal(test, staff, "confirmPayment", { paymentId: id, version: 2 })).toBe(
      "CHANGED_MEANWHILE",
    );
    expect(await refusal(test, staff, "confirmPayment", { paymentId: "pay_none", version: 1 })).toBe(
      "NOT_FOUND",
    );
    const posted = await buildPayment(test.database, foreign);
    expect(await refusal(test, staff, "confirmPayment", { paymentId: posted.id, version: 1 })).toBe(
      "PAYMENT_DECIDED",
    );
    for (const reason of ["", "  ", "x".repeat(501), "\u0000"])
      expect(await refusal(test, staff, "rejectPayment", { paymentId: id, version: 1, reason })).toBe(
        "INVALID_INPUT",
      );
    await done(test, staff, "rejectPayment", { paymentId: id, version: 1, reason: "Нет такого" });
    expect(await refusal(test, staff, "confirmPayment", { paymentId: id, version: 2 })).toBe(
      "PAYMENT_DECIDED",
    );
    expect(await refusal(test, staff, "confirmPayment", { paymentId: id, version: 1 })).toBe(
      "PAYMENT_DECIDED",
    );
  });
});

describe("a payment that the operator posts itself", () => {
  const post = (test: TestApp, { account }: Scene, part: object = {}): Promise<void> =>
    test.database.write((unit) =>
      postPayments(unit, [
        {
          ...{ id: "pay_bank", clientId: account.clientId, accountId: account.id, paidOn: "2026-11-14" },
          ...{ amount: 120_500_000, reference: "17", state: PaymentState.DONE, ...part },
        },
      ]),
    );

  scene(
    "is told of where staff would confirm the same, and counts once where they say that it is",
    async (test, all) => {
      const { administrator, staff, clientId } = all;
      const { id } = await register(test, all);
      await post(test, all);
      expect(await listed(test, administrator, clientId)).toMatchObject({
        balance: "120.50",
        unconfirmed: "120.50",
      });
      const warned = await act(test, staff, "confirmPayment", { paymentId: id, version: 1 });
      expect([warned.userErrors[0]?.code, warned.like]).toEqual(["PAYMENT_ALIKE", [{ id: "pay_bank" }]]);
      const wrong = await buildPayment(test.database, all.account, { amount: 1_000_000 });
      for (const sameAsId of [wrong.id, "pay_none", id])
        expect(await refusal(test, staff, "confirmPayment", { paymentId: id, version: 1, sameAsId })).toBe(
          "INVALID_INPUT",
        );
      const same = await done(test, staff, "confirmPayment", {
        paymentId: id,
        version: 1,
        sameAsId: "pay_bank",
      });
      expect(same).toMatchObject({
        state: "CANCELED",
        sameAs: { id: "pay_bank" },
        decidedByName: staff.name,
      });
      expect(await listed(test, administrator, clientId)).toMatchObject({
        balance: "121.50",
        unconfirmed: "0.00",
      });
      expect(await refusal(test, staff, "confirmPayment", { paymentId: id, version: 2 })).toBe(
        "PAYMENT_DECIDED",
      );
    },
  );

  scene("and another of the same sum and day stay two where staff say so", async (test, all) => {
    const { id } = await register(test, all, { reference: "18" });
    await post(test, all, { paidOn: "2026-11-13" });
    const input = { paymentId: id, version: 1 };
    expect(await refusal(test, all.staff, "confirmPayment", input)).toBe("PAYMENT_ALIKE");
    await done(test, all.staff, "confirmPayment", { ...input, acknowledgeLike: true });
    expect(await listed(test, all.administrator, all.clientId)).toMatchObject({
      balance: "241.00",
      confirmed: "241.00",
    });
  });

  scene(
    "after staff have confirmed the very same does not count again, however often it is posted",
    async (test, all) => {
      const { administrator, clientId, staff } = all;
      await invoice(test, all);
      const { id } = await register(test, all);
      await done(test, staff, "confirmPayment", { paymentId: id, version: 1 });
      await post(test, all, { reference: "0017" });
      await post(test, all, { reference: "0017" });
      expect(await listed(test, administrator, clientId)).toMatchObject({
        ...{ balance: "20.50", confirmed: "120.50" },
        byState: { DONE: [1, "120.50"], CANCELED: [1, "120.50"] },
      });
      expect(await mismatches(test)).toEqual([]);
      // A second one with that number is one more payment: the first was posted already.
      await post(test, all, { id: "pay_bank_2", reference: "17" });
      expect((await listed(test, administrator, clientId)).balance).toBe("141.00");
      await expect(post(test, all, { amount: 1 })).rejects.toThrow("pay_bank");
    },
  );

  scene("of another sum, number or time counts beside the confirmed one", async (test, all) => {
    const { id } = await register(test, all);
    await done(test, all.staff, "confirmPayment", { paymentId: id, version: 1 });
    await post(test, all, { id: "pay_1", amount: 120_510_000 });
    await post(test, all, { id: "pay_2", reference: "18" });
    await post(test, all, { id: "pay_3", paidOn: "2026-11-24" });
    await post(test, all, { id: "pay_4", state: PaymentState.FAILED });
    expect(await listed(test, all.administrator, all.clientId)).toMatchObject({ balance: "482.01" });
  });
});

describe("who registered a payment", () => {
  scene("is told by mail what was decided, in one for all of a few minutes", async (test, all) => {
    const server = await startMailServer();
    try {
      const { staff, administrator, clientId } = all;
      const sent = () => sendMail(test.database, test.clock, server.url);
      const first = await register(test, all);
      const second = await register(test, all, { reference: "18", amount: "7.77", paidOn: "2026-11-12" });
      expect(await sent()).toBe(0);
      await done(test, staff, "confirmPayment", { paymentId: first.id, version: 1 });
      const reason = "Такого платежа не было";
      await done(test, staff, "rejectPayment", { paymentId: second.id, version: 1, reason });
      await test.database.write((unit) =>
        unit.run("update viewer set locale = 'ru' where id = $1", [administrator.id]),
      );
      test.clock.advance(2 * 60_000 - 1);
      expect(await sent()).toBe(0);
      test.clock.advance(1);
      expect(await sent()).toBe(1);
      const [mail] = server.mails;
      expect([mail?.to].flat().map((to) => to?.text)).toEqual([
        `${administrator.id.toLowerCase()}@test.example`,
      ]);
      expect(mail?.subject).toBe("Решение по 2 платежам");
      expect(mail?.text).toContain("№ 17 от 13 ноября 2026: подтверждён и учтён в балансе.");
      expect(mail?.text).toContain("№ 18 от 12 ноября 2026: отклонён");
      expect(mail?.text).toContain(`https://kabinet.example/c/${clientId}/payments`);
      for (const secret of [reason, "7,77", "120,50"]) expect(mail?.text).not.toContain(secret);
    } finally {
      await server.close();
    }
  });

  scene("is told nothing once they look after the account no more", async (test, all) => {
    const server = await startMailServer();
    try {
      const { id } = await register(test, all);
      await done(test, all.staff, "confirmPayment", { paymentId: id, version: 1 });
      await test.database.write((unit) =>
        unit.run("delete from viewer_client where viewer_id = $1", [all.administrator.id]),
      );
      test.clock.advance(2 * 60_000);
      expect(await sendMail(test.database, test.clock, server.url)).toBe(1);
      expect(server.mails).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
