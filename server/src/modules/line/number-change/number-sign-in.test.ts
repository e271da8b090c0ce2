import { graphql } from "../../../testing/graphql";
import { buildPoolNumber } from "../../../testing/number-builders";
import { change, forward, hold, NEW, numberOf, OLD } from "../../../testing/number-change-scene";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { administratorOf, type TestViewer } from "../../../testing/test-viewer";
import { buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { Subscriber } from "../../company/subscriber/subscriber.entity";

const MINUTE = 60_000;
const DAY = 86_400_000;
const admin = administratorOf("cl_a");
const stranger = administratorOf("cl_b");
const SIGN_IN = graphql(`
  mutation NumberSignInSignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { id } userErrors { code } }
  }
`);
const REQUEST = graphql(`
  mutation NumberSignInRequest($input: RequestSignInCodeInput!) {
    requestSignInCode(input: $input) { userErrors { code } }
  }
`);
const ENTER = graphql(`
  mutation NumberSignInEnter($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) { viewer { id } userErrors { code } }
  }
`);
const WHO = graphql(`query NumberSignInWho { viewer { id login subscriber { id number } } }`);

async function signsIn(test: SignInApp, login: string, browser = new TestBrowser(test)): Promise<boolean> {
  const input = { login, password: TEST_PASSWORD };
  return (await browser.data(SIGN_IN, { input })).signIn.viewer !== null;
}

describe("who signs in by a number", () => {
  const withPerson = (work: (test: SignInApp, browser: TestBrowser) => Promise<void>): Promise<void> =>
    withSignInApp(async (test) => {
      await orderScene(test.database);
      await buildPoolNumber(test.database, NEW);
      const [line] = await test.database.read(Subscriber, "where t.id = 'sub_1'");
      if (line) await buildLineUser(test.database, line);
      await work(test, new TestBrowser(test));
    });

  it("does so by the new one, and an open session goes on", () =>
    withPerson(async (test, browser) => {
      expect(await signsIn(test, OLD, browser)).toBe(true);
      await hold(test);
      await change(test);
      await workUntilIdle(test.database, test.clock);
      expect(await browser.data(WHO, {})).toMatchObject({
        viewer: { login: NEW, subscriber: { id: "sub_1", number: NEW } },
      });
      expect(await signsIn(test, OLD)).toBe(false);
      expect(await signsIn(test, NEW)).toBe(true);
    }));

  it("leaves nothing to the next owner of the number: neither session, nor code, nor password, nor name", () =>
    withPerson(async (test, browser) => {
      const { clock, database } = test;
      await signsIn(test, OLD, browser);
      await new TestBrowser(test).data(REQUEST, { input: { number: OLD } });
      await forward(test, "sub_1", "+375297654321");
      await forward(test, "sub_2", OLD);
      const code = /\d{6}/.exec(test.sent.at(-1)?.text ?? "")?.[0] ?? "";
      await hold(test);
      await change(test);
      await workUntilIdle(test.database, test.clock);
      const enter = { input: { number: OLD, code } };
      expect(await new TestBrowser(test).data(ENTER, enter)).toMatchObject({
        signInWithCode: { viewer: null, userErrors: [{ code: "WRONG_CODE" }] },
      });

      expect(await hold(test, "sub_foreign", OLD, stranger)).toBe("NUMBER_RESTING");
      clock.advance(90 * DAY - 1);
      expect(await hold(test, "sub_foreign", OLD, stranger)).toBe("NUMBER_RESTING");
      clock.advance(1);
      expect(await hold(test, "sub_foreign", OLD, stranger)).toBe("held");
      await change(test, { subscriberId: "sub_foreign", number: OLD }, stranger);
      await workUntilIdle(test.database, test.clock);
      expect(await numberOf(test, "sub_foreign")).toBe(OLD);

      // A code that was sent to the former owner opens nothing of the next one's, even had it lasted.
      await database.write((unit) =>
        unit.run("update sign_in_code set expires_at = $1", [clock.now() + MINUTE]),
      );
      expect(await new TestBrowser(test).data(ENTER, enter)).toMatchObject({
        signInWithCode: { viewer: null },
      });
      expect(await signsIn(test, OLD)).toBe(false);
      expect(await signsIn(test, NEW)).toBe(true);
      // Forwardings belong to lines, not to numbers: the former owner's went along, and the next one has none.
      const asked = graphql(`
          query NumberSignInSubscriber($id: ID!) {
            subscriber(id: $id) { callForwarding { conditions { forwardTo } } }
          }
        `);
      const targets = async (id: string, as: TestViewer): Promise<(string | null)[]> => {
        const { subscriber } = await test.data(asked, { id }, { as });
        return (subscriber?.callForwarding.conditions ?? []).map(({ forwardTo }) => forwardTo);
      };
      expect(await targets("sub_foreign", stranger)).toEqual([null, null, null, null]);
      expect(await targets("sub_1", admin)).toEqual(["+375297654321", null, null, null]);
      const seen = await test.data(
        graphql(`
          query NumberSignInSubscriber2($n: PhoneNumber) {
            subscriber(number: $n) {
              id history(first: 9) { nodes { value } } orders(first: 9) { totalCount }
            }
          }
        `),
        { n: OLD },
        { as: stranger },
      );
      expect(seen).toEqual({
        subscriber: { id: "sub_foreign", history: { nodes: [{ value: OLD }] }, orders: { totalCount: 1 } },
      });
      expect(
        await test.data(
          graphql(`query NumberSignInSubscriber3($n: PhoneNumber) { subscriber(number: $n) { id } }`),
          { n: OLD },
          { as: admin },
        ),
      ).toEqual({ subscriber: null });
    }));
});
