import { graphql } from "../../../testing/graphql";
import type { ChangePasswordInput } from "../../../testing/generated/graphql";
import { buildSubscriber } from "../../../testing/builders";
import { enter, toldBy } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp } from "../../../testing/test-browser";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";

const CHANGE = graphql(`
  mutation ChangePasswordChange($input: ChangePasswordInput!) {
    changePassword(input: $input) { userErrors { code field } }
  }
`);
const NEW = "тихий берег у озера";
const WHO = graphql(`query ChangePasswordWho { viewer { id } }`);

async function change(browser: TestBrowser, input: ChangePasswordInput): Promise<string> {
  return toldBy((await browser.data(CHANGE, { input })).changePassword);
}

describe("changing one's password", () => {
  it("takes the present one and a recent proof, ends all other sessions and keeps this one", () =>
    withSignInApp(async (test) => {
      const { id, login } = await buildAdministrator(test.database);
      const [here, there] = [new TestBrowser(test), new TestBrowser(test)];
      for (const browser of [here, there]) await enter(browser, login ?? "");
      expect(await change(here, { newPassword: NEW })).toBe("INVALID_INPUT currentPassword");
      expect(await change(here, { currentPassword: "wrong", newPassword: NEW })).toBe(
        "WRONG_CREDENTIALS currentPassword",
      );
      for (const newPassword of ["short", "1234567890", login ?? "", "х".repeat(201)])
        expect(await change(here, { currentPassword: TEST_PASSWORD, newPassword })).toBe(
          "PASSWORD_TOO_WEAK newPassword",
        );
      expect(await there.data(WHO, {})).toEqual({ viewer: { id } });
      test.clock.advance(15 * 60_000);
      expect(await change(here, { currentPassword: TEST_PASSWORD, newPassword: NEW })).toBe(
        "STEP_UP_REQUIRED",
      );
      await enter(here, login ?? "");
      expect(await change(here, { currentPassword: TEST_PASSWORD, newPassword: NEW })).toBe("");
      expect(await here.data(WHO, {})).toEqual({ viewer: { id } });
      expect(await there.data(WHO, {})).toEqual({ viewer: null });
      expect(await enter(new TestBrowser(test), login ?? "")).toBe("WRONG_CREDENTIALS");
      expect(await enter(new TestBrowser(test), login ?? "", null, NEW)).toBe("in");
      const stored = JSON.stringify(await test.database.rows("select * from audit_record"));
      expect(stored).toContain("password.changed");
      expect(stored).not.toContain(NEW);
    }));

  it("gives one to who has none yet", () =>
    withSignInApp(async (test) => {
      const line = await buildSubscriber(test.database, { number: "+375291234567" });
      await buildLineUser(test.database, line, { password: null });
      const { number } = line;
      const browser = new TestBrowser(test);
      await browser.data(
        graphql(`
          mutation ChangePasswordRequestSignInCode($input: RequestSignInCodeInput!) {
            requestSignInCode(input: $input) { expiresAt }
          }
        `),
        {
          input: { number },
        },
      );
      const code = /\d{6}/.exec(test.sent.at(-1)?.text ?? "")?.[0];
      await browser.data(
        graphql(`
          mutation ChangePasswordSignInWithCode($input: SignInWithCodeInput!) {
            signInWithCode(input: $input) { viewer { id } }
          }
        `),
        { input: { number, code: code ?? "" } },
      );
      expect(await change(browser, { newPassword: number })).toBe("PASSWORD_TOO_WEAK newPassword");
      expect(await change(browser, { newPassword: NEW })).toBe("");
      expect(await enter(new TestBrowser(test), number, null, NEW)).toBe("in");
      expect(await change(browser, { newPassword: `${NEW}!` })).toBe("INVALID_INPUT currentPassword");
    }));
});
