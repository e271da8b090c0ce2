import { COST_CENTRES_MAX } from "@kabinet/shared";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildAccount, buildClient, buildCostCentre, buildSubscriber } from "../../../testing/builders";
import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { CostCentreLinesQueryVariables } from "../../../testing/generated/graphql";
import { buildCharge } from "../../../testing/money-builders";
import { withTestApp, type Asking, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  observerOf,
  oneOfStaff,
  personOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import type { Account } from "../account/account.entity";
import { CostCentre } from "./cost-centre.entity";

const CREATE = graphql(`
  mutation CostCentreCreate($clientId: ID!, $name: String!, $code: String, $key: String!) {
    createCostCentre(input: { clientId: $clientId, name: $name, code: $code }, idempotencyKey: $key) {
      costCentre { id name code subscriberCount chargedThisMonth { amount } client { id } }
      userErrors { code field message }
    }
  }
`);
const RENAME = graphql(`
  mutation CostCentreRename($id: ID!, $name: String!, $code: String, $key: String!) {
    renameCostCentre(input: { costCentreId: $id, name: $name, code: $code }, idempotencyKey: $key) {
      costCentre { id name code } userErrors { code field message }
    }
  }
`);
const REMOVE = graphql(`
  mutation CostCentreRemove($clientId: ID!, $id: ID!, $key: String!) {
    removeCostCentre(input: { clientId: $clientId, costCentreId: $id }, idempotencyKey: $key) {
      client { id costCentres { nodes { id } } } linesLeft userErrors { code field }
    }
  }
`);
const SET = graphql(`
  mutation CostCentreSet($ids: [ID!]!, $id: ID, $key: String!) {
    setCostCentre(input: { subscriberIds: $ids, costCentreId: $id }, idempotencyKey: $key) {
      subscribers { id costCentre { id name } } userErrors { code field elementIndex message }
    }
  }
`);
const OF_COMPANY = graphql(`
  query CostCentresOfCompany($clientId: ID!, $first: Int = 50, $after: String) {
    client(id: $clientId) {
      viewerCanChangeCostCentres viewerCanSetCostCentre
      costCentres(first: $first, after: $after) {
        nodes { id name subscriberCount chargedThisMonth { amount } } totalCount pageInfo { hasNextPage endCursor }
      }
      withoutCostCentre { subscriberCount chargedThisMonth { amount } }
    }
  }
`);
const LINES = graphql(`
  query CostCentreLines($clientId: ID, $filter: SubscriberFilter, $sort: SubscriberSort, $descending: Boolean = false) {
    subscribers(clientId: $clientId, filter: $filter, sort: $sort, descending: $descending, first: 100) {
      nodes { name } totalCount
    }
  }
`);

let keys = 0;
const key = (): string => `cost-centre-${String((keys += 1))}`;

async function create(
  test: TestApp,
  clientId: string,
  wish: { readonly name: string; readonly code?: string },
  as: TestViewer = administratorOf(clientId),
): Promise<AnswerTo<typeof CREATE>["createCostCentre"]> {
  return (await test.data(CREATE, { clientId, ...wish, key: key() }, { as, locale: "en" })).createCostCentre;
}

async function set(
  test: TestApp,
  ids: readonly string[],
  id: string | null,
  asking: Asking,
): Promise<AnswerTo<typeof SET>["setCostCentre"]> {
  return (await test.data(SET, { ids: [...ids], id, key: key() }, asking)).setCostCentre;
}

async function names(
  test: TestApp,
  asking: Asking,
  variables: CostCentreLinesQueryVariables,
): Promise<string[]> {
  const { subscribers } = await test.data(LINES, variables, asking);
  expect(subscribers.totalCount).toBe(subscribers.nodes.length);
  return subscribers.nodes.map(({ name }) => name);
}

const onlyAccount = ({ clientId, id }: Account): TestViewer =>
  withAccess({ clientId, role: "administrator", accountIds: [id] });

describe("cost centres of a company", () => {
  it("are made, renamed and removed, each with what it was before", async () => {
    await withTestApp(async (test) => {
      const account = await buildAccount(test.database);
      const { clientId } = account;
      const as = administratorOf(clientId);
      const { costCentre } = await create(test, clientId, { name: " Проект  «Маяк» ", code: "P-01" });
      expect(costCentre).toEqual({
        ...{ id: costCentre?.id, name: "Проект «Маяк»", code: "P-01", client: { id: clientId } },
        ...{ subscriberCount: 0, chargedThisMonth: { amount: "0.00" } },
      });
      const id = costCentre?.id ?? "";
      const line = await buildSubscriber(test.database, { account, costCentreId: id });
      const renamed = await test.data(RENAME, { id, name: "Маяк", key: key() }, { as });
      // What is not given is there no more.
      expect(renamed.renameCostCentre.costCentre).toEqual({ id, name: "Маяк", code: null });
      const removal = { clientId, id, key: key() };
      const removed = await test.data(REMOVE, removal, { as });
      expect(removed.removeCostCentre).toEqual({
        ...{ client: { id: clientId, costCentres: { nodes: [] } }, linesLeft: 1, userErrors: [] },
      });
      // The same key again: it is gone, and nothing is counted anew.
      expect((await test.data(REMOVE, removal, { as })).removeCostCentre).toMatchObject({
        linesLeft: null,
        userErrors: [],
      });
      const { subscribers } = await set(test, [line.id], null, { as });
      expect(subscribers).toEqual([{ id: line.id, costCentre: null }]);
      const audited = await test.database.read(
        AuditRecord,
        "where t.action like 'costCentre.%' order by t.id",
      );
      expect(
        audited.map(({ action, before, after, subjectId }) => [action, before, after, subjectId]),
      ).toEqual([
        ["costCentre.created", null, '{"name":"Проект «Маяк»","code":"P-01"}', id],
        ["costCentre.renamed", '{"name":"Проект «Маяк»","code":"P-01"}', '{"name":"Маяк","code":null}', id],
        ["costCentre.removed", '{"name":"Маяк","code":null,"lines":1}', null, id],
      ]);
    });
  });

  it("have names and codes that no other of the company has, whatever the case", async () => {
    await withTestApp(async (test) => {
      const { id: clientId } = await buildClient(test.database);
      const other = await buildClient(test.database);
      const first = await create(test, clientId, { name: "Склад", code: "320" });
      expect((await create(test, clientId, { name: "СКЛАД" })).userErrors).toMatchObject([
        { code: "COST_CENTRE_EXISTS", field: ["name"] },
      ]);
      expect((await create(test, clientId, { name: "Цех", code: "320" })).userErrors).toMatchObject([
        {
          code: "COST_CENTRE_EXISTS",
          field: ["code"],
          message: expect.stringContaining("“Склад”") as string,
        },
      ]);
      // Without codes there may be many, and another company has its own.
      expect((await create(test, clientId, { name: "Цех" })).userErrors).toEqual([]);
      expect((await create(test, clientId, { name: "Касса" })).userErrors).toEqual([]);
      expect((await create(test, other.id, { name: "Склад", code: "320" })).userErrors).toEqual([]);
      // Its own name is no other's.
      const id = first.costCentre?.id ?? "";
      const as = administratorOf(clientId);
      const again = await test.data(RENAME, { id, name: "СКЛАД", code: "320", key: key() }, { as });
      expect(again.renameCostCentre.costCentre?.name).toBe("СКЛАД");
      const taken = await test.data(RENAME, { id, name: "касса", key: key() }, { as });
      expect(taken.renameCostCentre.userErrors).toMatchObject([
        { code: "COST_CENTRE_EXISTS", field: ["name"] },
      ]);
      expect((await create(test, clientId, { name: "  " })).userErrors).toMatchObject([
        { code: "INVALID_INPUT", field: ["name"], message: "Type a name: letters or digits." },
      ]);
    });
  });

  it(`are ${String(COST_CENTRES_MAX)} at the most`, async () => {
    await withTestApp(async (test) => {
      const { id: clientId } = await buildClient(test.database);
      await test.database.write(async (unit) => {
        for (let i = 1; i < COST_CENTRES_MAX; i++)
          await buildCostCentre(unit, { clientId, name: `Отдел ${String(i)}` });
      });
      expect((await create(test, clientId, { name: "Последний" })).userErrors).toEqual([]);
      expect((await create(test, clientId, { name: "Лишний" })).userErrors).toMatchObject([
        { code: "TOO_MANY_COST_CENTRES" },
      ]);
    });
  });

  it("are foreign to other companies and changed by an administrator of the whole company only", async () => {
    await withTestApp(async (test) => {
      const account = await buildAccount(test.database);
      const { clientId } = account;
      const own = await buildCostCentre(test.database, { clientId, name: "Склад" });
      const line = await buildSubscriber(test.database, { account });
      const stranger = administratorOf((await buildClient(test.database)).id);
      expect((await create(test, clientId, { name: "Цех" }, stranger)).userErrors).toMatchObject([
        { code: "NOT_FOUND", field: ["clientId"] },
      ]);
      const renaming = { id: own.id, name: "Цех", key: key() };
      expect((await test.data(RENAME, renaming, { as: stranger })).renameCostCentre.userErrors).toMatchObject(
        [{ code: "NOT_FOUND", field: ["costCentreId"] }],
      );
      for (const as of [observerOf(clientId), onlyAccount(account), oneOfStaff(), personOf(line.id)]) {
        const { errors } = await test.ask(RENAME, { ...renaming, key: key() }, { as });
        expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      }
      const [kept] = await test.database.read(CostCentre, "where t.id = $1", [own.id]);
      expect(kept?.name).toBe("Склад");
    });
  });
});

describe("the cost centre of lines", () => {
  it("is set on many at once or on none, and each that stands in the way is named", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      const { clientId } = account;
      const lines = [];
      for (let i = 0; i < 3; i++) lines.push((await buildSubscriber(database, { account })).id);
      const [one = "", two = "", three = ""] = lines;
      const foreign = await buildSubscriber(database);
      const { id, name } = await buildCostCentre(database, { clientId, name: "Склад" });
      const asking = { as: administratorOf(clientId) };
      const refused = await set(test, [one, foreign.id, two, one, "sub_nobody"], id, asking);
      expect(refused.subscribers).toBeNull();
      expect(refused.userErrors).toMatchObject([
        { code: "NOT_FOUND", field: ["subscriberIds", "1"], elementIndex: 1 },
        { code: "INVALID_INPUT", field: ["subscriberIds", "3"], elementIndex: 3 },
        { code: "NOT_FOUND", field: ["subscriberIds", "4"], elementIndex: 4 },
      ]);
      expect(await names(test, asking, { filter: { costCentreId: id } })).toEqual([]);
      const done = await set(test, [three, one], id, asking);
      expect(done).toEqual({
        subscribers: [three, one].map((each) => ({ id: each, costCentre: { id, name } })),
        userErrors: [],
      });
      // Who has it already is left alone: the history tells what has become another.
      await set(test, [one, two], id, asking);
      await set(test, [one], null, asking);
      const audited = await database.read(
        AuditRecord,
        "where t.action = 'subscriber.costCentreSet' order by t.id",
      );
      const told = audited.map(({ subjectId, before, after }) => [subjectId, before, after]);
      const none = '{"costCentre":null}';
      const some = '{"costCentre":"Склад"}';
      expect(
        told
          .slice(0, 2)
          .map(([line]) => line)
          .sort(),
      ).toEqual([one, three].sort());
      expect(told.slice(2)).toEqual([
        [two, none, some],
        [one, some, none],
      ]);
    });
  });

  it("takes 1 to 100 lines, of the cost centre's company", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      const other = await buildAccount(database);
      const { id } = await buildCostCentre(database, { clientId: account.clientId });
      const both = withAccess(
        { clientId: account.clientId, role: "administrator", accountIds: null },
        { clientId: other.clientId, role: "administrator", accountIds: null },
      );
      const line = await buildSubscriber(database, { account: other });
      expect((await set(test, [line.id], id, { as: both })).userErrors).toMatchObject([
        { code: "INVALID_INPUT", field: ["subscriberIds", "0"], elementIndex: 0 },
      ]);
      expect((await set(test, [], id, { as: both })).userErrors).toMatchObject([
        { code: "INVALID_INPUT", field: ["subscriberIds"] },
      ]);
      const many = Array.from({ length: 101 }, (_, i) => `sub_${String(i)}`);
      const { errors } = await test.ask(SET, { ids: many, id, key: key() }, { as: both });
      expect(errors?.[0]?.extensions.code).toBe("TOO_LARGE");
      expect((await set(test, [line.id], "cst_nobody", { as: both })).userErrors).toMatchObject([
        { code: "NOT_FOUND", field: ["costCentreId"] },
      ]);
    });
  });

  it("is set by who looks after some accounts on the lines of those, and by no observer", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      const { clientId } = account;
      const beside = await buildAccount(database, { clientId });
      const { id, name } = await buildCostCentre(database, { clientId });
      const own = await buildSubscriber(database, { account });
      const next = await buildSubscriber(database, { account: beside, costCentreId: id });
      const as = onlyAccount(account);
      expect((await set(test, [next.id], null, { as })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
      expect((await set(test, [own.id], id, { as })).subscribers).toEqual([
        { id: own.id, costCentre: { id, name } },
      ]);
      // They choose among all labels, and are told of their own lines and sums only.
      const { client } = await test.data(OF_COMPANY, { clientId }, { as });
      expect(client).toMatchObject({
        viewerCanChangeCostCentres: false,
        viewerCanSetCostCentre: true,
        costCentres: { nodes: [{ id, subscriberCount: 1 }] },
        withoutCostCentre: { subscriberCount: 0 },
      });
      const { errors } = await test.ask(SET, { ids: [own.id], id, key: key() }, { as: observerOf(clientId) });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    });
  });

  it("is nothing to the line's own subscriber", async () => {
    await withTestApp(async (test) => {
      const account = await buildAccount(test.database);
      const { id } = await buildCostCentre(test.database, { clientId: account.clientId });
      const line = await buildSubscriber(test.database, { account, costCentreId: id });
      const OWN = graphql(`
        query CostCentreOfOwnLine($id: ID!) {
          subscriber { costCentre { name } viewerCanSetCostCentre } node(id: $id) { id }
        }
      `);
      expect(await test.data(OWN, { id }, { as: personOf(line.id) })).toEqual({
        subscriber: { costCentre: null, viewerCanSetCostCentre: false },
        node: null,
      });
    });
  });

  it("finds, filters and sorts lines", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      const { clientId } = account;
      const asking = { as: administratorOf(clientId) };
      const beacon = await buildCostCentre(database, { clientId, name: "Проект «Маяк»", code: "P-01" });
      const store = await buildCostCentre(database, { clientId, name: "Склад" });
      const stranger = await buildCostCentre(database, {
        clientId: (await buildClient(database)).id,
        name: "Маяк",
      });
      await buildSubscriber(database, { account, name: "Анна", costCentreId: store.id });
      await buildSubscriber(database, { account, name: "Борис", costCentreId: beacon.id });
      await buildSubscriber(database, { account, name: "Вера" });
      const list = (variables: CostCentreLinesQueryVariables): Promise<string[]> =>
        names(test, asking, { clientId, ...variables });
      expect(await list({ filter: { search: "маяк проект" } })).toEqual(["Борис"]);
      expect(await list({ filter: { search: "p-01" } })).toEqual(["Борис"]);
      expect(await list({ filter: { costCentreId: store.id } })).toEqual(["Анна"]);
      expect(await list({ filter: { costCentreId: stranger.id } })).toEqual([]);
      expect(await list({ filter: { withoutCostCentre: true } })).toEqual(["Вера"]);
      expect(await list({ filter: { withoutCostCentre: false } })).toEqual(["Анна", "Борис"]);
      expect(await list({ filter: { withoutCostCentre: null } })).toHaveLength(3);
      expect(await list({ sort: "COST_CENTRE" })).toEqual(["Вера", "Борис", "Анна"]);
      expect(await list({ sort: "COST_CENTRE", descending: true })).toEqual(["Анна", "Борис", "Вера"]);
    });
  });

  it("shares what the lines cost this month, the whole being the sum of the lines", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const account = await buildAccount(database);
      const { clientId } = account;
      const a = await buildCostCentre(database, { clientId, name: "А" });
      const b = await buildCostCentre(database, { clientId, name: "Б" });
      const month = "2026-11";
      for (const [costCentreId, gross] of [
        [a.id, 10_004_999],
        [a.id, 5_005_000],
        [null, 1_000_000],
      ] as const) {
        const line = await buildSubscriber(database, { account, costCentreId });
        await buildCharge(database, line, { month, gross });
        await buildCharge(database, line, { month: "2026-10", gross: 90_000_000 });
      }
      const { client } = await test.data(OF_COMPANY, { clientId }, { as: administratorOf(clientId) });
      expect(client).toMatchObject({
        viewerCanChangeCostCentres: true,
        costCentres: {
          nodes: [
            // Each line in whole kopecks, as its own page says: 10.00 and 5.01.
            { id: a.id, subscriberCount: 2, chargedThisMonth: { amount: "15.01" } },
            { id: b.id, subscriberCount: 0, chargedThisMonth: { amount: "0.00" } },
          ],
          totalCount: 2,
        },
        withoutCostCentre: { subscriberCount: 1, chargedThisMonth: { amount: "1.00" } },
      });
    });
  });
});
