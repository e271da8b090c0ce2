import { graphql } from "./testing/graphql";
import { AuditRecord } from "./platform/audit/audit-record.entity";
import { UsageView } from "./modules/usage/usage-view/usage-view.entity";
import { OrderRecord } from "./orders/order.entity";
import { buildAccount, buildClient, buildSim, buildSubscriber } from "./testing/builders";
import { orderScene, workUntilIdle } from "./testing/order-scene";
import { buildSimCodes, TEST_CODES } from "./testing/secret-builders";
import { TestBrowser, withSignInApp } from "./testing/test-browser";
import { withTestApp } from "./testing/test-app";
import { administratorOf, type TestViewer } from "./testing/test-viewer";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "./testing/viewer-builders";

const CHANGE = graphql(`
  mutation AuditOriginChange {
    placed: changeMobileInternetPackage(idempotencyKey: "k", input: { subscriberId: "sub_1", packageId: "spec_large" }) {
      order { id } userErrors { code }
    }
  }
`);
const SET = graphql(`
  mutation AuditOriginSet($maySpend: Boolean!, $key: String!) {
    setSubscriberPermissions(idempotencyKey: $key, input: { clientId: "cl_a", maySpend: $maySpend, changes: [{ kind: PAUSE_SUBSCRIBER, isAllowed: $maySpend }] }) {
      userErrors { code }
    }
  }
`);
const LOOK = graphql(
  `query AuditOriginLook { usageRecords(subscriberId: "sub_1", first: 1) { nodes { id } } }`,
);
const LOOKS = graphql(`
  query AuditOriginLooks {
    usageViews(subscriberId: "sub_1", first: 5) { nodes { program actor { name } } }
  }
`);

const REMOVE = graphql(`
  mutation AuditOriginRemove($runAt: DateTime!) {
    placed: removeMobileInternetPackage(idempotencyKey: "r", input: { subscriberId: "sub_1", runAt: $runAt }) {
      order { id }
    }
  }
`);
const CANCEL = graphql(`
  mutation AuditOriginCancel($id: ID!) {
    cancelOrder(input: { orderId: $id }, idempotencyKey: "c") { userErrors { code } }
  }
`);
const DAYS = graphql(`
  query AuditOriginDays($first: Int!, $from: Date!, $through: Date!) {
    usageRecords(subscriberId: "sub_1", first: $first, filter: { from: $from, through: $through }) {
      nodes { id }
    }
  }
`);
const SIGN_IN = graphql(`
  mutation AuditOriginSignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } } }
`);

