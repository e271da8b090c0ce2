import { graphql } from "../../../testing/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { ClientState } from "../../company/client/client.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";

const SIGN_IN = graphql(`
  mutation SignInSignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer { id role name login clients(first: 10) { nodes { name } } subscriber { number } }
      userErrors { code message field opensAt }
    }
  }
`);
const WHO = graphql(`
    query SignInWho {
      viewer { id name login clients(first: 10) { nodes { name } totalCount } subscriber { number } }
    }
  `);
const MINUTE = 60_000;

async function signIn(browser: TestBrowser, login: string, password = TEST_PASSWORD) {
  return (await browser.data(SIGN_IN, { input: { login, password } })).signIn;
}

async function code(browser: TestBrowser, login: string, password = TEST_PASSWORD): Promise<string> {
  const { viewer, userErrors } = await signIn(browser, login, password);
  return viewer ? "in" : (userErrors[0]?.code ?? "nothing");
}

async function who(browser: TestBrowser): Promise<string | null> {
  return (await browser.data(WHO, {})).viewer?.id ?? null;
}

const tally = (codes: readonly string[]): Record<string, number> =>
  codes.reduce<Record<string, number>>((sum, one) => ({ ...sum, [one]: (sum[one] ?? 0) + 1 }), {});

async function actions({ database }: SignInApp): Promise<string[]> {
  return (await database.read(AuditRecord, "order by t.id")).map(({ action }) => action);
}

