import type { LightMyRequestResponse } from "fastify";
import { buildSubscriber } from "../../../testing/builders";
import { buildPayment } from "../../../testing/money-builders";
import { done, paymentScene } from "../../../testing/payment-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { personOf, type TestViewer } from "../../../testing/test-viewer";
import { PaymentState } from "./payment.entity";

const get = async (
  { app, headersOf }: TestApp,
  as: TestViewer | null,
  file: string,
  query: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> =>
  app.inject({ url: `/downloads/payments.${file}`, query, headers: as ? await headersOf(as) : {} });

const rowsOf = ({ payload }: LightMyRequestResponse): string[] => payload.split("\r\n").slice(1, -1);

describe("payments as a file", () => {
  it("are what the list shows, without formulas, the newest first", () =>
    withTestApp(async (test) => {
      const { administrator, staff, account, other, clientId } = await paymentScene(test);
      await buildPayment(test.database, account, {
        ...{ paidOn: "2026-10-05", amount: 5_000_000, reference: "44", state: PaymentState.DONE },
      });
      const given = { accountId: other.id, paidOn: "2026-11-13", amount: "1234.5", reference: "=1+1" };
      const { id } = await done(test, administrator, "registerPayment", { ...given, comment: "-5; да" });
      await done(test, staff, "rejectPayment", { paymentId: id, version: 1, reason: "@нет" });
      const file = await get(test, administrator, "csv", { clientId, lang: "ru" });
      expect(file.headers["content-disposition"]).toContain("2026-11-16.csv");
      const [head] = file.payload.split("\r\n");
      expect(head).toBe(
        "\uFEFFДата платежа;Номер поручения;Сумма, BYN;Состояние;Лицевой счёт;Название счёта;Кто зарегистрировал;Кто решил;Почему отклонён;Комментарий;Счёт плательщика",
      );
      const rows = rowsOf(file).map((row) => row.split(";").slice(0, 5));
      expect(rows).toEqual([
        ["13.11.2026", "'=1+1", "1234,50", "Отклонён", "1002"],
        ["05.10.2026", "44", "5,00", "Подтверждён", "1001"],
      ]);
      expect(rowsOf(file)[0]).toContain(`;'@нет;"'-5; да";`);
      const filtered = async (query: Readonly<Record<string, string>>) =>
        rowsOf(await get(test, administrator, "csv", { clientId, ...query })).map((row) => row.split(";")[1]);
      expect(await filtered({ states: "DONE" })).toEqual(["44"]);
      expect(await filtered({ states: "DENIED,PENDING_AUTHORIZATION", accountId: other.id })).toEqual([
        "'=1+1",
      ]);
      expect(await filtered({ from: "2026-10-06", search: "44" })).toEqual([]);
      expect(await filtered({ through: "2026-10-05", amountFrom: "5", amountTo: "5.00" })).toEqual(["44"]);
      const book = await get(test, administrator, "xlsx", { clientId });
      expect([book.statusCode, book.rawPayload.subarray(0, 2).toString()]).toEqual([200, "PK"]);
    }));

  it("are all of them, over as many pages as there are", () =>
    withTestApp(async (test) => {
      const { administrator, account, clientId } = await paymentScene(test);
      for (let n = 0; n < 105; n += 1) await buildPayment(test.database, account, { reference: String(n) });
      const rows = rowsOf(await get(test, administrator, "csv", { clientId }));
      expect(new Set(rows.map((row) => row.split(";")[1])).size).toBe(105);
    }));

  it("refuse what cannot be read in the address", () =>
    withTestApp(async (test) => {
      const { administrator, clientId } = await paymentScene(test);
      for (const wrong of [
        { state: "DONE" },
        { states: "DONE,NONE" },
        { from: "2026-02-31" },
        { through: "gestern" },
        { amountFrom: "1e5" },
        { lang: "de" },
        { from: "2026-11-02", through: "2026-11-01" },
        { clientId: "" },
      ]) {
        const { statusCode } = await get(test, administrator, "csv", { clientId, ...wrong });
        expect([wrong, statusCode]).toEqual([wrong, 400]);
      }
    }));

  it("are those that somebody sees", () =>
    withTestApp(async (test) => {
      const { administrator, observer, partly, stranger, staff, account, other, clientId } =
        await paymentScene(test);
      await buildPayment(test.database, account, { reference: "1" });
      await buildPayment(test.database, other, { reference: "2" });
      const seen = async (as: TestViewer) =>
        rowsOf(await get(test, as, "csv", { clientId }))
          .map((row) => row.split(";")[1])
          .sort();
      for (const as of [administrator, observer, staff]) expect(await seen(as)).toEqual(["1", "2"]);
      expect(await seen(partly)).toEqual(["2"]);
      expect((await get(test, stranger, "csv", { clientId })).statusCode).toBe(404);
      expect(
        (
          await get(test, personOf((await buildSubscriber(test.database, { account })).id), "csv", {
            clientId,
          })
        ).statusCode,
      ).toBe(403);
      expect((await get(test, null, "csv", { clientId })).statusCode).toBe(401);
    }));
});
