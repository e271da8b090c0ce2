import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { graphql, type AnswerTo } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { enrolFactor, enter, toldBy } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf, oneOfStaff, type TestViewer } from "../../../testing/test-viewer";
import { buildAdministrator, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { hashPassword } from "../../../platform/secrets/password";
import { enrolViewers } from "../viewer/viewer.store";
import { STAFF_MAX } from "./staff.policy";

graphql(`
  fragment StaffTestPerson on StaffPerson {
    id name email state invitationExpiresAt hasSecondFactor isViewer openAppeals
  }
`);
const LIST = graphql(`query StaffTestList { staffPeople { ...StaffTestPerson } }`);
const INVITE = graphql(`
  mutation StaffTestInvite($input: InviteStaffInput!, $key: String!) {
    done: inviteStaff(input: $input, idempotencyKey: $key) {
      person { ...StaffTestPerson } userErrors { code field message }
    }
  }
`);
const AGAIN = graphql(`
  mutation StaffTestAgain($input: ResendStaffInvitationInput!, $key: String!) {
    done: resendStaffInvitation(input: $input, idempotencyKey: $key) {
      person { ...StaffTestPerson } userErrors { code field message }
    }
  }
`);
const BLOCK = graphql(`
  mutation StaffTestBlock($input: BlockStaffInput!, $key: String!) {
    done: blockStaff(input: $input, idempotencyKey: $key) {
      person { ...StaffTestPerson } userErrors { code field message }
    }
  }
`);
const UNBLOCK = graphql(`
  mutation StaffTestUnblock($input: UnblockStaffInput!, $key: String!) {
    done: unblockStaff(input: $input, idempotencyKey: $key) {
      person { ...StaffTestPerson } userErrors { code field message }
    }
  }
`);
const FACTOR = graphql(`
  mutation StaffTestFactor($input: ResetStaffSecondFactorInput!, $key: String!) {
    done: resetStaffSecondFactor(input: $input, idempotencyKey: $key) {
      person { ...StaffTestPerson } userErrors { code field message }
    }
  }
`);
const RESET = graphql(`
  mutation StaffTestReset($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }
`);

const REASON = "Уволился, сдал пропуск";
const NEW_PASSWORD = "рябина у старого моста";
type Done = AnswerTo<typeof INVITE>["done"];
type Write = typeof INVITE | typeof AGAIN | typeof BLOCK | typeof UNBLOCK | typeof FACTOR;

let keys = 0;

interface Scene {
  readonly test: SignInApp;
  readonly chief: TestViewer;
  readonly second: TestViewer;
  readonly server: TestMailServer;
  readonly write: (document: Write, input: object, as?: TestViewer) => Promise<Done>;
  readonly codes: (document: Write, input: object, as?: TestViewer) => Promise<string>;
  /** Sends what is due; answers the token in the last link. */
  readonly mailed: () => Promise<string>;
}

function scene(name: string, work: (scene: Scene) => Promise<void>): void {
  it(name, () =>
    withSignInApp(async (test) => {
      const [chief, second] = [oneOfStaff(), oneOfStaff()];
      for (const viewer of [chief, second]) await test.headersOf(viewer);
      const server = await startMailServer();
      const write: Scene["write"] = async (document, input, as = chief) => {
        const variables = { input, key: `staff ${String((keys += 1))}` };
        return (await test.data<{ done: Done }>(String(document), variables, { as, locale: "ru" })).done;
      };
      try {
        await work({
          ...{ test, chief, second, server, write },
          codes: async (document, input, as) => toldBy(await write(document, input, as)),
          mailed: async () => {
            await sendMail(test.database, test.clock, server.url);
            return /reset-password#([\w-]+)/.exec(server.mails.at(-1)?.text ?? "")?.[1] ?? "";
          },
        });
      } finally {
        await server.close();
      }
    }),
  );
}

const listed = async ({ data }: SignInApp, as: TestViewer) => (await data(LIST, {}, { as })).staffPeople;

describe("the operator's staff", () => {
  scene("are let in by a mailed link, which is sent again and serves once", async (all) => {
    const { test, chief, server, write, codes, mailed } = all;
    const email = " Olga@Operator.example ";
    const { person, userErrors } = await write(INVITE, { email, name: " Ольга  Новая " });
    expect(userErrors).toEqual([]);
    expect(person).toMatchObject({ name: "Ольга Новая", email: "olga@operator.example", state: "INVITED" });
    const until = test.clock.now() + 7 * 86_400_000;
    expect(Date.parse(person?.invitationExpiresAt ?? "")).toBe(until);
    const personId = person?.id ?? "";
    const first = await mailed();
    expect(server.mails[0]?.subject).toBe("Ваше рабочее место специалиста");
    expect(server.mails[0]?.text).toContain(chief.name);
    expect(await codes(AGAIN, { personId })).toBe("");
    const again = await mailed();
    const browser = new TestBrowser(test);
    const set = async (token: string) =>
      toldBy((await browser.data(RESET, { input: { token, newPassword: NEW_PASSWORD } })).resetPassword);
    expect(await set(first)).toBe("RESET_LINK_INVALID");
    expect(await set(again)).toBe("");
    expect(await set(again)).toBe("RESET_LINK_INVALID");
    expect(await enter(browser, "olga@operator.example", null, NEW_PASSWORD)).toBe("in");
    const olga = (await listed(test, chief)).find(({ id }) => id === personId);
    expect(olga).toMatchObject({ state: "ACTIVE", invitationExpiresAt: null, isViewer: false });
    expect(await codes(AGAIN, { personId })).toBe("INVALID_INPUT personId");
    const noted = await test.database.read(AuditRecord, "where t.action like 'staff.%' order by t.id");
    expect(noted.map(({ action, actorId, subjectId }) => [action, actorId, subjectId])).toEqual([
      ["staff.invited", chief.id, personId],
      ["staff.invitedAgain", chief.id, personId],
    ]);
  });

  scene("are not made of what is no address, no name, or somebody's address already", async (all) => {
    const { test, chief, codes } = all;
    const customer = (await buildAdministrator(test.database)).login ?? "";
    const own = (await listed(test, chief)).find(({ isViewer }) => isViewer)?.email ?? "";
    const name = "Ольга";
    expect(await codes(INVITE, { email: "olga", name })).toBe("INVALID_INPUT email");
    expect(await codes(INVITE, { email: "olga@gmial.com", name })).toBe("EMAIL_LIKELY_MISTYPED email");
    expect(await codes(INVITE, { email: "o@operator.example", name: " " })).toBe("INVALID_INPUT name");
    expect(await codes(INVITE, { email: customer, name })).toBe("INVALID_INPUT email");
    expect(await codes(INVITE, { email: own, name })).toBe("INVALID_INPUT email");
    expect(await listed(test, chief)).toHaveLength(2);
    expect(await codes(INVITE, { email: "olga@gmial.com", isEmailConfirmed: true, name })).toBe("");
  });

  scene("are no more than can be listed", async ({ test, codes }) => {
    const many = Array.from({ length: STAFF_MAX - 2 }, (_, i) => ({
      ...{ role: "staff" as const, name: `N ${String(i)}`, login: `n${String(i)}@operator.example` },
      ...{ accesses: [], subscriberId: null },
    }));
    await test.database.write((unit) => enrolViewers(unit, many, null, test.clock.now()));
    expect(await codes(INVITE, { email: "one@operator.example", name: "Ещё" })).toBe("INVALID_INPUT");
  });

  scene("block a colleague at once and let them in again, never themselves", async (all) => {
    const { test, chief, second, codes, write } = all;
    const personId = second.id;
    expect(await codes(BLOCK, { personId, reason: "мало" })).toBe("INVALID_INPUT reason");
    expect(await codes(BLOCK, { personId: chief.id, reason: REASON })).toBe("INVALID_INPUT personId");
    expect(await codes(BLOCK, { personId: "vwr_nobody", reason: REASON })).toBe("NOT_FOUND personId");
    expect(await codes(UNBLOCK, { personId })).toBe("INVALID_INPUT personId");
    expect((await write(BLOCK, { personId, reason: REASON })).person).toMatchObject({ state: "BLOCKED" });
    expect((await test.ask(LIST, {}, { as: second })).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(await codes(BLOCK, { personId, reason: REASON })).toBe("INVALID_INPUT personId");
    expect((await write(UNBLOCK, { personId })).person).toMatchObject({ state: "ACTIVE" });
    const [noted] = await test.database.read(AuditRecord, "where t.action = 'staff.blocked'");
    expect(noted).toMatchObject({ actorId: chief.id, subjectId: personId });
    expect(noted?.after).toContain(REASON);
  });

  scene("who block each other at once leave one who can sign in", async ({ test, chief, second, write }) => {
    const answers = await Promise.all([
      write(BLOCK, { personId: second.id, reason: REASON }).catch(() => null),
      write(BLOCK, { personId: chief.id, reason: REASON }, second).catch(() => null),
    ]);
    expect(answers.filter((answer) => answer?.person).length).toBe(1);
    const left = await test.database.rows("select id from viewer where role = 'staff' and state = 'active'");
    expect(left).toHaveLength(1);
  });

  scene("take a lost second factor off a colleague, who is told by mail", async (all) => {
    const { test, chief, second, server, codes, mailed } = all;
    const login = "third@operator.example";
    const hash = await hashPassword(TEST_PASSWORD);
    const wanted = { role: "staff", name: "Третий", login, accesses: [], subscriberId: null } as const;
    const [third] = await test.database.write((unit) => enrolViewers(unit, [wanted], hash, test.clock.now()));
    const personId = third?.id ?? "";
    const browser = new TestBrowser(test);
    expect(await enter(browser, login)).toBe("in");
    const reason = "Показал паспорт в отделе";
    expect(await codes(FACTOR, { personId, reason })).toBe("SECOND_FACTOR_OFF personId");
    await enrolFactor(test, browser);
    expect((await listed(test, chief)).find(({ id }) => id === personId)?.hasSecondFactor).toBe(true);
    expect(await codes(FACTOR, { personId: second.id, reason }, second)).toBe("INVALID_INPUT personId");
    expect(await codes(FACTOR, { personId, reason })).toBe("");
    await mailed();
    expect(server.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual([login]);
    expect(await enter(new TestBrowser(test), login)).toBe("in");
  });

  scene("are told to nobody else, and want a proof of who changes them", async (all) => {
    const { test, second, codes } = all;
    const stranger = administratorOf("cl_a");
    const { errors } = await test.ask(LIST, {}, { as: stranger });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    await test.database.write((unit) => unit.run("update session set proved_at = 0"));
    test.clock.advance(1_000);
    await new Promise((resolve) => setTimeout(resolve, 600));
    const told = [
      await codes(BLOCK, { personId: second.id, reason: REASON }),
      await codes(INVITE, { email: "new@operator.example", name: "Новый" }),
    ];
    expect(told).toEqual(["STEP_UP_REQUIRED", "STEP_UP_REQUIRED"]);
  });
});
