import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { eventually } from "../../../testing/eventually";
import { graphql } from "../../../testing/graphql";
import type { RenameSubscriberInput } from "../../../testing/generated/graphql";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { confirmFactor, enrolFactor, enter } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { administratorOf } from "../../../testing/test-viewer";
import { buildLineUser, buildPasskey } from "../../../testing/viewer-builders";
import { Subscriber } from "../../company/subscriber/subscriber.entity";

const RENAME = graphql(`
  mutation NewUserRename($input: RenameSubscriberInput!, $key: String!) {
    renameSubscriber(input: $input, idempotencyKey: $key) { order { id } userErrors { code } }
  }
`);
const PREVIEW = graphql(`
  query NewUserPreview($input: RenameSubscriberInput!) {
    previewOrder(input: { renameSubscriber: $input }) { warnings { code message } differences { label after } }
  }
`);
const UNDO = graphql(`
  mutation NewUserUndo($id: ID!) {
    undoOrder(input: { orderId: $id }, idempotencyKey: "undo") { userErrors { code } }
  }
`);
const CREATE = graphql(`
  mutation NewUserToken($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }
`);
const REQUEST = graphql(`
  mutation NewUserRequestCode($number: String!) {
    requestSignInCode(input: { number: $number }) { expiresAt }
  }
`);
const ENTER_BY_CODE = graphql(`
  mutation NewUserEnterByCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) { viewer { id } userErrors { code } }
  }
`);
const WHO = graphql(`query NewUserWho { viewer { id } }`);
const HOUR = 3_600_000;
const admin = administratorOf("cl_a");

interface Scene {
  readonly test: SignInApp;
  readonly number: string;
  /** Where the line's user is signed in. */
  readonly browser: TestBrowser;
  readonly program: TestBrowser;
  readonly isIn: (browser: TestBrowser) => Promise<boolean>;
  readonly rename: (input: Partial<RenameSubscriberInput>) => Promise<string>;
}

/** A line whose user has a password, a second factor, a session and a token, and its company's administrator. */
function scene(name: string, work: (all: Scene) => Promise<void>): void {
  it(name, () =>
    withSignInApp(async (test) => {
      await orderScene(test.database);
      const [line] = await test.database.read(Subscriber, "where t.id = 'sub_1'");
      const { number } = line as Subscriber;
      await buildLineUser(test.database, line as Subscriber);
      const browser = new TestBrowser(test);
      expect(await enter(browser, number)).toBe("in");
      await enrolFactor(test, browser);
      const expiresAt = new Date(test.clock.now() + 100 * HOUR).toISOString();
      const input = { name: "Скрипт", scopes: ["READ" as const], expiresAt };
      const program = new TestBrowser(test);
      const { createApiToken } = await browser.data(CREATE, { input });
      program.authorization = `Bearer ${createApiToken.secret ?? ""}`;
      let keys = 0;
      await work({
        ...{ test, number, browser, program },
        isIn: async (one) => (await one.data(WHO, {})).viewer !== null,
        rename: async (more) => {
          const variables = {
            input: { subscriberId: "sub_1", name: "", ...more },
            key: `k${String((keys += 1))}`,
          };
          const { renameSubscriber } = await test.data(RENAME, variables, { as: admin });
          expect(renameSubscriber.userErrors).toEqual([]);
          return renameSubscriber.order?.id ?? "";
        },
      });
    }),
  );
}

