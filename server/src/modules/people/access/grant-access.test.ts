import { graphql, type AnswerTo } from "../../../testing/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildAccount, buildSubscriber, buildTariffPlan } from "../../../testing/builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  observerOf,
  oneOfStaff,
  personOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import { Person, ViewerClient } from "../viewer/viewer.entity";
import { ACCESSES_MAX } from "./access.policy";

graphql(`
  fragment GrantAccessAccess on AccessPayload {
    access { role client { id } accounts { id } person { id name email canSignIn } }
    userErrors { code field elementIndex message }
  }
`);
const GRANT = graphql(`
  mutation GrantAccessGrant($input: GrantAccessInput!, $key: String!) {
    grantAccess(input: $input, idempotencyKey: $key) { ...GrantAccessAccess }
  }
`);
const CHANGE = graphql(`
  mutation GrantAccessChange($input: ChangeAccessInput!, $key: String!) {
    changeAccess(input: $input, idempotencyKey: $key) { ...GrantAccessAccess }
  }
`);
const REVOKE = graphql(`
  mutation GrantAccessRevoke($input: RevokeAccessInput!, $key: String!) {
    revokeAccess(input: $input, idempotencyKey: $key) { revokedPersonId userErrors { code field message } }
  }
`);
const LIST = graphql(`
  query GrantAccessList($id: ID!) {
    client(id: $id) { viewerCanChangeAccess accesses { role accounts { id } person { id email } } }
  }
`);
const OWN = graphql(`
  query GrantAccessOwn { viewer { accesses { role client { id } accounts { id } person { id } } } }
`);
const LINES = graphql(`query GrantAccessLines { subscribers(first: 1) { totalCount } }`);

type Operation = typeof GRANT | typeof CHANGE | typeof REVOKE;
type Access = AnswerTo<typeof GRANT>["grantAccess"]["access"];
interface Written {
  readonly access?: Access;
  readonly revokedPersonId?: string | null;
  readonly userErrors: AnswerTo<typeof GRANT>["grantAccess"]["userErrors"];
}

let keys = 0;

async function write(
  { data }: TestApp,
  document: Operation,
  input: object,
  as: TestViewer,
  key = `k${String((keys += 1))}`,
): Promise<Written> {
  const answer = await data<Record<string, Written>>(String(document), { input, key }, { as });
  return Object.values(answer)[0] as Written;
}

const emailOf = ({ id }: TestViewer): string => `${id.toLowerCase()}@test.example`;
const codes = ({ userErrors }: Written): unknown[] =>
  userErrors.map(({ code, field }) => [code, field?.join(".") ?? null]);

interface Scene {
  readonly account: Account;
  readonly second: Account;
  readonly clientId: string;
  readonly admin: TestViewer;
  /** Administrator of another company. */
  readonly other: TestViewer;
}

const scene = (name: string, work: (test: TestApp, scene: Scene) => Promise<void>): void => {
  it(name, () =>
    withTestApp(async (test) => {
      const account = await buildAccount(test.database);
      const { clientId } = account;
      const second = await buildAccount(test.database, { clientId });
      const elsewhere = await buildAccount(test.database);
      const admin = administratorOf(clientId);
      const other = administratorOf(elsewhere.clientId);
      for (const viewer of [admin, other]) await test.headersOf(viewer);
      await work(test, { account, second, clientId, admin, other });
    }),
  );
};

