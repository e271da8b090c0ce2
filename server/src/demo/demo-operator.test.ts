import { beginDemo, endDemo } from "./demo-mark";
import { DemoOperator } from "./demo-operator";
import { DEMO_OPERATOR } from "./demo-people";
import { PoolNumberState } from "../modules/line/number-pool/pool-number.entity";
import { SESSION_LIMITS } from "../platform/authorization/session-limits";
import { buildSchema } from "../schema";
import { APPEAL, appealScene, done as doneIn, type SeenAppeal } from "../testing/appeal-scene";
import { buildPoolNumber } from "../testing/number-builders";
import { TEST_SECRETS, withTestApp, type TestApp } from "../testing/test-app";
import type { TestViewer } from "../testing/test-viewer";

const ANSWERS_AFTER = 20_000;
const WORDS = { topic: "OTHER", subject: "Вопрос", text: "Как быть?" };
const MARK = { day: "2026-11-15", seed: 1, usageRate: 1 };

function operatorOf({ database, clock }: TestApp): DemoOperator {
  const sms = { sendSms: () => Promise.resolve() };
  const surroundings = { database, clock, timeZone: "Europe/Minsk", sms, secrets: TEST_SECRETS };
  return new DemoOperator({
    surroundings: {
      ...surroundings,
      sessionLimits: SESSION_LIMITS,
      publicUrl: new URL("http://localhost:4000"),
    },
    schema: buildSchema(),
    answersAfter: ANSWERS_AFTER,
  });
}

type Scene = Awaited<ReturnType<typeof appealScene>>;

function scene(
  name: string,
  work: (test: TestApp, operator: DemoOperator, scene: Scene) => Promise<void>,
): void {
  it(name, () =>
    withTestApp(async (test) => {
      await beginDemo(test.database, MARK);
      await endDemo(test.database, MARK.day);
      const operator = operatorOf(test);
      // It is there from the beginning, as in a demo: what is older is none of its business.
      await operator.tick();
      await work(test, operator, await appealScene(test));
    }),
  );
}

/** Does something to an appeal without saying in which language: what somebody speaks is set here. */
const done = (test: TestApp, as: TestViewer, mutation: string, input: object): Promise<SeenAppeal> =>
  doneIn(test, as, mutation, input, undefined, null);

async function look(test: TestApp, as: TestViewer, id: string): Promise<SeenAppeal> {
  const { appeal } = await test.data(APPEAL, { id }, { as });
  if (!appeal) throw new Error(`there is no appeal ${id}`);
  return appeal;
}

/** Lets an appeal be taken up and answered. */
async function later(test: TestApp, operator: DemoOperator): Promise<void> {
  test.clock.advance(ANSWERS_AFTER);
  await operator.tick();
  await operator.tick();
}

const lastText = ({ messages }: SeenAppeal): string =>
  messages.nodes.find(({ text }) => text !== null)?.text ?? "";

/** Has it noted which language somebody uses. */
async function speaks(test: TestApp, as: TestViewer, locale: string): Promise<void> {
  await test.database.write((unit) =>
    unit.run("update viewer set locale = $2 where id = $1", [as.id, locale]),
  );
}

