import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { buildAccount, buildSubscriber } from "../../../testing/builders";
import { eventually } from "../../../testing/eventually";
import { graphql, type AnswerTo } from "../../../testing/graphql";
import { orderScene } from "../../../testing/order-scene";
import { TestBrowser } from "../../../testing/test-browser";
import { withTestApp, type TestAnswer, type TestApp } from "../../../testing/test-app";
import {
  administratorOf,
  observerOf,
  programOf,
  withAccess,
  type TestViewer,
} from "../../../testing/test-viewer";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { ApiToken } from "../viewer/api-token.entity";
import { OrderRecord } from "../../../orders/order.entity";

const CREATE = graphql(`
  mutation ProgramCreate($input: CreateProgramInput!, $key: String!) {
    told: createProgram(input: $input, idempotencyKey: $key) {
      program { id name purpose scopes addresses accounts { id } createdAt createdByName blockedAt endedAt lastUsedAt client { id } tokens { id } }
      userErrors { code field elementIndex }
    }
  }
`);
const CHANGE = graphql(`
  mutation ProgramChange($input: ChangeProgramInput!, $key: String!) {
    told: changeProgram(input: $input, idempotencyKey: $key) { program { id name scopes addresses } userErrors { code field } }
  }
`);
const BLOCK = graphql(`
  mutation ProgramBlock($id: ID!, $key: String!) {
    told: blockProgram(input: { programId: $id }, idempotencyKey: $key) { program { blockedAt endedAt } userErrors { code field } }
  }
`);
const UNBLOCK = graphql(`
  mutation ProgramUnblock($id: ID!, $key: String!) {
    told: unblockProgram(input: { programId: $id }, idempotencyKey: $key) { program { blockedAt } userErrors { code field } }
  }
`);
const END = graphql(`
  mutation ProgramEnd($id: ID!, $key: String!) {
    told: endProgram(input: { programId: $id }, idempotencyKey: $key) { program { blockedAt endedAt } userErrors { code field } }
  }
`);
const TOKEN = graphql(`
  mutation ProgramToken($input: CreateProgramTokenInput!) {
    told: createProgramToken(input: $input) { token { id name prefix expiresAt lastUsedAt } secret userErrors { code field } }
  }
`);
const REVOKE = graphql(`
  mutation ProgramRevoke($input: RevokeProgramTokenInput!, $key: String!) {
    told: revokeProgramToken(input: $input, idempotencyKey: $key) { token { id revokedAt } userErrors { code field } }
  }
`);
const LIST = graphql(`
  query ProgramList($id: ID!) {
    client(id: $id) { programs { totalCount nodes { id name lastUsedAt tokens { id name lastUsedAt } } } }
  }
`);
const WHO = graphql(`query ProgramWho { viewer { id name role clients { nodes { id } } } }`);
const LINES = graphql(`query ProgramLines { subscribers { nodes { id number } } }`);
const HISTORY = graphql(`
  query ProgramHistory($id: ID!) {
    client(id: $id) {
      auditEntries(first: 50) { nodes { action message program ip actorId actor { name role } subject { kind name } } }
    }
  }
`);

const PLACE = graphql(`
  mutation ProgramPlaces {
    placed: changeMobileInternetPackage(idempotencyKey: "k", input: { subscriberId: "sub_1", packageId: "spec_large" }) {
      order { id createdBy { name role } history { actor { name role } } } userErrors { code }
    }
  }
`);
const FOLLOW = graphql(`subscription ProgramFollows($id: ID!) { orderUpdated(id: $id) { id } }`);
const LEAVE = graphql(`
  mutation ProgramMakerLeaves($input: RevokeAccessInput!, $key: String!) {
    revokeAccess(input: $input, idempotencyKey: $key) { revokedPersonId userErrors { code } }
  }
`);

const DAY = 86_400_000;

let keys = 0;
const key = (): string => `k${String((keys += 1))}`;

type Made = NonNullable<AnswerTo<typeof CREATE>["told"]["program"]>;