describe("access to a company", () => {
  scene("is given to who signs in already, seen by both, and written down", async (test, all) => {
    const { account, clientId, admin, other } = all;
    const input = {
      clientId,
      email: ` ${emailOf(other).toUpperCase()} `,
      role: "OBSERVER",
      accountIds: [account.id],
    };
    const granted = await write(test, GRANT, input, admin);
    expect(granted).toEqual({
      access: {
        role: "OBSERVER",
        client: { id: clientId },
        accounts: [{ id: account.id }],
        person: { id: other.id, name: other.name, email: emailOf(other), canSignIn: true },
      },
      userErrors: [],
    });
    const { viewer } = await test.data(OWN, {}, { as: other });
    expect(viewer?.accesses).toEqual(
      expect.arrayContaining([
        {
          role: "OBSERVER",
          client: { id: clientId },
          accounts: [{ id: account.id }],
          person: { id: other.id },
        },
        {
          role: "ADMINISTRATOR",
          client: expect.any(Object) as object,
          accounts: null,
          person: { id: other.id },
        },
      ]),
    );
    const { client } = await test.data(LIST, { id: clientId }, { as: admin });
    expect(client?.accesses?.map(({ role, person }) => [role, person.email]).sort()).toEqual(
      [
        ["ADMINISTRATOR", emailOf(admin)],
        ["OBSERVER", emailOf(other)],
      ].sort(),
    );
    const [record] = await test.database.read(AuditRecord, "where t.action = 'access.granted'");
    expect(record).toMatchObject({ clientId, subjectId: other.id, actorId: admin.id, before: "{}" });
    expect(JSON.parse(record?.after ?? "null")).toEqual({ role: "observer", accountIds: [account.id] });
  });

  scene("is given once a key, and not twice", async (test, { clientId, admin, other }) => {
    const input = { clientId, email: emailOf(other), role: "ADMINISTRATOR" };
    const first = await write(test, GRANT, input, admin, "same");
    expect(await write(test, GRANT, input, admin, "same")).toEqual(first);
    expect(codes(await write(test, GRANT, { ...input, role: "OBSERVER" }, admin, "same"))).toEqual([
      ["IDEMPOTENCY_KEY_REUSED", "idempotencyKey"],
    ]);
    expect(codes(await write(test, GRANT, input, admin))).toEqual([["ACCESS_EXISTS", "email"]]);
    expect(await test.database.read(AuditRecord, "where t.action = 'access.granted'")).toHaveLength(1);
    // Who has lost the company is not told by the old key who had access to it.
    await write(test, REVOKE, { clientId, personId: admin.id }, other);
    const again = await test.ask(String(GRANT), { input, key: "same" }, { as: admin });
    expect(JSON.stringify(again)).not.toContain(other.id);
  });

  scene("is of the company's own accounts, each once", async (test, { account, clientId, admin, other }) => {
    const elsewhere = await buildAccount(test.database);
    const grant = (accountIds: readonly string[]): Promise<Written> =>
      write(test, GRANT, { clientId, email: emailOf(other), role: "OBSERVER", accountIds }, admin);
    expect(codes(await grant([]))).toEqual([["INVALID_INPUT", "accountIds"]]);
    expect(codes(await grant([account.id, account.id]))).toEqual([["INVALID_INPUT", "accountIds.1"]]);
    expect(codes(await grant([account.id, elsewhere.id]))).toEqual([["NOT_FOUND", "accountIds.1"]]);
    expect(codes(await grant(["nothing"]))).toEqual([["NOT_FOUND", "accountIds.0"]]);
    expect(await test.database.read(AuditRecord, "where t.action = 'access.granted'")).toEqual([]);
  });

  scene("is not given by trying addresses out", async (test, { clientId, admin, other }) => {
    const staff = oneOfStaff();
    await test.headersOf(staff);
    const grant = (email: string): Promise<Written> =>
      write(test, GRANT, { clientId, email, role: "OBSERVER" }, admin);
    // One of the staff signs in by an address too, and is nobody here.
    for (const email of [
      emailOf(staff),
      "+375291234567",
      "",
      ...Array.from({ length: 7 }, (_, i) => `n${String(i)}@x.example`),
    ])
      expect(codes(await grant(email))).toEqual([["NOT_FOUND", "email"]]);
    expect(codes(await grant(emailOf(other)))).toEqual([["TOO_MANY_ATTEMPTS", null]]);
    test.clock.advance(15 * 60_000);
    // The session's proof has grown old meanwhile; addresses that somebody has count as nothing.
    expect(codes(await grant(emailOf(other)))).toEqual([]);
    for (let i = 0; i < 11; i += 1)
      expect(codes(await grant(emailOf(other)))).toEqual([["ACCESS_EXISTS", "email"]]);
  });

  scene("is had by so many people at the most", async (test, { clientId, admin, other }) => {
    const people = Array.from({ length: ACCESSES_MAX - 1 }, (_, i) => `vwr_many${String(i)}`);
    await test.database.write(async (unit) => {
      await unit.insert(
        Person,
        people.map((id) => ({
          id,
          role: "administrator" as const,
          name: id,
          login: `${id}@test.example`,
          passwordHash: null,
          subscriberId: null,
          state: "active" as const,
          locale: null,
          lastSeenAt: null,
        })),
      );
      await unit.insert(
        ViewerClient,
        people.map((viewerId) => ({ viewerId, clientId, role: "observer" as const, allAccounts: true })),
      );
    });
    const grant = (): Promise<Written> =>
      write(test, GRANT, { clientId, email: emailOf(other), role: "OBSERVER" }, admin);
    expect(codes(await grant())).toEqual([["TOO_MANY_ACCESSES", null]]);
    await write(test, REVOKE, { clientId, personId: people[0] }, admin);
    expect(codes(await grant())).toEqual([]);
  });

  scene("is changed at once, with what it was and is written down", async (test, all) => {
    const { account, second, clientId, admin } = all;
    const some = withAccess({ clientId, role: "administrator", accountIds: [account.id] });
    await test.headersOf(some);
    const input = { clientId, personId: some.id, role: "OBSERVER", accountIds: [second.id] };
    const changed = await write(test, CHANGE, input, admin);
    expect([changed.access?.role, changed.access?.accounts]).toEqual(["OBSERVER", [{ id: second.id }]]);
    const [record] = await test.database.read(AuditRecord, "where t.action = 'access.changed'");
    expect([record?.before, record?.after].map((text) => JSON.parse(text ?? "null") as unknown)).toEqual([
      { role: "administrator", accountIds: [account.id] },
      { role: "observer", accountIds: [second.id] },
    ]);
    const { viewer } = await test.data(OWN, {}, { as: some });
    expect(viewer?.accesses.map(({ role, accounts }) => [role, accounts])).toEqual([
      ["OBSERVER", [{ id: second.id }]],
    ]);
    // Without accounts it is the whole company.
    const { accountIds: _, ...whole } = input;
    expect((await write(test, CHANGE, whole, admin)).access?.accounts).toBeNull();
    expect(codes(await write(test, CHANGE, { ...whole, personId: "vwr_nobody" }, admin))).toEqual([
      ["NOT_FOUND", "personId"],
    ]);
  });

  scene("ends at once, with the tokens for it, and comes back without them", async (test, all) => {
    const { clientId, admin } = all;
    const second = administratorOf(clientId);
    await test.headersOf(second);
    const program: TestViewer = { ...second, scopes: ["read"] };
    await test.data(LINES, {}, { as: program });
    const revoked = await write(test, REVOKE, { clientId, personId: second.id }, admin);
    expect(revoked).toEqual({ revokedPersonId: second.id, userErrors: [] });
    const company = graphql(`
      query GrantAccessCompany($id: ID!) { client(id: $id) { id } viewer { id accesses { role } } }
    `);
    expect(await test.data(company, { id: clientId }, { as: second })).toEqual({
      client: null,
      viewer: { id: second.id, accesses: [] },
    });
    const codeOf = async (): Promise<unknown> =>
      (await test.ask(LINES, {}, { as: program })).errors?.[0]?.extensions.code;
    expect(await codeOf()).toBe("UNAUTHENTICATED");
    await write(test, GRANT, { clientId, email: emailOf(second), role: "OBSERVER" }, admin);
    expect(await codeOf()).toBe("UNAUTHENTICATED");
    const actions = (
      await test.database.read(AuditRecord, "where t.actor_id = $1 order by t.id", [admin.id])
    ).map(({ action }) => action);
    expect(actions).toEqual(["access.revoked", "token.revoked", "access.granted"]);
  });

  scene("is never left without an administrator of the whole company", async (test, all) => {
    const { account, clientId, admin } = all;
    const observer = observerOf(clientId);
    await test.headersOf(observer);
    const last = [["LAST_ADMINISTRATOR", "personId"]];
    const own = { clientId, personId: admin.id };
    expect(codes(await write(test, REVOKE, own, admin))).toEqual(last);
    expect(codes(await write(test, CHANGE, { ...own, role: "OBSERVER" }, admin))).toEqual(last);
    const some = { ...own, role: "ADMINISTRATOR", accountIds: [account.id] };
    expect(codes(await write(test, CHANGE, some, admin))).toEqual(last);
    await write(test, CHANGE, { clientId, personId: observer.id, role: "ADMINISTRATOR" }, admin);
    expect(codes(await write(test, REVOKE, own, admin))).toEqual([]);
    // Who has gone changes nothing more, and the one who is left cannot go.
    expect(codes(await write(test, REVOKE, { clientId, personId: observer.id }, admin))).toEqual([
      ["NOT_FOUND", "clientId"],
    ]);
    expect(codes(await write(test, REVOKE, { clientId, personId: observer.id }, observer))).toEqual(last);
  });

  scene("of two administrators who take it from each other at once, one keeps it", async (test, all) => {
    const { clientId, admin } = all;
    const second = administratorOf(clientId);
    await test.headersOf(second);
    await Promise.all([
      write(test, REVOKE, { clientId, personId: second.id }, admin),
      write(test, REVOKE, { clientId, personId: admin.id }, second),
    ]);
    expect(await test.database.read(ViewerClient, "where t.client_id = $1", [clientId])).toHaveLength(1);
  });

  scene(
    "is no business of who looks only, of some accounts, of subscribers, staff, tokens and strangers",
    async (test, all) => {
      const { account, clientId, admin, other } = all;
      const some = withAccess({ clientId, role: "administrator", accountIds: [account.id] });
      const tariffPlan = await buildTariffPlan(test.database);
      const line = await buildSubscriber(test.database, { account, tariffPlan });
      for (const as of [observerOf(clientId), some]) {
        expect(await test.data(LIST, { id: clientId }, { as })).toEqual({
          client: { viewerCanChangeAccess: false, accesses: null },
        });
      }
      const input = { clientId, personId: admin.id };
      for (const as of [observerOf(clientId), some, personOf(line.id), oneOfStaff()]) {
        const { errors } = await test.ask(REVOKE, { input, key: "k" }, { as });
        expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      }
      expect(codes(await write(test, REVOKE, input, other))).toEqual([["NOT_FOUND", "clientId"]]);
      const token: TestViewer = { ...admin, scopes: ["read", "order"] };
      expect(codes(await write(test, REVOKE, input, token))).toEqual([["FORBIDDEN", null]]);
      expect(await test.data(LIST, { id: clientId }, { as: token })).toMatchObject({
        client: { viewerCanChangeAccess: false },
      });
    },
  );

  scene("is changed by who has lately proved who they are", async (test, { clientId, admin, other }) => {
    const headers = await test.headersOf(admin);
    test.clock.advance(15 * 60_000);
    const ask = (document: Operation, input: object): Promise<unknown> =>
      test.ask(String(document), { input, key: "k" }, { headers });
    expect(JSON.stringify(await ask(REVOKE, { clientId, personId: other.id }))).toContain("STEP_UP_REQUIRED");
    expect(JSON.stringify(await ask(GRANT, { clientId, email: emailOf(other), role: "OBSERVER" }))).toContain(
      "STEP_UP_REQUIRED",
    );
  });
});
