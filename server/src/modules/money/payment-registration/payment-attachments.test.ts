import { graphql } from "../../../testing/graphql";
import { buildPayment } from "../../../testing/money-builders";
import { act, done, paymentScene } from "../../../testing/payment-scene";
import { SAMPLE_PNG, samplePdf } from "../../../testing/sample-files";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { withAccess, type TestViewer } from "../../../testing/test-viewer";
import { uploaded } from "../../../testing/upload";
import { Payment } from "../payment/payment.entity";

const GIVEN = { paidOn: "2026-11-13", amount: "120.50", reference: "17" };

const FILES = graphql(`
  query PaymentAttachmentsFiles($id: ID!) {
    payment(id: $id) { attachments { id name type bytes href } }
  }
`);

async function filesOf(test: TestApp, as: TestViewer, id: string) {
  return (await test.data(FILES, { id }, { as })).payment?.attachments ?? null;
}

async function fetched({ app, headersOf }: TestApp, as: TestViewer | null, url: string) {
  const { statusCode, rawPayload } = await app.inject({ url, headers: as ? await headersOf(as) : {} });
  return { status: statusCode, bytes: rawPayload };
}

describe("files of a registered payment", () => {
  it("are seen and fetched by the company and the staff, and by nobody else", () =>
    withTestApp(async (test) => {
      const { administrator, observer, partly, stranger, staff, account, clientId } =
        await paymentScene(test);
      const pdf = samplePdf();
      const order = await uploaded(test, administrator, "Поручение.pdf", pdf);
      const picture = await uploaded(test, administrator, "скан.png", SAMPLE_PNG);
      const { id } = await done(test, administrator, "registerPayment", {
        ...{ ...GIVEN, accountId: account.id },
        attachmentIds: [order, picture],
      });
      const seen = (await filesOf(test, staff, id)) ?? [];
      expect(seen.map(({ name, type }) => [name, type])).toEqual([
        ["Поручение.pdf", "application/pdf"],
        ["скан.png", "image/png"],
      ]);
      const href = seen[0]?.href ?? "";
      expect(href).toBe(`/downloads/payment-attachment?id=${order}`);
      for (const as of [administrator, observer, staff]) {
        expect(await filesOf(test, as, id)).toEqual(seen);
        const { status, bytes } = await fetched(test, as, href);
        expect([status, bytes.equals(pdf)]).toEqual([200, true]);
      }
      const elsewhere = withAccess({ clientId, role: "administrator", accountIds: [] });
      for (const as of [partly, stranger, elsewhere]) {
        expect(await filesOf(test, as, id)).toBeNull();
        expect((await fetched(test, as, href)).status).toBe(404);
      }
      expect((await fetched(test, null, href)).status).toBe(401);
      // What hangs on a payment is no file of an appeal.
      expect((await fetched(test, staff, href.replace("payment-", "appeal-"))).status).toBe(404);
      expect(await filesOf(test, staff, (await buildPayment(test.database, account)).id)).toEqual([]);
    }));

  it("are refused where they are another's, unknown, attached already or too many; nothing is registered then", () =>
    withTestApp(async (test) => {
      const { administrator, stranger, account } = await paymentScene(test);
      const foreign = await uploaded(test, stranger, "a.pdf", samplePdf());
      const own = await uploaded(test, administrator, "b.pdf", samplePdf());
      const tried = async (attachmentIds: string[]) => {
        const input = { ...GIVEN, accountId: account.id, attachmentIds };
        const { payment, userErrors } = await act(test, administrator, "registerPayment", input);
        expect(payment).toBeNull();
        return userErrors.map(({ code, field }) => [code, field?.[0]]);
      };
      for (const ids of [[foreign], ["att_none"], [own, foreign]])
        expect(await tried(ids)).toEqual([["NOT_FOUND", "attachmentIds"]]);
      for (const ids of [[own, own], Array.from({ length: 6 }, (_, n) => `att_${String(n)}`)])
        expect(await tried(ids)).toEqual([["INVALID_INPUT", "attachmentIds"]]);
      expect(await test.database.read(Payment, "")).toEqual([]);
      const input = { ...GIVEN, accountId: account.id, attachmentIds: [own] };
      await done(test, administrator, "registerPayment", input);
      const again = { ...input, reference: "18", paidOn: "2026-11-12" };
      expect((await act(test, administrator, "registerPayment", again)).userErrors[0]?.code).toBe(
        "NOT_FOUND",
      );
    }));
});