interface Told {
  readonly userErrors: readonly { readonly code: string; readonly field?: readonly string[] | null }[];
}
const toldBy = ({ userErrors }: Told): string =>
  userErrors.map(({ code, field }) => [code, ...(field ?? [])].join(" ")).join();

async function create(test: TestApp, as: TestViewer, more: object = {}): Promise<Made> {
  const input = {
    clientId: as.accesses[0]?.clientId ?? "",
    name: "Ночная выгрузка",
    scopes: ["USAGE" as const],
    ...more,
  };
  const { told } = await test.data(CREATE, { input, key: key() }, { as });
  if (!told.program) throw new Error(toldBy(told));
  return told.program;
}

async function token(test: TestApp, as: TestViewer, programId: string, days = 30) {
  const expiresAt = new Date(test.clock.now() + days * DAY).toISOString();
  const input = { programId, name: `Токен ${String((keys += 1))}`, expiresAt };
  return (await test.data(TOKEN, { input }, { as })).told;
}

/** The codes of `errors`, and then of `userErrors`, of an answer to one mutation. */
const refusalIn = ({ data, errors }: TestAnswer<{ told: Told }>): string =>
  codesOf({ ...(errors && { errors }) }) || (data ? toldBy(data.told) : "");

function callerBy(test: TestApp, secret: string | null, address?: string): TestBrowser {
  const browser = new TestBrowser(test, address);
  browser.authorization = `Bearer ${secret ?? ""}`;
  return browser;
}

const codesOf = ({ errors }: { errors?: readonly { extensions: { code: string } }[] }): string =>
  (errors ?? []).map(({ extensions }) => extensions.code).join();

async function placed(caller: TestBrowser): Promise<string> {
  return (await caller.data(PLACE, {})).placed.order?.id ?? "";
}

/** A company with a line, its administrator, and a program with a token. */
async function scene(test: TestApp, more: object = {}) {
  const account = await buildAccount(test.database);
  const line = await buildSubscriber(test.database, { account });
  const admin = administratorOf(account.clientId);
  const program = await create(test, admin, more);
  const { secret, token: made } = await token(test, admin, program.id);
  return { account, clientId: account.clientId, line, admin, program, secret, tokenId: made?.id ?? "" };
}

