import { buildAccount } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { enrolFactor, enter, toldBy } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp } from "../../../testing/test-browser";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, observerOf, type TestViewer } from "../../../testing/test-viewer";
import { buildAdministrator } from "../../../testing/viewer-builders";
import { Client } from "../../company/client/client.entity";
import { ViewerClient } from "../viewer/viewer.entity";

const BLOCK = graphql(`
  mutation BlockPersonBlock($input: BlockPersonInput!, $key: String!) {
    told: blockPerson(input: $input, idempotencyKey: $key) {
      access { blockedAt role } userErrors { code field }
    }
  }
`);
const UNBLOCK = graphql(`
  mutation BlockPersonUnblock($input: UnblockPersonInput!, $key: String!) {
    told: unblockPerson(input: $input, idempotencyKey: $key) {
      access { blockedAt role } userErrors { code field }
    }
  }
`);
const CHANGE = graphql(`
  mutation BlockPersonChange($input: ChangeAccessInput!, $key: String!) {
    told: changeAccess(input: $input, idempotencyKey: $key) {
      access { blockedAt role } userErrors { code field }
    }
  }
`);
const POLICY = graphql(`
  mutation BlockPersonPolicy($input: SetAccessPolicyInput!, $key: String!) {
    told: setAccessPolicy(input: $input, idempotencyKey: $key) {
      client { needsSecondFactor } userErrors { code field }
    }
  }
`);
const END = graphql(`
  mutation BlockPersonEnd($input: EndPersonSessionsInput!, $key: String!) {
    told: endPersonSessions(input: $input, idempotencyKey: $key) { ended userErrors { code field } }
  }
`);
const SEES = graphql(`
  query BlockPersonSees($id: ID!) {
    client(id: $id) { id } viewer { accesses { role } withheldCompanies { id name } }
  }
`);
const PEOPLE = graphql(`
  query BlockPersonPeople($id: ID!) {
    client(id: $id) { accesses { blockedAt person { id } sessions { browser lastSeenAt } } }
  }
`);

const WHO = graphql(`query BlockPersonWho { viewer { id } }`);

let keys = 0;
const key = (): string => `k${String((keys += 1))}`;

const told = async (
  test: TestApp,
  document: typeof BLOCK | typeof UNBLOCK,
  input: { clientId: string; personId: string },
  as: TestViewer,
) => toldBy((await test.data(document, { input, key: key() }, { as })).told);

describe("a person of a company", () => {
  it("loses the company at once when blocked, with their tokens, and has it again as it was", () =>
    withTestApp(async (test) => {
      const { clientId } = await buildAccount(test.database);
      const [admin, second] = [administratorOf(clientId), observerOf(clientId)];
      await test.headersOf(admin);
      const program: TestViewer = { ...second, scopes: ["read"] };
      const sees = async (as: TestViewer) =>
        (await test.ask(SEES, { id: clientId }, { as })).data?.client ?? null;
      expect([await sees(second), await sees(program)]).toEqual([{ id: clientId }, { id: clientId }]);
      const input = { clientId, personId: second.id };
      const at = test.clock.now();
      const { told: done } = await test.data(BLOCK, { input, key: "same" }, { as: admin });
      expect(Date.parse(done.access?.blockedAt ?? "")).toBe(at);
      expect([await sees(second), await sees(program)]).toEqual([null, null]);
      expect(await told(test, BLOCK, input, admin)).toBe("INVALID_INPUT personId");
      // A new role does not let them in.
      const changed = { ...input, role: "COORDINATOR" as const };
      const { told: change } = await test.data(CHANGE, { input: changed, key: key() }, { as: admin });
      expect(change.access).toMatchObject({ role: "COORDINATOR", blockedAt: done.access?.blockedAt });
      expect(await sees(second)).toBeNull();
      expect(await told(test, UNBLOCK, input, admin)).toBe("");
      expect([await sees(second), await sees(program)]).toEqual([{ id: clientId }, { id: clientId }]);
      expect(await told(test, UNBLOCK, input, admin)).toBe("INVALID_INPUT personId");
      expect(await told(test, BLOCK, { clientId, personId: "vwr_nobody" }, admin)).toBe("NOT_FOUND personId");
    }));

  it("is not blocked where nobody would be left to manage the company", () =>
    withTestApp(async (test) => {
      const { clientId } = await buildAccount(test.database);
      const [admin, second] = [administratorOf(clientId), administratorOf(clientId)];
      await test.headersOf(admin);
      const own = { clientId, personId: admin.id };
      expect(await told(test, BLOCK, own, admin)).toBe("LAST_ADMINISTRATOR personId");
      await test.headersOf(second);
      expect(await told(test, BLOCK, { clientId, personId: second.id }, admin)).toBe("");
      // Who is blocked manages nobody, and counts for nothing.
      expect(await told(test, BLOCK, own, second)).toBe("NOT_FOUND clientId");
      expect(await told(test, BLOCK, own, admin)).toBe("LAST_ADMINISTRATOR personId");
    }));

  it("remains where two block each other, or lower each other, at once", () =>
    withTestApp(async (test) => {
      const { clientId } = await buildAccount(test.database);
      const [a, b] = [administratorOf(clientId), administratorOf(clientId)];
      for (const viewer of [a, b]) await test.headersOf(viewer);
      await Promise.all([
        told(test, BLOCK, { clientId, personId: b.id }, a),
        told(test, BLOCK, { clientId, personId: a.id }, b),
      ]);
      const rows = await test.database.read(ViewerClient, "where t.client_id = $1", [clientId]);
      expect(rows.filter(({ blockedAt }) => blockedAt === null)).toHaveLength(1);
      const left = rows.find(({ blockedAt }) => blockedAt === null)?.viewerId === a.id ? [a, b] : [b, a];
      const [stays, gone] = left as [TestViewer, TestViewer];
      expect(await told(test, UNBLOCK, { clientId, personId: gone.id }, stays)).toBe("");
      const lower = (personId: string, as: TestViewer) =>
        test.data(CHANGE, { input: { clientId, personId, role: "OBSERVER" }, key: key() }, { as });
      await Promise.allSettled([lower(gone.id, stays), lower(stays.id, gone)]);
      const roles = (await test.database.read(ViewerClient, "where t.client_id = $1", [clientId])).map(
        ({ role }) => role,
      );
      expect(roles.sort()).toEqual(["administrator", "observer"]);
    }));
});

