import { graphql } from "../../../testing/graphql";
import { APPEAL_SUBJECT_MAX, APPEAL_TEXT_MAX } from "@kabinet/shared";
import { act, appealScene, done, listed, refusal } from "../../../testing/appeal-scene";
import { withTestApp } from "../../../testing/test-app";

const WORDS = { topic: "BILLING", subject: "Счёт за октябрь", text: "Откуда в счёте роуминг?" };

describe("createAppeal", () => {
  it("begins a conversation with the specialists, with a number that can be said, and an audit row", async () => {
    await withTestApp(async (test) => {
      const { administrator, clientId } = await appealScene(test);
      const appeal = await done(test, administrator, "createAppeal", { clientId, ...WORDS });
      expect(appeal).toMatchObject({
        state: "ACKNOWLEDGED",
        turn: "OPERATOR",
        version: 1,
        isUnread: false,
        assignee: null,
        party: "ADMINISTRATOR",
        messages: {
          nodes: [{ seq: 1, text: WORDS.text, state: "ACKNOWLEDGED", author: { role: "ADMINISTRATOR" } }],
        },
      });
      expect(appeal.reference).toMatch(/^\d{4}-\d{4}$/);
      const audit = await test.database.rows(
        `select action as "action", client_id as "clientId" from audit_record where subject_id = $1`,
        [appeal.id],
      );
      expect(audit).toEqual([{ action: "appeal.created", clientId }]);
    });
  });

  it("shows each only what is theirs: nothing of the administrators' to the line that it is about", async () => {
    await withTestApp(async (test) => {
      const scene = await appealScene(test);
      const { administrator, person, otherPerson, stranger, staff, clientId, line } = scene;
      const ofCompany = await done(test, administrator, "createAppeal", { clientId, ...WORDS });
      const aboutLine = await done(test, administrator, "createAppeal", { subscriberId: line, ...WORDS });
      const own = await done(test, person, "createAppeal", WORDS);
      const toLine = await done(test, staff, "createAppeal", { subscriberId: line, ...WORDS });
      expect(own).toMatchObject({ party: "SUBSCRIBER" });
      expect(toLine).toMatchObject({ party: "SUBSCRIBER", state: "PENDING", turn: "CUSTOMER" });
      const all = [toLine.id, own.id, aboutLine.id, ofCompany.id];

      expect(await listed(test, staff)).toEqual(all);
      expect(await listed(test, administrator)).toEqual(all);
      expect(await listed(test, administrator, { clientId })).toEqual([aboutLine.id, ofCompany.id]);
      expect(await listed(test, administrator, { subscriberId: line })).toEqual([
        toLine.id,
        own.id,
        aboutLine.id,
      ]);
      expect(await listed(test, person)).toEqual([toLine.id, own.id]);
      expect(await listed(test, person, { clientId })).toEqual([]);
      expect(await listed(test, person, { filter: { isUnread: true } })).toEqual([toLine.id]);
      expect(await listed(test, administrator, { filter: { isUnread: true } })).toEqual([]);
      expect(await listed(test, otherPerson, { subscriberId: line })).toEqual([]);
      expect(await listed(test, stranger)).toEqual([]);
      expect(await listed(test, staff, { filter: { reference: `№ ${own.reference}` } })).toEqual([own.id]);
      expect(await listed(test, stranger, { filter: { reference: own.reference } })).toEqual([]);
      expect(await listed(test, staff, { filter: { reference: "x" } })).toEqual([]);

      const seen = graphql(`
        query CreateAppealSeen($id: ID!) {
          appeal(id: $id) { id client { name } createdBy { name } } node(id: $id) { id }
        }
      `);
      for (const [as, id] of [
        [person, aboutLine.id],
        [otherPerson, own.id],
        [stranger, own.id],
      ] as const)
        expect(await test.data(seen, { id }, { as })).toEqual({ appeal: null, node: null });
      expect(await test.data(seen, { id: own.id }, { as: person })).toMatchObject({
        appeal: { client: null },
        node: { id: own.id },
      });
    });
  });

  it("is done once for one key, and refuses the key for anything else", async () => {
    await withTestApp(async (test) => {
      const { administrator, clientId } = await appealScene(test);
      const [first, second] = await Promise.all([
        done(test, administrator, "createAppeal", { clientId, ...WORDS }, "k"),
        done(test, administrator, "createAppeal", { clientId, ...WORDS }, "k"),
      ]);
      expect(second.id).toBe(first.id);
      expect(await listed(test, administrator)).toEqual([first.id]);
      const other = await act(
        test,
        administrator,
        "createAppeal",
        { clientId, ...WORDS, text: "Другое" },
        "k",
      );
      expect(other.userErrors[0]).toMatchObject({
        code: "IDEMPOTENCY_KEY_REUSED",
        field: ["idempotencyKey"],
      });
      const none = await act(test, administrator, "createAppeal", { clientId, ...WORDS }, "");
      expect(none.userErrors[0]).toMatchObject({ code: "INVALID_INPUT" });
    });
  });

  it("refuses what is not the viewer's, no text, too much of it, and what no keyboard types", async () => {
    await withTestApp(async (test) => {
      const { administrator, person, stranger, clientId, line, otherLine } = await appealScene(test);
      const create = (as: typeof person, input: object): Promise<string | null> =>
        refusal(test, as, "createAppeal", { ...WORDS, ...input });
      expect(await create(stranger, { clientId })).toBe("NOT_FOUND");
      expect(await create(stranger, { subscriberId: line })).toBe("NOT_FOUND");
      expect(await create(person, { subscriberId: otherLine })).toBe("NOT_FOUND");
      expect(await create(person, { clientId })).toBe("NOT_FOUND");
      expect(await create(administrator, {})).toBe("INVALID_INPUT");
      expect(await create(administrator, { clientId, subscriberId: line })).toBe("INVALID_INPUT");
      for (const [name, text] of [
        ["subject", ""],
        ["subject", "две\nстроки"],
        ["subject", "я".repeat(APPEAL_SUBJECT_MAX + 1)],
        ["text", " \n "],
        ["text", "а\u0000б"],
        ["text", "а\u202eб"],
        ["text", "я".repeat(APPEAL_TEXT_MAX + 1)],
      ] as const) {
        const { userErrors } = await act(test, person, "createAppeal", { ...WORDS, [name]: text });
        expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field: [name] }]);
      }
      const { userErrors } = await act(test, person, "createAppeal", { ...WORDS, topic: "NUMBER_CHANGE" });
      expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["topic"] }]);
      expect(await listed(test, administrator)).toEqual([]);

      const longest = { subject: "я".repeat(APPEAL_SUBJECT_MAX), text: "я".repeat(APPEAL_TEXT_MAX) };
      await done(test, person, "createAppeal", { ...WORDS, ...longest });
      // Plain text is kept as it is: nothing in it means anything but itself.
      const html = await done(test, person, "createAppeal", { ...WORDS, text: "  <b>1</b>\r\n=2 " });
      expect(html.messages.nodes[0]?.text).toBe("<b>1</b>\n=2");
    });
  });
});
