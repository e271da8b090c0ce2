import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { graphql } from "../../../testing/graphql";
import { buildSubscriber } from "../../../testing/builders";
import { enrolFactor, enter, toldBy } from "../../../testing/second-factor-scene";
import { SoftPasskey } from "../../../testing/soft-passkey";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { buildAdministrator, buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import type { Person } from "../viewer/viewer.entity";

const START = graphql(`
  mutation PasskeyStart { startPasskeyRegistration { options userErrors { code field } } }
`);
const REGISTER = graphql(`
  mutation PasskeyRegister($input: RegisterPasskeyInput!) {
    registerPasskey(input: $input) { passkey { id } userErrors { code field } }
  }
`);
const REMOVE = graphql(`
  mutation PasskeyRemove($id: ID!, $key: String!) {
    removePasskey(input: { passkeyId: $id }, idempotencyKey: $key) { removedPasskeyId userErrors { code field } }
  }
`);
const ASK = graphql(`mutation PasskeyAsk { startPasskeySignIn { options userErrors { code field } } }`);
const SIGN_IN = graphql(`
  mutation PasskeySignIn($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) { viewer { id } userErrors { code field } }
  }
`);
const ASK_CONFIRMATION = graphql(`
  mutation PasskeyAskConfirmation { startPasskeyConfirmation { options userErrors { code field } } }
`);
const CONFIRM = graphql(`
  mutation PasskeyConfirm($input: ConfirmIdentityInput!) {
    confirmIdentity(input: $input) { viewer { provedUntil } userErrors { code field } }
  }
`);
const REMOVE_FACTOR = graphql(`
  mutation PasskeyRemoveFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) { userErrors { code field } }
  }
`);
const MINE = graphql(`query PasskeysMine { viewer { passkeys { id name lastUsedAt } } }`);
const MINUTE = 60_000;

const startOf = async (browser: TestBrowser) => (await browser.data(START, {})).startPasskeyRegistration;

async function register(browser: TestBrowser, passkey: string, name = "Ноутбук"): Promise<string> {
  const { registerPasskey } = await browser.data(REGISTER, { input: { name, passkey } });
  return registerPasskey.passkey ? "added" : toldBy(registerPasskey);
}

async function add(browser: TestBrowser, device: SoftPasskey, name?: string): Promise<string> {
  return register(browser, device.register((await startOf(browser)).options ?? ""), name);
}

const asked = async (browser: TestBrowser): Promise<string> =>
  (await browser.data(ASK, {})).startPasskeySignIn.options ?? "";

async function come(browser: TestBrowser, passkey: string): Promise<string> {
  const { signInWithPasskey } = await browser.data(SIGN_IN, { input: { passkey } });
  return signInWithPasskey.viewer?.id ?? toldBy(signInWithPasskey);
}

const mine = async (browser: TestBrowser) => (await browser.data(MINE, {})).viewer?.passkeys ?? [];

/** An administrator with a passkey, signed in where it was made. */
async function anna(test: SignInApp) {
  const person = await buildAdministrator(test.database);
  const browser = new TestBrowser(test);
  await enter(browser, person.login ?? "");
  const device = new SoftPasskey();
  expect(await add(browser, device)).toBe("added");
  return { person, browser, device };
}

/** The answer by which who is signed in confirms. */
async function proofBy(browser: TestBrowser, device: SoftPasskey): Promise<string> {
  const { startPasskeyConfirmation } = await browser.data(ASK_CONFIRMATION, {});
  return device.prove(startPasskeyConfirmation.options ?? "");
}

const scene = (
  name: string,
  work: (
    test: SignInApp,
    all: { person: Person; browser: TestBrowser; device: SoftPasskey },
  ) => Promise<void>,
): void => {
  it(name, () => withSignInApp(async (test) => work(test, await anna(test))));
};

describe("a passkey", () => {
  scene("signs its owner in without a login, password or code, and says when it did", async (test, all) => {
    const { person, browser, device } = all;
    await enrolFactor(test, browser);
    expect(await mine(browser)).toMatchObject([{ name: "Ноутбук", lastUsedAt: null }]);
    const elsewhere = new TestBrowser(test, "198.51.100.7");
    const options = await asked(elsewhere);
    expect(JSON.parse(options)).toMatchObject({
      rpId: "localhost",
      userVerification: "required",
      allowCredentials: [],
    });
    expect(await come(elsewhere, device.prove(options))).toBe(person.id);
    expect(await mine(elsewhere)).toMatchObject([{ lastUsedAt: new Date(test.clock.now()).toISOString() }]);
    const used = await test.database.read(
      AuditRecord,
      "where t.action in ('passkey.added', 'passkey.used') order by t.id",
    );
    expect(used.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["passkey.added", person.id],
      ["passkey.used", person.id],
    ]);
  });

  scene(
    "answers one question once, in the browser that was asked, within five minutes",
    async (test, all) => {
      const { person, device } = all;
      const [one, other] = [new TestBrowser(test, "198.51.100.7"), new TestBrowser(test, "198.51.100.8")];
      const first = await asked(one);
      const answer = device.prove(first);
      await asked(other);
      expect(await come(other, answer)).toBe("PASSKEY_NOT_ACCEPTED passkey");
      expect(await come(one, answer)).toBe(person.id);
      expect(await come(one, answer)).toBe("PASSKEY_NOT_ACCEPTED passkey");
      const late = device.prove(await asked(one));
      test.clock.advance(5 * MINUTE);
      expect(await come(one, late)).toBe("PASSKEY_NOT_ACCEPTED passkey");
      const replaced = device.prove(await asked(one));
      await asked(one);
      expect(await come(one, replaced)).toBe("PASSKEY_NOT_ACCEPTED passkey");
    },
  );

  scene(
    "is of this site only, with a PIN or finger, and signs what it was asked",
    async (test, { device }) => {
      const browser = new TestBrowser(test, "198.51.100.7");
      const misdeeds = [
        { origin: "https://evil.example" },
        { origin: "http://localhost:4001" },
        { rpId: "evil.example" },
        { isVerified: false },
        { challenge: "AAAA" },
      ];
      for (const misdeed of misdeeds.slice(0, 4))
        expect(await come(browser, device.prove(await asked(browser), misdeed))).toBe(
          "PASSKEY_NOT_ACCEPTED passkey",
        );
      for (const answer of ["", "null", "{}", '{"id":"x"}', "x".repeat(30_000)])
        expect(await come(browser, answer)).toMatch(/^PASSKEY_NOT_ACCEPTED|^TOO_MANY_ATTEMPTS/);
      expect(await test.database.rows("select id from session")).toHaveLength(1);
      // A device of the same name that counts backwards is a copy.
      const other = new TestBrowser(test, "198.51.100.9");
      device.counter = -1;
      test.clock.advance(16 * MINUTE);
      await test.database.write((unit) => unit.run("update passkey set counter = 7"));
      expect(await come(other, device.prove(await asked(other)))).toBe("PASSKEY_NOT_ACCEPTED passkey");
    },
  );

  scene("that is wrong counts with the wrong passwords of its owner", async (test, { person, device }) => {
    const stranger = new TestBrowser(test, "203.0.113.5");
    const wrong = async () => come(stranger, device.prove(await asked(stranger), { rpId: "evil.example" }));
    for (let i = 0; i < 4; i += 1) expect(await wrong()).toBe("PASSKEY_NOT_ACCEPTED passkey");
    expect(await wrong()).toBe("TOO_MANY_ATTEMPTS");
    expect(await enter(stranger, person.login ?? "")).toBe("TOO_MANY_ATTEMPTS");
    // Who is at home is not shut out by it.
    expect(await enter(new TestBrowser(test), person.login ?? "")).toBe("in");
  });

  scene("is nothing that is unknown here, removed, or of who may not sign in", async (test, all) => {
    const { person, browser, device } = all;
    const elsewhere = new TestBrowser(test, "198.51.100.7");
    expect(await come(elsewhere, new SoftPasskey().prove(await asked(elsewhere)))).toBe(
      "PASSKEY_NOT_ACCEPTED passkey",
    );
    await test.database.write((unit) =>
      unit.run("update viewer set state = 'disabled' where id = $1", [person.id]),
    );
    expect(await come(elsewhere, device.prove(await asked(elsewhere)))).toBe("PASSKEY_NOT_ACCEPTED passkey");
    await test.database.write((unit) =>
      unit.run("update viewer set state = 'active' where id = $1", [person.id]),
    );
    await enter(browser, person.login ?? "");
    const [passkey] = await mine(browser);
    const removed = await browser.data(REMOVE, {
      id: passkey?.id,
      key: "k",
    });
    expect(removed.removePasskey).toEqual({ removedPasskeyId: passkey?.id, userErrors: [] });
    expect(await mine(browser)).toEqual([]);
    expect(await come(elsewhere, device.prove(await asked(elsewhere)))).toBe("PASSKEY_NOT_ACCEPTED passkey");
  });

  scene(
    "is added and removed only by who has lately proved who they are, and by its owner",
    async (test, all) => {
      const { browser } = all;
      const [passkey] = await mine(browser);
      const other = await buildAdministrator(test.database);
      const stranger = new TestBrowser(test, "203.0.113.5");
      await enter(stranger, other.login ?? "");
      const remove = async (by: TestBrowser, key: string) =>
        toldBy((await by.data(REMOVE, { id: passkey?.id, key })).removePasskey);
      expect(await remove(stranger, "s")).toBe("NOT_FOUND passkeyId");
      const device = new SoftPasskey();
      const begun = await startOf(browser);
      expect(await register(stranger, device.register(begun.options ?? ""))).toBe(
        "PASSKEY_NOT_ACCEPTED passkey",
      );
      expect(await register(browser, device.register(begun.options ?? ""), " ")).toBe("INVALID_INPUT name");
      test.clock.advance(15 * MINUTE);
      expect(await remove(browser, "k")).toBe("STEP_UP_REQUIRED");
      expect(toldBy(await startOf(browser))).toBe("STEP_UP_REQUIRED");
      expect(await mine(browser)).toHaveLength(1);
    },
  );

  scene("is one of twenty at the most, and each is its own", async (test, { person, browser, device }) => {
    const [line] = await test.database.rows<{ id: string }>("select id from passkey");
    await test.database.write(async (unit) => {
      for (let i = 0; i < 18; i += 1)
        await unit.run(
          `insert into passkey (id, viewer_id, credential_id, public_key, counter, transports, name, created_at)
             values ($1, $2, $3, 'x', 0, '', 'x', 0)`,
          [`${line?.id ?? ""}${String(i)}`, person.id, `c${String(i)}`],
        );
    });
    // The same device has made its key already: it is asked to make no second one, and none is taken.
    const options = (await startOf(browser)).options ?? "";
    expect(JSON.parse(options)).toMatchObject({
      excludeCredentials: expect.arrayContaining([
        { id: device.id, type: "public-key", transports: ["internal"] },
      ]) as object,
    });
    expect(await register(browser, device.register(options))).toBe("PASSKEY_NOT_ACCEPTED passkey");
    expect(await add(browser, new SoftPasskey())).toBe("added");
    expect(await add(browser, new SoftPasskey())).toBe("TOO_MANY_PASSKEYS");
  });

  scene("confirms who is signed in, in the session that asked", async (test, { person, browser, device }) => {
    const confirm = async (by: TestBrowser, passkey: string) => {
      const { confirmIdentity } = await by.data(CONFIRM, { input: { passkey } });
      return confirmIdentity.viewer ? "confirmed" : toldBy(confirmIdentity);
    };
    const question = async (by: TestBrowser) =>
      (await by.data(ASK_CONFIRMATION, {})).startPasskeyConfirmation;
    const there = new TestBrowser(test);
    await enter(there, person.login ?? "");
    test.clock.advance(15 * MINUTE);
    expect(toldBy(await startOf(browser))).toBe("STEP_UP_REQUIRED");
    const { options } = await question(browser);
    expect(JSON.parse(options ?? "")).toMatchObject({ allowCredentials: [{ id: device.id }] });
    const answer = device.prove(options ?? "");
    await question(there);
    expect(await confirm(there, answer)).toBe("PASSKEY_NOT_ACCEPTED passkey");
    expect(await confirm(browser, answer)).toBe("confirmed");
    expect(await confirm(browser, answer)).toBe("PASSKEY_NOT_ACCEPTED passkey");
    expect(toldBy(await startOf(browser))).toBe("");
    expect(toldBy(await startOf(there))).toBe("STEP_UP_REQUIRED");
    const without = await buildAdministrator(test.database);
    const plain = new TestBrowser(test);
    await enter(plain, without.login ?? "");
    expect(toldBy(await question(plain))).toBe("PASSKEY_NOT_ACCEPTED passkey");
  });
});

