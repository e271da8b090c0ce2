import { graphql } from "../../../testing/graphql";
import type { Access } from "../../../platform/authorization/viewer";
import { orderScene } from "../../../testing/order-scene";
import { buildAccount, buildSubscriber, buildTariffPlan } from "../../../testing/builders";
import { buildInvoice, buildPayment } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, observerOf, withAccess, type TestViewer } from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { putAccess } from "./access.store";

const LINES = graphql(`
  query AccessLines { subscribers(first: 10) { totalCount nodes { id account { number } } } }
`);
const MONEY = graphql(`
  query AccessMoney($id: ID!) {
    client(id: $id) {
      name balance { amount } bankAccounts { iban } viewerCanSetSubscriberPermissions
      accounts(first: 10) { totalCount nodes { id balance { amount } } }
    }
  }
`);
const CHANGE = graphql(`
  mutation AccessChange($id: ID!, $key: String!) {
    changeMobileInternetPackage(idempotencyKey: $key, input: { subscriberId: $id, packageId: "spec_large" }) {
      order { id viewerCanCancel } userErrors { code }
    }
  }
`);
const PREVIEW = graphql(`
  query AccessPreview($id: ID!) {
    previewOrder(input: { changeMobileInternetPackage: { subscriberId: $id, packageId: "spec_large" } }) {
      digest
    }
  }
`);
const PERMIT = graphql(`
  mutation AccessPermit($id: ID!, $key: String!) {
    setSubscriberPermissions(idempotencyKey: $key, input: { clientId: $id, maySpend: true }) {
      userErrors { code }
    }
  }
`);
const MAY = graphql(`
  query AccessMay($id: ID!) {
    subscriber(id: $id) { id viewerCanChangeMobileInternetPackage viewerCanRenameSubscriber }
  }
`);

interface Two {
  readonly first: { readonly account: Account; readonly line: Subscriber };
  readonly second: { readonly account: Account; readonly line: Subscriber };
  readonly clientId: string;
}

/** A company of two accounts with a line each, 10 BYN paid to the first and 7 invoiced to the second. */
async function twoAccounts({ database }: TestApp): Promise<Two> {
  const tariffPlan = await buildTariffPlan(database);
  const account = await buildAccount(database);
  const { clientId } = account;
  const other = await buildAccount(database, { clientId });
  await buildPayment(database, account, { amount: 10_000_000 });
  await buildInvoice(database, other, { total: 7_000_000 });
  return {
    clientId,
    first: { account, line: await buildSubscriber(database, { account, tariffPlan }) },
    second: { account: other, line: await buildSubscriber(database, { account: other, tariffPlan }) },
  };
}

const ofAccounts = (clientId: string, ...accountIds: readonly string[]): Access => ({
  clientId,
  role: "administrator",
  accountIds,
});

describe("who looks after some accounts of a company", () => {
  const withTwo = (work: (test: TestApp, two: Two, some: TestViewer) => Promise<void>): Promise<void> =>
    withTestApp(async (test) => {
      const two = await twoAccounts(test);
      await work(test, two, withAccess(ofAccounts(two.clientId, two.first.account.id)));
    });

  it("is shown the lines of those accounts, and no other by its id either", () =>
    withTwo(async ({ data }, { first, second }, as) => {
      const { subscribers } = await data(LINES, {}, { as });
      expect(subscribers).toEqual({
        totalCount: 1,
        nodes: [{ id: first.line.id, account: { number: first.account.number } }],
      });
      const one = graphql(`query AccessOne($id: ID!) { subscriber(id: $id) { id } node(id: $id) { id } }`);
      expect(await data(one, { id: second.line.id }, { as })).toEqual({ subscriber: null, node: null });
      expect(await data(one, { id: second.account.id }, { as })).toEqual({ subscriber: null, node: null });
    }));

  it("is shown the company, and of its money what the accounts have", () =>
    withTwo(async ({ data }, { clientId, first }, as) => {
      expect(await data(MONEY, { id: clientId }, { as })).toEqual({
        client: {
          name: expect.any(String) as string,
          balance: { amount: "10.00" },
          bankAccounts: [],
          viewerCanSetSubscriberPermissions: false,
          accounts: { totalCount: 1, nodes: [{ id: first.account.id, balance: { amount: "10.00" } }] },
        },
      });
      const whole = await data(MONEY, { id: clientId }, { as: administratorOf(clientId) });
      expect(whole.client).toMatchObject({
        balance: { amount: "3.00" },
        viewerCanSetSubscriberPermissions: true,
        accounts: { totalCount: 2 },
      });
    }));

  it("is told that what concerns the whole company is not theirs, also as administrator of another", () =>
    withTwo(async ({ database, ask }, { clientId, first }, some) => {
      const elsewhere = await buildAccount(database);
      const both = withAccess(ofAccounts(clientId, first.account.id), {
        clientId: elsewhere.clientId,
        role: "administrator",
        accountIds: null,
      });
      for (const as of [some, both]) {
        const { errors } = await ask(PERMIT, { id: clientId, key: "1" }, { as, locale: "en" });
        expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
          [
            "FORBIDDEN",
            "You may not do this. Ask your company's administrator. This concerns the company as a whole, and you look after some of its accounts only.",
          ],
        ]);
      }
      expect((await ask(PERMIT, { id: elsewhere.clientId, key: "2" }, { as: both })).errors).toBeUndefined();
    }));

  it("is shown nothing where there are none", () =>
    withTwo(async ({ data }, { clientId }) => {
      const as = withAccess(ofAccounts(clientId));
      expect(await data(LINES, {}, { as })).toEqual({ subscribers: { totalCount: 0, nodes: [] } });
    }));

  it("speaks with the operator about their lines, not about the company", () =>
    withTwo(async ({ data }, { clientId, first, second }, as) => {
      const appeal = graphql(`
        mutation AccessAppeal($key: String!, $input: CreateAppealInput!) {
          createAppeal(idempotencyKey: $key, input: $input) {
            appeal { viewerCanReply } userErrors { code }
          }
        }
      `);
      const said = { topic: "SERVICES", subject: "Вопрос", text: "Не работает роуминг." } as const;
      const about = (key: string, whose: object): Promise<unknown> =>
        data(appeal, { key, input: { ...said, ...whose } }, { as });
      expect(await about("1", { clientId })).toEqual({
        createAppeal: { appeal: null, userErrors: [{ code: "FORBIDDEN" }] },
      });
      expect(await about("2", { subscriberId: second.line.id })).toEqual({
        createAppeal: { appeal: null, userErrors: [{ code: "NOT_FOUND" }] },
      });
      expect(await about("3", { subscriberId: first.line.id })).toEqual({
        createAppeal: { appeal: { viewerCanReply: true }, userErrors: [] },
      });
    }));
});

