import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { CreateApiTokenInput } from "../../../testing/generated/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildClient, buildSubscriber } from "../../../testing/builders";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { ClientState, type Client } from "../../company/client/client.entity";
import { ApiToken } from "./api-token.entity";
import type { Person } from "./viewer.entity";
import { eventually } from "../../../testing/eventually";

const SIGN_IN = graphql(`
  mutation ApiTokenSignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { id } userErrors { code } }
  }
`);
const CREATE = graphql(`
  mutation ApiTokenCreate($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      apiToken { id name prefix scopes client { id } createdAt expiresAt lastUsedAt revokedAt } secret
      userErrors { code field }
    }
  }
`);
const REVOKE = graphql(`
  mutation ApiTokenRevoke($id: ID!, $key: String!) {
    revokeApiToken(input: { apiTokenId: $id }, idempotencyKey: $key) {
      apiToken { id revokedAt } userErrors { code field }
    }
  }
`);
const MINE = graphql(`
  query ApiTokenMine {
    viewer { apiTokens(first: 10) { totalCount nodes { id name lastUsedAt revokedAt } } }
  }
`);
const CLIENTS = graphql(`query ApiTokenClients { viewer { clients(first: 10) { nodes { id } } } }`);
const DAY = 86_400_000;

type Made = AnswerTo<typeof CREATE>["createApiToken"];
type Revoked = AnswerTo<typeof REVOKE>["revokeApiToken"];

async function signedIn(test: SignInApp, viewer: Person, login = viewer.login ?? ""): Promise<TestBrowser> {
  const browser = new TestBrowser(test);
  await browser.data(SIGN_IN, { input: { login, password: TEST_PASSWORD } });
  return browser;
}

const wishOf = (test: SignInApp): CreateApiTokenInput => ({
  name: "1С",
  scopes: ["READ"],
  expiresAt: new Date(test.clock.now() + 30 * DAY).toISOString(),
});

async function create(
  test: SignInApp,
  browser: TestBrowser,
  wish: Partial<CreateApiTokenInput> = {},
): Promise<Made> {
  const input = { ...wishOf(test), ...wish };
  return (await browser.data(CREATE, { input })).createApiToken;
}

async function refusal(
  test: SignInApp,
  browser: TestBrowser,
  wish: Partial<CreateApiTokenInput>,
): Promise<string> {
  const { apiToken, secret, userErrors } = await create(test, browser, wish);
  expect([apiToken, secret]).toEqual([null, null]);
  return userErrors.map(({ code, field }) => [code, ...(field ?? [])].join(" ")).join();
}

async function revoke(browser: TestBrowser, id: string, key: string = id): Promise<Revoked> {
  return (await browser.data(REVOKE, { id, key })).revokeApiToken;
}

function program(test: SignInApp, secret: string | null, scheme: "Bearer" | "Basic" = "Bearer"): TestBrowser {
  const browser = new TestBrowser(test);
  const text = scheme === "Basic" ? Buffer.from(`anything:${secret ?? ""}`).toString("base64") : secret;
  browser.authorization = `${scheme} ${text ?? ""}`;
  return browser;
}

async function clientsOf(browser: TestBrowser): Promise<string[] | null> {
  return (await browser.data(CLIENTS, {})).viewer?.clients.nodes.map(({ id }) => id) ?? null;
}

/** An administrator of two companies, signed in. */
async function marina(
  test: SignInApp,
): Promise<{ clients: [Client, Client]; viewer: Person; browser: TestBrowser }> {
  const clients: [Client, Client] = [await buildClient(test.database), await buildClient(test.database)];
  const viewer = await buildAdministrator(test.database, { clients });
  return { clients, viewer, browser: await signedIn(test, viewer) };
}

