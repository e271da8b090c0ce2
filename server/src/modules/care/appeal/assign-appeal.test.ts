import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { act, appealScene, done, listed, refusal, type SeenAppeal } from "../../../testing/appeal-scene";
import { graphql } from "../../../testing/graphql";
import { sendMail } from "../../../testing/mail-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer } from "../../../testing/test-mail-server";
import { oneOfStaff, type TestViewer } from "../../../testing/test-viewer";

const WORDS = { topic: "BILLING", subject: "Счёт за октябрь", text: "Откуда роуминг?" };
const GATHERED = 2 * 60_000;
const LOOK = graphql(`
  query AssignAppealLook($id: ID!) {
    appeal(id: $id) {
      version turn state assignee assigneeId updatedAt viewerCanAssign
      messages(first: 20) { totalCount nodes { seq text assigneeName isStaffOnly staffNote } }
    }
  }
`);
const STOP = graphql(`
  mutation AssignAppealStop($key: String!) {
    setMailNotices(input: { appealAssignments: false }, idempotencyKey: $key) {
      viewer { mailNotices { appealAssignments appealAnswers } }
    }
  }
`);

type Scene = Awaited<ReturnType<typeof appealScene>> & { readonly colleague: TestViewer };

function scene(name: string, work: (test: TestApp, scene: Scene) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      const all = await appealScene(test);
      const colleague = oneOfStaff();
      for (const viewer of [all.staff, colleague]) await test.headersOf(viewer);
      await work(test, { ...all, colleague });
    }),
  );
}

const begin = (test: TestApp, { administrator, clientId }: Scene): Promise<SeenAppeal> =>
  done(test, administrator, "createAppeal", { clientId, ...WORDS });

const look = async (test: TestApp, as: TestViewer, id: string) =>
  (await test.data(LOOK, { id }, { as })).appeal;

describe("an appeal that is given to a colleague", () => {
  scene(
    "is theirs, with a note, and the customer sees nothing of it and loses nothing by it",
    async (test, all) => {
      const { staff, colleague, administrator } = all;
      const made = await begin(test, all);
      const taken = await done(test, staff, "assignAppeal", { appealId: made.id, version: 1 });
      const seen = await look(test, administrator, made.id);
      expect(seen).toMatchObject({ assignee: staff.name, assigneeId: null, viewerCanAssign: false });
      test.clock.advance(60_000);
      const given = await done(test, staff, "assignAppeal", {
        ...{ appealId: made.id, version: taken.version, assigneeId: colleague.id, note: " Знает роуминг " },
      });
      expect(given).toMatchObject({ assignee: colleague.name, turn: "OPERATOR", state: "IN_PROGRESS" });
      const ofStaff = await look(test, colleague, made.id);
      expect(ofStaff).toMatchObject({ assigneeId: colleague.id, viewerCanAssign: true });
      expect(ofStaff?.messages.nodes[0]).toEqual({
        ...{
          seq: 3,
          text: null,
          assigneeName: colleague.name,
          isStaffOnly: true,
          staffNote: "Знает роуминг",
        },
      });
      const after = await look(test, administrator, made.id);
      expect(after?.messages.totalCount).toBe(2);
      expect(after?.messages.nodes.map(({ staffNote }) => staffNote)).toEqual([null, null]);
      expect(after?.updatedAt).toBe(seen?.updatedAt);
      // Who has the page open has seen all that there is for them.
      const more = { appealId: made.id, version: taken.version, text: "Жду." };
      expect((await act(test, administrator, "replyToAppeal", more)).userErrors).toEqual([]);
      // A colleague has not: to them it is something new.
      expect(await refusal(test, staff, "replyToAppeal", { ...more, version: taken.version })).toBe(
        "CHANGED_MEANWHILE",
      );
      const noted = await test.database.read(AuditRecord, "where t.action like 'appeal.%' order by t.id");
      expect(noted.map(({ action, clientId }) => [action, clientId === null])).toEqual([
        ["appeal.created", false],
        ["appeal.assigned", false],
        ["appeal.handedOver", true],
        ["appeal.replied", false],
      ]);
      expect(noted[2]?.after).toContain(colleague.id);
      expect(await listed(test, staff, { filter: { assigneeId: colleague.id } })).toEqual([made.id]);
    },
  );

  scene(
    "is refused for who is blocked, no staff, nobody, has it already, and once it has ended",
    async (test, all) => {
      const { staff, colleague, administrator } = all;
      const made = await begin(test, all);
      const give = (assigneeId: string, part: object = {}) =>
        act(test, staff, "assignAppeal", { appealId: made.id, version: 1, assigneeId, ...part });
      const told = async (assigneeId: string, part: object = {}) => {
        const [error] = (await give(assigneeId, part)).userErrors;
        return [error?.code, error?.field?.[0]];
      };
      await test.database.write((unit) =>
        unit.run("update viewer set state = 'disabled' where id = $1", [colleague.id]),
      );
      for (const id of [colleague.id, administrator.id, "vwr_nobody"])
        expect(await told(id)).toEqual(["INVALID_INPUT", "assigneeId"]);
      expect(await told(staff.id, { note: "x".repeat(5_000) })).toEqual(["INVALID_INPUT", "note"]);
      const { appeal } = await give(staff.id);
      expect(await told(staff.id, { version: appeal?.version })).toEqual(["INVALID_INPUT", "assigneeId"]);
      const closed = await done(test, staff, "replyToAppeal", {
        ...{ appealId: made.id, version: appeal?.version, text: "Всё.", state: "CLOSED" },
      });
      expect((await told(colleague.id, { version: closed.version }))[0]).toBe("APPEAL_ENDED");
      expect((await look(test, staff, made.id))?.viewerCanAssign).toBe(false);
    },
  );

  scene("is told to them by mail, several in one, while it is theirs and they want it", async (test, all) => {
    const { staff, colleague } = all;
    const server = await startMailServer();
    const later = () => {
      test.clock.advance(GATHERED);
      return sendMail(test.database, test.clock, server.url);
    };
    const give = async (to = colleague): Promise<SeenAppeal> => {
      const { id: appealId } = await begin(test, all);
      return done(test, staff, "assignAppeal", { appealId, version: 1, assigneeId: to.id });
    };
    try {
      await give(staff);
      expect(await later()).toBe(0);
      const [first, second] = [await give(), await give()];
      expect(await later()).toBe(1);
      const [mail] = server.mails;
      expect([mail?.to].flat()[0]?.text).toBe(`${colleague.id.toLowerCase()}@test.example`);
      for (const { id, reference } of [first, second]) {
        expect(mail?.text).toContain(`https://kabinet.example/staff/appeals?appeal=${id}`);
        expect(mail?.text).toContain(reference);
      }
      expect(mail?.text).toContain("unsubscribe?token=appealAssignments.");
      const third = await give();
      await done(test, staff, "assignAppeal", { appealId: third.id, version: third.version });
      expect(await later()).toBe(1);
      expect(server.mails).toHaveLength(1);
      await give();
      expect((await test.data(STOP, { key: "stop" }, { as: colleague })).setMailNotices.viewer).toEqual({
        mailNotices: { appealAssignments: false, appealAnswers: true },
      });
      await later();
      await give();
      expect(await later()).toBe(0);
      expect(server.mails).toHaveLength(1);
    } finally {
      await server.close();
    }
  });
});
