import { graphql } from "../../../testing/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildClient, buildAccount, buildSubscriber } from "../../../testing/builders";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { ClientState } from "../../company/client/client.entity";
import { SubscriberState, type Subscriber } from "../../company/subscriber/subscriber.entity";
import { codeIn } from "../viewer/sign-in.policy";
import { Person } from "../viewer/viewer.entity";
import { eventually } from "../../../testing/eventually";

const REQUEST = graphql(`
  mutation SignInWithCodeRequest($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) { expiresAt userErrors { code message field opensAt } }
  }
`);
const ENTER = graphql(`
  mutation SignInWithCodeEnter($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) {
      viewer { id role name login subscriber { id } } userErrors { code message field }
    }
  }
`);
const SIGN_IN = graphql(`
  mutation SignInWithCodeSignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { id } userErrors { code } }
  }
`);
const MINUTE = 60_000;
const NUMBER = "+375291234567";

async function request(browser: TestBrowser, number = NUMBER) {
  return (await browser.data(REQUEST, { input: { number } })).requestSignInCode;
}

async function enter(browser: TestBrowser, code: string, newPassword?: string | null, number = NUMBER) {
  return (await browser.data(ENTER, { input: { number, code, newPassword } })).signInWithCode;
}

async function codeOf(browser: TestBrowser, code: string, newPassword?: string | null): Promise<string> {
  const { viewer, userErrors } = await enter(browser, code, newPassword);
  return viewer ? "in" : (userErrors[0]?.code ?? "nothing");
}

async function byPassword(browser: TestBrowser, login: string, password: string): Promise<boolean> {
  const answer = await browser.data(SIGN_IN, { input: { login, password } });
  return answer.signIn.viewer !== null;
}

/** The code that was sent last. */
function sentCode({ sent }: SignInApp): string {
  return /\d{6}/.exec(sent.at(-1)?.text ?? "")?.[0] ?? "";
}

/** Some other code than the right one. */
const wrong = (test: SignInApp, by = 1): string =>
  String((Number(sentCode(test)) + by) % 1_000_000).padStart(6, "0");

/** A browser with the same cookies. */
function sameAs(test: SignInApp, browser: TestBrowser): TestBrowser {
  const same = new TestBrowser(test, browser.address);
  same.cookie = browser.cookie;
  return same;
}

const withLine = (work: (test: SignInApp, line: Subscriber) => Promise<void>) =>
  withSignInApp(async (test) =>
    work(test, await buildSubscriber(test.database, { number: NUMBER, name: "Склад" })),
  );

