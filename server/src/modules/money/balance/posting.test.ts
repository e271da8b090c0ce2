import { buildAccount, buildSubscriber } from "../../../testing/builders";
import { buildCharge } from "../../../testing/money-builders";
import { withTestDatabase } from "../../../testing/test-database";
import { findMismatches } from "../../../testing/tie-out";
import type { Database } from "../../../platform/database/database";
import type { Account } from "../../company/account/account.entity";
import { Charge } from "../charge/charge.entity";
import { Invoice } from "../invoice/invoice.entity";
import { formInvoice } from "../invoice/invoice-forming.store";
import { Payment, PaymentState, type PostedPayment } from "../payment/payment.entity";
import { postPayments } from "./payment-posting.task";

const KOPECK = 10_000;
const DECEMBER = { date: "2026-12-02", at: Date.parse("2026-12-01T21:00:00Z"), timeZone: "Europe/Minsk" };

const form = (database: Database, account: Account, month = "2026-11"): Promise<Invoice | null> =>
  database.write((unit) => formInvoice(unit, account, month, DECEMBER));

const paid = (account: Account, id: string, amount: number, state = PaymentState.DONE): PostedPayment => ({
  ...{ id, amount, state, clientId: account.clientId, accountId: account.id },
  ...{ paidOn: "2026-12-05", reference: "17" },
});

const states = async (database: Database): Promise<string[]> =>
  (await database.read(Invoice, "order by t.month")).map(({ state }) => state);

describe("forming an invoice", () => {
  it("forms none of nothing", async () => {
    await withTestDatabase(async (database) => {
      const account = await buildAccount(database);
      expect(await form(database, account)).toBeNull();
      expect(await database.read(Invoice, "")).toEqual([]);
    });
  });

  it("takes the month's open charges and late ones, once, and leaves what comes after to the next", async () => {
    await withTestDatabase(async (database) => {
      const account = await buildAccount(database, { number: "1001" });
      const line = await buildSubscriber(database, { account });
      await buildCharge(database, line, { gross: 12_345_000 });
      await buildCharge(database, line, { month: "2026-09", gross: 1_000_000 });
      await buildCharge(database, line, { subscriberId: null, kind: "serviceFee", gross: 2_000_000 });
      await buildCharge(database, line, { month: "2026-12", gross: 5_000_000 });
      const first = await form(database, account);
      // 13.345 rounds half-up to 13.35; the account's own fee is a line of its own.
      expect(first).toMatchObject({
        ...{ number: "1001/11-26", month: "2026-11", formedOn: "2026-12-02", dueOn: "2026-12-22" },
        ...{ state: "sent", total: 15_350_000 },
      });
      await buildCharge(database, line, { kind: "voice", gross: 700_000 });
      expect(await form(database, account)).toEqual(first);
      expect(await database.read(Charge, "where t.invoice_id is null order by t.month")).toMatchObject([
        { month: "2026-11", kind: "voice" },
        { month: "2026-12" },
      ]);
      expect(await form(database, account, "2026-12")).toMatchObject({ total: 5_700_000 });
    });
  });

  it("is covered at once by what was paid before", async () => {
    await withTestDatabase(async (database) => {
      const account = await buildAccount(database);
      const line = await buildSubscriber(database, { account });
      await database.write((unit) => postPayments(unit, [paid(account, "pay_1", 10_000_000)]));
      await buildCharge(database, line, { gross: 10_000_000 });
      expect(await form(database, account)).toMatchObject({ state: "settled" });
    });
  });
});

describe("posting payments", () => {
  it("refuses an id that is booked with another amount, and books nothing of what came with it", async () => {
    await withTestDatabase(async (database) => {
      const account = await buildAccount(database);
      const post = (...payments: PostedPayment[]) => database.write((unit) => postPayments(unit, payments));
      await post(paid(account, "pay_1", 5_000_000));
      await expect(
        post(paid(account, "pay_2", 1_000_000), paid(account, "pay_1", 6_000_000)),
      ).rejects.toThrow("pay_1");
      expect(await database.read(Payment, "")).toMatchObject([{ id: "pay_1", amount: 5_000_000 }]);
    });
  });

  it("covers the oldest invoice first, to the kopeck, and books the same payment once", async () => {
    await withTestDatabase(async (database) => {
      const account = await buildAccount(database);
      const line = await buildSubscriber(database, { account });
      for (const month of ["2026-10", "2026-11"]) {
        await buildCharge(database, line, { month, gross: 10_000_000 });
        await form(database, account, month);
      }
      const post = (...payments: PostedPayment[]) => database.write((unit) => postPayments(unit, payments));
      await post(paid(account, "pay_1", 10_000_000 - KOPECK));
      await post(paid(account, "pay_1", 10_000_000 - KOPECK));
      expect(await states(database)).toEqual(["partiallyPaid", "sent"]);
      await post(paid(account, "pay_2", 50_000_000, PaymentState.PENDING_AUTHORIZATION));
      expect(await states(database)).toEqual(["partiallyPaid", "sent"]);
      await post(paid(account, "pay_3", 2 * KOPECK));
      expect(await states(database)).toEqual(["settled", "partiallyPaid"]);
      await post(paid(account, "pay_4", 10_000_000 - KOPECK));
      expect(await states(database)).toEqual(["settled", "settled"]);
      expect(await findMismatches(database, "Europe/Minsk")).toEqual([]);
    });
  });
});