describe("the user of a line", () => {
  it("signs in by a passkey, by whatever number the line has then", () =>
    withSignInApp(async (test) => {
      const line = await buildSubscriber(test.database);
      const user = await buildLineUser(test.database, line);
      const browser = new TestBrowser(test);
      await enter(browser, line.number, null, TEST_PASSWORD);
      const device = new SoftPasskey();
      expect(await add(browser, device)).toBe("added");
      await test.database.write((unit) =>
        unit.run(
          "update subscriber set number = '+375295551234', national_number = '295551234' where id = $1",
          [line.id],
        ),
      );
      const elsewhere = new TestBrowser(test, "198.51.100.7");
      expect(await come(elsewhere, device.prove(await asked(elsewhere)))).toBe(user.id);
      await test.database.write((unit) =>
        unit.run("update subscriber set state = 'terminated' where id = $1", [line.id]),
      );
      expect(await come(elsewhere, device.prove(await asked(elsewhere)))).toBe(
        "PASSKEY_NOT_ACCEPTED passkey",
      );
    }));

  scene(
    "takes the second factor off in the place of password and code",
    async (test, { browser, device }) => {
      await enrolFactor(test, browser);
      const remove = async (by: TestBrowser, passkey: string) =>
        toldBy((await by.data(REMOVE_FACTOR, { input: { passkey } })).removeSecondFactor);
      expect(await remove(browser, "{}")).toBe("PASSKEY_NOT_ACCEPTED passkey");
      const stranger = new SoftPasskey();
      expect(await remove(browser, await proofBy(browser, stranger))).toBe("PASSKEY_NOT_ACCEPTED passkey");
      const proof = await proofBy(browser, device);
      test.clock.advance(5 * MINUTE);
      expect(await remove(browser, proof)).toBe("PASSKEY_NOT_ACCEPTED passkey");
      const own = await proofBy(browser, device);
      expect(await remove(browser, own)).toBe("");
      expect(await remove(browser, own)).toBe("SECOND_FACTOR_OFF");
      const told = await test.database.read(AuditRecord, "where t.action = 'secondFactor.removed'");
      expect(told).toHaveLength(1);
    },
  );
});