describe("the demo's operator", () => {
  scene(
    "takes an appeal up, answers, resolves what nobody replies to, and closes it",
    async (test, operator, all) => {
      const { person } = all;
      const made = await done(test, person, "createAppeal", WORDS);
      expect(await operator.tick()).toBe(0);
      test.clock.advance(ANSWERS_AFTER / 2 - 1);
      expect(await operator.tick()).toBe(0);
      test.clock.advance(1);
      expect(await operator.tick()).toBe(1);
      expect(await look(test, person, made.id)).toMatchObject({
        state: "IN_PROGRESS",
        assignee: DEMO_OPERATOR.name,
        version: 2,
      });
      test.clock.advance(ANSWERS_AFTER / 2 - 1);
      expect(await operator.tick()).toBe(0);
      test.clock.advance(1);
      expect(await operator.tick()).toBe(1);
      const answered = await look(test, person, made.id);
      expect(answered).toMatchObject({ state: "PENDING", turn: "CUSTOMER", isUnread: true, version: 3 });
      expect(answered.messages.nodes[0]?.author).toEqual({ name: DEMO_OPERATOR.name, role: "STAFF" });
      expect(await operator.tick()).toBe(0);

      test.clock.advance(45 * ANSWERS_AFTER - 1);
      expect(await operator.tick()).toBe(0);
      test.clock.advance(1);
      expect(await operator.tick()).toBe(1);
      expect(await look(test, person, made.id)).toMatchObject({ state: "RESOLVED", version: 4 });
      test.clock.advance(360 * ANSWERS_AFTER - 1);
      expect(await operator.tick()).toBe(0);
      test.clock.advance(1);
      expect(await operator.tick()).toBe(1);
      expect(await look(test, person, made.id)).toMatchObject({ state: "CLOSED", version: 5 });
      expect(await operator.tick()).toBe(0);
    },
  );

  scene(
    "says in the writer's language that it is a program, Russian where none is known",
    async (test, operator, all) => {
      for (const [locale, word] of [
        [null, "демонстрации за специалистов отвечает программа"],
        ["be", "дэманстрацыі за спецыялістаў адказвае праграма"],
        ["en", "in the demonstration a program answers"],
      ] as const) {
        const made = await done(test, all.person, "createAppeal", WORDS);
        if (locale !== null) await speaks(test, all.person, locale);
        test.clock.advance(ANSWERS_AFTER);
        await operator.tick();
        await operator.tick();
        expect(lastText(await look(test, all.staff, made.id))).toContain(word);
      }
    },
  );

  scene("leaves to the staff what one of them has taken up or has answered", async (test, operator, all) => {
    const { person, staff } = all;
    const taken = await done(test, person, "createAppeal", WORDS);
    await done(test, staff, "assignAppeal", { appealId: taken.id, version: 1 });
    const answered = await done(test, person, "createAppeal", WORDS);
    const reply = { appealId: answered.id, version: 1, text: "Смотрим." };
    // Who answers first answers for it.
    expect(await done(test, staff, "replyToAppeal", reply)).toMatchObject({
      assignee: staff.name,
      version: 2,
    });
    await done(test, person, "replyToAppeal", { ...reply, version: 2 });
    // Taken up by the program, and then a person has said a word.
    const joined = await done(test, person, "createAppeal", WORDS);
    test.clock.advance(ANSWERS_AFTER / 2);
    expect(await operator.tick()).toBe(1);
    await done(test, staff, "replyToAppeal", {
      appealId: joined.id,
      version: 2,
      text: "Я сам.",
      state: "IN_PROGRESS",
    });
    await later(test, operator);
    for (const { id } of [taken, answered, joined])
      expect(
        (await look(test, staff, id)).messages.nodes.filter(
          ({ author, text }) => text !== null && author.name === DEMO_OPERATOR.name,
        ),
      ).toEqual([]);
  });

  scene("works on three at once, whoever has waited longest first", async (test, operator, all) => {
    const made: SeenAppeal[] = [];
    for (let i = 0; i < 5; i++) {
      made.push(await done(test, all.person, "createAppeal", WORDS));
      test.clock.advance(1);
    }
    test.clock.advance(ANSWERS_AFTER / 2);
    expect(await operator.tick()).toBe(3);
    expect(await operator.tick()).toBe(0);
    const states = await Promise.all(made.map(async ({ id }) => (await look(test, all.staff, id)).state));
    expect(states).toEqual(["IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS", "ACKNOWLEDGED", "ACKNOWLEDGED"]);
    test.clock.advance(ANSWERS_AFTER / 2);
    expect(await operator.tick()).toBe(3);
    expect(await operator.tick()).toBe(2);
  });

  scene(
    "offers numbers that fit a request, then what is near, and declines where there is none",
    async (test, operator, all) => {
      const { administrator, line, staff } = all;
      const request = (wishes: object): Promise<SeenAppeal> =>
        done(test, administrator, "requestNumberChange", { subscriberId: line, ...wishes });
      const none = await request({ mask: "29%77" });
      await later(test, operator);
      const declined = await look(test, staff, none.id);
      expect(declined.state).toBe("REJECTED");
      await buildPoolNumber(test.database, "+375297000077", { category: "silver" });
      await buildPoolNumber(test.database, "+375297000177", { state: PoolNumberState.SUSPENDED });
      const fitting = await request({ mask: "29%77" });
      await later(test, operator);
      let appeal = await look(test, staff, fitting.id);
      expect(appeal.state).toBe("PENDING");
      expect(lastText(appeal)).toContain("+375 29 700-00-77 — Серебряный, 77,56 BYN");
      expect(lastText(appeal)).not.toContain("700-01-77");
      // Another mask in a reply is looked for as well; thanks end it.
      const say = (text: string): Promise<SeenAppeal> =>
        done(test, administrator, "replyToAppeal", { appealId: appeal.id, version: appeal.version, text });
      await buildPoolNumber(test.database, "+375333000001");
      await say("А есть 33%01?");
      await later(test, operator);
      appeal = await look(test, staff, fitting.id);
      expect(lastText(appeal)).toMatch(/\+375 33 300-00-01/);
      await say("Thank you!");
      await later(test, operator);
      expect(await look(test, staff, fitting.id)).toMatchObject({ state: "RESOLVED", turn: "NOBODY" });
      const near = await request({ mask: "29%77", category: "GOLD" });
      await later(test, operator);
      expect(lastText(await look(test, staff, near.id))).toMatch(/700-00-77/);
    },
  );

  scene(
    "tells of a line that is not served, and gives up honestly where it knows no more",
    async (test, operator, all) => {
      const { person, line, staff } = all;
      await test.database.write((unit) =>
        unit.run("update subscriber set state = 'suspended', suspension_reason = 'debt' where id = $1", [
          line,
        ]),
      );
      const made = await done(test, person, "createAppeal", { ...WORDS, topic: "NETWORK" });
      await later(test, operator);
      let appeal = await look(test, staff, made.id);
      expect(lastText(appeal)).toContain("сейчас не обслуживается");
      for (let i = 0; i < 2; i++) {
        await done(test, person, "replyToAppeal", {
          appealId: made.id,
          version: appeal.version,
          text: "И всё же?",
        });
        await later(test, operator);
        appeal = await look(test, staff, made.id);
      }
      expect(appeal.state).toBe("RESOLVED");
      expect(lastText(appeal)).toContain("staff@operator.example");
    },
  );

  it("leaves a database that is no demo alone, and what the demo's own stories have left open", async () => {
    await withTestApp(async (test) => {
      const operator = operatorOf(test);
      const { person, staff } = await appealScene(test);
      const made = await done(test, person, "createAppeal", WORDS);
      test.clock.advance(ANSWERS_AFTER);
      expect(await operator.tick()).toBe(0);
      await test.database.write((unit) =>
        unit.run(
          "insert into billing_day (day, step, cursor, seed, usage_rate, usage_records) values ('2026-11-15', 'done', '', 1, 1, 0)",
        ),
      );
      test.clock.advance(ANSWERS_AFTER);
      expect(await operator.tick()).toBe(0);
      expect((await look(test, staff, made.id)).state).toBe("ACKNOWLEDGED");
    });
  });
});