describe("signing in by password", () => {
  it("lets an administrator in by e-mail in any case, and answers the same document as the new viewer", () =>
    withSignInApp(async (test) => {
      const clients = [
        await buildClient(test.database, { name: "Берег" }),
        await buildClient(test.database, { name: "Астра" }),
        await buildClient(test.database, { name: "Закрытая", state: ClientState.CLOSED }),
      ];
      const { id } = await buildAdministrator(test.database, {
        clients,
        login: "Anna@Romashka.example",
        name: "Анна",
      });
      const browser = new TestBrowser(test);
      expect(await who(browser)).toBeNull();
      const { viewer, userErrors } = await signIn(browser, "  anna@ROMASHKA.example ");
      expect(userErrors).toEqual([]);
      expect(viewer).toMatchObject({
        id,
        role: "ADMINISTRATOR",
        name: "Анна",
        login: "anna@romashka.example",
      });
      expect(viewer?.subscriber).toBeNull();
      expect(viewer?.clients.nodes.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["Астра", "Берег"]),
      );
      expect(viewer?.clients.nodes).toHaveLength(2);
      expect(await who(browser)).toBe(id);
      expect(await actions(test)).toEqual(["session.opened"]);
    }));

  it.each(["+375 29 123-45-67", "80291234567", "8 029 123-45-67", "375291234567", "291234567"])(
    "lets the user of a line in by its number written %s",
    (writing) =>
      withSignInApp(async (test) => {
        const line = await buildSubscriber(test.database, { number: "+375291234567", name: "Склад" });
        await buildLineUser(test.database, line);
        const { viewer } = await signIn(new TestBrowser(test), writing);
        expect(viewer).toMatchObject({ role: "SUBSCRIBER", name: "Склад", login: "+375291234567" });
        expect(viewer?.clients.nodes).toEqual([]);
        expect(viewer?.subscriber).toEqual({ number: "+375291234567" });
      }),
  );

  it("goes by the number that a line has now: who had it before is not let in by it", () =>
    withSignInApp(async (test) => {
      const before = await buildSubscriber(test.database, {
        number: "+375291234567",
        state: SubscriberState.TERMINATED,
      });
      await buildLineUser(test.database, before, { password: "пароль прежнего" });
      const now = await buildSubscriber(test.database, { number: "+375291234567" });
      const user = await buildLineUser(test.database, now);
      const browser = new TestBrowser(test);
      expect(await code(browser, "+375291234567", "пароль прежнего")).toBe("WRONG_CREDENTIALS");
      expect((await signIn(browser, "+375291234567")).viewer?.id).toBe(user.id);
    }));

  it("answers a wrong login and a wrong password alike, in the viewer's language", () =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      for (const [locale, message] of [
        ["ru", "Неверный логин или пароль."],
        ["be", "Няправільны лагін або пароль."],
        ["en", "Wrong login or password."],
      ] as const) {
        const browser = new TestBrowser(test, "192.0.2.1", locale);
        const wrong = {
          viewer: null,
          userErrors: [{ code: "WRONG_CREDENTIALS", message, field: null, opensAt: null }],
        };
        expect(await signIn(browser, login ?? "", `wrong ${locale}`)).toEqual(wrong);
        expect(await signIn(browser, "nobody@example.com")).toEqual(wrong);
        expect(browser.cookie).toBe("");
      }
    }));

  it("refuses whatever is no login like any other", () =>
    withSignInApp(async (test) => {
      const logins = [
        "",
        " ",
        "\u0000",
        "a\u0000@b",
        "х".repeat(9_000),
        "%",
        "' or 1=1 --",
        "\ud800",
        "+375",
      ];
      for (const login of logins) expect(await code(new TestBrowser(test), login)).toBe("WRONG_CREDENTIALS");
    }));

  it("refuses who was disabled, and lines that have ended, without a difference", () =>
    withSignInApp(async (test) => {
      const { id, login } = await buildAdministrator(test.database);
      await test.database.write((unit) =>
        unit.run("update viewer set state = 'disabled' where id = $1", [id]),
      );
      const closed = await buildClient(test.database, { state: ClientState.CLOSED });
      const account = await buildAccount(test.database, { client: closed });
      const line = await buildSubscriber(test.database, { account });
      await buildLineUser(test.database, line);
      const browser = new TestBrowser(test);
      expect(await code(browser, login ?? "")).toBe("WRONG_CREDENTIALS");
      expect(await code(browser, line.number)).toBe("WRONG_CREDENTIALS");
    }));

  it("replaces the session of a browser that signs in anew", () =>
    withSignInApp(async (test) => {
      const one = await buildAdministrator(test.database);
      const two = await buildAdministrator(test.database);
      const browser = new TestBrowser(test);
      await signIn(browser, one.login ?? "");
      const old = browser.cookie;
      await signIn(browser, two.login ?? "");
      expect(await who(browser)).toBe(two.id);
      browser.cookie = old;
      expect(await who(browser)).toBeNull();
      expect(await actions(test)).toEqual(["session.opened", "session.closed", "session.opened"]);
    }));

  it("stores and tells no secret: neither password nor token stands in any table", () =>
    withSignInApp(async (test) => {
      const password = "canary-password-5981";
      const { login } = await buildAdministrator(test.database, { password });
      const browser = new TestBrowser(test);
      await signIn(browser, login ?? "", password);
      await signIn(browser, login ?? "", "canary-wrong-5981");
      await signIn(browser, "canary-login@example.com", password);
      const token = browser.cookie.split("=")[1] ?? "";
      expect(token).toHaveLength(43);
      const tables = ["viewer", "session", "sign_in_throttle", "sign_in_place", "audit_record"];
      const rows = await Promise.all(tables.map((table) => test.database.rows(`select * from ${table}`)));
      const stored = JSON.stringify(rows);
      for (const secret of ["canary", token]) expect(stored).not.toContain(secret);
    }));

  it("repeats no secret of a request that is wrong elsewhere", () =>
    withSignInApp(async (test) => {
      const login = "anna@example.com";
      for (const input of [
        { login, password: 77_007 },
        { login, password: { value: "canary" } },
        { login, password: "canary", remember: true },
        { password: "canary" },
      ]) {
        const answer = await new TestBrowser(test).ask(String(SIGN_IN), { input });
        expect(answer.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
        expect(JSON.stringify(answer)).not.toMatch(/canary|77.?007/);
      }
    }));
});