describe("signing in by a code", () => {
  it("lets the user of a line in for the first time, with a password of their own for the next", () =>
    withLine(async (test, line) => {
      const browser = new TestBrowser(test);
      const { expiresAt } = await request(browser, "8 029 123-45-67");
      expect(expiresAt).toBe("2026-11-16T09:05:00.000Z");
      const [message] = test.sent;
      expect(message?.to).toBe(NUMBER);
      expect(message?.text).toMatch(/^Код для входа: \d{6}\. Действует 5 минут\. Никому не сообщайте\.$/);
      const { viewer } = await enter(browser, sentCode(test), "осенний дождь 7");
      expect(viewer).toMatchObject({
        role: "SUBSCRIBER",
        name: "Склад",
        login: NUMBER,
        subscriber: { id: line.id },
      });
      const who = await browser.data(graphql(`query SignInWithCodeViewer { viewer { id } }`), {});
      expect(who.viewer?.id).toBe(viewer?.id);
      expect(await byPassword(new TestBrowser(test), "291234567", "осенний дождь 7")).toBe(true);
      const audit = await test.database.read(AuditRecord, "order by t.id");
      expect(audit.map(({ action, actorName }) => [action, actorName])).toEqual([
        ["code.requested", "Kabinet"],
        ["session.opened", "Склад"],
        ["session.opened", "Склад"],
      ]);
    }));

  it("leaves the password as it is where none is given, also by an empty field", () =>
    withLine(async (test, line) => {
      const { id } = await buildLineUser(test.database, line);
      for (const none of [undefined, null, ""]) {
        const browser = new TestBrowser(test);
        await request(browser);
        expect((await enter(browser, sentCode(test), none)).viewer?.id).toBe(id);
      }
      expect(await byPassword(new TestBrowser(test), NUMBER, TEST_PASSWORD)).toBe(true);
    }));

  it("ends the sessions that were opened with the old password when a new one is set", () =>
    withLine(async (test, line) => {
      await buildLineUser(test.database, line);
      const thief = new TestBrowser(test, "203.0.113.5");
      expect(await byPassword(thief, NUMBER, TEST_PASSWORD)).toBe(true);
      const owner = new TestBrowser(test);
      await request(owner);
      expect(await codeOf(owner, sentCode(test), "совсем другой пароль")).toBe("in");
      expect(await thief.data(graphql(`query SignInWithCodeViewer { viewer { id } }`), {})).toEqual({
        viewer: null,
      });
      expect(await byPassword(thief, NUMBER, TEST_PASSWORD)).toBe(false);
    }));

  it("answers the same for numbers that nobody has, and sends nothing", () =>
    withSignInApp(async (test) => {
      const closed = await buildClient(test.database, { state: ClientState.CLOSED });
      const account = await buildAccount(test.database, { client: closed });
      const lines = [
        await buildSubscriber(test.database, { number: "+375291110001", account }),
        await buildSubscriber(test.database, { number: "+375291110002", state: SubscriberState.TERMINATED }),
        await buildSubscriber(test.database, { number: "+375291110003" }),
      ];
      const disabled = await buildLineUser(test.database, lines[2]!);
      await test.database.write((unit) =>
        unit.run("update viewer set state = 'disabled' where id = $1", [disabled.id]),
      );
      for (const number of ["+375291110000", ...lines.map((line) => line.number)]) {
        const browser = new TestBrowser(test);
        expect(await request(browser, number)).toEqual({
          expiresAt: "2026-11-16T09:05:00.000Z",
          userErrors: [],
        });
        for (let i = 0; i < 4; i++) {
          const { userErrors } = await enter(browser, "000000", null, number);
          expect(userErrors.map(({ code }) => code)).toEqual(["WRONG_CODE"]);
        }
      }
      expect(test.sent).toEqual([]);
      expect(await test.database.read(Person, "")).toHaveLength(1);
    }));

  it("refuses what is no mobile number", () =>
    withSignInApp(async (test) => {
      for (const number of ["", "112", "abc", "+375171234567", "+1 202 555 0100"]) {
        const refused = [expect.objectContaining({ code: "INVALID_INPUT", field: ["number"] })];
        expect(await request(new TestBrowser(test), number)).toEqual({
          expiresAt: null,
          userErrors: refused,
        });
        expect((await enter(new TestBrowser(test), "123456", null, number)).userErrors[0]?.code).toBe(
          "INVALID_INPUT",
        );
      }
    }));

  it.each([
    ["коротко 1", "Пароль слишком короткий: нужно не меньше 10 знаков."],
    ["я".repeat(201), "Пароль слишком длинный: можно не больше 200 знаков."],
    ["80291234567", "Пароль не должен совпадать с логином или номером."],
    ["aaaaaaaaaaaa", "Такой пароль легко угадать. Возьмите, например, несколько не связанных слов."],
  ])("refuses the password %.20s and keeps the code for a better one", (password, message) =>
    withLine(async (test) => {
      const browser = new TestBrowser(test);
      await request(browser);
      for (let i = 0; i < 5; i++) {
        const { userErrors } = await enter(browser, sentCode(test), password);
        expect(userErrors).toEqual([{ code: "PASSWORD_TOO_WEAK", message, field: ["newPassword"] }]);
      }
      expect(await codeOf(browser, sentCode(test), "хороший пароль")).toBe("in");
    }),
  );

  it("serves subscribers only: an administrator's login is no number", () =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      const { userErrors } = await request(new TestBrowser(test), login ?? "");
      expect(userErrors.map(({ code }) => code)).toEqual(["INVALID_INPUT"]);
    }));

  it("notes a code that the network did not take, without a word to who asked", () =>
    withSignInApp(
      async ({ app, database }) => {
        await buildSubscriber(database, { number: NUMBER });
        const { userErrors } = await request(new TestBrowser({ app }));
        expect(userErrors).toEqual([]);
        await eventually(async () => {
          const noted = await database.read(AuditRecord, "order by t.id");
          expect(noted.map(({ action }) => action)).toEqual(["code.requested", "code.unsent"]);
        });
      },
      { sms: { sendSms: () => Promise.reject(new Error("the network is down")) } },
    ));
});