describe("a program of a company", () => {
  it("asks by its own token, as itself, and outlives the person who made it", () =>
    withTestApp(async (test) => {
      const { clientId, line, admin, program, secret } = await scene(test, { purpose: "Детализация в 1С" });
      expect(program).toMatchObject({
        ...{ name: "Ночная выгрузка", purpose: "Детализация в 1С", scopes: ["USAGE"], addresses: [] },
        ...{ accounts: null, createdByName: admin.name, blockedAt: null, endedAt: null, lastUsedAt: null },
        ...{ client: { id: clientId }, tokens: [] },
      });
      const caller = callerBy(test, secret);
      expect(await caller.data(WHO, {})).toEqual({
        viewer: {
          id: program.id,
          name: "Ночная выгрузка",
          role: "PROGRAM",
          clients: { nodes: [{ id: clientId }] },
        },
      });
      const basic = new TestBrowser(test);
      basic.authorization = `Basic ${Buffer.from(`x:${secret ?? ""}`).toString("base64")}`;
      expect((await basic.data(LINES, {})).subscribers.nodes).toEqual([{ id: line.id, number: line.number }]);
      const second = administratorOf(clientId);
      await test.headersOf(second);
      await test.data(LEAVE, { input: { clientId, personId: admin.id }, key: key() }, { as: second });
      expect((await caller.data(LINES, {})).subscribers.nodes).toHaveLength(1);
      await eventually(async () => {
        const { client } = await test.data(LIST, { id: clientId }, { as: second });
        expect(client?.programs?.nodes[0]).toMatchObject({
          id: program.id,
          lastUsedAt: "2026-11-16T09:00:00.000Z",
        });
      });
    }));

  it("is shown the accounts that were chosen, and nothing of another company", () =>
    withTestApp(async (test) => {
      const account = await buildAccount(test.database);
      const other = await buildAccount(test.database, { clientId: account.clientId });
      const foreign = await buildSubscriber(test.database);
      const line = await buildSubscriber(test.database, { account });
      await buildSubscriber(test.database, { account: other });
      const admin = administratorOf(account.clientId);
      const program = await create(test, admin, { accountIds: [account.id] });
      expect(program.accounts).toEqual([{ id: account.id }]);
      const caller = callerBy(test, (await token(test, admin, program.id)).secret);
      expect((await caller.data(LINES, {})).subscribers.nodes.map(({ id }) => id)).toEqual([line.id]);
      expect(await caller.data(`{ subscriber(id: "${foreign.id}") { id } }`)).toEqual({ subscriber: null });
      const wish = { clientId: account.clientId, name: "Ещё одна", scopes: ["USAGE" as const] };
      const { told } = await test.data(
        CREATE,
        { input: { ...wish, accountIds: [foreign.accountId] }, key: key() },
        { as: admin },
      );
      expect(toldBy(told)).toBe("NOT_FOUND accountIds 0");
    }));

  it("is managed by those only who manage people, by themselves", () =>
    withTestApp(async (test) => {
      const { clientId, account, program, tokenId, admin } = await scene(test);
      const coordinator = withAccess({ clientId, role: "coordinator", accountIds: null });
      const partly = withAccess({ clientId, role: "administrator", accountIds: [account.id] });
      const stranger = administratorOf((await buildAccount(test.database)).clientId);
      const byToken: TestViewer = { ...admin, scopes: ["read", "order"] };
      const input = { clientId, name: "Чужая", scopes: ["USAGE" as const] };
      const change = { programId: program.id, name: "Другое", scopes: ["MONEY" as const] };
      for (const as of [
        observerOf(clientId),
        coordinator,
        partly,
        stranger,
        byToken,
        programOf(clientId, "lines", "orders"),
      ]) {
        const answers = [
          await test.ask(CREATE, { input, key: key() }, { as }),
          await test.ask(CHANGE, { input: change, key: key() }, { as }),
          await test.ask(BLOCK, { id: program.id, key: key() }, { as }),
          await test.ask(END, { id: program.id, key: key() }, { as }),
          await test.ask(REVOKE, { input: { programId: program.id, tokenId }, key: key() }, { as }),
        ];
        const told = answers.map(refusalIn);
        for (const each of told) expect(each).toMatch(/^(FORBIDDEN|NOT_FOUND)/);
        const list = await test.ask(LIST, { id: clientId }, { as });
        // Who manages people may well list programs by a program.
        if (as !== byToken) expect(list.data?.client?.programs ?? null).toBeNull();
      }
      const { client } = await test.data(LIST, { id: clientId }, { as: admin });
      const own = client?.programs?.nodes.find(({ id }) => id === program.id);
      expect([own?.name, own?.tokens.length]).toEqual(["Ночная выгрузка", 1]);
      expect(await test.data(`{ node(id: "${program.id}") { __typename } }`, {}, { as: admin })).toEqual({
        node: { __typename: "Program" },
      });
      for (const as of [stranger, observerOf(clientId), partly])
        expect(await test.data(`{ node(id: "${program.id}") { __typename } }`, {}, { as })).toEqual({
          node: null,
        });
    }));

  it("is refused as it is not well asked for, by the field", () =>
    withTestApp(async (test) => {
      const { clientId } = await buildAccount(test.database);
      const admin = administratorOf(clientId);
      const refusal = async (more: object) => {
        const input = { clientId, name: "Выгрузка", scopes: ["USAGE" as const], ...more };
        return toldBy((await test.data(CREATE, { input, key: key() }, { as: admin })).told);
      };
      expect(await refusal({ name: " " })).toBe("INVALID_INPUT name");
      expect(await refusal({ scopes: [] })).toBe("INVALID_INPUT scopes");
      expect(await refusal({ addresses: ["203.0.113.7", "офис"] })).toBe("INVALID_INPUT addresses 1");
      expect(await refusal({ accountIds: [] })).toBe("INVALID_INPUT accountIds");
      expect(await refusal({ clientId: "cl_other" })).toBe("NOT_FOUND clientId");
      const made = await Promise.all(Array.from({ length: 51 }, () => refusal({})));
      expect(made.filter((told) => told === "TOO_MANY_PROGRAMS")).toHaveLength(1);
    }));
});