describe("guessing passwords", () => {
  const FORTY = Array.from({ length: 40 }, (_, i) => `wrong password ${String(i)}`);
  const ways = {
    "one after another": async (browser: (i: number) => TestBrowser, login: string) => {
      const codes: string[] = [];
      for (const [i, password] of FORTY.entries()) codes.push(await code(browser(i), login, password));
      return codes;
    },
    "all at once": (browser: (i: number) => TestBrowser, login: string) =>
      Promise.all(FORTY.map((password, i) => code(browser(i), login, password))),
    "by aliases": async (browser: (i: number) => TestBrowser, login: string) => {
      const ten = (from: number) =>
        FORTY.slice(from, from + 10)
          .map((password, i) => {
            const input = `{ login: ${JSON.stringify(login)}, password: ${JSON.stringify(password)} }`;
            return `a${String(i)}: signIn(input: ${input}) { userErrors { code } }`;
          })
          .join(" ");
      const answers = await Promise.all(
        [0, 10, 20, 30].map((from) =>
          browser(from).data<Record<string, { userErrors: { code: string }[] }>>(`mutation { ${ten(from)} }`),
        ),
      );
      return answers.flatMap((answer) =>
        Object.values(answer).map(({ userErrors }) => userErrors[0]?.code ?? ""),
      );
    },
  };
  const cases = Object.keys(ways) as (keyof typeof ways)[];

  it.each(cases)("evaluates four of forty guesses from one place that are sent %s", (way) =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      const attacker = new TestBrowser(test, "203.0.113.5");
      const codes = await ways[way](() => attacker, login ?? "");
      expect(tally(codes)).toEqual({ WRONG_CREDENTIALS: 4, TOO_MANY_ATTEMPTS: 36 });
      expect(await actions(test)).toEqual(Array(4).fill("session.refused"));
      // The right password is not even looked at there, and elsewhere its owner comes in.
      expect(await code(attacker, login ?? "")).toBe("TOO_MANY_ATTEMPTS");
      expect(await code(new TestBrowser(test, "192.0.2.7"), login ?? "")).toBe("in");
    }),
  );

  it.each(cases)("evaluates five of forty guesses from as many places that are sent %s", (way) =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      const home = new TestBrowser(test, "192.0.2.7");
      await signIn(home, login ?? "");
      const codes = await ways[way]((i) => new TestBrowser(test, `203.0.113.${String(i + 1)}`), login ?? "");
      expect(tally(codes)).toEqual({ WRONG_CREDENTIALS: 5, TOO_MANY_ATTEMPTS: 35 });
      expect(await code(new TestBrowser(test, "198.51.100.1"), login ?? "")).toBe("TOO_MANY_ATTEMPTS");
      // Its owner comes in from where they came in before, also in a new browser and after a slip of the finger.
      const again = new TestBrowser(test, "192.0.2.7");
      expect(await code(again, login ?? "", "a slip")).toBe("WRONG_CREDENTIALS");
      expect(await code(again, login ?? "")).toBe("in");
    }),
  );

  it("evaluates ten at the most, wherever they come from", () =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      for (const i of [1, 2, 3]) await signIn(new TestBrowser(test, `192.0.2.${String(i)}`), login ?? "");
      const places = Array.from({ length: 20 }, (_, i) => new TestBrowser(test, `192.0.2.${String(i + 1)}`));
      const rounds = await Promise.all(
        [1, 2, 3].flatMap(() => places.map((place) => code(place, login ?? "", "wrong"))),
      );
      expect(tally(rounds)).toEqual({ WRONG_CREDENTIALS: 10, TOO_MANY_ATTEMPTS: 50 });
    }));

  it("keeps a place for who is signed in, though guesses come from the very same address", () =>
    withSignInApp(async (test) => {
      const { id, login } = await buildAdministrator(test.database);
      const home = new TestBrowser(test);
      await signIn(home, login ?? "");
      const neighbour = new TestBrowser(test);
      const codes: string[] = [];
      for (const password of FORTY) codes.push(await code(neighbour, login ?? "", password));
      expect(tally(codes)).toEqual({ WRONG_CREDENTIALS: 4, TOO_MANY_ATTEMPTS: 36 });
      expect(await who(home)).toBe(id);
      expect(await code(home, login ?? "")).toBe("in");
    }));

  it("says when the next attempt is let in, and lets it in then", () =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      const browser = new TestBrowser(test, "192.0.2.1", "en");
      for (const i of [0, 1, 2, 3]) {
        await signIn(browser, login ?? "", `wrong ${String(i)}`);
        test.clock.advance(MINUTE);
      }
      const refused = await signIn(browser, login ?? "");
      // The first was at 12:00 in Minsk.
      expect(refused).toEqual({
        viewer: null,
        userErrors: [
          {
            code: "TOO_MANY_ATTEMPTS",
            message: "Too many attempts. Try again at 12:15.",
            field: null,
            opensAt: "2026-11-16T09:15:00.000Z",
          },
        ],
      });
      test.clock.set(Date.parse("2026-11-16T09:15:00.000Z") - 1);
      expect(await code(browser, login ?? "")).toBe("TOO_MANY_ATTEMPTS");
      test.clock.advance(1);
      expect(await code(browser, login ?? "")).toBe("in");
    }));

  it("counts logins that nobody has in the same way, so that they cannot be told apart", () =>
    withSignInApp(async (test) => {
      const codes = await Promise.all(
        FORTY.map((password) => code(new TestBrowser(test), "no@example.com", password)),
      );
      expect(tally(codes)).toEqual({ WRONG_CREDENTIALS: 4, TOO_MANY_ATTEMPTS: 36 });
    }));

  it("bounds the guesses from one address at all accounts, one household of IPv6 being one address", () =>
    withSignInApp(async (test) => {
      const codes = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          code(new TestBrowser(test, `2001:db8:1:2::${i.toString(16)}`), `nobody-${String(i)}@example.com`),
        ),
      );
      expect(tally(codes)).toEqual({ WRONG_CREDENTIALS: 30, TOO_MANY_ATTEMPTS: 10 });
      expect(await code(new TestBrowser(test, "2001:db8:1:3::1"), "nobody@example.com")).toBe(
        "WRONG_CREDENTIALS",
      );
    }));

  it("takes no right password for a guess: twenty at once all come in", () =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      const codes = await Promise.all(
        Array.from({ length: 20 }, () => code(new TestBrowser(test), login ?? "")),
      );
      expect(tally(codes)).toEqual({ in: 20 });
    }));
});

