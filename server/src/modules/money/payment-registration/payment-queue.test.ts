import type { PaymentState as StateName } from "../../../testing/generated/graphql";
import { graphql } from "../../../testing/graphql";
import { buildPayment } from "../../../testing/money-builders";
import { done, paymentScene } from "../../../testing/payment-scene";
import { withTestApp } from "../../../testing/test-app";
import { PaymentState } from "../payment/payment.entity";

const GIVEN = { paidOn: "2026-11-13", amount: "120.50", reference: "17" };
const QUEUE = graphql(`
  query PaymentQueueTest($clientId: ID, $states: [PaymentState!]) {
    registeredPayments(first: 10, clientId: $clientId, states: $states) { nodes { id client { id } like { id } viewerCanDecide } totalCount totals { unconfirmed { amount } confirmed { amount } } }
  }
`);

describe("the queue of the staff", () => {
  it("has what waits of all companies, the longest first, and is theirs alone", () =>
    withTestApp(async (test) => {
      const { staff, administrator, observer, stranger, foreign, account, clientId } =
        await paymentScene(test);
      const own = { ...GIVEN, accountId: account.id };
      const first = await done(test, administrator, "registerPayment", own);
      test.clock.advance(60_000);
      const input = { ...GIVEN, accountId: foreign.id };
      const second = await done(test, stranger, "registerPayment", input);
      test.clock.advance(60_000);
      const third = await done(test, administrator, "registerPayment", { ...own, acknowledgeLike: true });
      await buildPayment(test.database, account, { state: PaymentState.PENDING_AUTHORIZATION });
      const queue = async (client: string | null = null) =>
        (await test.data(QUEUE, { clientId: client }, { as: staff })).registeredPayments;
      expect((await queue()).nodes).toEqual([
        { id: first.id, client: { id: clientId }, like: [{ id: third.id }], viewerCanDecide: true },
        { id: second.id, client: { id: foreign.clientId }, like: [], viewerCanDecide: true },
        { id: third.id, client: { id: clientId }, like: [{ id: first.id }], viewerCanDecide: true },
      ]);
      expect((await queue(clientId)).nodes.map(({ id }) => id)).toEqual([first.id, third.id]);
      await done(test, staff, "rejectPayment", { paymentId: first.id, version: 1, reason: "Нет" });
      expect(await queue()).toMatchObject({
        totalCount: 2,
        totals: { unconfirmed: { amount: "241.00" }, confirmed: { amount: "0.00" } },
      });
      const idsIn = async (states: StateName[], client: string | null = null) =>
        (await test.data(QUEUE, { states, clientId: client }, { as: staff })).registeredPayments.nodes.map(
          ({ id }) => id,
        );
      expect(await idsIn(["DENIED"])).toEqual([first.id]);
      expect(await idsIn([])).toEqual([third.id, second.id, first.id]);
      expect(await idsIn(["DENIED", "PENDING_AUTHORIZATION"], clientId)).toEqual([third.id, first.id]);
      expect(await idsIn(["DONE"])).toEqual([]);
      for (const as of [administrator, observer])
        expect((await test.ask(QUEUE, {}, { as })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }));
});
