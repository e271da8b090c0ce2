import { OutboxMail } from "../../../platform/mail/outbox-mail.entity";
import { buildAccount } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { withTestApp, type TestApp, type TestOperation } from "../../../testing/test-app";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf, type TestViewer } from "../../../testing/test-viewer";

const GRANT = graphql(`
  mutation AccessMailGrant($input: GrantAccessInput!, $key: String!) {
    told: grantAccess(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const CHANGE = graphql(`
  mutation AccessMailChange($input: ChangeAccessInput!, $key: String!) {
    told: changeAccess(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const REVOKE = graphql(`
  mutation AccessMailRevoke($input: RevokeAccessInput!, $key: String!) {
    told: revokeAccess(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const GATHERED = 60_000;

/** One of the three writes, and what it answers. */
type Write<I> = TestOperation<
  { readonly told: { readonly userErrors: readonly { readonly code: string }[] } },
  { input: I; key: string }
>;

interface Scene {
  readonly clientId: string;
  readonly account: { readonly id: string; readonly number: string };
  readonly admin: TestViewer;
  readonly told: TestViewer;
  readonly email: string;
  readonly write: <I>(document: Write<I>, input: I) => Promise<string[]>;
  readonly sent: () => Promise<number>;
}

function scene(
  name: string,
  work: (test: TestApp, server: TestMailServer, all: Scene) => Promise<void>,
): void {
  it(name, () =>
    withTestApp(async (test) => {
      const account = await buildAccount(test.database);
      const { clientId } = account;
      const elsewhere = await buildAccount(test.database);
      const [admin, told] = [administratorOf(clientId), administratorOf(elsewhere.clientId)];
      for (const viewer of [admin, told]) await test.headersOf(viewer);
      const server = await startMailServer();
      let keys = 0;
      try {
        await work(test, server, {
          ...{ clientId, account, admin, told },
          email: `${told.id.toLowerCase()}@test.example`,
          write: async (document, input) => {
            const key = `k${String((keys += 1))}`;
            const answer = await test.data(document, { input, key }, { as: admin });
            return answer.told.userErrors.map(({ code }) => code);
          },
          sent: () => sendMail(test.database, test.clock, server.url),
        });
      } finally {
        await server.close();
      }
    }),
  );
}

describe("the mail about somebody's access", () => {
  scene(
    "says what was given, changed and taken, and by whom, in one where it was quick",
    async (test, server, all) => {
      const { clientId, account, admin, told, email, write, sent } = all;
      await test.database.write((unit) =>
        unit.run("update client set name = 'ООО «Ромашка»' where id = $1", [clientId]),
      );
      const role = "OBSERVER";
      expect(await write(GRANT, { clientId, email, role, accountIds: [account.id] })).toEqual([]);
      test.clock.advance(GATHERED - 1);
      expect(await sent()).toBe(0);
      expect(await write(CHANGE, { clientId, personId: told.id, role: "ADMINISTRATOR" })).toEqual([]);
      test.clock.advance(1);
      expect(await sent()).toBe(1);
      const [mail] = server.mails;
      expect([mail?.to].flat().map((to) => to?.text)).toEqual([email]);
      expect(mail?.subject).toBe("Ваш доступ к компании «ООО «Ромашка»»");
      expect(mail?.text).toContain(
        `Вам открыт доступ к компании «ООО «Ромашка»»: только просмотр, лицевые счета ${account.number}. Его открыл(а) ${admin.name}.`,
      );
      expect(mail?.text).toContain(
        `Было: только просмотр, лицевые счета ${account.number}. Стало: администратор, вся компания. Его изменил(а) ${admin.name}.`,
      );
      expect(mail?.text).toContain(`https://kabinet.example/c/${clientId}`);

      expect(await write(REVOKE, { clientId, personId: told.id })).toEqual([]);
      test.clock.advance(GATHERED);
      expect(await sent()).toBe(1);
      expect(server.mails[1]?.text).toContain("отозван, вместе с вашими токенами для неё.");
      expect(server.mails[1]?.text).not.toContain(`/c/${clientId}`);
    },
  );

  scene(
    "is written in the language of who is told",
    async (test, server, { clientId, told, email, write, sent }) => {
      await test.database.write((unit) =>
        unit.run("update viewer set locale = 'en' where id = $1", [told.id]),
      );
      await write(GRANT, { clientId, email, role: "OBSERVER" });
      test.clock.advance(GATHERED);
      await sent();
      expect(server.mails[0]?.text).toContain("looking only, the whole company. It was given by");
    },
  );

  scene("is not sent for what was refused, nor to who cannot sign in any more", async (test, server, all) => {
    const { clientId, admin, told, email, write, sent } = all;
    expect(await write(GRANT, { clientId, email: "nobody@example.com", role: "OBSERVER" })).toEqual([
      "NOT_FOUND",
    ]);
    expect(await write(REVOKE, { clientId, personId: admin.id })).toEqual(["LAST_ADMINISTRATOR"]);
    expect(await test.database.read(OutboxMail, "")).toEqual([]);
    await write(GRANT, { clientId, email, role: "OBSERVER" });
    await test.database.write((unit) =>
      unit.run("update viewer set state = 'disabled' where id = $1", [told.id]),
    );
    test.clock.advance(GATHERED);
    expect(await sent()).toBe(1);
    expect(server.mails).toEqual([]);
  });
});
