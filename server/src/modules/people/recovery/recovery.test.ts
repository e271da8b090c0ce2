import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import type { ResetPasswordInput } from "../../../testing/generated/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { enrolFactor, enter, toldBy, type FactorApp } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { oneOfStaff, type TestViewer } from "../../../testing/test-viewer";

const REQUEST = graphql(`
  mutation RecoveryRequest($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) { userErrors { code field } }
  }
`);
const RESET = graphql(`
  mutation RecoveryReset($input: ResetPasswordInput!) {
    resetPassword(input: $input) { userErrors { code field } }
  }
`);
const FACTOR = graphql(`
  mutation RecoveryFactor($input: HelpToSignInInput!, $key: String!) {
    helped: resetSecondFactor(input: $input, idempotencyKey: $key) { userErrors { code field } }
  }
`);
const SEND = graphql(`
  mutation RecoverySend($input: HelpToSignInInput!, $key: String!) {
    helped: sendPasswordReset(input: $input, idempotencyKey: $key) { userErrors { code field } }
  }
`);
const WHO = graphql(`query RecoveryWho { viewer { id } }`);
const NEW = "липа за углом 17";
const REASON = "Паспорт предъявлен в офисе на Немиге.";
const MINUTE = 60_000;

/** One of the two ways in which the staff help. */
type Help = typeof FACTOR | typeof SEND;

interface Scene {
  readonly test: SignInApp;
  readonly login: string;
  readonly browser: TestBrowser;
  readonly stranger: TestBrowser;
  readonly request: (by: TestBrowser, login: string) => Promise<string>;
  readonly reset: (by: TestBrowser, token: string, more?: Partial<ResetPasswordInput>) => Promise<string>;
  /** Sends the mail that is due, and answers the token in the last link. */
  readonly mailed: () => Promise<string>;
  readonly help: (
    document: Help,
    login: string,
    options?: { as?: TestViewer; reason?: string },
  ) => Promise<string>;
  readonly mails: TestMailServer["mails"];
}

let keys = 0;

function scene(name: string, work: (all: Scene) => Promise<void>): void {
  it(name, () =>
    withSignInApp(async (test) => {
      const login = (await buildAdministrator(test.database)).login ?? "";
      const browser = new TestBrowser(test);
      await enter(browser, login);
      const server = await startMailServer();
      try {
        await work({
          ...{ test, login, browser, stranger: new TestBrowser(test, "203.0.113.5"), mails: server.mails },
          request: async (by, wanted) =>
            toldBy((await by.data(REQUEST, { input: { login: wanted } })).requestPasswordReset),
          reset: async (by, token, more = {}) => {
            const input = { token, newPassword: NEW, ...more };
            return toldBy((await by.data(RESET, { input })).resetPassword);
          },
          mailed: async () => {
            await sendMail(test.database, test.clock, server.url);
            return /reset-password#([\w-]+)/.exec(server.mails.at(-1)?.text ?? "")?.[1] ?? "";
          },
          help: async (document, wanted, { as = oneOfStaff(), reason = REASON } = {}) => {
            const variables = { input: { login: wanted, reason }, key: `k${String((keys += 1))}` };
            const { data, errors } = await test.ask(document, variables, { as });
            return errors?.[0]?.extensions.code ?? toldBy(data?.helped ?? { userErrors: [] });
          },
        });
      } finally {
        await server.close();
      }
    }),
  );
}

