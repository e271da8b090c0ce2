import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { SetSubscriberPermissionsInput } from "../../../testing/generated/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";

const SET = graphql(`
  mutation SetSubscriberPermissionsSet($input: SetSubscriberPermissionsInput!, $key: String!) {
    setSubscriberPermissions(input: $input, idempotencyKey: $key) {
      client { subscriberPermissions { maySpend changes { kind title isAllowed isAllowedByDefault } } }
      userErrors { code message field elementIndex }
    }
  }
`);
const REMOVE = graphql(`
  mutation SetSubscriberPermissionsRemove($key: String!, $runAt: DateTime) {
    removeMobileInternetPackage(idempotencyKey: $key, input: { subscriberId: "sub_1", runAt: $runAt }) {
      order { id state stateReason { code message } } userErrors { code message }
    }
  }
`);
const CHANGE = graphql(`
  mutation SetSubscriberPermissionsChange($key: String!) {
    changeMobileInternetPackage(idempotencyKey: $key, input: { subscriberId: "sub_1", packageId: "spec_large" }) {
      order { id } userErrors { code }
    }
  }
`);
const MAY = graphql(`
  query SetSubscriberPermissionsMay {
    subscriber(id: "sub_1") { viewerCanRemoveMobileInternetPackage viewerCanRenameSubscriber }
  }
`);

type SetPayload = AnswerTo<typeof SET>["setSubscriberPermissions"];

const admin = administratorOf("cl_a");
const person = personOf("sub_1");
const KIND = "REMOVE_MOBILE_INTERNET_PACKAGE" as const;

async function set(
  test: TestApp,
  input: Partial<SetSubscriberPermissionsInput>,
  key: string,
  as = admin,
): Promise<SetPayload> {
  const variables = { input: { clientId: "cl_a", ...input }, key };
  return (await test.data(SET, variables, { as })).setSubscriberPermissions;
}

async function change(test: TestApp, key: string, as = person) {
  return (await test.data(CHANGE, { key }, { as })).changeMobileInternetPackage;
}

async function remove(test: TestApp, key: string, runAt?: string, as = person) {
  return (await test.data(REMOVE, { key, runAt }, { as })).removeMobileInternetPackage;
}

const scene = (name: string, work: (test: TestApp) => Promise<void>): void => {
  it(name, async () => {
    await withTestApp(async (test) => {
      await orderScene(test.database);
      await work(test);
    });
  });
};

describe("what a company leaves to its subscribers", () => {
  scene("begins with what saves it money, and spending off", async (test) => {
    const { client } = await set(test, {}, "k");
    const permissions = client?.subscriberPermissions;
    expect(permissions?.maySpend).toBe(false);
    expect(permissions?.changes.find(({ kind }) => kind === KIND)).toMatchObject({
      isAllowed: true,
      isAllowedByDefault: true,
    });
    // What no subscriber may do at all is nothing to be allowed.
    expect(permissions?.changes.map(({ kind }) => kind)).not.toContain("RENAME_SUBSCRIBER");
    expect((await change(test, "c1")).userErrors[0]?.code).toBe("SPENDING_NOT_ALLOWED");
  });

  scene("holds from the next request on, in the answer what may be done as well", async (test) => {
    expect(await test.data(MAY, {}, { as: person })).toEqual({
      subscriber: { viewerCanRemoveMobileInternetPackage: true, viewerCanRenameSubscriber: false },
    });
    expect((await set(test, { maySpend: true }, "k1")).client?.subscriberPermissions.maySpend).toBe(true);
    expect((await change(test, "c1")).userErrors).toEqual([]);
    await workUntilIdle(test.database, test.clock);

    const forbidden = await set(test, { changes: [{ kind: KIND, isAllowed: false }] }, "k2");
    // What was not named stayed as it was.
    expect(forbidden.client?.subscriberPermissions.maySpend).toBe(true);
    expect(await test.data(MAY, {}, { as: person })).toMatchObject({
      subscriber: { viewerCanRemoveMobileInternetPackage: false },
    });
    const refused = await remove(test, "r1");
    expect(refused.userErrors).toEqual([
      {
        code: "NOT_LEFT_TO_SUBSCRIBERS",
        message: "Компания не разрешила абонентам делать это самим. Попросите администратора компании.",
      },
    ]);
    // The administrator is not concerned.
    expect((await remove(test, "r2", undefined, admin)).userErrors).toEqual([]);
    const audited = await test.database.read(
      AuditRecord,
      "where t.action = 'client.subscriberPermissionsSet'",
    );
    expect(audited.map(({ clientId, actorId }) => [clientId, actorId])).toEqual([
      ["cl_a", admin.id],
      ["cl_a", admin.id],
    ]);
  });

  scene("is looked at again when a planned order of a subscriber runs", async (test) => {
    await change(test, "c1", admin);
    await workUntilIdle(test.database, test.clock);
    const runAt = new Date(test.clock.now() + 60_000).toISOString();
    const planned = await remove(test, "r1", runAt);
    const byAdmin = await set(test, { changes: [{ kind: KIND, isAllowed: false }] }, "k1");
    expect(byAdmin.userErrors).toEqual([]);
    test.clock.advance(61_000);
    await workUntilIdle(test.database, test.clock);
    expect(
      await test.data(
        graphql(
          `query SetSubscriberPermissionsOrder($id: ID!) { order(id: $id) { state stateReason { code } } }`,
        ),
        { id: planned.order?.id },
        { as: admin },
      ),
    ).toEqual({ order: { state: "REJECTED", stateReason: { code: "NOT_LEFT_TO_SUBSCRIBERS" } } });
  });

  scene("is set by the company's administrators only, for kinds that there are, each once", async (test) => {
    expect((await set(test, {}, "k1", administratorOf("cl_b"))).userErrors).toMatchObject([
      { code: "NOT_FOUND", field: ["clientId"] },
    ]);
    const forNobody = { changes: [{ kind: "RENAME_SUBSCRIBER", isAllowed: true } as const] };
    expect((await set(test, forNobody, "k2")).userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["changes", "0", "kind"] },
    ]);
    const input = { clientId: "cl_a", changes: [{ kind: "NONSENSE", isAllowed: true }] };
    const nonsense = await test.ask(String(SET), { input, key: "k2" }, { as: admin });
    expect(nonsense.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const changes = [
      { kind: KIND, isAllowed: true },
      { kind: KIND, isAllowed: false },
    ];
    expect((await set(test, { changes }, "k3")).userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["changes", "1", "kind"] },
    ]);
    for (const as of [person, oneOfStaff()]) {
      const answer = await test.ask(SET, { input: { clientId: "cl_a" }, key: "k4" }, { as });
      expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });

  scene("is set once a key", async (test) => {
    const allow = { maySpend: true };
    await set(test, allow, "k");
    await set(test, { maySpend: false }, "another");
    // The answer is the company as it is now; nothing is set again.
    expect((await set(test, allow, "k")).client?.subscriberPermissions.maySpend).toBe(false);
    expect((await set(test, { maySpend: false }, "k")).userErrors).toMatchObject([
      { code: "IDEMPOTENCY_KEY_REUSED" },
    ]);
  });
});
