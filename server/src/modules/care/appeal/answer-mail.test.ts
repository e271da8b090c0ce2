import { graphql } from "../../../testing/graphql";
import type { ParsedMail } from "mailparser";
import { act, appealScene, done, type SeenAppeal } from "../../../testing/appeal-scene";
import { samplePdf } from "../../../testing/sample-files";
import { uploaded } from "../../../testing/upload";
import { sendMail } from "../../../testing/mail-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf, type TestViewer } from "../../../testing/test-viewer";
import { putAccess } from "../../people/viewer/access.store";
import { OutboxMail } from "../../../platform/mail/outbox-mail.entity";

const WORDS = { topic: "BILLING", subject: "Счёт за октябрь", text: "Откуда <роуминг>?" };
const GATHERED = 5 * 60_000;
const SECRET = "Ответ, которого в письме быть не должно";

type Scene = Awaited<ReturnType<typeof appealScene>>;

function scene(
  name: string,
  work: (test: TestApp, server: TestMailServer, scene: Scene) => Promise<void>,
): void {
  it(name, () =>
    withTestApp(async (test) => {
      const server = await startMailServer();
      try {
        await work(test, server, await appealScene(test));
      } finally {
        await server.close();
      }
    }),
  );
}

/** Asks in a language until it is known that the person uses it: it is written down behind the answer. */
async function speaks(test: TestApp, as: TestViewer, locale: "ru" | "be" | "en"): Promise<void> {
  await test.data(graphql(`query AnswerMailViewer { viewer { id } }`), {}, { as, locale });
  for (let tries = 0; tries < 200; tries++) {
    const [row] = await test.database.rows<{ locale: string | null }>(
      "select locale from viewer where id = $1",
      [as.id],
    );
    if (row?.locale === locale) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`it was not noted that somebody speaks ${locale}`);
}

const begin = (
  test: TestApp,
  as: TestViewer,
  clientId: string,
  subject = WORDS.subject,
): Promise<SeenAppeal> => done(test, as, "createAppeal", { clientId, ...WORDS, subject });

const answer = (test: TestApp, staff: TestViewer, { id, version }: SeenAppeal): Promise<SeenAppeal> =>
  done(test, staff, "replyToAppeal", { appealId: id, version, text: SECRET });

/** Lets the time in which answers are gathered pass, and sends what is due. */
async function later(test: TestApp, server: TestMailServer): Promise<number> {
  test.clock.advance(GATHERED);
  return sendMail(test.database, test.clock, server.url);
}

const addressee = (mail: ParsedMail | undefined): string | undefined =>
  Array.isArray(mail?.to) ? undefined : mail?.to?.text;