describe("an observer", () => {
  it("is shown what the company has, and told clearly that nothing can be ordered", async () => {
    await withTestApp(async ({ database, ask, data }) => {
      await orderScene(database);
      const as = observerOf("cl_a");
      expect((await data(LINES, {}, { as })).subscribers.totalCount).toBe(2);
      expect(await data(MAY, { id: "sub_1" }, { as })).toEqual({
        subscriber: {
          id: "sub_1",
          viewerCanChangeMobileInternetPackage: false,
          viewerCanRenameSubscriber: false,
        },
      });
      const { errors } = await ask(CHANGE, { id: "sub_1", key: "1" }, { as, locale: "en" });
      expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
        ["FORBIDDEN", "You may not do this. Ask your company's administrator. You may look only."],
      ]);
    });
  });

  it("of one company orders in the other, where they are administrator", async () => {
    await withTestApp(async ({ database, ask, data }) => {
      await orderScene(database);
      const as = withAccess(
        { clientId: "cl_a", role: "observer", accountIds: null },
        { clientId: "cl_b", role: "administrator", accountIds: null },
      );
      expect((await data(LINES, {}, { as })).subscribers.totalCount).toBe(3);
      const refusal = async (
        document: typeof CHANGE | typeof PREVIEW | typeof PERMIT,
        variables: object,
      ): Promise<unknown> => {
        const { errors } = await ask(String(document), { ...variables }, { as, locale: "en" });
        return errors?.map(({ message, extensions }) => [extensions.code, message]);
      };
      const looksOnly = [
        ["FORBIDDEN", "You may not do this. Ask your company's administrator. You may look only."],
      ];
      const lineOfA = { id: "sub_1", key: "1" };
      expect(await refusal(CHANGE, lineOfA)).toEqual(looksOnly);
      expect(await refusal(PREVIEW, lineOfA)).toEqual(looksOnly);
      expect(await refusal(PERMIT, { id: "cl_a", key: "1" })).toEqual(looksOnly);
      // What they do not see, and what there is not, is still not there.
      for (const id of ["sub_unknown", "nothing", ""]) {
        expect(await data(CHANGE, { id, key: "1" }, { as })).toEqual({
          changeMobileInternetPackage: { order: null, userErrors: [{ code: "NOT_FOUND" }] },
        });
      }
      expect(await data(CHANGE, { id: "sub_foreign", key: "2" }, { as })).toEqual({
        changeMobileInternetPackage: {
          order: { id: expect.any(String) as string, viewerCanCancel: true },
          userErrors: [],
        },
      });
    });
  });

  it("acts on no order that an administrator has placed", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const placed = await data(CHANGE, { id: "sub_1", key: "1" }, { as: administratorOf("cl_a") });
      const id = placed.changeMobileInternetPackage.order?.id;
      const as = observerOf("cl_a");
      const look = graphql(`
        query AccessLook($id: ID!) {
          order(id: $id) { viewerCanCancel viewerCanUndo viewerCanConfirm undoPreview { digest } }
        }
      `);
      expect(await data(look, { id }, { as })).toEqual({
        order: { viewerCanCancel: false, viewerCanUndo: false, viewerCanConfirm: false, undoPreview: null },
      });
    });
  });

  it("is one from the moment on that the access is changed", async () => {
    await withTestApp(async ({ database, ask, data }) => {
      await orderScene(database);
      const as = administratorOf("cl_a");
      expect((await data(LINES, {}, { as })).subscribers.totalCount).toBe(2);
      await database.write((unit) =>
        putAccess(unit, as.id, { clientId: "cl_a", role: "observer", accountIds: null }),
      );
      await new Promise((resolve) => setTimeout(resolve, database.kind === "postgres" ? 600 : 0));
      const { errors } = await ask(CHANGE, { id: "sub_1", key: "1" }, { as });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
      expect((await data(LINES, {}, { as })).subscribers.totalCount).toBe(2);
    });
  });

  it("makes tokens that may do no more", async () => {
    await withTestApp(async ({ database, ask, data }) => {
      await orderScene(database);
      const token: TestViewer = { ...observerOf("cl_a"), scopes: ["read", "order"] };
      expect((await data(LINES, {}, { as: token })).subscribers.totalCount).toBe(2);
      const { errors } = await ask(CHANGE, { id: "sub_1", key: "1" }, { as: token });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    });
  });
});