describe("a company that wants a second factor", () => {
  it("is withheld from who has none, until they have one, and wants one of who says so", () =>
    withSignInApp(async (test) => {
      const admin = await buildAdministrator(test.database);
      const [row] = await test.database.read(ViewerClient, "where t.viewer_id = $1", [admin.id]);
      const clientId = row?.clientId ?? "";
      const clients = await test.database.read(Client, "where t.id = $1", [clientId]);
      const second = await buildAdministrator(test.database, { clients });
      const [here, there] = [new TestBrowser(test), new TestBrowser(test)];
      await enter(here, admin.login ?? "");
      await enter(there, second.login ?? "");
      const input = { clientId, needsSecondFactor: true };
      const set = async () => toldBy((await here.data(POLICY, { input, key: key() })).told);
      expect(await set()).toBe("SECOND_FACTOR_NEEDED needsSecondFactor");
      await enrolFactor(test, here);
      expect(await set()).toBe("");
      expect((await here.data(SEES, { id: clientId })).client).toEqual({ id: clientId });
      const refused = await there.ask(SEES, { id: clientId });
      expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(["SECOND_FACTOR_NEEDED"]);
      const unknown = await there.data(SEES, { id: "cl_unknown" });
      expect(unknown).toEqual({
        client: null,
        viewer: { accesses: [], withheldCompanies: [{ id: clientId, name: clients[0]?.name }] },
      });
      await enrolFactor(test, there);
      expect(await there.data(SEES, { id: clientId })).toMatchObject({
        client: { id: clientId },
        viewer: { withheldCompanies: [] },
      });
    }));
});

describe("sessions of a person", () => {
  it("are seen and ended by the company that is their only one, and by no other", () =>
    withSignInApp(async (test) => {
      const admin = await buildAdministrator(test.database);
      const [row] = await test.database.read(ViewerClient, "where t.viewer_id = $1", [admin.id]);
      const clientId = row?.clientId ?? "";
      const clients = await test.database.read(Client, "where t.id = $1", [clientId]);
      const second = await buildAdministrator(test.database, { clients });
      const elsewhere = await buildAdministrator(test.database);
      const [here, there] = [new TestBrowser(test), new TestBrowser(test)];
      await enter(here, admin.login ?? "");
      await enter(there, second.login ?? "");
      const sessions = async () =>
        (await here.data(PEOPLE, { id: clientId })).client?.accesses?.find(
          ({ person }) => person.id === second.id,
        )?.sessions;
      expect(await sessions()).toHaveLength(1);
      const input = { clientId, personId: second.id };
      const end = async (whose = input) => (await here.data(END, { input: whose, key: key() })).told;
      expect(await end()).toMatchObject({ ended: 1, userErrors: [] });
      expect((await there.data(WHO, {})).viewer).toBeNull();
      // One's own: the one that asks stays.
      expect(await end({ clientId, personId: admin.id })).toMatchObject({ ended: 0, userErrors: [] });
      expect((await here.data(SEES, { id: clientId })).viewer).not.toBeNull();
      const [other] = await test.database.read(ViewerClient, "where t.viewer_id = $1", [elsewhere.id]);
      await test.database.write((unit) =>
        unit.insert(ViewerClient, [
          {
            viewerId: second.id,
            clientId: other?.clientId ?? "",
            role: "observer",
            allAccounts: true,
            blockedAt: null,
          },
        ]),
      );
      await enter(there, second.login ?? "");
      expect(await sessions()).toBeNull();
      expect(toldBy(await end())).toBe("SERVES_OTHER_COMPANIES personId");
      expect((await there.data(SEES, { id: clientId })).viewer).not.toBeNull();
    }));
});
