import { graphql } from "../../../testing/graphql";
import { NUMBER_WISH_COMMENT_MAX, NUMBER_WISH_CONTACT_MAX } from "@kabinet/shared";
import { act, appealScene, done, refusal } from "../../../testing/appeal-scene";
import { buildAccount, buildSubscriber } from "../../../testing/builders";
import { withTestApp } from "../../../testing/test-app";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";

const LINE = graphql(`
  query RequestNumberChangeLine($id: ID!) {
    subscriber(id: $id) {
      viewerCanRequestNumberChange
      numberChangeRequest { topic subject wishes { mask category categoryName comment contact } }
    }
  }
`);

describe("requestNumberChange", () => {
  it("leaves an appeal that says what is wanted, one at a time for a line, whoever asks", async () => {
    await withTestApp(async (test) => {
      const { administrator, person, staff, line } = await appealScene(test);
      const wishes = {
        mask: "29%77",
        category: "GOLD",
        comment: "Легко запомнить",
        contact: "office@example.com",
      };
      expect(await test.data(LINE, { id: line }, { as: person })).toEqual({
        subscriber: { viewerCanRequestNumberChange: true, numberChangeRequest: null },
      });
      const made = await done(test, administrator, "requestNumberChange", { subscriberId: line, ...wishes });
      expect(made.messages.nodes[0]?.text).toBe(
        "Please change the number +375 29 111-22-33.\nMask: 29%77\nCategory: Gold\nЛегко запомнить\nContact: office@example.com",
      );
      expect(await test.data(LINE, { id: line }, { as: administrator, locale: "en" })).toEqual({
        subscriber: {
          viewerCanRequestNumberChange: false,
          numberChangeRequest: {
            topic: "NUMBER_CHANGE",
            subject: "Request to change the number +375 29 111-22-33",
            wishes: { ...wishes, categoryName: "Gold" },
          },
        },
      });
      // The line's user learns that there is one, and nothing of it.
      expect(await test.data(LINE, { id: line }, { as: person })).toEqual({
        subscriber: { viewerCanRequestNumberChange: false, numberChangeRequest: null },
      });
      const again = { subscriberId: line, category: "SILVER" };
      for (const as of [person, administrator])
        expect(await refusal(test, as, "requestNumberChange", again)).toBe("NUMBER_CHANGE_REQUESTED");

      const at = (version: number): object => ({ appealId: made.id, version });
      await done(test, staff, "replyToAppeal", { ...at(1), text: "Сменили.", state: "RESOLVED" });
      const own = await done(test, person, "requestNumberChange", again);
      expect(own.party).toBe("SUBSCRIBER");
      // The first is not opened again beside it.
      expect(await refusal(test, administrator, "replyToAppeal", { ...at(2), text: "Не тот." })).toBe(
        "NUMBER_CHANGE_REQUESTED",
      );
      await done(test, person, "cancelAppeal", { appealId: own.id, version: 1 });
      await done(test, administrator, "replyToAppeal", { ...at(2), text: "Не тот." });
    });
  });

  it("lets one of many who ask at once go on", async () => {
    await withTestApp(async (test) => {
      const { administrator, person, line } = await appealScene(test);
      const codes = await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          refusal(test, i % 2 === 0 ? administrator : person, "requestNumberChange", {
            subscriberId: line,
            comment: `Просьба ${String(i)}`,
          }),
        ),
      );
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes.filter((code) => code === "NUMBER_CHANGE_REQUESTED")).toHaveLength(11);
    });
  });

  it("refuses no wish at all, what is no mask, too much, a line that has ended or is not the viewer's", async () => {
    await withTestApp(async (test) => {
      const { administrator, otherPerson, stranger, line, clientId } = await appealScene(test);
      const fieldOf = async (input: object): Promise<string | undefined> => {
        const { userErrors } = await act(test, administrator, "requestNumberChange", {
          subscriberId: line,
          ...input,
        });
        expect(userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
        return userErrors[0]?.field?.at(-1);
      };
      expect(await fieldOf({})).toBe("comment");
      expect(await fieldOf({ mask: " ", comment: "", contact: "a@b.example" })).toBe("comment");
      expect(await fieldOf({ mask: "abc" })).toBe("mask");
      expect(await fieldOf({ comment: "я".repeat(NUMBER_WISH_COMMENT_MAX + 1) })).toBe("comment");
      expect(await fieldOf({ comment: "я", contact: "я".repeat(NUMBER_WISH_CONTACT_MAX + 1) })).toBe(
        "contact",
      );
      expect(await fieldOf({ comment: "я", contact: "a\nb" })).toBe("contact");
      for (const as of [stranger, otherPerson])
        expect(await refusal(test, as, "requestNumberChange", { subscriberId: line, comment: "я" })).toBe(
          "NOT_FOUND",
        );
      const account = await buildAccount(test.database, { clientId });
      const ended = await buildSubscriber(test.database, { account, state: SubscriberState.TERMINATED });
      const wish = { subscriberId: ended.id, comment: "я" };
      expect(await refusal(test, administrator, "requestNumberChange", wish)).toBe("SUBSCRIBER_TERMINATED");
      expect(await test.data(LINE, { id: ended.id }, { as: administrator })).toMatchObject({
        subscriber: { viewerCanRequestNumberChange: false },
      });
    });
  });
});