describe("the mail that there is an answer", () => {
  scene(
    "comes to who wrote, five minutes after the first answer, in their language and without the answer",
    async (test, server, { administrator, clientId, staff }) => {
      const appeal = await begin(test, administrator, clientId);
      await speaks(test, administrator, "be");
      const answered = await answer(test, staff, appeal);
      expect(await sendMail(test.database, test.clock, server.url)).toBe(0);
      test.clock.advance(GATHERED - 1);
      expect(await sendMail(test.database, test.clock, server.url)).toBe(0);
      await answer(test, staff, answered);
      test.clock.advance(1);
      expect(await sendMail(test.database, test.clock, server.url)).toBe(1);
      expect(await later(test, server)).toBe(0);
      const [mail, ...others] = server.mails;
      expect(others).toEqual([]);
      expect(addressee(mail)).toBe(`${administrator.id.toLowerCase()}@test.example`);
      expect(mail?.subject).toBe(`Ёсць адказ на зварот ${appeal.reference}`);
      expect(mail?.text).toContain(`${appeal.reference}: ${WORDS.subject}`);
      const link = `https://kabinet.example/c/${clientId}/appeals?appeal=${appeal.id}`;
      expect(mail?.text).toContain(link);
      expect(mail?.html).toContain(link);
      expect(`${mail?.text ?? ""}${String(mail?.html)}`).not.toContain(SECRET);
    },
  );

  scene(
    "says that files go with the answer, and sends none of them",
    async (test, server, { administrator, clientId, staff }) => {
      const appeal = await begin(test, administrator, clientId);
      const attachmentIds = [await uploaded(test, staff, "смета.pdf", samplePdf())];
      const { id: appealId, version } = appeal;
      await done(test, staff, "replyToAppeal", { appealId, version, text: SECRET, attachmentIds });
      expect(await later(test, server)).toBe(1);
      const [mail] = server.mails;
      expect(mail?.text).toContain(
        `${appeal.reference}: ${WORDS.subject} (files are attached to the answer)`,
      );
      expect(mail?.text).not.toContain("смета");
      expect(mail?.attachments).toEqual([]);
    },
  );

  scene(
    "is one for all that is answered in a short time, and tells only what is unread",
    async (test, server, { administrator, clientId, staff }) => {
      const first = await begin(test, administrator, clientId, "Первое");
      const second = await begin(test, administrator, clientId, "Второе <&>");
      const third = await begin(test, administrator, clientId, "Третье");
      for (const appeal of [first, second, third]) await answer(test, staff, appeal);
      await done(test, administrator, "markAppealRead", { appealId: first.id, version: 99 });
      expect(await later(test, server)).toBe(1);
      const [mail] = server.mails;
      expect(mail?.subject).toBe("There are answers to 2 appeals");
      expect(mail?.text).not.toContain("Первое");
      expect(mail?.html).toContain("Второе &lt;&amp;&gt;");
      // What comes after it is sent goes into the next one; what is read before that is told in none.
      const again = await answer(test, staff, { ...first, version: 2 });
      expect(await later(test, server)).toBe(1);
      expect(server.mails[1]?.subject).toBe(`There is an answer to appeal ${first.reference}`);
      await answer(test, staff, again);
      await done(test, administrator, "markAppealRead", { appealId: first.id, version: 99 });
      expect(await later(test, server)).toBe(1);
      expect(server.mails).toHaveLength(2);
    },
  );

  scene(
    "comes to nobody who has switched it off, looks after the company no more, did not write, or has no address",
    async (test, server, { administrator, clientId, person, staff }) => {
      const colleague = administratorOf(clientId);
      await test.headersOf(colleague);
      const appeal = await begin(test, administrator, clientId);
      const own = await done(test, person, "createAppeal", WORDS);
      await answer(test, staff, own);
      expect(await test.database.read(OutboxMail, "")).toEqual([]);
      // That somebody takes it over is no answer.
      const taken = await done(test, staff, "assignAppeal", { appealId: appeal.id, version: 1 });
      expect(await test.database.read(OutboxMail, "")).toEqual([]);
      const answered = await answer(test, staff, taken);
      expect(await test.database.read(OutboxMail, "")).toMatchObject([
        { viewerId: administrator.id, clientId, subscriberId: null, kind: "appealAnswers" },
      ]);
      await setNotices(test, administrator, { appealAnswers: false });
      expect(await later(test, server)).toBe(1);
      const more = await answer(test, staff, answered);
      expect(await test.database.read(OutboxMail, "")).toHaveLength(1);
      await setNotices(test, administrator, { appealAnswers: true });
      const last = await answer(test, staff, more);
      await test.database.write((unit) =>
        unit.run("delete from viewer_client where viewer_id = $1", [administrator.id]),
      );
      expect(await later(test, server)).toBe(1);
      expect(server.mails).toEqual([]);
      // Who takes part in the administrators' conversation later is told as well.
      const input = { appealId: appeal.id, version: last.version, text: "Я тоже жду." };
      const { appeal: joined } = await act(test, colleague, "replyToAppeal", input);
      await answer(test, staff, joined ?? last);
      await later(test, server);
      expect(server.mails.map(addressee)).toEqual([`${colleague.id.toLowerCase()}@test.example`]);
    },
  );

  scene(
    "comes to who looks only by now as well, and not to who does not look after the line any more",
    async (test, server, { administrator, clientId, line, staff }) => {
      const colleague = administratorOf(clientId);
      const about = { subscriberId: line, ...WORDS };
      const appeals = [
        await done(test, administrator, "createAppeal", about),
        await done(test, colleague, "createAppeal", about),
        await begin(test, colleague, clientId, "О компании"),
      ];
      const put = (
        id: string,
        role: "administrator" | "observer",
        accountIds: string[] | null,
      ): Promise<void> => test.database.write((unit) => putAccess(unit, id, { clientId, role, accountIds }));
      await put(administrator.id, "observer", null);
      await put(colleague.id, "administrator", ["acc_other"]);
      for (const appeal of appeals) await answer(test, staff, appeal);
      expect((await test.database.read(OutboxMail, "")).map(({ viewerId }) => viewerId)).toEqual([
        administrator.id,
      ]);
      await put(administrator.id, "observer", ["acc_other"]);
      expect(await later(test, server)).toBe(1);
      expect(server.mails).toEqual([]);
    },
  );
});

async function setNotices(test: TestApp, as: TestViewer, input: object): Promise<void> {
  const { setMailNotices } = await test.data(
    graphql(`
      mutation AnswerMailSetMailNotices($input: SetMailNoticesInput!, $key: String!) {
        setMailNotices(input: $input, idempotencyKey: $key) { viewer { id } userErrors { code } }
      }
    `),
    { input, key: `notices ${JSON.stringify(input)}` },
    { as },
  );
  expect(setMailNotices.userErrors).toEqual([]);
}