describe("tokens of a program", () => {
  it("are two at the most, so that one is changed for the other while both serve", () =>
    withTestApp(async (test) => {
      const { admin, program, secret, tokenId } = await scene(test);
      const second = await token(test, admin, program.id);
      expect(second.secret).toMatch(/^kbt_/);
      const third = await token(test, admin, program.id);
      expect([toldBy(third), third.secret, third.token]).toEqual(["TOO_MANY_PROGRAM_TOKENS", null, null]);
      const both = [callerBy(test, secret), callerBy(test, second.secret)];
      for (const caller of both) expect((await caller.data(WHO, {})).viewer?.id).toBe(program.id);
      const input = { programId: program.id, tokenId };
      expect(toldBy((await test.data(REVOKE, { input, key: key() }, { as: admin })).told)).toBe("");
      expect((await callerBy(test, secret).data(WHO, {})).viewer).toBeNull();
      expect((await callerBy(test, second.secret).data(WHO, {})).viewer?.id).toBe(program.id);
      expect(toldBy(await token(test, admin, program.id))).toBe("");
      const wrong = { programId: program.id, tokenId: "tok_other" };
      expect(toldBy((await test.data(REVOKE, { input: wrong, key: key() }, { as: admin })).told)).toBe(
        "NOT_FOUND tokenId",
      );
    }));

  it("are two also where several are asked for at once", () =>
    withTestApp(async (test) => {
      const { admin, program } = await scene(test);
      const made = await Promise.all(Array.from({ length: 5 }, () => token(test, admin, program.id)));
      expect(made.filter(({ secret }) => secret !== null)).toHaveLength(1);
      const rows = await test.database.read(ApiToken, "where t.viewer_id = $1", [program.id]);
      expect(rows).toHaveLength(2);
    }));

  it("end by time, and then are in nobody's way", () =>
    withTestApp(async (test) => {
      const { admin, program, clientId } = await scene(test);
      const short = await token(test, admin, program.id, 1);
      expect(toldBy(await token(test, admin, program.id, 367))).toBe("EXPIRES_TOO_LATE expiresAt");
      test.clock.advance(DAY + 1);
      expect((await callerBy(test, short.secret).data(WHO, {})).viewer).toBeNull();
      const names = async () =>
        (await test.data(LIST, { id: clientId }, { as: admin })).client?.programs?.nodes[0]?.tokens.length;
      expect(await names()).toBe(2);
      expect(toldBy(await token(test, admin, program.id))).toBe("");
      expect(await names()).toBe(2);
    }));

  it("end themselves, and no other", () =>
    withTestApp(async (test) => {
      const { admin, program, secret, tokenId } = await scene(test, { scopes: ["ORDERS"] });
      const second = await token(test, admin, program.id);
      const revoke = (id: string) =>
        callerBy(test, secret).data<{ revokeApiToken: Told }>(
          `mutation { revokeApiToken(input: { apiTokenId: "${id}" }, idempotencyKey: "${key()}") { apiToken { id } userErrors { code field } } }`,
        );
      expect(toldBy((await revoke(second.token?.id ?? "")).revokeApiToken)).toBe("FORBIDDEN");
      expect(toldBy((await revoke(tokenId)).revokeApiToken)).toBe("");
      expect((await callerBy(test, secret).data(WHO, {})).viewer).toBeNull();
    }));
});

