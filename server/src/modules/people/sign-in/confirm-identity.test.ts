import { graphql } from "../../../testing/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildClient, buildSubscriber } from "../../../testing/builders";
import { enrolFactor, enter, toldBy } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { CHANGES } from "../../../modules";

const MINUTE = 60_000;
const CONFIRM = graphql(`
  mutation ConfirmIdentityConfirm($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) { viewer { provedUntil } userErrors { code field } }
  }
`);
const SET = graphql(`
  mutation ConfirmIdentitySet($input: SetSubscriberPermissionsInput!, $key: String!) {
    setSubscriberPermissions(input: $input, idempotencyKey: $key) { client { id } userErrors { code } }
  }
`);
const CODE = graphql(`
  mutation ConfirmIdentityCode { requestConfirmationCode { expiresAt userErrors { code field } } }
`);
const BY_SMS = graphql(`
  mutation ConfirmIdentityBySms($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) { viewer { id } userErrors { code } }
  }
`);

async function confirm(browser: TestBrowser, input: object): Promise<string> {
  const { confirmIdentity } = await browser.data(CONFIRM, { input });
  return confirmIdentity.viewer ? "confirmed" : toldBy(confirmIdentity);
}

/** An administrator, signed in, and something dangerous that they do. */
async function anna(test: SignInApp) {
  const client = await buildClient(test.database);
  const login = (await buildAdministrator(test.database, { clients: [client] })).login ?? "";
  const browser = new TestBrowser(test);
  expect(await enter(browser, login)).toBe("in");
  const dare = async (key: string, by = browser): Promise<string> => {
    const answer = await by.data(SET, { input: { clientId: client.id, maySpend: true }, key });
    return toldBy(answer.setSubscriberPermissions);
  };
  return { client, login, browser, dare };
}

describe("what is dangerous", () => {
  it("is done for a quarter of an hour after signing in, and then after a confirmation", () =>
    withSignInApp(async (test) => {
      const { browser, dare } = await anna(test);
      test.clock.advance(15 * MINUTE - 1);
      expect(await dare("before")).toBe("");
      test.clock.advance(1);
      expect(await dare("after")).toBe("STEP_UP_REQUIRED");
      // Who asks again with a key that was answered gets that answer: nothing is done by it.
      expect(await dare("before")).toBe("");
      expect(await confirm(browser, { password: TEST_PASSWORD })).toBe("confirmed");
      // The refusal has left no trace of the key.
      expect(await dare("after")).toBe("");
      test.clock.advance(15 * MINUTE);
      expect(await dare("later")).toBe("STEP_UP_REQUIRED");
      const actions = (await test.database.read(AuditRecord, "order by t.id")).map(({ action }) => action);
      expect(actions.filter((action) => action === "identity.confirmed")).toHaveLength(1);
      expect(actions.filter((action) => action === "client.subscriberPermissionsSet")).toHaveLength(2);
    }));

  it("waits as long as the setting says", () =>
    withSignInApp(
      async (test) => {
        const { dare } = await anna(test);
        test.clock.advance(MINUTE - 1);
        expect(await dare("before")).toBe("");
        test.clock.advance(1);
        expect(await dare("after")).toBe("STEP_UP_REQUIRED");
      },
      { settings: { STEP_UP_MINUTES: "1" } },
    ));

  it("is confirmed for the one session only", () =>
    withSignInApp(async (test) => {
      const { login, browser, dare } = await anna(test);
      const other = new TestBrowser(test, "192.0.2.9");
      expect(await enter(other, login)).toBe("in");
      test.clock.advance(20 * MINUTE);
      expect(await confirm(browser, { password: TEST_PASSWORD })).toBe("confirmed");
      expect(await dare("one")).toBe("");
      expect(await dare("two", other)).toBe("STEP_UP_REQUIRED");
    }));

  it("is not asked of a program, which can confirm nothing either", () =>
    withSignInApp(async (test) => {
      const { client, browser, dare } = await anna(test);
      const made = await browser.data(
        graphql(`
          mutation ConfirmIdentityCreateApiToken($input: CreateApiTokenInput!) {
            createApiToken(input: $input) { secret }
          }
        `),
        {
          input: {
            name: "1С",
            scopes: ["READ", "ORDER"],
            clientId: client.id,
            expiresAt: new Date(test.clock.now() + 86_400_000).toISOString(),
          },
        },
      );
      const program = new TestBrowser(test);
      program.authorization = `Bearer ${made.createApiToken.secret}`;
      test.clock.advance(60 * MINUTE);
      expect(await dare("by a program", program)).toBe("");
      const { errors } = await program.ask(CONFIRM, { input: { password: TEST_PASSWORD } });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      expect(
        await program.data(
          graphql(`query ConfirmIdentityViewer { viewer { provedUntil sessions(first: 5) { totalCount } } }`),
          {},
        ),
      ).toEqual({
        viewer: { provedUntil: null, sessions: { totalCount: 0 } },
      });
    }));

  it("may stand behind the confirmation in one document", () =>
    withSignInApp(async (test) => {
      const { client, browser } = await anna(test);
      test.clock.advance(60 * MINUTE);
      const answer = await browser.data(
        graphql(`
          mutation ConfirmIdentityConfirmIdentity($id: ID!, $proof: ConfirmIdentityInput!) {
            confirmIdentity(input: $proof) { viewer { provedUntil } }
            setSubscriberPermissions(input: { clientId: $id }, idempotencyKey: "k") { userErrors { code } }
          }
        `),
        { id: client.id, proof: { password: TEST_PASSWORD } },
      );
      expect(answer).toEqual({
        confirmIdentity: { viewer: { provedUntil: "2026-11-16T10:15:00.000Z" } },
        setSubscriberPermissions: { userErrors: [] },
      });
    }));

  it("is each kind of change that lets a stranger take over calls, messages or the number", () => {
    expect(CHANGES.all.filter(({ needsStepUp }) => needsStepUp).map(({ kind }) => kind)).toEqual([
      "setCallForwarding",
      "replaceCallForwarding",
      "setVoicemailEmail",
      "changeNumber",
    ]);
  });
});