describe("the audit", () => {
  it("says in whose name, by which program and from where something was done", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const person = administratorOf("cl_a");
      const program: TestViewer = { ...person, scopes: ["read", "order"] };
      await data(CHANGE, {}, { as: program });
      const [order] = await database.read(AuditRecord, "where t.action = 'order.accepted'");
      expect(order).toMatchObject({
        actorId: person.id,
        actorName: person.name,
        program: "test",
        ip: "127.0.0.1",
      });
      await data(SET, { maySpend: true, key: "1" }, { as: person });
      const [setting] = await database.read(
        AuditRecord,
        "where t.action = 'client.subscriberPermissionsSet'",
      );
      expect(setting).toMatchObject({ actorId: person.id, program: null, ip: "127.0.0.1" });
    });
  });

  it("says what a setting was before and is after", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const as = administratorOf("cl_a");
      await data(SET, { maySpend: true, key: "1" }, { as });
      await data(SET, { maySpend: false, key: "2" }, { as });
      const rows = await database.read(
        AuditRecord,
        "where t.action = 'client.subscriberPermissionsSet' order by t.id",
      );
      const state = (maySpend: boolean, said: boolean): object => ({
        maySpend,
        changes: said ? [{ kind: "pauseSubscriber", isAllowed: maySpend }] : [],
      });
      expect(
        rows.map(({ before, after }) => [before, after].map((text) => JSON.parse(text ?? "null") as unknown)),
      ).toEqual([
        [state(false, false), state(true, true)],
        [state(true, true), state(false, true)],
      ]);
    });
  });

  it("tells a person's looks at call details from those of their programs", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const person = administratorOf("cl_a");
      const program: TestViewer = { ...person, scopes: ["read"] };
      for (const as of [person, program, program]) await data(LOOK, {}, { as });
      expect(new Set((await database.read(UsageView, "")).map((view) => view.program))).toEqual(
        new Set(["test", null]),
      );
      expect(await database.read(UsageView, "")).toHaveLength(2);
      const { usageViews } = await data(LOOKS, {}, { as: person });
      expect(usageViews?.nodes).toEqual(
        expect.arrayContaining([
          { program: "test", actor: { name: person.name } },
          { program: null, actor: { name: person.name } },
        ]),
      );
    });
  });

  it("says what an order was to move, what it has moved, and from which state it went to which", async () => {
    await withTestApp(async ({ database, clock, data }) => {
      await orderScene(database);
      const as = administratorOf("cl_a");
      const ordered = await data(CHANGE, {}, { as });
      await workUntilIdle(database, clock);
      const runAt = new Date(clock.now() + 3_600_000).toISOString();
      const planned = await data(REMOVE, { runAt }, { as });
      await data(CANCEL, { id: planned.placed.order?.id }, { as });
      const of = async (id: string | undefined): Promise<unknown[]> =>
        (await database.read(AuditRecord, "where t.order_id = $1 order by t.id", [id ?? ""])).map(
          ({ action, before, after }) => [
            action,
            ...[before, after].map((text) => JSON.parse(text ?? "null") as unknown),
          ],
        );
      const [order] = await database.read(OrderRecord, "where t.id = $1", [ordered.placed.order?.id ?? ""]);
      const moved = [order?.before, order?.after].map((text) => JSON.parse(text ?? "null") as unknown);
      expect(moved[0]).not.toEqual(moved[1]);
      expect(await of(ordered.placed.order?.id)).toEqual([
        ["order.accepted", ...moved],
        ["order.completed", ...moved],
      ]);
      expect((await of(planned.placed.order?.id))[1]).toEqual([
        "order.cancelled",
        { state: "pending" },
        { state: "cancelled" },
      ]);
    });
  });

  it("says which days of call details were looked at, once for all pages of one look", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const as: TestViewer = { ...administratorOf("cl_a"), scopes: ["read"] };
      for (const first of [1, 2, 3])
        await data(DAYS, { first, from: "2026-11-01", through: "2026-11-10" }, { as });
      await data(DAYS, { first: 1, from: "2026-11-02", through: "2026-11-02" }, { as });
      const looks = await database.read(AuditRecord, "where t.action = 'usage.looked' order by t.id");
      expect(looks.map(({ program, before, after }) => [program, before, after])).toEqual([
        ["test", null, JSON.stringify({ from: "2026-11-01", through: "2026-11-10" })],
        ["test", null, JSON.stringify({ from: "2026-11-02", through: "2026-11-02" })],
      ]);
    });
  });

  it("holds no password, token, code or cookie, whatever was done with them", () =>
    withSignInApp(async (test) => {
      const { database, clock, sent } = test;
      const client = await buildClient(database);
      const line = await buildSubscriber(database, { account: await buildAccount(database, { client }) });
      await buildSimCodes(database, await buildSim(database, line));
      await buildAdministrator(database, { clients: [client], login: "anna@example.com" });
      await buildLineUser(database, line);
      const browser = new TestBrowser(test);
      const newPassword = "тихий берег у озера";
      await browser.data(SIGN_IN, { input: { login: "anna@example.com", password: "не тот пароль" } });
      await browser.data(SIGN_IN, { input: { login: "anna@example.com", password: TEST_PASSWORD } });
      const cookie = browser.cookie.split("=").at(-1) ?? "";
      const { createApiToken } = await browser.data(
        graphql(`
          mutation AuditOriginCreateApiToken($input: CreateApiTokenInput!) {
            createApiToken(input: $input) { secret userErrors { code } }
          }
        `),
        {
          input: {
            name: "1С",
            scopes: ["READ"],
            expiresAt: new Date(clock.now() + 86_400_000).toISOString(),
          },
        },
      );
      await browser.data(
        graphql(`
          mutation AuditOriginRevealSimCodes($input: RevealSimCodesInput!) {
            revealSimCodes(input: $input) { userErrors { code } }
          }
        `),
        { input: { subscriberId: line.id, reason: "SIM_BLOCKED", password: TEST_PASSWORD } },
      );
      await browser.data(
        graphql(`
          mutation AuditOriginChangePassword($input: ChangePasswordInput!) {
            changePassword(input: $input) { userErrors { code } }
          }
        `),
        { input: { currentPassword: TEST_PASSWORD, newPassword } },
      );
      await browser.data(
        graphql(`
          mutation AuditOriginRequestSignInCode($input: RequestSignInCodeInput!) {
            requestSignInCode(input: $input) { expiresAt }
          }
        `),
        { input: { number: line.number } },
      );
      const code = /\d{6}/.exec(sent.at(-1)?.text ?? "")?.[0] ?? "";
      const written = JSON.stringify(await database.read(AuditRecord, ""));
      for (const action of [
        "session.opened",
        "session.refused",
        "token.created",
        "simCodes.revealed",
        "password.changed",
      ])
        expect(written).toContain(action);
      const secrets = [
        TEST_PASSWORD,
        newPassword,
        "не тот пароль",
        cookie,
        createApiToken.secret ?? "",
        code,
      ];
      for (const secret of [...secrets, ...Object.values<string>({ ...TEST_CODES })]) {
        expect(secret.length).toBeGreaterThan(3);
        expect(written).not.toContain(secret);
      }
    }));
});