describe("a forgotten password", () => {
  scene("is set anew by a mailed link, once, and all sessions end", async (all) => {
    const { test, login, browser, stranger, request, reset, mailed, mails } = all;
    expect(await request(stranger, ` ${login.toUpperCase()}`)).toBe("");
    const token = await mailed();
    expect(token).toHaveLength(43);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(await test.database.rows("select * from password_reset"))).not.toContain(token);
    expect(await reset(stranger, token, { newPassword: "1234567890" })).toBe("PASSWORD_TOO_WEAK newPassword");
    expect(await reset(stranger, token)).toBe("");
    expect(await browser.data(WHO, {})).toEqual({ viewer: null });
    expect(await stranger.data(WHO, {})).toEqual({ viewer: null });
    expect(await reset(stranger, token)).toBe("RESET_LINK_INVALID token");
    expect(await enter(browser, login, null, TEST_PASSWORD)).toBe("WRONG_CREDENTIALS");
    expect(await enter(browser, login, null, NEW)).toBe("in");
    const actions = await test.database.read(
      AuditRecord,
      "where t.action in ('passwordReset.requested', 'password.reset') order by t.id",
    );
    expect(actions.map(({ action }) => action)).toEqual(["passwordReset.requested", "password.reset"]);
  });

  scene(
    "is set by the newest link only, for an hour",
    async ({ test, login, stranger, request, reset, mailed }) => {
      await request(stranger, login);
      const first = await mailed();
      await request(stranger, login);
      const second = await mailed();
      expect(await reset(stranger, first)).toBe("RESET_LINK_INVALID token");
      test.clock.advance(60 * MINUTE);
      expect(await reset(stranger, second)).toBe("RESET_LINK_INVALID token");
      expect(await reset(stranger, "")).toBe("RESET_LINK_INVALID token");
    },
  );

  scene("asks for the second factor too: the mailbox alone gets past none", async (all) => {
    const { test, login, browser, stranger, request, reset, mailed } = all;
    const app: FactorApp = await enrolFactor(test, browser);
    await request(stranger, login);
    const token = await mailed();
    expect(await reset(stranger, token)).toBe("SECOND_FACTOR_REQUIRED secondFactorCode");
    expect(await reset(stranger, token, { secondFactorCode: "000000" })).toBe("WRONG_CODE secondFactorCode");
    expect(await reset(stranger, token, { secondFactorCode: app.code() })).toBe("");
  });

  scene("is asked for alike whether somebody has the address, and not without end", async (all) => {
    const { login, browser, stranger, request, mailed, mails } = all;
    const asked = async (wanted: string): Promise<string[]> => {
      const told: string[] = [];
      for (let i = 0; i < 4; i += 1) told.push(await request(stranger, wanted));
      return told;
    };
    const unknown = await asked("nobody@example.com");
    expect(unknown).toEqual(["", "", "", "TOO_MANY_ATTEMPTS"]);
    expect(await asked(login)).toEqual(unknown);
    // Who is at home can still ask.
    expect(await request(browser, login)).toBe("");
    expect(await request(stranger, "+375 29 100-00-01")).toBe("INVALID_INPUT login");
    await mailed();
    expect(mails).toHaveLength(1);
  });
});

describe("one of the staff", () => {
  scene(
    "takes a lost second factor off: sessions end, the person is told, the audit has the reason",
    async (all) => {
      const { test, login, browser, help, mails, mailed } = all;
      expect(await help(FACTOR, login)).toBe("SECOND_FACTOR_OFF login");
      await enrolFactor(test, browser);
      expect(await help(FACTOR, login, { reason: "просил" })).toBe("INVALID_INPUT reason");
      expect(await help(FACTOR, "nobody@example.com")).toBe("NOT_FOUND login");
      expect(await help(FACTOR, login)).toBe("");
      expect(await browser.data(WHO, {})).toEqual({ viewer: null });
      expect(await enter(browser, login)).toBe("in");
      await mailed();
      expect(mails.map(({ subject }) => subject)).toEqual(["Второй фактор вашего входа отключён оператором"]);
      const [record] = await test.database.read(AuditRecord, "where t.action = 'secondFactor.reset'");
      expect([record?.actorRole, JSON.parse(record?.after ?? "null")]).toEqual(["staff", { reason: REASON }]);
    },
  );

  scene("tells a line's user by SMS", async ({ test, help }) => {
    const line = await buildSubscriber(test.database);
    await buildLineUser(test.database, line);
    const browser = new TestBrowser(test);
    await enter(browser, line.number);
    await enrolFactor(test, browser);
    expect(await help(FACTOR, line.number)).toBe("");
    expect(test.sent.map(({ to }) => to)).toEqual([line.number]);
    expect(await help(SEND, line.number)).toBe("INVALID_INPUT login");
  });

  scene("has a link mailed, and learns nothing by it", async ({ browser, login, help, mailed, reset }) => {
    expect(await help(SEND, login)).toBe("");
    expect(await browser.data(WHO, {})).not.toEqual({ viewer: null });
    expect(await reset(browser, await mailed())).toBe("");
  });

  scene("proves anew who they are first; nobody else may", async ({ test, login, help, browser }) => {
    await enrolFactor(test, browser);
    const staff = oneOfStaff();
    await test.headersOf(staff);
    await test.database.write((unit) => unit.run("update session set proved_at = 0"));
    expect(await help(FACTOR, login, { as: staff })).toBe("STEP_UP_REQUIRED");
    const { errors } = await browser.ask(FACTOR, { input: { login, reason: REASON }, key: "k" });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