describe("the addresses of a program", () => {
  it("are the only ones from which its tokens are taken, and a refusal says so and is kept", () =>
    withTestApp(async (test) => {
      const { clientId, admin, secret } = await scene(test, { addresses: ["203.0.113.0/24", "2001:db8::7"] });
      for (const address of ["203.0.113.9", "::ffff:203.0.113.9", "2001:db8::7"])
        expect((await callerBy(test, secret, address).data(WHO, {})).viewer).not.toBeNull();
      for (const address of ["198.51.100.1", "198.51.100.1", "2001:db8::8"]) {
        const answer = await callerBy(test, secret, address).ask(WHO, {});
        expect(codesOf({ ...(answer.errors && { errors: answer.errors }) })).toBe("ADDRESS_NOT_ALLOWED");
        expect(answer.errors?.[0]?.message).toContain(address);
      }
      const file = await test.app.inject({
        url: "/downloads/usage.csv",
        remoteAddress: "198.51.100.1",
        headers: { authorization: `Bearer ${secret ?? ""}` },
      });
      expect([file.statusCode, file.json<{ errors: unknown }>().errors]).toMatchObject([
        403,
        [{ extensions: { code: "ADDRESS_NOT_ALLOWED" } }],
      ]);
      const { client } = await test.data(HISTORY, { id: clientId }, { as: admin, locale: "en" });
      const refused = client?.auditEntries.nodes.filter(({ action }) => action === "program.refused");
      expect(refused).toMatchObject([
        {
          ip: "2001:db8::8",
          actor: { name: "Ночная выгрузка", role: "PROGRAM" },
          subject: { kind: "PROGRAM" },
        },
        { ip: "198.51.100.1" },
      ]);
    }));

  it("hold for sockets, also for one that is open when they change", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      const admin = administratorOf("cl_a");
      const program = await create(test, admin, { scopes: ["ORDERS"] });
      const { secret } = await token(test, admin, program.id);
      const headers = { authorization: `Bearer ${secret ?? ""}` };
      const id = await placed(callerBy(test, secret));
      const follow = () => test.subscribe(FOLLOW, { id }, { headers }).next();
      const open = test.subscribe(FOLLOW, { id }, { headers });
      await open.next();
      const ended = open.next();
      const change = (addresses: string[]) =>
        test.data(
          CHANGE,
          { input: { programId: program.id, name: "Ночная", scopes: ["ORDERS"], addresses }, key: key() },
          { as: admin },
        );
      await change(["203.0.113.1"]);
      await expect(ended).rejects.toMatchObject({ code: 4403, reason: "ADDRESS_NOT_ALLOWED" });
      await expect(follow()).rejects.toMatchObject({ code: 4403, reason: "ADDRESS_NOT_ALLOWED" });
    }));
});

describe("the end of a program", () => {
  it("is at once, for what it asks and for its open sockets; what rests comes back with its tokens", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      const admin = administratorOf("cl_a");
      const program = await create(test, admin, { scopes: ["ORDERS"] });
      const { secret } = await token(test, admin, program.id);
      const caller = callerBy(test, secret);
      const headers = { authorization: `Bearer ${secret ?? ""}` };
      const id = await placed(caller);
      for (const [document, code] of [
        [BLOCK, 4401],
        [END, 4401],
      ] as const) {
        expect((await caller.data(WHO, {})).viewer?.id).toBe(program.id);
        const open = test.subscribe(FOLLOW, { id }, { headers });
        await open.next();
        const ended = open.next();
        expect(toldBy((await test.data(document, { id: program.id, key: key() }, { as: admin })).told)).toBe(
          "",
        );
        await expect(ended).rejects.toMatchObject({ code });
        expect((await caller.data(WHO, {})).viewer).toBeNull();
        if (document === BLOCK) {
          expect(toldBy((await test.data(BLOCK, { id: program.id, key: key() }, { as: admin })).told)).toBe(
            "INVALID_INPUT programId",
          );
          expect(toldBy((await test.data(UNBLOCK, { id: program.id, key: key() }, { as: admin })).told)).toBe(
            "",
          );
        }
      }
      const { client } = await test.data(LIST, { id: "cl_a" }, { as: admin });
      expect(client?.programs?.totalCount).toBe(0);
      expect(toldBy(await token(test, admin, program.id))).toBe("NOT_FOUND programId");
      const again = await test.data(END, { id: program.id, key: key() }, { as: admin });
      expect(toldBy(again.told)).toBe("NOT_FOUND programId");
    }));

  it("breaks off a file that is being sent", () =>
    withTestApp(
      async (test) => {
        const { admin, program, secret } = await scene(test);
        const url = `${await test.url()}/downloads/endless`;
        const headers = { authorization: `Bearer ${secret ?? ""}` };
        const outcome = await new Promise<readonly [number | undefined, boolean]>((resolve, reject) => {
          get(url, { headers, agent: false }, (response) => {
            response.once("close", () => {
              resolve([response.statusCode, response.complete]);
            });
            response.on("error", () => undefined);
            response.pause();
            void test
              .data(END, { id: program.id, key: key() }, { as: admin })
              .then(() => wait(700))
              .then(() => response.resume());
          }).on("error", reject);
        });
        expect(outcome).toEqual([200, false]);
      },
      {
        downloads: [
          {
            path: "/downloads/endless",
            may: "usage.read",
            open: () => Promise.resolve({ name: "endless.csv", type: "text/csv", content: megabytes(60) }),
          },
        ],
      },
    ));
});

