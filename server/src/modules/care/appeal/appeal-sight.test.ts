import { graphql } from "../../../testing/graphql";
import { act, appealScene, done, listed, refusal } from "../../../testing/appeal-scene";
import { workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import type { TestViewer } from "../../../testing/test-viewer";

const WORDS = { topic: "OTHER", subject: "Вопрос", text: "Текст" };
let keys = 0;

async function rename(test: TestApp, as: TestViewer, subscriberId: string, name: string): Promise<void> {
  test.clock.advance(60_000);
  const { renameSubscriber } = await test.data(
    graphql(`
      mutation AppealSightRenameSubscriber($input: RenameSubscriberInput!, $key: String!) {
        renameSubscriber(input: $input, idempotencyKey: $key) { userErrors { code } }
      }
    `),
    { input: { subscriberId, name, hasNewUser: false }, key: `rename ${String((keys += 1))}` },
    { as },
  );
  expect(renameSubscriber.userErrors).toEqual([]);
  await workUntilIdle(test.database, test.clock);
  test.clock.advance(60_000);
}

const UNREAD = { filter: { isUnread: true } };

describe("who sees a conversation", () => {
  it("does not see what an earlier user of the line wrote, nor takes part in it; the company still does", async () => {
    await withTestApp(async (test) => {
      const { administrator, person, line, staff } = await appealScene(test);
      await rename(test, administrator, line, "Первая Анна");
      const made = await done(test, person, "createAppeal", WORDS);
      const answered = await done(test, staff, "replyToAppeal", {
        appealId: made.id,
        version: 1,
        text: "Да",
      });
      expect(await listed(test, person, UNREAD)).toEqual([made.id]);

      await rename(test, administrator, line, "Второй Иван");
      expect(await listed(test, person)).toEqual([]);
      expect(await listed(test, person, UNREAD)).toEqual([]);
      expect(await listed(test, person, { filter: { reference: made.reference } })).toEqual([]);
      const { node, appeal } = await test.data(
        graphql(`query AppealSightAppeal($id: ID!) { appeal(id: $id) { id } node(id: $id) { id } }`),
        { id: made.id },
        { as: person },
      );
      expect([node, appeal]).toEqual([null, null]);
      const input = { appealId: made.id, version: answered.version };
      for (const mutation of ["replyToAppeal", "closeAppeal", "cancelAppeal", "markAppealRead"])
        expect(
          await refusal(
            test,
            person,
            mutation,
            mutation === "replyToAppeal" ? { ...input, text: "Я" } : input,
          ),
        ).toBe("NOT_FOUND");
      expect(await listed(test, administrator, { subscriberId: line })).toEqual([made.id]);
      expect(await listed(test, staff)).toEqual([made.id]);
      const own = await done(test, person, "createAppeal", WORDS);
      expect(await listed(test, person)).toEqual([own.id]);

      // A slip that is put right takes nobody's conversations away.
      await rename(test, administrator, line, "Первая Анна");
      expect(await listed(test, person)).toEqual([made.id]);
    });
  });

  it("goes on where the line gets another number, and stays the company's where it ends", async () => {
    await withTestApp(async (test) => {
      const { administrator, person, line, clientId } = await appealScene(test);
      const own = await done(test, person, "createAppeal", WORDS);
      const about = await done(test, administrator, "createAppeal", { subscriberId: line, ...WORDS });
      await test.database.write((unit) =>
        unit.run(
          "update subscriber set number = '+375291112299', national_number = '291112299' where id = $1",
          [line],
        ),
      );
      expect(await listed(test, person)).toEqual([own.id]);
      await test.database.write((unit) =>
        unit.run("update subscriber set state = 'terminated' where id = $1", [line]),
      );
      expect(await listed(test, administrator, { clientId })).toEqual([about.id]);
      const input = { appealId: about.id, version: about.version, text: "Ещё вопрос" };
      expect((await act(test, administrator, "replyToAppeal", input)).userErrors).toEqual([]);
      expect(
        await refusal(test, administrator, "requestNumberChange", { subscriberId: line, comment: "x" }),
      ).toBe("SUBSCRIBER_TERMINATED");
    });
  });
});

describe("staff", () => {
  it("find what nobody has taken up, and what one of them answers for", async () => {
    await withTestApp(async (test) => {
      const { person, administrator, clientId, staff } = await appealScene(test);
      const fresh = await done(test, person, "createAppeal", WORDS);
      const taken = await done(test, administrator, "createAppeal", { clientId, ...WORDS });
      await done(test, staff, "assignAppeal", { appealId: taken.id, version: 1 });
      expect(await listed(test, staff, { filter: { isAssigned: false } })).toEqual([fresh.id]);
      expect(await listed(test, staff, { filter: { isAssigned: true } })).toEqual([taken.id]);
      expect(await listed(test, staff, { filter: { assigneeId: staff.id } })).toEqual([taken.id]);
      expect(await listed(test, staff, { filter: { assigneeId: "vwr_other" } })).toEqual([]);
    });
  });
});
