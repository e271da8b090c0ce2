import { buildAccount, buildClient, buildCostCentre, buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { buildCharge, buildContractFee, buildUsage } from "../../../testing/money-builders";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  observerOf,
  oneOfStaff,
  personOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";

const SET = graphql(`
  mutation SpendingLimitSet($input: SetSpendingLimitInput!, $key: String!) {
    setSpendingLimit(input: $input, idempotencyKey: $key) {
      spendingLimit {
        id scope kind month amount { amount } megabytes usedAmount { amount } usedMegabytes usedPercent state
        setByName viewerCanSet subscriber { id } costCentre { id } client { id }
      }
      userErrors { code field message }
    }
  }
`);
const REMOVE = graphql(`
  mutation SpendingLimitRemove($input: RemoveSpendingLimitInput!, $key: String!) {
    removeSpendingLimit(input: $input, idempotencyKey: $key) { client { id } userErrors { code field } }
  }
`);
const LIST = graphql(`
  query SpendingLimitList($id: ID!, $filter: SpendingLimitFilter, $first: Int = 50, $after: String) {
    spendingLimits(clientId: $id, filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage }
      nodes {
        id scope kind usedAmount { amount } usedMegabytes usedPercent state viewerCanSet
        subscriber { id number } costCentre { name }
      }
    }
  }
`);
const SEEN = graphql(`
  query SpendingLimitSeen($id: ID!, $line: ID!) {
    client(id: $id) {
      viewerCanSetSpendingLimits viewerCanSetCompanyLimits overview { limitsReached }
    }
    subscriber(id: $line) { lineLimits { kind state } }
  }
`);
const OWN = graphql(`query SpendingLimitOfOwnLine { subscriber { lineLimits { id } } }`);

const ROUBLE = 1_000_000;
const MB = 1_000_000;

let keys = 0;
const key = (): string => `limit-${String((keys += 1))}`;

async function set(test: TestApp, as: TestViewer, input: Parameters<typeof inputOf>[0]) {
  return (await test.data(SET, { input: inputOf(input), key: key() }, { as })).setSpendingLimit;
}

function inputOf(input: {
  clientId: string;
  subscriberId?: string;
  costCentreId?: string;
  amount?: string;
  megabytes?: number;
}) {
  return input;
}

/** A company of two accounts: a line with 17 roubles and 400 MB, and one of the other account with 3 roubles. */
async function scene({ database }: TestApp) {
  const client = await buildClient(database);
  const account = await buildAccount(database, { client, number: "1001" });
  const other = await buildAccount(database, { client, number: "1002" });
  const centre = await buildCostCentre(database, { clientId: client.id });
  const line = await buildSubscriber(database, { account, costCentreId: centre.id });
  const second = await buildSubscriber(database, { account: other, costCentreId: centre.id });
  await buildCharge(database, line, { gross: 17 * ROUBLE });
  await buildCharge(database, line, { month: "2026-10", gross: 99 * ROUBLE });
  await buildCharge(database, second, { gross: 3 * ROUBLE });
  await buildCharge(database, second, { subscriberId: null, kind: "contractFee", gross: 2 * ROUBLE });
  await buildUsage(database, line, { kind: "data", quantity: 400 * MB, otherParty: "internet" });
  return { client, account, other, centre, line, second, as: administratorOf(client.id) };
}

describe("Mutation.setSpendingLimit", () => {
  it("is of a line, of a cost centre and of the company, each with what it counts, fees of no line in the company's", async () => {
    await withTestApp(async (test) => {
      const { client, line, centre, as } = await scene(test);
      const clientId = client.id;
      const ofLine = await set(test, as, { clientId, subscriberId: line.id, amount: "20" });
      expect(ofLine).toMatchObject({
        userErrors: [],
        spendingLimit: {
          ...{ scope: "LINE", kind: "MONEY", month: "2026-11", amount: { amount: "20.00" }, megabytes: null },
          ...{ usedAmount: { amount: "17.00" }, usedMegabytes: null, usedPercent: 85, state: "NEAR" },
          ...{ viewerCanSet: true, subscriber: { id: line.id }, costCentre: null, client: { id: clientId } },
        },
      });
      const internet = await set(test, as, { clientId, subscriberId: line.id, megabytes: 400 });
      expect(internet.spendingLimit).toMatchObject({
        ...{ kind: "MEGABYTES", amount: null, megabytes: 400, usedMegabytes: 400, state: "REACHED" },
      });
      const ofCentre = await set(test, as, { clientId, costCentreId: centre.id, amount: "100" });
      expect(ofCentre.spendingLimit).toMatchObject({
        ...{ scope: "COST_CENTRE", usedAmount: { amount: "20.00" }, usedPercent: 20, state: "WITHIN" },
        ...{ costCentre: { id: centre.id }, subscriber: null },
      });
      const ofCompany = await set(test, as, { clientId, amount: "22" });
      expect(ofCompany.spendingLimit).toMatchObject({
        ...{ scope: "COMPANY", usedAmount: { amount: "22.00" }, usedPercent: 100, state: "REACHED" },
      });
      const { spendingLimits } = await test.data(LIST, { id: clientId }, { as });
      expect(spendingLimits.nodes.map(({ scope, usedPercent }) => [scope, usedPercent]).sort()).toEqual([
        ["COMPANY", 100],
        ["COST_CENTRE", 20],
        ["LINE", 100],
        ["LINE", 85],
      ]);
      const near = await test.data(
        LIST,
        { id: clientId, filter: { states: ["NEAR", "WITHIN"], kind: "MONEY" } },
        { as },
      );
      expect(near.spendingLimits).toMatchObject({
        totalCount: 2,
        nodes: [{ state: "NEAR" }, { state: "WITHIN" }],
      });
      const page = await test.data(LIST, { id: clientId, first: 2 }, { as });
      const { endCursor: after } = page.spendingLimits.pageInfo;
      const next = await test.data(LIST, { id: clientId, first: 2, after }, { as });
      expect(next.spendingLimits.nodes.map(({ usedPercent }) => usedPercent)).toEqual([85, 20]);
      const seen = await test.data(SEEN, { id: clientId, line: line.id }, { as });
      expect(seen).toMatchObject({
        client: { viewerCanSetSpendingLimits: true, viewerCanSetCompanyLimits: true },
        subscriber: { lineLimits: [{ kind: "MONEY" }, { kind: "MEGABYTES" }] },
      });
      expect(seen.client?.overview.limitsReached).toBe(2);
    });
  });

  it("changes the limit that is there, once a key, and takes it away; both are in the audit", async () => {
    await withTestApp(async (test) => {
      const { client, line, as } = await scene(test);
      const clientId = client.id;
      const first = await set(test, as, { clientId, subscriberId: line.id, amount: "20" });
      const id = first.spendingLimit?.id ?? "";
      const again = { input: inputOf({ clientId, subscriberId: line.id, amount: "30.50" }), key: key() };
      for (const time of [1, 2])
        expect({ time, ...(await test.data(SET, again, { as })).setSpendingLimit }).toMatchObject({
          time,
          spendingLimit: { id, amount: { amount: "30.50" } },
          userErrors: [],
        });
      const removal = { input: { clientId, spendingLimitId: id }, key: key() };
      for (const time of [1, 2])
        expect({ time, ...(await test.data(REMOVE, removal, { as })).removeSpendingLimit }).toMatchObject({
          time,
          client: { id: clientId },
          userErrors: [],
        });
      expect((await test.data(LIST, { id: clientId }, { as })).spendingLimits.totalCount).toBe(0);
      const gone = await test.data(REMOVE, { ...removal, key: key() }, { as });
      expect(gone.removeSpendingLimit.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
      const audited = await test.database.read(
        AuditRecord,
        "where t.action in ('spendingLimit.set', 'spendingLimit.removed') order by t.id",
      );
      expect(audited.map(({ action, subjectId }) => [action, subjectId])).toEqual([
        ["spendingLimit.set", line.id],
        ["spendingLimit.set", line.id],
        ["spendingLimit.removed", line.id],
      ]);
    });
  });

  it("refuses what is no limit, and what it cannot be of, each with its place", async () => {
    await withTestApp(async (test) => {
      const { client, line, centre, as } = await scene(test);
      const clientId = client.id;
      const foreign = await buildSubscriber(test.database);
      const { id: other } = await buildClient(test.database);
      const foreignCentre = await buildCostCentre(test.database, { clientId: other });
      const ended = await buildSubscriber(test.database, {
        account: await buildAccount(test.database, { client }),
        state: SubscriberState.TERMINATED,
      });
      const amount = "10";
      const cases = [
        [{ clientId, subscriberId: line.id }, "INVALID_INPUT", "amount"],
        [{ clientId, subscriberId: line.id, amount, megabytes: 1 }, "INVALID_INPUT", "amount"],
        [{ clientId, subscriberId: line.id, amount: "0" }, "INVALID_INPUT", "amount"],
        [{ clientId, subscriberId: line.id, amount: "-3" }, "INVALID_INPUT", "amount"],
        [{ clientId, subscriberId: line.id, amount: "1000000.01" }, "INVALID_INPUT", "amount"],
        [{ clientId, subscriberId: line.id, megabytes: 0 }, "INVALID_INPUT", "megabytes"],
        [{ clientId, subscriberId: line.id, megabytes: 10_000_001 }, "INVALID_INPUT", "megabytes"],
        [
          { clientId, subscriberId: line.id, costCentreId: centre.id, amount },
          "INVALID_INPUT",
          "costCentreId",
        ],
        [{ clientId, subscriberId: "sub_none", amount }, "NOT_FOUND", "subscriberId"],
        [{ clientId, subscriberId: foreign.id, amount }, "NOT_FOUND", "subscriberId"],
        [{ clientId, subscriberId: ended.id, amount }, "SUBSCRIBER_TERMINATED", "subscriberId"],
        [{ clientId, costCentreId: foreignCentre.id, amount }, "NOT_FOUND", "costCentreId"],
        [{ clientId: "cl_none", amount }, "NOT_FOUND", "clientId"],
      ] as const;
      for (const [input, code, field] of cases)
        expect([input, await set(test, as, input)]).toMatchObject([
          input,
          { spendingLimit: null, userErrors: [{ code, field: [field] }] },
        ]);
      expect((await test.data(LIST, { id: clientId }, { as })).spendingLimits.totalCount).toBe(0);
    });
  });

  it("is seen and set as far as somebody looks after the company", async () => {
    await withTestApp(async (test) => {
      const { client, account, line, second, centre, as } = await scene(test);
      const clientId = client.id;
      for (const input of [
        { subscriberId: line.id },
        { subscriberId: second.id },
        { costCentreId: centre.id },
        {},
      ])
        expect((await set(test, as, { clientId, ...input, amount: "10" })).userErrors).toEqual([]);
      const lists = async (viewer: TestViewer) =>
        (await test.data(LIST, { id: clientId }, { as: viewer })).spendingLimits.nodes;
      // Of some accounts: their lines' limits, and no other ones.
      const partly = withAccess({ clientId, role: "accountant", accountIds: [account.id] });
      expect(await lists(partly)).toMatchObject([
        { scope: "LINE", subscriber: { id: line.id }, viewerCanSet: true },
      ]);
      const refusals = [
        [{ clientId, amount: "1" }, "FORBIDDEN", "clientId"],
        [{ clientId, costCentreId: centre.id, amount: "1" }, "FORBIDDEN", "costCentreId"],
        [{ clientId, subscriberId: second.id, amount: "1" }, "NOT_FOUND", "subscriberId"],
      ] as const;
      for (const [input, code, field] of refusals)
        expect(await set(test, partly, input)).toMatchObject({ userErrors: [{ code, field: [field] }] });
      expect(await set(test, partly, { clientId, subscriberId: line.id, amount: "11" })).toMatchObject({
        spendingLimit: { amount: { amount: "11.00" } },
      });
      const overview = await test.data(SEEN, { id: clientId, line: line.id }, { as: partly });
      expect(overview.client).toMatchObject({
        ...{ viewerCanSetSpendingLimits: true, viewerCanSetCompanyLimits: false },
        overview: { limitsReached: 1 },
      });
      const observer = observerOf(clientId);
      expect((await lists(observer)).map(({ viewerCanSet }) => viewerCanSet)).toEqual(Array(4).fill(false));
      const input = { clientId, subscriberId: line.id, amount: "1" };
      const looking = await test.ask(SET, { input, key: key() }, { as: observer });
      expect(looking.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      // An administrator of another company who only looks at this one.
      const mixed = withAccess(
        { clientId: (await buildClient(test.database)).id, role: "administrator", accountIds: null },
        { clientId, role: "observer", accountIds: null },
      );
      const mixedUp = await test.ask(SET, { input, key: key() }, { as: mixed });
      expect(mixedUp.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      expect(await lists(oneOfStaff())).toHaveLength(4);
      expect(await lists(administratorOf("cl_other"))).toEqual([]);
      const person = personOf(line.id);
      expect((await test.ask(LIST, { id: clientId }, { as: person })).errors?.[0]?.extensions.code).toBe(
        "FORBIDDEN",
      );
      expect((await test.data(OWN, {}, { as: person })).subscriber?.lineLimits).toEqual([]);
    });
  });
});

describe("a page of limits", () => {
  it("asks the database the same number of times however many there are", async () => {
    await withTestApp(async (test) => {
      const { client, account, line, second, centre, as } = await scene(test);
      const clientId = client.id;
      await buildContractFee(test.database, account, account);
      for (const input of [{ subscriberId: line.id }, { costCentreId: centre.id }, {}])
        for (const much of [{ amount: "10" }, { megabytes: 10 }])
          await set(test, as, { clientId, ...input, ...much });
      const asked = (): Promise<number> =>
        statementsOf(test.database, () => test.data(LIST, { id: clientId }, { as }));
      const few = await asked();
      for (const much of [{ amount: "10" }, { megabytes: 10 }])
        await set(test, as, { clientId, subscriberId: second.id, ...much });
      expect(await asked()).toBe(few);
    });
  });
});
