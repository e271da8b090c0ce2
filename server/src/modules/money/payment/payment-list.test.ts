import { buildSubscriber } from "../../../testing/builders";
import { buildPayment } from "../../../testing/money-builders";
import { graphql, type AnswerTo } from "../../../testing/graphql";
import { listed, paymentScene } from "../../../testing/payment-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { personOf } from "../../../testing/test-viewer";
import { PaymentState } from "./payment.entity";

const ONE = graphql(`query PaymentListOne($id: ID!) { payment(id: $id) { id } node(id: $id) { id } }`);
const PAGES = graphql(`
  query PaymentListPages($clientId: ID!, $first: Int!, $after: String) {
    client(id: $clientId) {
      accounts(first: 10) { nodes { id payments(first: 10) { nodes { id } totals { confirmed { amount } } } } }
      payments(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount totals { confirmed { amount } } }
    }
  }
`);

type Scene = Awaited<ReturnType<typeof paymentScene>>;

const scene = (name: string, work: (test: TestApp, scene: Scene) => Promise<void>): void => {
  it(name, () => withTestApp(async (test) => work(test, await paymentScene(test))));
};

describe("the payments of a company", () => {
  scene(
    "are found by day, account, state, sum and number; totals are those of what is found",
    async (test, all) => {
      const { database } = test;
      const { account, other, foreign, administrator, clientId } = all;
      const a = await buildPayment(database, account, {
        paidOn: "2026-11-01",
        amount: 10_000_000,
        reference: "Пп-17",
      });
      const b = await buildPayment(database, account, {
        paidOn: "2026-11-02",
        amount: 20_000_000,
        reference: "18",
      });
      const c = await buildPayment(database, other, {
        paidOn: "2026-11-03",
        amount: 30_000_000,
        reference: "117",
        state: PaymentState.PENDING_AUTHORIZATION,
        registeredAt: 1,
      });
      const d = await buildPayment(database, other, {
        paidOn: "2026-11-03",
        amount: 40_000_000,
        reference: "%_",
        state: PaymentState.DENIED,
      });
      await buildPayment(database, foreign, { amount: 50_000_000, reference: "17" });
      const found = async (filter = {}) => (await listed(test, administrator, clientId, filter)).ids;
      expect(await found()).toEqual([d.id, c.id, b.id, a.id]);
      expect(await found({ from: "2026-11-02", through: "2026-11-02" })).toEqual([b.id]);
      expect(await found({ through: "2026-11-01" })).toEqual([a.id]);
      expect(await found({ accountId: other.id })).toEqual([d.id, c.id]);
      expect(await found({ accountId: foreign.id })).toEqual([]);
      expect(await found({ states: ["DONE", "DENIED"] })).toEqual([d.id, b.id, a.id]);
      expect(await found({ states: [] })).toHaveLength(4);
      expect(await found({ amountFrom: "20", amountTo: "30.00" })).toEqual([c.id, b.id]);
      expect(await found({ amountFrom: "20.01", amountTo: "29.99" })).toEqual([]);
      expect(await found({ search: "17" })).toEqual([c.id, a.id]);
      expect(await found({ search: " пП-" })).toEqual([a.id]);
      for (const [search, ids] of [
        ["%", [d.id]],
        ["_", [d.id]],
        ["' or 1=1 --", []],
        ["\u0000", []],
      ] as const)
        expect([search, await found({ search })]).toEqual([search, ids]);
      expect(await listed(test, administrator, clientId)).toMatchObject({
        ...{ balance: "30.00", confirmed: "30.00", unconfirmed: "30.00", canRegister: true },
        byState: { DONE: [2, "30.00"], PENDING_AUTHORIZATION: [1, "30.00"], DENIED: [1, "40.00"] },
      });
      expect(await listed(test, administrator, clientId, { search: "8" })).toMatchObject({
        ...{ confirmed: "20.00", unconfirmed: "0.00", byState: { DONE: [1, "20.00"] } },
      });
    },
  );

  scene("are refused of a filter that cannot be meant", async (test, { administrator, clientId }) => {
    for (const filter of [
      { from: "2026-11-02", through: "2026-11-01" },
      { amountFrom: "99999999999999" },
      { search: "1".repeat(61) },
    ])
      await expect(listed(test, administrator, clientId, filter)).rejects.toThrow("BAD_USER_INPUT");
  });

  scene("are those of the viewer's accounts, and nobody else's", async (test, all) => {
    const { account, other, administrator, partly, observer, stranger, staff, clientId } = all;
    const a = await buildPayment(test.database, account, { amount: 1_000_000 });
    const b = await buildPayment(test.database, other, { amount: 2_000_000 });
    for (const as of [administrator, observer, staff])
      expect(await listed(test, as, clientId)).toMatchObject({
        balance: "3.00",
        confirmed: "3.00",
        canRegister: as === administrator,
      });
    expect(await listed(test, partly, clientId)).toMatchObject({
      ids: [b.id],
      balance: "2.00",
      confirmed: "2.00",
    });
    for (const [as, sees] of [
      [administrator, true],
      [observer, true],
      [staff, true],
      [partly, false],
      [stranger, false],
    ] as const) {
      const { payment, node } = await test.data(ONE, { id: a.id }, { as });
      expect([payment?.id, node?.id]).toEqual(sees ? [a.id, a.id] : [undefined, undefined]);
    }
    const person = personOf((await buildSubscriber(test.database, { account })).id);
    const { data, errors } = await test.ask(ONE, { id: a.id }, { as: person });
    expect([data?.payment ?? null, errors?.[0]?.extensions.code]).toEqual([null, "FORBIDDEN"]);
  });

  scene("come page by page, each once, under their accounts as well", async (test, all) => {
    const { account, other, administrator, clientId } = all;
    for (let i = 0; i < 7; i++)
      await buildPayment(test.database, i % 3 === 0 ? other : account, {
        amount: 1_000_000,
        paidOn: `2026-11-0${String(1 + (i % 3))}`,
      });
    const seen: string[] = [];
    let after: string | null = null;
    for (let i = 0; i < 4; i++) {
      const answer: AnswerTo<typeof PAGES> = await test.data(
        PAGES,
        { clientId, first: 2, after },
        { as: administrator },
      );
      const { client } = answer;
      expect([client?.payments.totalCount, client?.payments.totals.confirmed.amount]).toEqual([7, "7.00"]);
      expect(client?.accounts.nodes.map(({ payments }) => payments.totals.confirmed.amount)).toEqual([
        "4.00",
        "3.00",
      ]);
      seen.push(...(client?.payments.nodes.map(({ id }) => id) ?? []));
      after = client?.payments.pageInfo.endCursor ?? null;
    }
    expect(new Set(seen).size).toBe(7);
  });
});
