import { say } from "../../../platform/texts/fill";
import { APPEAL_MESSAGES_PER_HOUR, APPEALS_PER_HOUR } from "@kabinet/shared";
import { act, appealScene, done, refusal } from "../../../testing/appeal-scene";
import { withTestApp } from "../../../testing/test-app";
import { limitText, writesAgainAt } from "./appeal-limit.policy";

const WORDS = { topic: "OTHER", subject: "Вопрос", text: "Текст" };
const HOUR = 3_600_000;

describe("how much one person writes within an hour", () => {
  it("is bounded at the edge of the hour and of the number", () => {
    const times = Array.from({ length: APPEALS_PER_HOUR }, (_, i) => 1_000_000 - i);
    const oldest = 1_000_000 - APPEALS_PER_HOUR + 1;
    expect(writesAgainAt("TOO_MANY_APPEALS", times, 1_000_000)).toBe(oldest + HOUR);
    expect(writesAgainAt("TOO_MANY_APPEALS", times, oldest + HOUR - 1)).toBe(oldest + HOUR);
    expect(writesAgainAt("TOO_MANY_APPEALS", times, oldest + HOUR)).toBeNull();
    expect(writesAgainAt("TOO_MANY_APPEALS", times.slice(1), 1_000_000)).toBeNull();
    // Said by the operator's clock, and never too early.
    const at = Date.UTC(2026, 10, 16, 9, 59, 1);
    expect(say(limitText("TOO_MANY_APPEALS", at, "Europe/Minsk"), "ru")).toContain("в 13:00");
    expect(say(limitText("TOO_MANY_APPEAL_MESSAGES", at - 1_000, "America/New_York"), "en")).toContain(
      "at 04:59",
    );
  });

  it("counts appeals of one person: others may go on, and so may they an hour after the first", async () => {
    await withTestApp(async (test) => {
      const { administrator, clientId, person, line, staff } = await appealScene(test);
      const input = { clientId, ...WORDS };
      const first = await done(test, administrator, "createAppeal", input);
      test.clock.advance(60_000);
      // Two that come at once are counted one after another.
      const rest = await Promise.all(
        Array.from({ length: APPEALS_PER_HOUR }, () => act(test, administrator, "createAppeal", input)),
      );
      const refused = rest.flatMap(({ userErrors }) => userErrors);
      expect(refused.map(({ code }) => code)).toEqual(["TOO_MANY_APPEALS"]);
      expect(refused[0]?.message).toContain("13:00");
      expect(
        await refusal(test, administrator, "requestNumberChange", { subscriberId: line, comment: "x" }),
      ).toBe("TOO_MANY_APPEALS");
      const reply = { appealId: first.id, version: 1, text: "Ещё" };
      expect(await refusal(test, administrator, "replyToAppeal", reply)).toBeNull();
      expect(await refusal(test, person, "createAppeal", WORDS)).toBeNull();
      for (let i = 0; i <= APPEALS_PER_HOUR; i++)
        expect(await refusal(test, staff, "createAppeal", input)).toBeNull();
      test.clock.advance(HOUR - 60_001);
      expect(await refusal(test, administrator, "createAppeal", input)).toBe("TOO_MANY_APPEALS");
      test.clock.advance(1);
      expect(await refusal(test, administrator, "createAppeal", input)).toBeNull();
    });
  });

  it("counts messages, the first ones too, and neither what staff say nor what is only done", async () => {
    await withTestApp(async (test) => {
      const { person, staff } = await appealScene(test);
      let appeal = await done(test, person, "createAppeal", WORDS);
      const say = (as: typeof person): Promise<typeof appeal> =>
        done(test, as, "replyToAppeal", { appealId: appeal.id, version: appeal.version, text: "Слово" });
      for (let i = 1; i < APPEAL_MESSAGES_PER_HOUR; i++) appeal = await say(person);
      const input = { appealId: appeal.id, version: appeal.version, text: "Слово" };
      expect(await refusal(test, person, "replyToAppeal", input)).toBe("TOO_MANY_APPEAL_MESSAGES");
      expect(await refusal(test, person, "createAppeal", WORDS)).toBe("TOO_MANY_APPEAL_MESSAGES");
      appeal = await say(staff);
      expect(
        await refusal(test, person, "closeAppeal", { appealId: appeal.id, version: appeal.version }),
      ).toBeNull();
    });
  });
});