describe("a token", () => {
  it("speaks in the name of its person for one company, as Bearer and as the password of Basic", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const { apiToken, secret, userErrors } = await create(test, browser, {
        clientId: clients[1].id,
        scopes: ["READ", "ORDER", "READ"],
      });
      expect(userErrors).toEqual([]);
      expect(secret).toMatch(/^kbt_[\w-]{43}$/);
      expect(apiToken).toMatchObject({
        name: "1С",
        prefix: secret?.slice(0, 8),
        scopes: ["READ", "ORDER"],
        client: { id: clients[1].id },
        createdAt: "2026-11-16T09:00:00.000Z",
        expiresAt: "2026-12-16T09:00:00.000Z",
        lastUsedAt: null,
        revokedAt: null,
      });
      expect(await clientsOf(browser)).toHaveLength(2);
      expect(await clientsOf(program(test, secret))).toEqual([clients[1].id]);
      expect(await clientsOf(program(test, secret, "Basic"))).toEqual([clients[1].id]);
    }));

  it("of a line's user is bound to the line", () =>
    withSignInApp(async (test) => {
      const line = await buildSubscriber(test.database);
      const viewer = await buildLineUser(test.database, line);
      const browser = await signedIn(test, viewer, line.number);
      const { apiToken, secret } = await create(test, browser);
      expect(apiToken?.client).toBeNull();
      const answer = await program(test, secret).data(
        graphql(`query ApiTokenViewer { viewer { subscriber { id } clients(first: 1) { totalCount } } }`),
        {},
      );
      expect(answer).toEqual({ viewer: { subscriber: { id: line.id }, clients: { totalCount: 0 } } });
    }));

  it("is refused where it is not well asked for", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const foreign = await buildClient(test.database);
      const clientId = clients[0].id;
      const now = test.clock.now();
      const at = (ms: number) => new Date(now + ms).toISOString();
      for (const [wish, expected] of [
        [{ clientId, name: " " }, "INVALID_INPUT name"],
        [{ clientId, name: "я".repeat(101) }, "INVALID_INPUT name"],
        [{ clientId, name: "a\u0000b" }, "INVALID_INPUT name"],
        [{ clientId, scopes: [] }, "INVALID_INPUT scopes"],
        [{}, "INVALID_INPUT clientId"],
        [{ clientId: foreign.id }, "NOT_FOUND clientId"],
        [{ clientId: "cl_nothing" }, "NOT_FOUND clientId"],
        [{ clientId, expiresAt: at(0) }, "INVALID_INPUT expiresAt"],
        [{ clientId, expiresAt: at(366 * DAY + 1) }, "EXPIRES_TOO_LATE expiresAt"],
      ] satisfies [Partial<CreateApiTokenInput>, string][]) {
        expect(await refusal(test, browser, wish)).toBe(expected);
      }
      const { userErrors } = await create(test, browser, { clientId, expiresAt: at(366 * DAY) });
      expect(userErrors).toEqual([]);
    }));

  it("is made by who has lately proved who they are, and by nobody else", () =>
    withSignInApp(async (test) => {
      const viewer = await buildAdministrator(test.database);
      const browser = await signedIn(test, viewer);
      test.clock.advance(15 * 60_000 - 1);
      expect((await create(test, browser)).userErrors).toEqual([]);
      test.clock.advance(1);
      expect(await refusal(test, browser, {})).toBe("STEP_UP_REQUIRED");
      expect(await test.database.rows("select 1 as one from api_token")).toHaveLength(1);
    }));

  it("makes no tokens, and does only what its scopes say", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const clientId = clients[0].id;
      const reader = program(test, (await create(test, browser, { clientId })).secret);
      const orderer = program(test, (await create(test, browser, { clientId, scopes: ["ORDER"] })).secret);
      const input = { ...wishOf(test), clientId };
      expect((await reader.ask(CREATE, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      expect((await orderer.ask(CREATE, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      expect(
        (await orderer.ask(graphql(`query ApiTokenClient { client { id } }`), {})).errors?.[0]?.extensions
          .code,
      ).toBe("FORBIDDEN");
      expect(await reader.data(graphql(`query ApiTokenClient { client { id } }`), {})).toEqual({
        client: { id: clientId },
      });
      const out = await orderer.ask(
        graphql(`mutation ApiTokenSignOut { signOut { userErrors { code } } }`),
        {},
      );
      expect(out.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }));

  it("is one of fifty in force at the most: what has ended or was revoked does not count", () =>
    withSignInApp(async (test) => {
      const { clients, viewer, browser } = await marina(test);
      const { clientId } = { clientId: clients[0].id };
      const wish = { clientId, expiresAt: new Date(test.clock.now() + 60_000).toISOString() };
      const first = await create(test, browser, wish);
      const made = await test.database.read(ApiToken, "where t.id = $1", [first.apiToken?.id ?? ""]);
      await test.database.write((unit) =>
        unit.insert(
          ApiToken,
          Array.from({ length: 48 }, (_, i) => ({
            ...(made[0] as ApiToken),
            id: `tok_${String(i)}`,
            hash: `hash ${String(i)}`,
          })),
        ),
      );
      expect((await create(test, browser, { clientId: clients[1].id })).userErrors).toEqual([]);
      expect(await refusal(test, browser, { clientId })).toBe("TOO_MANY_API_TOKENS");
      expect(await test.database.rows("select 1 as one from api_token")).toHaveLength(50);
      await revoke(browser, first.apiToken?.id ?? "");
      expect((await create(test, browser, { clientId })).userErrors).toEqual([]);
      expect(await refusal(test, browser, { clientId })).toBe("TOO_MANY_API_TOKENS");
      test.clock.advance(60_000);
      expect((await create(test, browser, { clientId })).userErrors).toEqual([]);
      expect(viewer.id).toBe(made[0]?.viewerId);
    }));

  it("is one of fifty also where many are asked for at once", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const wishes = Array.from({ length: 55 }, () => create(test, browser, { clientId: clients[0].id }));
      const refused = (await Promise.all(wishes)).filter(({ apiToken }) => apiToken === null);
      expect(refused.map(({ userErrors }) => userErrors[0]?.code)).toEqual(
        Array.from({ length: 5 }, () => "TOO_MANY_API_TOKENS"),
      );
    }));

  it("does not fall back on the browser's session when it is wrong", () =>
    withSignInApp(async (test) => {
      const { browser } = await marina(test);
      for (const authorization of [
        `Bearer kbt_${"A".repeat(43)}`,
        "Bearer",
        "Basic !!!",
        "Digest a=b",
        "Basic OmtidF8=",
      ]) {
        browser.authorization = authorization;
        expect(await clientsOf(browser)).toBeNull();
      }
    }));

  it("ends at its time", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const { secret } = await create(test, browser, { clientId: clients[0].id });
      const user = program(test, secret);
      test.clock.advance(30 * DAY - 1);
      expect(await clientsOf(user)).toHaveLength(1);
      test.clock.advance(1);
      expect(await clientsOf(user)).toBeNull();
    }));

  it("ends when its company is closed or no longer the person's, and when the person is disabled", () =>
    withSignInApp(async (test) => {
      const { clients, viewer, browser } = await marina(test);
      const programs = await Promise.all(
        clients.map(async ({ id }) => program(test, (await create(test, browser, { clientId: id })).secret)),
      );
      const [first, second] = programs as [TestBrowser, TestBrowser];
      await test.database.write((unit) =>
        unit.run("update client set state = $2 where id = $1", [clients[0].id, ClientState.CLOSED]),
      );
      // Nobody told of it: what is known of a token is kept for half a second.
      await eventually(async () => {
        expect([await clientsOf(first), await clientsOf(second)]).toEqual([null, [clients[1].id]]);
      });
      await test.database.write((unit) =>
        unit.run("update viewer set state = 'disabled' where id = $1", [viewer.id]),
      );
      await eventually(async () => {
        expect([await clientsOf(second), await clientsOf(browser)]).toEqual([null, null]);
      });
    }));

  it("says when it was last used, to the minute", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const { apiToken, secret } = await create(test, browser, { clientId: clients[0].id });
      const user = program(test, secret);
      // It is written beside the answer.
      const expectLastUse = (lastUsedAt: string) =>
        eventually(async () => {
          const { viewer } = await browser.data(MINE, {});
          expect(viewer?.apiTokens.nodes[0]).toMatchObject({ id: apiToken?.id, lastUsedAt });
        });
      await clientsOf(user);
      await expectLastUse("2026-11-16T09:00:00.000Z");
      test.clock.advance(59_999);
      await clientsOf(user);
      test.clock.advance(1);
      await clientsOf(user);
      // Were it written a millisecond before, it would not be written again now.
      await expectLastUse("2026-11-16T09:01:00.000Z");
    }));

  it("is listed to its person alone, newest first, and found again by its id", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const colleague = await signedIn(test, await buildAdministrator(test.database, { clients }));
      const made = [];
      for (const name of ["один", "два", "три"])
        made.push(await create(test, browser, { clientId: clients[0].id, name }));
      const own = await browser.data(MINE, {});
      expect(own.viewer?.apiTokens.totalCount).toBe(3);
      expect(own.viewer?.apiTokens.nodes.map(({ name }) => name)).toEqual(["три", "два", "один"]);
      expect(await colleague.data(MINE, {})).toEqual({ viewer: { apiTokens: { totalCount: 0, nodes: [] } } });
      const node = graphql(`query ApiTokenNode($id: ID!) { node(id: $id) { id ... on ApiToken { name } } }`);
      const id = made[0]?.apiToken?.id;
      expect(await browser.data(node, { id })).toEqual({ node: { id, name: "один" } });
      expect(await colleague.data(node, { id })).toEqual({ node: null });
    }));

  it("is stored as a hash only, and its making and ending are on record", () =>
    withSignInApp(async (test) => {
      const { clients, browser, viewer } = await marina(test);
      const { apiToken, secret } = await create(test, browser, { clientId: clients[0].id });
      await revoke(browser, apiToken?.id ?? "");
      const rows = await Promise.all(
        ["api_token", "audit_record", "idempotency_key"].map((table) =>
          test.database.rows(`select * from ${table}`),
        ),
      );
      expect(JSON.stringify(rows)).not.toContain(secret?.slice(8));
      const audit = await test.database.read(AuditRecord, "where t.action like 'token.%' order by t.id");
      expect(audit).toMatchObject(
        ["token.created", "token.revoked"].map((action) => ({
          action,
          actorId: viewer.id,
          clientId: clients[0].id,
          subjectId: apiToken?.id,
        })),
      );
    }));
});

