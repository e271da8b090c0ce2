import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { RevealSimCodesInput } from "../../../testing/generated/graphql";
import { SIM_CODE_LOOKS_PER_SIM, SIM_CODE_LOOKS_PER_VIEWER } from "@kabinet/shared";
import { buildAccount, buildClient, buildSim, buildSubscriber } from "../../../testing/builders";
import { buildSimCodes, TEST_CODES } from "../../../testing/secret-builders";
import { SoftPasskey } from "../../../testing/soft-passkey";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import type { Sim } from "../../company/subscriber/sim.entity";
import { SimState } from "../../company/subscriber/sim.entity";
import { SubscriberState, type Subscriber } from "../../company/subscriber/subscriber.entity";

const REVEAL = graphql(`
  mutation Reveal($input: RevealSimCodesInput!) {
    revealSimCodes(input: $input) {
      simCodes { pin1 puk1 pin2 puk2 } userErrors { code field opensAt message }
    }
  }
`);
const VIEWS = graphql(`
  query Views($subscriberId: ID) {
    simCodeViews(subscriberId: $subscriberId, first: 20) {
      nodes { iccid at reason note actor { name role } subscriber { id } } totalCount
    }
  }
`);
const START_PASSKEY = graphql(
  `mutation RevealStartPasskey { startPasskeyRegistration { options userErrors { code } } }`,
);
const REGISTER_PASSKEY = graphql(`
  mutation RevealRegisterPasskey($input: RegisterPasskeyInput!) {
    registerPasskey(input: $input) { passkey { id } userErrors { code } }
  }
`);
const ASK_PASSKEY = graphql(
  `mutation RevealAskPasskey { startPasskeyConfirmation { options userErrors { code } } }`,
);
const HOUR = 3_600_000;

type Revealed = AnswerTo<typeof REVEAL>["revealSimCodes"];

interface Scene {
  readonly test: SignInApp;
  readonly line: Subscriber;
  readonly sim: Sim;
  /** Its administrator, signed in. */
  readonly browser: TestBrowser;
}

async function signIn(browser: TestBrowser, login: string): Promise<void> {
  const SIGN_IN = graphql(`
    mutation RevealSimCodesSignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } } }
  `);
  await browser.data(SIGN_IN, { input: { login, password: TEST_PASSWORD } });
}

function scene(
  work: (scene: Scene) => Promise<void>,
  options?: Parameters<typeof withSignInApp>[1],
): Promise<void> {
  return withSignInApp(async (test) => {
    const { database } = test;
    const client = await buildClient(database);
    const line = await buildSubscriber(database, { account: await buildAccount(database, { client }) });
    const sim = await buildSim(database, line);
    await buildSimCodes(database, sim);
    await buildAdministrator(database, { clients: [client], name: "Анна Ким", login: "anna@example.com" });
    const browser = new TestBrowser(test);
    await signIn(browser, "anna@example.com");
    await work({ test, line, sim, browser });
  }, options);
}

async function reveal(
  browser: Pick<TestBrowser, "data">,
  subscriberId: string,
  input: Partial<RevealSimCodesInput> = {},
): Promise<Revealed> {
  const given: RevealSimCodesInput = {
    subscriberId,
    reason: "SIM_BLOCKED",
    password: TEST_PASSWORD,
    ...input,
  };
  return (await browser.data(REVEAL, { input: given })).revealSimCodes;
}

const codeOf = ({ userErrors }: Revealed): string | undefined => userErrors[0]?.code;