describe("renaming a line that somebody else has from now on", () => {
  scene("ends the earlier user's ways in when it is carried out, and not before", async (all) => {
    const { test, number, browser, program, isIn, rename } = all;
    const [user] = await test.database.rows<{ id: string }>(
      "select id from viewer where subscriber_id = 'sub_1'",
    );
    await buildPasskey(test.database, user?.id ?? "");
    await buildPasskey(test.database, "vwr_somebody_else");
    await rename({ name: "Новый Иван", runAt: new Date(test.clock.now() + HOUR).toISOString() });
    await workUntilIdle(test.database, test.clock);
    expect([await isIn(browser), await isIn(program)]).toEqual([true, true]);
    test.clock.advance(HOUR);
    await workUntilIdle(test.database, test.clock);
    expect([await isIn(browser), await isIn(program)]).toEqual([false, false]);
    const elsewhere = new TestBrowser(test, "192.0.2.77");
    expect(await enter(elsewhere, number)).toBe("WRONG_CREDENTIALS");
    for (const table of ["session", "second_factor", "recovery_code", "sign_in_place", "passkey"])
      expect([
        table,
        await test.database.rows(`select viewer_id from ${table} where viewer_id in
        (select id from viewer where subscriber_id = 'sub_1')`),
      ]).toEqual([table, []]);
    expect(await test.database.rows("select viewer_id as owner from passkey")).toEqual([
      { owner: "vwr_somebody_else" },
    ]);
    const actions = await test.database.read(
      AuditRecord,
      "where t.action in ('lineUser.ended', 'token.revoked') order by t.id",
    );
    expect(actions.map(({ action, actorRole }) => [action, actorRole])).toEqual([
      ["lineUser.ended", "system"],
      ["token.revoked", "system"],
    ]);
    expect(new Set(actions.map(({ orderId }) => orderId)).size).toBe(1);
  });

  scene("lets the new user in by a code, with a password of their own and no second factor", async (all) => {
    const { test, number, rename } = all;
    await rename({ name: "Новый Иван" });
    await workUntilIdle(test.database, test.clock);
    const newUser = new TestBrowser(test, "192.0.2.78");
    await newUser.data(REQUEST, { number });
    const code = await eventually(() => {
      const text = test.sent.find(({ to }) => to === number)?.text ?? "";
      expect(text).toMatch(/\d{6}/);
      return /\d{6}/.exec(text)?.[0] ?? "";
    });
    const input = { number, code, newPassword: "липа за углом 17" };
    const { signInWithCode } = await newUser.data(ENTER_BY_CODE, { input });
    expect(signInWithCode.userErrors).toEqual([]);
    expect(await enter(new TestBrowser(test), number, null, "липа за углом 17")).toBe("in");
    expect((await confirmFactor(newUser, "000000")).userErrors.map(({ code: told }) => told)).toEqual([
      "SECOND_FACTOR_OFF",
    ]);
  });

  scene("is undone without bringing them back", async (all) => {
    const { test, number, browser, program, isIn, rename } = all;
    const id = await rename({ name: "Новый Иван" });
    await workUntilIdle(test.database, test.clock);
    const { undoOrder } = await test.data(UNDO, { id }, { as: admin });
    expect(undoOrder.userErrors).toEqual([]);
    await workUntilIdle(test.database, test.clock);
    const [line] = await test.database.read(Subscriber, "where t.id = 'sub_1'");
    expect(line?.name).toBe("Абонент 1");
    expect([await isIn(browser), await isIn(program)]).toEqual([false, false]);
    expect(await enter(new TestBrowser(test), number)).toBe("WRONG_CREDENTIALS");
  });

  scene(
    "is said before, and is not done where only the name of the same person is corrected",
    async (all) => {
      const { test, number, browser, program, isIn, rename } = all;
      const preview = async (input: Partial<RenameSubscriberInput>) => {
        const variables = { input: { subscriberId: "sub_1", name: "Абонентова Первая", ...input } };
        return (await test.data(PREVIEW, variables, { as: admin })).previewOrder;
      };
      const asked = await preview({});
      expect(asked.warnings.map(({ code }) => code)).toEqual(["withinADay", "userEnds"]);
      expect(asked.warnings[1]?.message).toMatch(/прежний пользователь.*Отмена переименования их не вернёт/);
      expect(asked.differences.map(({ after }) => after)).toEqual(["Абонентова Первая", "прекращён"]);
      const corrected = await preview({ hasNewUser: false });
      expect(corrected.warnings.map(({ code }) => code)).toEqual(["withinADay"]);
      expect(corrected.differences.map(({ after }) => after)).toEqual(["Абонентова Первая"]);
      await rename({ name: "Абонентова Первая", hasNewUser: false });
      await workUntilIdle(test.database, test.clock);
      expect([await isIn(browser), await isIn(program)]).toEqual([true, true]);
      test.clock.advance(60_000);
      expect(await enter(new TestBrowser(test), number)).toBe("SECOND_FACTOR_REQUIRED secondFactorCode");
    },
  );

  scene("is an order like any other of a line that nobody has signed in to", async ({ test, rename }) => {
    await rename({ subscriberId: "sub_2", name: "Пост № 2" });
    await workUntilIdle(test.database, test.clock);
    const [line] = await test.database.read(Subscriber, "where t.id = 'sub_2'");
    expect(line?.name).toBe("Пост № 2");
    expect(await test.database.read(AuditRecord, "where t.action = 'lineUser.ended'")).toEqual([]);
  });
});