describe("a code", () => {
  it("is good once, and for one of many who send it together", () =>
    withLine(async (test) => {
      const asking = new TestBrowser(test);
      await request(asking);
      const code = sentCode(test);
      const codes = await Promise.all([1, 2, 3].map(() => codeOf(sameAs(test, asking), code)));
      expect(codes.sort()).toEqual(["WRONG_CODE", "WRONG_CODE", "in"]);
      expect(await codeOf(sameAs(test, asking), code)).toBe("WRONG_CODE");
    }));

  it("ends after five minutes", () =>
    withLine(async (test) => {
      const browser = new TestBrowser(test);
      await request(browser);
      test.clock.advance(5 * MINUTE);
      expect(await codeOf(browser, sentCode(test))).toBe("WRONG_CODE");
      await request(browser);
      test.clock.advance(5 * MINUTE - 1);
      expect(await codeOf(browser, sentCode(test))).toBe("in");
    }));

  it("is replaced by the next one", () =>
    withLine(async (test) => {
      const browser = new TestBrowser(test);
      await request(browser);
      const first = sentCode(test);
      await request(browser);
      const second = sentCode(test);
      if (first !== second) expect(await codeOf(browser, first)).toBe("WRONG_CODE");
      expect(await codeOf(browser, second)).toBe("in");
    }));

  it("has three tries, however many come at once: the right one comes too late then", () =>
    withLine(async (test) => {
      const asking = new TestBrowser(test);
      await request(asking);
      const guesses = Array.from({ length: 20 }, (_, i) => codeOf(sameAs(test, asking), wrong(test, i + 1)));
      expect(new Set(await Promise.all(guesses))).toEqual(new Set(["WRONG_CODE"]));
      const [stored] = await test.database.rows<{ left: number }>(
        "select tries_left as left from sign_in_code",
      );
      expect(stored).toEqual({ left: 0 });
      expect(await codeOf(sameAs(test, asking), sentCode(test))).toBe("WRONG_CODE");
    }));

  it("is good in the browser that asked for it, wherever that is by then, and in no other", () =>
    withLine(async (test) => {
      const asking = new TestBrowser(test);
      await request(asking);
      const code = sentCode(test);
      expect(await codeOf(new TestBrowser(test), code)).toBe("WRONG_CODE");
      const onTheMove = new TestBrowser(test, "198.51.100.7");
      onTheMove.cookie = asking.cookie;
      expect(await codeOf(onTheMove, code)).toBe("in");
    }));

  it.each(["925 722", " 925722", "925-722", "９２５７２２", "925\u200b722\ufe0f"])(
    "is understood as it is pasted: %j",
    (pasted) => {
      expect(codeIn(pasted)).toBe("925722");
    },
  );

  it.each(["", "92572", "9257222", "92572x", "925.722"])("%j can be none", (text) => {
    expect(codeIn(text)).toBeNull();
  });

  it("of a subscriber is not spent by strangers, who use up only what strangers may", () =>
    withLine(async (test) => {
      const home = new TestBrowser(test);
      await request(home);
      expect(await codeOf(home, sentCode(test))).toBe("in");
      await request(home);
      const own = sentCode(test);
      for (const address of ["203.0.113.5", "203.0.113.6", "203.0.113.7"]) {
        const stranger = new TestBrowser(test, address);
        await request(stranger);
        for (let i = 1; i <= 3; i++) expect(await codeOf(stranger, wrong(test, i))).toBe("WRONG_CODE");
      }
      const further = await request(new TestBrowser(test, "203.0.113.8"));
      expect(further.userErrors).toMatchObject([{ code: "TOO_MANY_ATTEMPTS" }]);
      expect(await codeOf(sameAs(test, home), own)).toBe("in");
      expect((await request(home)).userErrors).toEqual([]);
    }));

  it("still lets in at the third try", () =>
    withLine(async (test) => {
      const browser = new TestBrowser(test);
      await request(browser);
      expect(await codeOf(browser, wrong(test))).toBe("WRONG_CODE");
      expect(await codeOf(browser, wrong(test, 2))).toBe("WRONG_CODE");
      expect(await codeOf(browser, sentCode(test))).toBe("in");
    }));

  it("is sent three times in fifteen minutes to one number, whichever strangers ask", () =>
    withLine(async (test) => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => request(new TestBrowser(test, `203.0.113.${String(i)}`))),
      );
      const refused = answers.flatMap(({ userErrors }) => userErrors);
      expect(refused).toHaveLength(9);
      expect(new Set(refused.map(({ code, opensAt }) => `${code} ${String(opensAt)}`))).toEqual(
        new Set(["TOO_MANY_ATTEMPTS 2026-11-16T09:15:00.000Z"]),
      );
      expect(test.sent).toHaveLength(3);
      test.clock.advance(15 * MINUTE);
      expect((await request(new TestBrowser(test))).userErrors).toEqual([]);
    }));

  it("is asked for twenty times in fifteen minutes from one address, for whatever numbers", () =>
    withSignInApp(async (test) => {
      const codes: string[] = [];
      for (let i = 0; i < 23; i++) {
        const { userErrors } = await request(
          new TestBrowser(test),
          `+3752911100${String(i).padStart(2, "0")}`,
        );
        codes.push(userErrors[0]?.code ?? "sent");
      }
      expect(codes).toEqual([
        ...Array<string>(20).fill("sent"),
        ...Array<string>(3).fill("TOO_MANY_ATTEMPTS"),
      ]);
    }));

  it("is stored so that it cannot be read back, and stands in no other table", () =>
    withLine(async (test) => {
      const browser = new TestBrowser(test);
      await request(browser);
      const rows = await Promise.all(
        ["sign_in_code", "sign_in_throttle", "audit_record"].map((table) =>
          test.database.rows(`select * from ${table}`),
        ),
      );
      expect(JSON.stringify(rows)).toContain("$argon2id$");
      expect(rows.flat().some((row) => Object.values(row as object).includes(sentCode(test)))).toBe(false);
    }));

  it("does not open the line of somebody else who has the number by then", () =>
    withLine(async (test, line) => {
      const browser = new TestBrowser(test);
      await request(browser);
      await test.database.write((unit) =>
        unit.run("update subscriber set state = 'terminated' where id = $1", [line.id]),
      );
      await buildSubscriber(test.database, { number: NUMBER });
      expect(await codeOf(browser, sentCode(test))).toBe("WRONG_CODE");
    }));
});