describe("Mutation.revealSimCodes", () => {
  it("shows the codes to who gives the password again, and writes the look down with it", () =>
    scene(async ({ test: { database, clock }, line, sim, browser }) => {
      expect(codeOf(await reveal(browser, line.id, { password: "не тот пароль" }))).toBe("WRONG_CREDENTIALS");
      expect((await browser.data(VIEWS, {})).simCodeViews.totalCount).toBe(0);
      const { simCodes, userErrors } = await reveal(browser, line.id, { note: "  Ввела PIN три раза  " });
      expect(userErrors).toEqual([]);
      expect(simCodes).toEqual(TEST_CODES);
      const { simCodeViews } = await browser.data(VIEWS, { subscriberId: line.id });
      expect(simCodeViews.nodes).toEqual([
        {
          iccid: sim.iccid,
          at: new Date(clock.now()).toISOString(),
          reason: "SIM_BLOCKED",
          note: "Ввела PIN три раза",
          actor: { name: "Анна Ким", role: "ADMINISTRATOR" },
          subscriber: { id: line.id },
        },
      ]);
      const audited = await database.rows<object>(
        `select actor_name as "name", action, subject_id as "subject", client_id as "client" from audit_record
           where action like 'simCodes.%' or action = 'confirmation.refused' order by id`,
      );
      expect(audited).toMatchObject([
        { name: "Анна Ким", action: "confirmation.refused" },
        { name: "Анна Ким", action: "simCodes.revealed", subject: line.id, client: line.clientId },
      ]);
    }));

  it("answers what no cache may keep", () =>
    scene(async ({ test: { app }, line, browser }) => {
      const input = { subscriberId: line.id, reason: "HANDOVER", password: TEST_PASSWORD } as const;
      const ask = () =>
        app.inject({
          method: "POST",
          url: "/graphql",
          headers: { cookie: browser.cookie },
          payload: { query: REVEAL, variables: { input } },
        });
      // Once by Apollo, once without it.
      for (const answer of [await ask(), await ask()]) {
        expect(answer.body).toContain(TEST_CODES.puk1);
        expect(answer.headers["cache-control"]).toBe("no-store");
      }
    }));

  it("tells a person without a password by a code that was sent to the number, and only by that", () =>
    scene(async ({ test, line, browser: administrator }) => {
      const person = await buildLineUser(test.database, line, { password: null });
      const browser = new TestBrowser(test, "192.0.2.7");
      await browser.data(
        graphql(`
          mutation RevealSimCodesRequestSignInCode($n: String!) {
            requestSignInCode(input: { number: $n }) { expiresAt }
          }
        `),
        {
          n: line.number,
        },
      );
      const sentCode = (): string => /\d{6}/.exec(test.sent.at(-1)?.text ?? "")?.[0] ?? "";
      const signInCode = sentCode();
      await browser.data(
        graphql(`
          mutation RevealSimCodesSignInWithCode($input: SignInWithCodeInput!) {
            signInWithCode(input: $input) { viewer { id } }
          }
        `),
        { input: { number: line.number, code: signInCode } },
      );
      expect(
        await browser.data(graphql(`query RevealSimCodesViewer { viewer { id confirmsBy } }`), {}),
      ).toEqual({
        viewer: { id: person.id, confirmsBy: "CODE" },
      });
      const ask = (input: object) => reveal(browser, line.id, { password: null, ...input });
      expect(await ask({})).toMatchObject({ userErrors: [{ code: "INVALID_INPUT", field: ["code"] }] });
      expect(codeOf(await ask({ code: signInCode }))).toBe("WRONG_CODE");
      const REQUEST = graphql(`
        mutation RevealSimCodesRequest { requestConfirmationCode { expiresAt userErrors { code } } }
      `);
      expect(await browser.data(REQUEST, {})).toEqual({
        requestConfirmationCode: {
          expiresAt: new Date(test.clock.now() + 5 * 60_000).toISOString(),
          userErrors: [],
        },
      });
      expect(test.sent.at(-1)).toMatchObject({
        to: line.number,
        text: expect.stringContaining("подтверждения") as string,
      });
      const code = sentCode();
      const signedInByIt = await new TestBrowser(test).data(
        graphql(`
          mutation RevealSimCodesSignInWithCode2($input: SignInWithCodeInput!) {
            signInWithCode(input: $input) { userErrors { code } }
          }
        `),
        { input: { number: line.number, code } },
      );
      expect(signedInByIt).toEqual({ signInWithCode: { userErrors: [{ code: "WRONG_CODE" }] } });
      expect(codeOf(await ask({ code: code === "000000" ? "000001" : "000000" }))).toBe("WRONG_CODE");
      expect((await ask({ code })).simCodes).toEqual(TEST_CODES);
      expect(codeOf(await ask({ code }))).toBe("WRONG_CODE");
      // The company sees that the person looked; the person is told no administrator's name.
      const seen = await administrator.data(VIEWS, { subscriberId: line.id });
      expect(seen.simCodeViews.nodes).toMatchObject([{ actor: { name: line.name, role: "SUBSCRIBER" } }]);
      await reveal(administrator, line.id);
      const own = (await browser.data(VIEWS, {})).simCodeViews.nodes;
      expect(own).toMatchObject([
        { actor: { name: "Администратор компании", role: "ADMINISTRATOR" } },
        { actor: { name: line.name, role: "SUBSCRIBER" } },
      ]);
      // Who has a password confirms by it, whoever holds the telephone.
      expect(await administrator.ask(REQUEST, {})).toMatchObject({
        errors: [{ extensions: { code: "FORBIDDEN" } }],
      });
      await test.database.write((unit) =>
        unit.run("update viewer set password_hash = 'x' where role = 'subscriber'"),
      );
      expect(await browser.data(REQUEST, {})).toMatchObject({
        requestConfirmationCode: { expiresAt: null, userErrors: [{ code: "INVALID_INPUT" }] },
      });
      expect(await ask({ code })).toMatchObject({
        userErrors: [{ code: "INVALID_INPUT", field: ["password"] }],
      });
    }));

  it("is for no token and none of the operator's staff", () =>
    scene(async ({ test: { ask, data }, line }) => {
      const input = { subscriberId: line.id, reason: "HANDOVER", password: TEST_PASSWORD } as const;
      const token = { ...administratorOf(line.clientId), scopes: ["read", "order"] as const };
      expect(await data(REVEAL, { input }, { as: token })).toMatchObject({
        revealSimCodes: { simCodes: null, userErrors: [{ code: "FORBIDDEN" }] },
      });
      expect(await ask(REVEAL, { input }, { as: oneOfStaff() })).toMatchObject({
        errors: [{ extensions: { code: "FORBIDDEN" } }],
      });
      expect(await ask(REVEAL, { input }, {})).toMatchObject({
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
      const MAY = graphql(
        `query RevealSimCodesMay($id: ID!) { subscriber(id: $id) { viewerCanRevealSimCodes } }`,
      );
      const may = async (as: Parameters<typeof data>[2]): Promise<unknown> =>
        await data(MAY, { id: line.id }, as);
      expect(await may({ as: administratorOf(line.clientId) })).toEqual({
        subscriber: { viewerCanRevealSimCodes: true },
      });
      expect(await may({ as: personOf(line.id) })).toEqual({ subscriber: { viewerCanRevealSimCodes: true } });
      expect(await may({ as: token })).toEqual({ subscriber: { viewerCanRevealSimCodes: false } });
      expect(await may({ as: oneOfStaff() })).toEqual({ subscriber: { viewerCanRevealSimCodes: false } });
    }));

  it("answers alike for what is foreign and what is unknown, before any password is looked at", () =>
    scene(async ({ test: { database }, browser }) => {
      const foreign = await buildSubscriber(database);
      await buildSimCodes(database, await buildSim(database, foreign));
      const answer = await reveal(browser, foreign.id);
      expect(answer).toMatchObject({
        simCodes: null,
        userErrors: [{ code: "NOT_FOUND", field: ["subscriberId"] }],
      });
      for (const id of ["sub_01ARZ3NDEKTSV4RRFFQ69G5FAV", "", "%", "sub_\u0000"])
        expect(await reveal(browser, id, { password: "x" })).toEqual(answer);
      const looked = await browser.data(VIEWS, { subscriberId: foreign.id });
      expect(looked.simCodeViews).toEqual({ nodes: [], totalCount: 0 });
    }));

  it("knows the SIM card in use only, and none of a line that has ended", () =>
    scene(async ({ test: { database }, line, sim, browser }) => {
      const update = (sql: string, value: string): Promise<number> =>
        database.write((unit) => unit.run(sql, [value, line.id]));
      await update("update sim set state = $1 where subscriber_id = $2", SimState.BLOCKED);
      expect((await reveal(browser, line.id)).simCodes).toEqual(TEST_CODES);
      await update("update subscriber set state = $1 where id = $2", SubscriberState.SUSPENDED);
      expect((await reveal(browser, line.id)).simCodes).toEqual(TEST_CODES);
      await update("update subscriber set state = $1 where id = $2", SubscriberState.TERMINATED);
      expect(codeOf(await reveal(browser, line.id))).toBe("SIM_CODES_NOT_KNOWN");
      await update("update subscriber set state = $1 where id = $2", SubscriberState.ACTIVE);
      await update("update sim set state = $1 where subscriber_id = $2", SimState.RETIRED);
      expect(codeOf(await reveal(browser, line.id))).toBe("SIM_CODES_NOT_KNOWN");
      const fresh = await buildSim(database, line);
      expect(codeOf(await reveal(browser, line.id))).toBe("SIM_CODES_NOT_KNOWN");
      await buildSimCodes(database, fresh, { ...TEST_CODES, pin1: "0000" });
      expect((await reveal(browser, line.id)).simCodes).toMatchObject({ pin1: "0000" });
      expect(fresh.iccid).not.toBe(sim.iccid);
    }));

  it("wants a reason, in words where it is another than those of the list", () =>
    scene(async ({ line, browser }) => {
      const noted = { code: "INVALID_INPUT", field: ["note"] };
      for (const note of [null, "", "   "])
        expect(await reveal(browser, line.id, { reason: "OTHER", note })).toMatchObject({
          userErrors: [noted],
        });
      expect(await reveal(browser, line.id, { note: "я".repeat(201) })).toMatchObject({
        userErrors: [noted],
      });
      expect(
        codeOf(await reveal(browser, line.id, { reason: "OTHER", note: "я".repeat(200) })),
      ).toBeUndefined();
      expect(
        await browser.ask(String(REVEAL), { input: { subscriberId: line.id, password: "x" } }),
      ).toMatchObject({
        errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
      });
    }));
});

describe("looks at SIM codes", () => {
  it("are three an hour at one SIM card, by whomever, also when all come at once", () =>
    scene(async ({ test, line, browser }) => {
      const { clock, database } = test;
      await buildLineUser(database, line);
      const person = new TestBrowser(test, "192.0.2.9");
      await signIn(person, line.number);
      const first = clock.now();
      await reveal(browser, line.id);
      clock.advance(60_000);
      const many = await Promise.all(
        [browser, person, browser, person, browser, person].map((one) => reveal(one, line.id)),
      );
      expect(many.filter(({ simCodes }) => simCodes !== null)).toHaveLength(SIM_CODE_LOOKS_PER_SIM - 1);
      const refused = await reveal(person, line.id, { password: "не тот пароль" });
      expect(refused.userErrors).toMatchObject([
        { code: "SIM_CODES_LIMIT", opensAt: new Date(first + HOUR).toISOString() },
      ]);
      expect(refused.userErrors[0]?.message).toContain("13:00");
      clock.set(first + HOUR - 1);
      expect(codeOf(await reveal(browser, line.id))).toBe("SIM_CODES_LIMIT");
      clock.set(first + HOUR);
      expect((await reveal(browser, line.id)).simCodes).toEqual(TEST_CODES);
      expect(codeOf(await reveal(person, line.id))).toBe("SIM_CODES_LIMIT");
    }));

  it("are ten an hour for one viewer, at whatever SIM cards", () =>
    scene(async ({ test: { clock, database }, line, browser }) => {
      const account = await buildAccount(database, { clientId: line.clientId });
      const lines = await Promise.all(
        Array.from({ length: SIM_CODE_LOOKS_PER_VIEWER + 1 }, async () => {
          const one = await buildSubscriber(database, { account });
          await buildSimCodes(database, await buildSim(database, one));
          return one;
        }),
      );
      const answers: Revealed[] = [];
      for (const one of lines) answers.push(await reveal(browser, one.id));
      expect(answers.map(codeOf)).toEqual([
        ...Array.from({ length: SIM_CODE_LOOKS_PER_VIEWER }, () => undefined),
        "SIM_CODES_LIMIT",
      ]);
      clock.advance(HOUR);
      expect(codeOf(await reveal(browser, line.id))).toBeUndefined();
    }));

  it("are not got at by guessing: wrong passwords count with those of signing in, through aliases too", () =>
    scene(async ({ test, line, browser }) => {
      const input = { subscriberId: line.id, reason: "HANDOVER", password: "не тот пароль" };
      const fields = Array.from(
        { length: 6 },
        (_, i) => `a${String(i)}: revealSimCodes(input: $input) { simCodes { puk1 } userErrors { code } }`,
      );
      const guess = () =>
        browser.data<Record<string, Revealed>>(
          `mutation Guess($input: RevealSimCodesInput!) { ${fields.join(" ")} }`,
          { input },
        );
      const codes = (await Promise.all([guess(), guess(), guess(), guess()])).flatMap((answer) =>
        Object.values(answer).map(codeOf),
      );
      const evaluated = codes.filter((code) => code === "WRONG_CREDENTIALS").length;
      expect(evaluated).toBeGreaterThan(0);
      expect(evaluated).toBeLessThanOrEqual(10);
      expect(codes.filter((code) => code === "TOO_MANY_ATTEMPTS")).toHaveLength(24 - evaluated);
      expect(codeOf(await reveal(browser, line.id))).toBe("TOO_MANY_ATTEMPTS");
      test.clock.advance(15 * 60_000);
      expect((await reveal(browser, line.id)).simCodes).toEqual(TEST_CODES);
    }));

  it("is shown by a passkey too, in the session that was asked, and once", () =>
    scene(async ({ test, line, browser }) => {
      const device = new SoftPasskey();
      const { startPasskeyRegistration: start } = await browser.data(START_PASSKEY, {});
      const passkey = device.register(start.options ?? "");
      await browser.data(REGISTER_PASSKEY, { input: { name: "Ноутбук", passkey } });
      const proof = async (by: TestBrowser) =>
        device.prove((await by.data(ASK_PASSKEY, {})).startPasskeyConfirmation.options ?? "");
      const reveal = async (by: TestBrowser, answer: string) => {
        const input = { subscriberId: line.id, reason: "PIN_FORGOTTEN", passkey: answer } as const;
        return (await by.data(REVEAL, { input })).revealSimCodes;
      };
      const elsewhere = new TestBrowser(test);
      await signIn(elsewhere, "anna@example.com");
      expect(await reveal(browser, await proof(elsewhere))).toMatchObject({
        simCodes: null,
        userErrors: [{ code: "PASSKEY_NOT_ACCEPTED", field: ["passkey"] }],
      });
      const answer = await proof(browser);
      expect(await reveal(browser, answer)).toMatchObject({ simCodes: TEST_CODES, userErrors: [] });
      expect((await reveal(browser, answer)).simCodes).toBeNull();
    }));
});