describe("a session", () => {
  it("ends at once when it is signed out of, and signing out twice is no error", () =>
    withSignInApp(async (test) => {
      const { login, id } = await buildAdministrator(test.database);
      const browser = new TestBrowser(test);
      await signIn(browser, login ?? "");
      const { cookie } = browser;
      expect(await who(browser)).toBe(id);
      const out = await browser.data(
        graphql(`mutation SignInSignOut { signOut { userErrors { code } } }`),
        {},
      );
      expect(out).toEqual({ signOut: { userErrors: [] } });
      expect(browser.cookie).toBe("");
      browser.cookie = cookie;
      expect(await who(browser)).toBeNull();
      expect(
        await browser.data(graphql(`mutation SignInSignOut { signOut { userErrors { code } } }`), {}),
      ).toEqual(out);
      expect(await actions(test)).toEqual(["session.opened", "session.closed"]);
    }));

  it("lasts while it is used within eight hours, to the minute, and a week at the most", () =>
    withSignInApp(
      async (test) => {
        const { login, id } = await buildAdministrator(test.database);
        const [idle, used] = [new TestBrowser(test), new TestBrowser(test)];
        await signIn(idle, login ?? "");
        await signIn(used, login ?? "");
        const week = test.clock.now() + 7 * 24 * 60 * MINUTE;
        test.clock.advance(8 * 60 * MINUTE - 1);
        expect(await who(used)).toBe(id);
        test.clock.advance(1);
        expect(await who(idle)).toBeNull();
        while (test.clock.now() + 7 * 60 * MINUTE < week) {
          test.clock.advance(7 * 60 * MINUTE);
          expect(await who(used)).toBe(id);
        }
        test.clock.set(week - 1);
        expect(await who(used)).toBe(id);
        test.clock.set(week);
        expect(await who(used)).toBeNull();
      },
      { settings: { SESSION_IDLE_MINUTES: "480" } },
    ));

  it("is nobody's with a cookie that was made up", () =>
    withSignInApp(async (test) => {
      const browser = new TestBrowser(test);
      for (const token of ["", "x", "A".repeat(43), "A".repeat(5_000), "../../etc"]) {
        browser.cookie = `kabinet=${token}`;
        expect(await who(browser)).toBeNull();
      }
    }));
});
