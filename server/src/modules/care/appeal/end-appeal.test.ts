import { appealScene, done, refusal } from "../../../testing/appeal-scene";
import { withTestApp } from "../../../testing/test-app";

const WORDS = { topic: "OTHER", subject: "Вопрос", text: "Как это работает?" };

describe("closeAppeal and cancelAppeal", () => {
  it("close what has been answered, and withdraw what is open", async () => {
    await withTestApp(async (test) => {
      const { administrator, clientId, staff } = await appealScene(test);
      const made = await done(test, administrator, "createAppeal", { clientId, ...WORDS });
      const at = (version: number): object => ({ appealId: made.id, version });
      expect(await refusal(test, administrator, "closeAppeal", at(1))).toBe("APPEAL_NOT_CLOSABLE");
      await done(test, staff, "replyToAppeal", { ...at(1), text: "Вот так.", state: "RESOLVED" });
      expect(await refusal(test, administrator, "closeAppeal", at(1))).toBe("CHANGED_MEANWHILE");
      expect(await refusal(test, administrator, "cancelAppeal", at(2))).toBe("APPEAL_NOT_CANCELLABLE");
      const closed = await done(test, administrator, "closeAppeal", at(2));
      expect(closed).toMatchObject({ state: "CLOSED", turn: "NOBODY", version: 3 });
      expect(await refusal(test, administrator, "closeAppeal", at(3))).toBe("APPEAL_NOT_CLOSABLE");

      const other = await done(test, administrator, "createAppeal", { clientId, ...WORDS });
      const cancelled = await done(
        test,
        administrator,
        "cancelAppeal",
        { appealId: other.id, version: 1 },
        "same key",
      );
      expect(cancelled.messages.nodes[0]).toMatchObject({ text: null, state: "CANCELLED" });
      // The same key answers the same, though it could not be done again.
      const again = await done(
        test,
        administrator,
        "cancelAppeal",
        { appealId: other.id, version: 1 },
        "same key",
      );
      expect(again).toEqual(cancelled);
    });
  });
});
