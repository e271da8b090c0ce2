import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildAccount } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import type {
  AcceptInvitationInput,
  InvitePersonInput,
  ResendInvitationInput,
  WithdrawInvitationInput,
} from "../../../testing/generated/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { enter, toldBy } from "../../../testing/second-factor-scene";
import { TestBrowser, withSignInApp, type SignInApp } from "../../../testing/test-browser";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf, observerOf, oneOfStaff, type TestViewer } from "../../../testing/test-viewer";
import { buildAdministrator } from "../../../testing/viewer-builders";
import { Person } from "../viewer/viewer.entity";
import { Invitation } from "./invitation.entity";

const INVITE = graphql(`
  mutation InvitationInvite($input: InvitePersonInput!, $key: String!) {
    invitePerson(input: $input, idempotencyKey: $key) {
      invitation { id email role isPending expiresAt invitedBy accounts { id } }
      userErrors { code field }
    }
  }
`);
const RESEND = graphql(`
  mutation InvitationResend($input: ResendInvitationInput!, $key: String!) {
    resendInvitation(input: $input, idempotencyKey: $key) { userErrors { code field } }
  }
`);
const WITHDRAW = graphql(`
  mutation InvitationWithdraw($input: WithdrawInvitationInput!, $key: String!) {
    withdrawInvitation(input: $input, idempotencyKey: $key) { userErrors { code field } }
  }
`);
const OFFER = graphql(`
  query InvitationOffered($token: String!) {
    invitation(token: $token) { company email role isNewcomer invitedBy }
  }
`);
const ACCEPT = graphql(`
  mutation InvitationAccept($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { login userErrors { code field } }
  }
`);
const LIST = graphql(`
  query InvitationList($id: ID!) { client(id: $id) { invitations { id email isPending } } }
`);
const OWN = graphql(
  `query InvitationOwn { viewer { name accesses { role client { id } accounts { id } } } }`,
);
const REVOKE = graphql(`
  mutation InvitationRevoke($input: RevokeAccessInput!, $key: String!) {
    revokeAccess(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);

const NEW = "olga@romashka.example";
const PASSWORD = "липа за углом 17";
const DAY = 86_400_000;
let keys = 0;
const newKey = (): string => `k${String((keys += 1))}`;

interface Scene {
  readonly test: SignInApp;
  readonly clientId: string;
  readonly accountId: string;
  readonly admin: TestViewer;
  readonly mails: TestMailServer["mails"];
  readonly invite: (input?: Partial<InvitePersonInput>, as?: TestViewer) => Promise<string>;
  readonly resend: (input: ResendInvitationInput) => Promise<string>;
  readonly withdraw: (input: WithdrawInvitationInput) => Promise<string>;
  readonly accept: (input: AcceptInvitationInput) => Promise<string>;
  /** Sends what is due, and answers the token in the last link. */
  readonly mailed: () => Promise<string>;
  readonly listed: () => Promise<{ id: string; email: string; isPending: boolean }[]>;
}

function scene(name: string, work: (all: Scene) => Promise<void>): void {
  it(name, () =>
    withSignInApp(async (test) => {
      const { clientId, id: accountId } = await buildAccount(test.database);
      const admin = administratorOf(clientId);
      await test.headersOf(admin);
      const server = await startMailServer();
      const stranger = new TestBrowser(test, "203.0.113.5");
      try {
        await work({
          ...{ test, clientId, accountId, admin, mails: server.mails },
          invite: async (input = {}, as = admin) => {
            const given = { clientId, email: NEW, role: "OBSERVER" as const, ...input };
            return toldBy((await test.data(INVITE, { input: given, key: newKey() }, { as })).invitePerson);
          },
          resend: async (input) =>
            toldBy((await test.data(RESEND, { input, key: newKey() }, { as: admin })).resendInvitation),
          withdraw: async (input) =>
            toldBy((await test.data(WITHDRAW, { input, key: newKey() }, { as: admin })).withdrawInvitation),
          accept: async (input) => toldBy((await stranger.data(ACCEPT, { input })).acceptInvitation),
          mailed: async () => {
            await sendMail(test.database, test.clock, server.url);
            return /invitation#([\w-]+)/.exec(server.mails.at(-1)?.text ?? "")?.[1] ?? "";
          },
          listed: async () => [
            ...((await test.data(LIST, { id: clientId }, { as: admin })).client?.invitations ?? []),
          ],
        });
      } finally {
        await server.close();
      }
    }),
  );
}

describe("an invitation", () => {
  scene("lets somebody in who had no cabinet, with the name and password that they choose", async (all) => {
    const { test, clientId, accountId, admin, invite, accept, mailed, listed, mails } = all;
    expect(await invite({ email: " Olga@Romashka.Example ", accountIds: [accountId] })).toBe("");
    const token = await mailed();
    expect([mails.at(-1)?.to].flat().map((to) => to?.text)).toEqual([NEW]);
    expect(mails.at(-1)?.text).toContain(admin.name);
    const stored = await test.database.read(Invitation, "");
    expect(JSON.stringify(stored)).not.toContain(token);
    const stranger = new TestBrowser(test, "203.0.113.6");
    expect((await stranger.data(OFFER, { token })).invitation).toMatchObject({
      ...{ email: NEW, role: "OBSERVER", isNewcomer: true, invitedBy: admin.name },
    });
    expect((await stranger.data(OFFER, { token: `${token}x` })).invitation).toBeNull();
    expect(await accept({ token, name: " ", newPassword: PASSWORD })).toBe("INVALID_INPUT name");
    expect(await accept({ token, name: "я".repeat(101), newPassword: PASSWORD })).toBe("INVALID_INPUT name");
    expect(await accept({ token, name: "Ольга", newPassword: "1234567890" })).toBe(
      "PASSWORD_TOO_WEAK newPassword",
    );
    expect(await accept({ token, name: "  Ольга   Ясень ", newPassword: PASSWORD })).toBe("");
    expect(await accept({ token, name: "Другая", newPassword: PASSWORD })).toBe("INVITATION_INVALID token");
    expect((await stranger.data(OFFER, { token })).invitation).toBeNull();
    const browser = new TestBrowser(test);
    expect(await enter(browser, NEW, null, PASSWORD)).toBe("in");
    expect(await browser.data(OWN, {})).toEqual({
      viewer: {
        name: "Ольга Ясень",
        accesses: [{ role: "OBSERVER", client: { id: clientId }, accounts: [{ id: accountId }] }],
      },
    });
    expect(await listed()).toEqual([]);
    const actions = (await test.database.read(AuditRecord, "order by t.id")).map(({ action }) => action);
    expect(actions).toEqual(["invitation.sent", "invitation.accepted", "session.opened"]);
  });

  scene(
    "gives the company to who signs in by the address, and looks the same to who invites",
    async (all) => {
      const { test, clientId, invite, accept, mailed } = all;
      const known = await buildAdministrator(test.database);
      expect(await invite({ email: known.login ?? "", role: "ACCOUNTANT" })).toBe("");
      const token = await mailed();
      const stranger = new TestBrowser(test);
      expect((await stranger.data(OFFER, { token })).invitation?.isNewcomer).toBe(false);
      expect(await accept({ token, name: "Чужое имя", newPassword: "чужой пароль 99" })).toBe("");
      const browser = new TestBrowser(test);
      expect(await enter(browser, known.login ?? "")).toBe("in");
      const { viewer } = await browser.data(OWN, {});
      expect(viewer?.name).toBe(known.name);
      expect(viewer?.accesses.find(({ client }) => client?.id === clientId)?.role).toBe("ACCOUNTANT");
      expect(await invite({ email: known.login ?? "" })).toBe("ACCESS_EXISTS email");
    },
  );

  scene("of one of the staff, or of somebody who is barred, is accepted by nobody", async (all) => {
    const { test, invite, accept, mailed } = all;
    const staff = oneOfStaff();
    await test.headersOf(staff);
    expect(await invite({ email: `${staff.id.toLowerCase()}@test.example` })).toBe("");
    expect(await accept({ token: await mailed() })).toBe("INVITATION_INVALID token");
    const barred = await buildAdministrator(test.database);
    await test.database.write((unit) =>
      unit.run("update viewer set state = 'disabled' where id = $1", [barred.id]),
    );
    expect(await invite({ email: barred.login ?? "" })).toBe("");
    expect(await accept({ token: await mailed() })).toBe("INVITATION_INVALID token");
  });

  scene("lasts seven days to the millisecond, and seven more when it is sent again", async (all) => {
    const { test, invite, resend, accept, mailed, listed } = all;
    await invite();
    const first = await mailed();
    test.clock.advance(7 * DAY);
    expect(await accept({ token: first, name: "Ольга", newPassword: PASSWORD })).toBe(
      "INVITATION_INVALID token",
    );
    const [invitation] = await listed();
    expect(invitation?.isPending).toBe(false);
    expect(await resend({ invitationId: invitation?.id ?? "" })).toBe("");
    const second = await mailed();
    expect(second).not.toBe(first);
    expect(await accept({ token: first, name: "Ольга", newPassword: PASSWORD })).toBe(
      "INVITATION_INVALID token",
    );
    test.clock.advance(7 * DAY - 1);
    expect(await accept({ token: second, name: "Ольга", newPassword: PASSWORD })).toBe("");
    expect(await resend({ invitationId: invitation?.id ?? "" })).toBe("NOT_FOUND invitationId");
  });

  scene("is withdrawn by hand, and with the access of who has sent it", async (all) => {
    const { test, clientId, admin, invite, withdraw, accept, mailed, listed } = all;
    await invite();
    const token = await mailed();
    const [invitation] = await listed();
    expect(await withdraw({ invitationId: invitation?.id ?? "" })).toBe("");
    expect(await withdraw({ invitationId: invitation?.id ?? "" })).toBe("NOT_FOUND invitationId");
    expect(await accept({ token, name: "Ольга", newPassword: PASSWORD })).toBe("INVITATION_INVALID token");
    const second = administratorOf(clientId);
    await test.headersOf(second);
    expect(await invite({}, second)).toBe("");
    const other = await mailed();
    const input = { clientId, personId: second.id };
    await test.data(REVOKE, { input, key: newKey() }, { as: admin });
    expect(await accept({ token: other, name: "Ольга", newPassword: PASSWORD })).toBe(
      "INVITATION_INVALID token",
    );
    // What waits in the outbox is not sent once it is withdrawn.
    await invite();
    await withdraw({ invitationId: (await listed())[0]?.id ?? "" });
    const before = all.mails.length;
    await mailed();
    expect(all.mails).toHaveLength(before);
  });

  scene("is accepted once, however many try at once", async ({ test, invite, mailed }) => {
    await invite();
    const token = await mailed();
    const input = { token, name: "Ольга", newPassword: PASSWORD };
    const told = await Promise.all(
      [1, 2, 3].map(async (n) =>
        toldBy(
          (await new TestBrowser(test, `203.0.113.${String(n)}`).data(ACCEPT, { input })).acceptInvitation,
        ),
      ),
    );
    expect(told.sort()).toEqual(["", "INVITATION_INVALID token", "INVITATION_INVALID token"]);
    expect(await test.database.read(Person, "where t.login = $1", [NEW])).toHaveLength(1);
  });

  scene("asks once about a domain that looks mistyped", async ({ invite, listed }) => {
    expect(await invite({ email: "olga@gmial.com" })).toBe("EMAIL_LIKELY_MISTYPED email");
    expect(await listed()).toEqual([]);
    expect(await invite({ email: "olga@gmial.com", isEmailConfirmed: true })).toBe("");
    expect(await listed()).toMatchObject([{ email: "olga@gmial.com" }]);
  });

  scene("is one to an address at a time, and three in a quarter of an hour", async (all) => {
    const { test, invite, withdraw, listed } = all;
    expect(await invite({ email: "olga@" })).toBe("INVALID_INPUT email");
    expect(await invite()).toBe("");
    for (let n = 0; n < 5; n += 1) expect(await invite()).toBe("INVITATION_PENDING email");
    for (let n = 0; n < 2; n += 1) {
      await withdraw({ invitationId: (await listed())[0]?.id ?? "" });
      expect(await invite()).toBe("");
    }
    await withdraw({ invitationId: (await listed())[0]?.id ?? "" });
    expect(await invite()).toBe("TOO_MANY_ATTEMPTS");
    test.clock.advance(15 * 60_000);
    await test.headersOf(all.admin);
  });

  scene("is no business of who does not manage people", async (all) => {
    const { test, clientId, invite } = all;
    await invite();
    for (const role of ["observer", "coordinator", "accountant"] as const) {
      const as: TestViewer = { ...observerOf(clientId), accesses: [{ clientId, role, accountIds: null }] };
      expect((await test.data(LIST, { id: clientId }, { as })).client).toEqual({ invitations: null });
      const input = { clientId, email: "x@y.example", role: "ADMINISTRATOR" };
      const { errors } = await test.ask(String(INVITE), { input, key: newKey() }, { as });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    const foreign = await buildAccount(test.database);
    expect(await invite({}, administratorOf(foreign.clientId))).toBe("NOT_FOUND clientId");
  });
});
