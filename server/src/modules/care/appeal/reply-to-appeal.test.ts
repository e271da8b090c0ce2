import { graphql } from "../../../testing/graphql";
import {
  act,
  appealScene,
  done,
  listed,
  refusal,
  APPEAL,
  type SeenAppeal,
} from "../../../testing/appeal-scene";
import { withTestApp, type TestAnswer, type TestApp } from "../../../testing/test-app";
import type { TestViewer } from "../../../testing/test-viewer";

const WORDS = { topic: "NETWORK", subject: "Нет связи", text: "На складе нет сети." };

const begin = (test: TestApp, as: TestViewer): Promise<SeenAppeal> => done(test, as, "createAppeal", WORDS);
const reply = (
  test: TestApp,
  as: TestViewer,
  { id, version }: SeenAppeal,
  rest: object = {},
): Promise<SeenAppeal> =>
  done(test, as, "replyToAppeal", { appealId: id, version, text: "Сообщение", ...rest });

describe("replyToAppeal", () => {
  it("goes to and fro: the answer makes it the customer's turn and is unread, the reply the operator's", async () => {
    await withTestApp(async (test) => {
      const { person, staff } = await appealScene(test);
      const made = await begin(test, person);
      const taken = await done(test, staff, "assignAppeal", { appealId: made.id, version: 1 });
      expect(taken).toMatchObject({ state: "IN_PROGRESS", turn: "OPERATOR", assignee: staff.name });
      // That somebody has taken it is no answer yet.
      expect(await listed(test, person, { filter: { isUnread: true } })).toEqual([]);

      test.clock.advance(60_000);
      const answered = await reply(test, staff, taken);
      expect(answered).toMatchObject({ state: "PENDING", turn: "CUSTOMER", version: 3 });
      expect(await listed(test, person, { filter: { isUnread: true, turn: "CUSTOMER" } })).toEqual([made.id]);
      const read = await done(test, person, "markAppealRead", { appealId: made.id, version: 99 });
      expect(read.isUnread).toBe(false);

      const replied = await reply(test, person, answered, { text: "Спасибо, жду." });
      expect(replied).toMatchObject({ state: "IN_PROGRESS", turn: "OPERATOR" });
      const resolved = await reply(test, staff, replied, { state: "RESOLVED" });
      expect(resolved).toMatchObject({ state: "RESOLVED", turn: "NOBODY" });
      expect(await listed(test, person, { filter: { isUnread: true } })).toEqual([made.id]);
      const reopened = await reply(test, person, resolved, { text: "Снова нет." });
      expect(reopened).toMatchObject({ state: "IN_PROGRESS", turn: "OPERATOR", version: 6 });
      expect(
        reopened.messages.nodes.map(({ seq, text, state, author: { role } }) => [seq, text, state, role]),
      ).toEqual([
        [6, "Снова нет.", "IN_PROGRESS", "SUBSCRIBER"],
        [5, "Сообщение", "RESOLVED", "STAFF"],
        [4, "Спасибо, жду.", "IN_PROGRESS", "SUBSCRIBER"],
        [3, "Сообщение", "PENDING", "STAFF"],
        [2, null, "IN_PROGRESS", "STAFF"],
        [1, WORDS.text, "ACKNOWLEDGED", "SUBSCRIBER"],
      ]);
      const audit = await test.database.rows<{ action: string }>(
        "select action from audit_record where subject_id = $1 order by id",
        [made.id],
      );
      expect(audit.map(({ action }) => action)).toEqual([
        "appeal.created",
        "appeal.assigned",
        ...Array.from({ length: 4 }, () => "appeal.replied"),
      ]);
    });
  });

  it("lets one of many who write at once go on, and passes nobody over", async () => {
    await withTestApp(async (test) => {
      const { person, staff } = await appealScene(test);
      const made = await begin(test, person);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          act(test, i % 2 === 0 ? staff : person, "replyToAppeal", {
            appealId: made.id,
            version: made.version,
            text: `Сообщение ${String(i)}`,
          }),
        ),
      );
      const won = answers.filter(({ appeal }) => appeal !== null);
      expect(won).toHaveLength(1);
      expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
        Array.from({ length: 19 }, () => "CHANGED_MEANWHILE"),
      );
      const { appeal } = await test.data(APPEAL, { id: made.id }, { as: person });
      expect(appeal?.messages.nodes).toHaveLength(2);
      expect(appeal?.version).toBe(2);
    });
  });

  it("is for those who take part only, and not for what has ended", async () => {
    await withTestApp(async (test) => {
      const { administrator, person, otherPerson, stranger, staff } = await appealScene(test);
      const made = await begin(test, person);
      const input = { appealId: made.id, version: 1, text: "Сообщение" };
      // The administrator reads it, and does not speak in the line's place.
      expect(await refusal(test, administrator, "replyToAppeal", input)).toBe("FORBIDDEN");
      expect(await refusal(test, administrator, "closeAppeal", { appealId: made.id, version: 1 })).toBe(
        "FORBIDDEN",
      );
      for (const as of [stranger, otherPerson]) {
        expect(await refusal(test, as, "replyToAppeal", input)).toBe("NOT_FOUND");
        expect(await refusal(test, as, "markAppealRead", { appealId: made.id, version: 1 })).toBe(
          "NOT_FOUND",
        );
      }
      expect(await refusal(test, person, "replyToAppeal", { ...input, state: "CLOSED" })).toBe(
        "INVALID_INPUT",
      );
      expect(await refusal(test, staff, "replyToAppeal", { ...input, state: "CANCELLED" })).toBe(
        "INVALID_INPUT",
      );
      expect(await refusal(test, person, "replyToAppeal", { ...input, text: "" })).toBe("INVALID_INPUT");
      const rejected = await reply(test, staff, made, { state: "REJECTED", text: "Такой услуги нет." });
      for (const as of [person, staff])
        expect(await refusal(test, as, "replyToAppeal", { ...input, version: rejected.version })).toBe(
          "APPEAL_ENDED",
        );
    });
  });

  it("is told live to those who see it, and to nobody else", async () => {
    await withTestApp(async (test) => {
      const { person, otherPerson, staff } = await appealScene(test);
      const made = await begin(test, person);
      const follow = graphql(`
        subscription ReplyToAppealFollow($id: ID!) {
          appealUpdated(id: $id) { version turn lastMessage { text } }
        }
      `);
      const updates = test.subscribe(follow, { id: made.id }, { as: person });
      const next = async (): Promise<unknown> => {
        const { value } = (await updates.next()) as IteratorResult<
          TestAnswer<{ appealUpdated: unknown }>,
          null
        >;
        return value?.data?.appealUpdated;
      };
      expect(await next()).toEqual({ version: 1, turn: "OPERATOR", lastMessage: { text: WORDS.text } });
      await reply(test, staff, made, { text: "Проверяем." });
      expect(await next()).toEqual({ version: 2, turn: "CUSTOMER", lastMessage: { text: "Проверяем." } });
      await updates.return?.();
      const refusalOf = (id: string): Promise<unknown> =>
        test
          .subscribe(follow, { id }, { as: otherPerson })
          .next()
          .catch((error: unknown) => error);
      for (const id of [made.id, `${made.id}x`])
        expect(await refusalOf(id)).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    });
  });
});

describe("staff", () => {
  it("find who has waited longest, and give an appeal to a colleague who can sign in", async () => {
    await withTestApp(async (test) => {
      const { person, administrator, clientId, staff } = await appealScene(test);
      const first = await begin(test, person);
      test.clock.advance(60_000);
      const second = await done(test, administrator, "createAppeal", { clientId, ...WORDS });
      test.clock.advance(60_000);
      // More said by who waits already makes nobody wait less.
      await reply(test, person, first);
      const waiting = { filter: { turn: "OPERATOR" }, sort: "LONGEST_WAITING" } as const;
      expect(await listed(test, staff, waiting)).toEqual([first.id, second.id]);
      expect(await listed(test, staff, { filter: { turn: "OPERATOR", states: ["PENDING"] } })).toEqual([]);
      await test.headersOf(staff);
      const assign = { appealId: second.id, version: 1 };
      expect(await refusal(test, staff, "assignAppeal", { ...assign, assigneeId: person.id })).toBe(
        "INVALID_INPUT",
      );
      const given = await done(test, staff, "assignAppeal", { ...assign, assigneeId: staff.id });
      expect(given.assignee).toBe(staff.name);
    });
  });
});
