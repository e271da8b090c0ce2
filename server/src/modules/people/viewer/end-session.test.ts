import { graphql } from "../../../testing/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { enter, toldBy } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp } from "../../../testing/test-browser";
import { eventually } from "../../../testing/eventually";
import { Person } from "./viewer.entity";
import { buildAdministrator, TEST_PASSWORD } from "../../../testing/viewer-builders";

const MINE = graphql(`
  query EndSessionMine {
    viewer { sessions(first: 10) { nodes { id browser isCurrent createdAt lastSeenAt } } }
  }
`);
const SIGN_IN = graphql(`
  mutation EndSessionSignIn($input: SignInInput!) { signIn(input: $input) { sessionsEnded } }
`);
const WHO = graphql(`query EndSessionWho { viewer { id } }`);
const END = graphql(`
  mutation EndSessionEnd($id: ID!, $key: String!) {
    endSession(input: { sessionId: $id }, idempotencyKey: $key) { ended userErrors { code field } }
  }
`);
const END_OTHERS = graphql(`
  mutation EndSessionEndOthers($key: String!) {
    endOtherSessions(idempotencyKey: $key) { ended userErrors { code } }
  }
`);

async function sessionsOf(browser: TestBrowser) {
  return (await browser.data(MINE, {})).viewer?.sessions.nodes ?? [];
}
async function end(browser: TestBrowser, id: string, key: string): Promise<number | string> {
  const { endSession } = await browser.data(END, { id, key });
  return endSession.ended ?? toldBy(endSession);
}

describe("one's sessions", () => {
  it("are listed with the one that asks, and each is ended at once", () =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      const [here, there] = [new TestBrowser(test), new TestBrowser(test)];
      for (const browser of [here, there]) {
        await enter(browser, login ?? "");
        test.clock.advance(1_000);
      }
      const listed = await sessionsOf(here);
      expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
      expect(listed.every(({ id }) => id.startsWith("ses_"))).toBe(true);
      expect(JSON.stringify(listed)).not.toContain(here.cookie.split("=")[1]);
      const other = listed.find(({ isCurrent }) => !isCurrent)?.id ?? "";
      expect(await end(here, other, "k")).toBe(1);
      expect(await there.data(WHO, {})).toEqual({ viewer: null });
      expect(await end(here, other, "k")).toBe(0);
      expect(await end(here, other, "another")).toBe("NOT_FOUND sessionId");
      expect(await sessionsOf(here)).toHaveLength(1);
      const closed = await test.database.read(AuditRecord, "where t.action = 'session.closed'");
      expect(closed).toHaveLength(1);
    }));

  it("leave behind when somebody was last here", () =>
    withSignInApp(async (test) => {
      const { id, login } = await buildAdministrator(test.database);
      const seen = async () => (await test.database.read(Person, "where t.id = $1", [id]))[0]?.lastSeenAt;
      expect(await seen()).toBeNull();
      const browser = new TestBrowser(test);
      await enter(browser, login ?? "");
      test.clock.advance(60_000);
      const at = test.clock.now();
      await browser.data(WHO, {});
      await eventually(async () => {
        expect(await seen()).toBe(at);
      });
      const [session] = await sessionsOf(browser);
      await test.database.write((unit) =>
        unit.run("delete from session where public_id = $1", [session?.id ?? ""]),
      );
      expect(await seen()).toBe(at);
    }));

  it("are twenty at the most: one more ends the one that was not used for longest", () =>
    withSignInApp(async (test) => {
      const { login } = await buildAdministrator(test.database);
      const browsers: TestBrowser[] = [];
      const ended: number[] = [];
      for (let i = 0; i < 22; i += 1) {
        const browser = new TestBrowser(test);
        browsers.push(browser);
        const input = { login: login ?? "", password: TEST_PASSWORD };
        ended.push((await browser.data(SIGN_IN, { input })).signIn.sessionsEnded);
        test.clock.advance(60_000);
        // The first is used again and again: it is the oldest, and stays.
        await browsers[0]?.data(WHO, {});
        await eventually(async () => {
          const [first] = await test.database.rows<{ at: number }>(
            "select last_seen_at as at from session order by public_id limit 1",
          );
          expect(first?.at).toBe(test.clock.now());
        });
      }
      expect(ended).toEqual([...Array.from({ length: 20 }, () => 0), 1, 1]);
      const here = await Promise.all(browsers.map((browser) => browser.data(WHO, {})));
      expect(here.flatMap(({ viewer }, i) => (viewer === null ? [i] : []))).toEqual([1, 2]);
      expect(await test.database.read(AuditRecord, "where t.action = 'session.closed'")).toHaveLength(2);
    }));

  it("are nobody else's to end", () =>
    withSignInApp(async (test) => {
      const [one, two] = [await buildAdministrator(test.database), await buildAdministrator(test.database)];
      const [mine, theirs] = [new TestBrowser(test), new TestBrowser(test)];
      await enter(mine, one.login ?? "");
      await enter(theirs, two.login ?? "");
      const [session] = await sessionsOf(theirs);
      expect(await end(mine, session?.id ?? "", "k")).toBe("NOT_FOUND sessionId");
      expect(await theirs.data(WHO, {})).toEqual({ viewer: { id: two.id } });
    }));

  it("end all but the one that asks", () =>
    withSignInApp(async (test) => {
      const { id, login } = await buildAdministrator(test.database);
      const browsers = [0, 1, 2].map(() => new TestBrowser(test));
      for (const browser of browsers) await enter(browser, login ?? "");
      const [here, ...others] = browsers as [TestBrowser, ...TestBrowser[]];
      expect(await here.data(END_OTHERS, { key: "k" })).toEqual({
        endOtherSessions: { ended: 2, userErrors: [] },
      });
      expect(await here.data(WHO, {})).toEqual({ viewer: { id } });
      for (const browser of others) expect(await browser.data(WHO, {})).toEqual({ viewer: null });
    }));
});