describe("confirming who one is", () => {
  it("asks for what the person has, and says so", () =>
    withSignInApp(async (test) => {
      const { browser, dare } = await anna(test);
      expect(await confirm(browser, {})).toBe("INVALID_INPUT password");
      expect(await confirm(browser, { code: "123456" })).toBe("INVALID_INPUT password");
      expect(await confirm(browser, { password: "wrong" })).toBe("WRONG_CREDENTIALS password");
      const app = await enrolFactor(test, browser);
      test.clock.advance(30 * MINUTE);
      expect(await confirm(browser, { password: TEST_PASSWORD })).toBe("SECOND_FACTOR_REQUIRED code");
      expect(await confirm(browser, { code: "000000" })).toBe("WRONG_CODE code");
      expect(await dare("still")).toBe("STEP_UP_REQUIRED");
      const code = app.code();
      expect(await confirm(browser, { code })).toBe("confirmed");
      expect(await confirm(browser, { code })).toBe("WRONG_CODE code");
      expect(await confirm(browser, { code: app.recoveryCodes[0] })).toBe("confirmed");
    }));

  it("is a code by SMS for the user of a line without a password, and not where there is more", () =>
    withSignInApp(async (test) => {
      const line = await buildSubscriber(test.database, { number: "+375291234567" });
      await buildLineUser(test.database, line, { password: null });
      const browser = new TestBrowser(test);
      const { number } = line;
      const sms = () => /\d{6}/.exec(test.sent.at(-1)?.text ?? "")?.[0] ?? "";
      await browser.data(
        graphql(`
          mutation ConfirmIdentityRequestSignInCode($input: RequestSignInCodeInput!) {
            requestSignInCode(input: $input) { expiresAt }
          }
        `),
        {
          input: { number },
        },
      );
      await browser.data(BY_SMS, { input: { number, code: sms() } });
      test.clock.advance(20 * MINUTE);
      expect(await confirm(browser, {})).toBe("INVALID_INPUT code");
      await browser.data(CODE, {});
      expect(await confirm(browser, { code: sms() })).toBe("confirmed");
      await enrolFactor(test, browser);
      expect(await browser.data(CODE, {})).toMatchObject({
        requestConfirmationCode: {
          expiresAt: null,
          userErrors: [{ code: "SECOND_FACTOR_REQUIRED", field: ["code"] }],
        },
      });
    }));

  it("is guessed at the same price as when signing in, and by nobody who is not signed in", () =>
    withSignInApp(async (test) => {
      const { login, browser } = await anna(test);
      const told = await Promise.all(
        Array.from({ length: 40 }, (_, i) => confirm(browser, { password: `no ${String(i)}` })),
      );
      expect(told.filter((one) => one === "WRONG_CREDENTIALS password")).toHaveLength(4);
      expect(told.filter((one) => one === "TOO_MANY_ATTEMPTS")).toHaveLength(36);
      expect(await enter(new TestBrowser(test), login)).toBe("in");
      const nobody = await new TestBrowser(test).ask(CONFIRM, { input: { password: TEST_PASSWORD } });
      expect(nobody.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    }));
});