async function* megabytes(count: number): AsyncGenerator<Buffer> {
  for (let i = 0; i < count; i += 1) {
    await wait(1);
    yield Buffer.alloc(1_000_000, String(i % 10));
  }
}

describe("what a program does", () => {
  it("is its scopes' and no more, in documents, nested fields, ids and files", () =>
    withTestApp(async (test) => {
      const { clientId, line, account } = await scene(test);
      const usage = programOf(clientId, "usage");
      const answers = async (as: TestViewer, document: string) =>
        codesOf(await test.ask(document, {}, { as }).then(({ errors }) => ({ ...(errors && { errors }) })));
      const details = `{ subscriber(id: "${line.id}") { number usageRecords(first: 1) { nodes { cost { amount } } } } }`;
      const invoices = `{ client(id: "${clientId}") { invoices(first: 1) { nodes { number } } } }`;
      const nested = `{ subscriber(id: "${line.id}") { account { balance { amount } } } }`;
      const byId = `{ node(id: "${account.id}") { ... on Account { balance { amount } } } }`;
      expect(await answers(usage, details)).toBe("");
      for (const closed of [invoices, nested, byId]) expect(await answers(usage, closed)).toBe("FORBIDDEN");
      const money = programOf(clientId, "money");
      for (const open of [invoices, nested, byId]) expect(await answers(money, open)).toBe("");
      expect(await answers(money, details)).toBe("FORBIDDEN");
      const sorted = `{ subscribers(clientId: "${clientId}", sort: CHARGED_THIS_MONTH) { nodes { id } } }`;
      expect([await answers(usage, sorted), await answers(money, sorted)]).toEqual(["FORBIDDEN", ""]);

      const status = async (as: TestViewer, path: string) =>
        (await test.app.inject({ url: path, headers: await test.headersOf(as) })).statusCode;
      const lines = programOf(clientId, "lines");
      const file = `/downloads/subscribers.csv?clientId=${clientId}`;
      expect(await status(usage, file)).toBe(403);
      expect(await status(lines, file)).toBe(400);
      expect(await status(lines, `${file}&columns=TARIFF_PLAN,STATE`)).toBe(200);
      expect(await status(programOf(clientId, "lines", "usage", "money"), file)).toBe(200);
      expect(await status(usage, `/downloads/instalments.xlsx?clientId=${clientId}`)).toBe(403);
      expect(await status(money, `/downloads/audit.csv?clientId=${clientId}`)).toBe(403);
    }));

  it("is never about people, secrets, sign-in, or what wants a proof of who one is", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      const all = programOf("cl_a", "lines", "usage", "money", "orders", "payments");
      const documents = [
        `{ client(id: "cl_a") { accesses { role } } }`,
        `{ client(id: "cl_a") { auditEntries { nodes { id } } } }`,
        `{ viewer { apiTokens { nodes { id } } } }`,
        `{ viewer { accesses { role } } }`,
        `{ simCodeViews(subscriberId: "sub_1") { nodes { id } } }`,
        `{ appeals { nodes { id } } }`,
        `mutation { revealSimCodes(idempotencyKey: "k", input: { subscriberId: "sub_1", reason: SIM_BLOCKED }) { userErrors { code } } }`,
        `mutation { createApiToken(input: { name: "a", scopes: [READ], expiresAt: "2027-01-01T00:00:00Z" }) { secret } }`,
        `mutation { confirmIdentity(input: { password: "x" }) { userErrors { code } } }`,
        `mutation { signIn(input: { login: "a", password: "b" }) { userErrors { code } } }`,
        `mutation { setSubscriberPermissions(idempotencyKey: "k", input: { clientId: "cl_a", maySpend: true }) { userErrors { code } } }`,
        `mutation { grantAccess(idempotencyKey: "k", input: { clientId: "cl_a", email: "a@b.example", role: ADMINISTRATOR }) { userErrors { code } } }`,
      ];
      for (const document of documents) {
        const { errors, data } = await test.ask(document, {}, { as: all });
        expect([document, codesOf({ ...(errors && { errors }) }), data ?? null]).toEqual([
          document,
          "FORBIDDEN",
          null,
        ]);
      }
      // A change that wants a proof is not for programs, whatever they may order.
      const change = `mutation { told: setCallForwarding(idempotencyKey: "n", input: { subscriberId: "sub_1", condition: BUSY, forwardTo: "+375291112233" }) { order { id } userErrors { code message } } }`;
      const { told } = await test.data<{ told: Told }>(change, {}, { as: all, locale: "en" });
      expect(told).toEqual({
        order: null,
        userErrors: [
          {
            code: "FORBIDDEN",
            message: "Only a person does this: it needs a proof of who you are. Sign in yourself.",
          },
        ],
      });
    }));

  it("stands in the history under its own name, and orders are its own", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      const admin = administratorOf("cl_a");
      const program = await create(test, admin, { name: "Учётная система", scopes: ["ORDERS"] });
      const { secret } = await token(test, admin, program.id);
      const { placed: answer } = await callerBy(test, secret).data(PLACE, {});
      const by = { name: "Учётная система", role: "PROGRAM" };
      expect(answer).toMatchObject({ order: { createdBy: by, history: [{ actor: by }] }, userErrors: [] });
      const [row] = await test.database.read(OrderRecord, "where t.actor_id = $1", [program.id]);
      expect(row).toMatchObject({ actorName: "Учётная система", actorRole: "program" });
      const reader = programOf("cl_a", "lines");
      expect(
        codesOf(
          await test.ask(PLACE, {}, { as: reader }).then(({ errors }) => ({ ...(errors && { errors }) })),
        ),
      ).toBe("FORBIDDEN");
      await test.data(
        CHANGE,
        { input: { programId: program.id, name: "1С", scopes: ["LINES"] }, key: key() },
        { as: admin },
      );
      await test.data(END, { id: program.id, key: key() }, { as: admin });
      const { client } = await test.data(HISTORY, { id: "cl_a" }, { as: admin, locale: "ru" });
      expect(
        client?.auditEntries.nodes.map(({ message, actor, subject }) => [message, actor.name, subject?.name]),
      ).toEqual([
        ["Программа удалена", admin.name, "1С"],
        ["Программа изменена", admin.name, "1С"],
        [expect.stringMatching(/^Заказ сделан/), "Учётная система", expect.any(String)],
        [expect.stringMatching(/^Выпущен токен: Токен/), admin.name, "1С"],
        ["Программа добавлена", admin.name, "1С"],
      ]);
      const acts = await test.database.read(AuditRecord, "where t.action = 'order.accepted'");
      expect(acts).toMatchObject([{ actorRole: "program", actorId: program.id, ip: "192.0.2.1" }]);
    }));

  it("has one budget, however many tokens", () =>
    withTestApp(
      async (test) => {
        const { admin, program, secret } = await scene(test);
        const second = await token(test, admin, program.id);
        const ask = async (by: string | null) => {
          const { errors } = await callerBy(test, by).ask(`{ subscribers(first: 90) { nodes { id } } }`);
          return codesOf({ ...(errors && { errors }) });
        };
        expect([await ask(secret), await ask(second.secret)]).toEqual(["", "RATE_LIMITED"]);
      },
      { settings: { LIMIT_COST_PER_MINUTE: "150" } },
    ));
});