describe("revoking a token", () => {
  it("ends it at once, and the same key answers the same again", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const { apiToken, secret } = await create(test, browser, { clientId: clients[0].id });
      const id = apiToken?.id ?? "";
      const user = program(test, secret);
      expect(await clientsOf(user)).toHaveLength(1);
      const revoked = { apiToken: { id, revokedAt: "2026-11-16T09:00:00.000Z" }, userErrors: [] };
      expect(await revoke(browser, id, "key")).toEqual(revoked);
      expect(await clientsOf(user)).toBeNull();
      test.clock.advance(1_000);
      expect(await revoke(browser, id, "key")).toEqual(revoked);
      expect(await revoke(browser, id, "another key")).toEqual(revoked);
      expect(await test.database.read(AuditRecord, "where t.action = 'token.revoked'")).toHaveLength(1);
    }));

  it("refuses a key that was used for another token, and keys that are none", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const ids = [];
      for (const { id } of clients)
        ids.push((await create(test, browser, { clientId: id })).apiToken?.id ?? "");
      await revoke(browser, ids[0] ?? "", "key");
      const field = ["idempotencyKey"];
      expect(await revoke(browser, ids[1] ?? "", "key")).toEqual({
        apiToken: null,
        userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED", field }],
      });
      for (const key of ["", "k".repeat(101)]) {
        const { userErrors } = await revoke(browser, ids[1] ?? "", key);
        expect(userErrors).toEqual([{ code: "INVALID_INPUT", field }]);
      }
    }));

  it("knows no tokens but the viewer's own, and leaves the key free then", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const colleague = await signedIn(test, await buildAdministrator(test.database, { clients }));
      const { apiToken, secret } = await create(test, browser, { clientId: clients[0].id });
      const refused = { apiToken: null, userErrors: [{ code: "NOT_FOUND", field: ["apiTokenId"] }] };
      expect(await revoke(colleague, apiToken?.id ?? "", "key")).toEqual(refused);
      expect(await revoke(colleague, "tok_nothing", "key")).toEqual(refused);
      expect(await clientsOf(program(test, secret))).toHaveLength(1);
    }));

  it("lets a program give up its own token and no other", () =>
    withSignInApp(async (test) => {
      const { clients, browser } = await marina(test);
      const wish: Partial<CreateApiTokenInput> = { clientId: clients[0].id, scopes: ["READ", "ORDER"] };
      const [own, other] = [await create(test, browser, wish), await create(test, browser, wish)];
      const user = program(test, own.secret);
      expect((await revoke(user, other.apiToken?.id ?? "")).userErrors).toEqual([
        { code: "FORBIDDEN", field: null },
      ]);
      expect((await revoke(user, own.apiToken?.id ?? "")).userErrors).toEqual([]);
      expect(await clientsOf(user)).toBeNull();
      expect(await clientsOf(program(test, other.secret))).toHaveLength(1);
    }));

  it("is nothing for who is not signed in", () =>
    withSignInApp(async (test) => {
      const { errors } = await new TestBrowser(test).ask(REVOKE, { id: "tok_x", key: "k" });
      expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    }));
});
