import { graphql, type AnswerTo } from "../../../testing/graphql";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { buildPoolNumber } from "../../../testing/number-builders";
import { orderScene } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";
import { PoolNumber, PoolNumberState } from "./pool-number.entity";

const HOLD = graphql(`
  mutation HoldNumberHold($input: HoldNumberInput!, $key: String!) {
    holdNumber(input: $input, idempotencyKey: $key) {
      heldNumber { number heldUntil } userErrors { code field message opensAt }
    }
  }
`);
const RELEASE = graphql(`
  mutation HoldNumberRelease($input: ReleaseNumberInput!, $key: String!) {
    releaseNumber(input: $input, idempotencyKey: $key) { releasedNumber userErrors { code } }
  }
`);

const NUMBER = "+375291234567";
const MINUTE = 60_000;
const admin = administratorOf("cl_a");
const stranger = administratorOf("cl_b");

type Held = AnswerTo<typeof HOLD>["holdNumber"];

let keys = 0;
const newKey = (): string => `k${String((keys += 1))}`;

async function hold(
  test: TestApp,
  number = NUMBER,
  subscriberId = "sub_1",
  as: TestViewer = admin,
  key = newKey(),
): Promise<Held> {
  const variables = { input: { subscriberId, number }, key };
  return (await test.data(HOLD, variables, { as })).holdNumber;
}

/** The refusal's code, or until when it is held. */
async function told(...args: Parameters<typeof hold>): Promise<string> {
  const { heldNumber, userErrors } = await hold(...args);
  return userErrors[0]?.code ?? heldNumber?.heldUntil?.slice(11, 16) ?? "nothing";
}

async function release(test: TestApp, subscriberId = "sub_1", as: TestViewer = admin): Promise<string> {
  const variables = { input: { subscriberId, number: NUMBER }, key: newKey() };
  const { releaseNumber } = await test.data(RELEASE, variables, { as });
  return releaseNumber.userErrors[0]?.code ?? releaseNumber.releasedNumber ?? "nothing";
}

const withNumber = (work: (test: TestApp) => Promise<void>, lines = 2): Promise<void> =>
  withTestApp(async (test) => {
    await orderScene(test.database, lines);
    await buildPoolNumber(test.database, NUMBER);
    await work(test);
  });

describe("holding a number", () => {
  it("keeps it from everybody else for 15 minutes, to the instant", () =>
    withNumber(async (test) => {
      expect(await hold(test)).toEqual({
        heldNumber: { number: NUMBER, heldUntil: "2026-11-16T09:15:00.000Z" },
        userErrors: [],
      });
      expect(await told(test, NUMBER, "sub_foreign", stranger)).toBe("NUMBER_TAKEN");
      expect(await told(test, NUMBER, "sub_2")).toBe("NUMBER_TAKEN");
      test.clock.advance(15 * MINUTE - 1);
      expect(await told(test, NUMBER, "sub_foreign", stranger)).toBe("NUMBER_TAKEN");
      test.clock.advance(1);
      expect(await told(test, NUMBER, "sub_foreign", stranger)).toBe("09:30");
      expect(await told(test)).toBe("NUMBER_TAKEN");
      const audit = await test.database.read(AuditRecord, "where t.action = 'number.held' order by t.id");
      expect(audit.map(({ actorId, clientId, subjectId }) => [actorId, clientId, subjectId])).toEqual([
        [admin.id, "cl_a", "sub_1"],
        [stranger.id, "cl_b", "sub_foreign"],
      ]);
    }));

  it("again makes it longer, up to an hour in all; then it is anybody's", () =>
    withNumber(async (test) => {
      const ends: string[] = [];
      for (let i = 0; i < 6; i++) {
        ends.push(await told(test));
        test.clock.advance(10 * MINUTE);
      }
      expect(ends).toEqual(["09:15", "09:25", "09:35", "09:45", "09:55", "10:00"]);
      expect(await told(test, NUMBER, "sub_foreign", stranger)).toBe("10:15");
    }));

  it("is done once a key, and answers the same while it lasts", () =>
    withNumber(async (test) => {
      const first = await hold(test, NUMBER, "sub_1", admin, "key");
      test.clock.advance(MINUTE);
      expect(await hold(test, NUMBER, "sub_1", admin, "key")).toEqual(first);
      expect(await told(test, "+375291111111", "sub_1", admin, "key")).toBe("IDEMPOTENCY_KEY_REUSED");
      test.clock.advance(14 * MINUTE);
      expect(await told(test, NUMBER, "sub_1", admin, "key")).toBe("NOT_FOUND");
      expect(await told(test, NUMBER, "sub_1", admin, "")).toBe("INVALID_INPUT");
      expect(await told(test)).toBe("09:30");
    }));

  it("has one winner of a hundred at once", () =>
    withNumber(async (test) => {
      const [{ n } = { n: 0 }] = await test.database.rows<{ n: number }>(
        "select count(*) as n from subscriber",
      );
      const tries = await Promise.all(
        Array.from({ length: 100 }, (_, i) => told(test, NUMBER, `sub_${String((i % (n - 1)) + 1)}`)),
      );
      expect(tries.filter((each) => each === "09:15")).toHaveLength(1);
      expect(tries.filter((each) => each === "NUMBER_TAKEN")).toHaveLength(99);
      const audit = await test.database.read(AuditRecord, "where t.action = 'number.held'");
      expect(audit).toHaveLength(1);
    }, 100));

  it("lets nobody drain the pool: three a subscriber, twenty a viewer, however many ask at once", () =>
    withNumber(async (test) => {
      const number = (i: number): string => `+3752910${String(10_000 + i)}`;
      for (let i = 0; i < 60; i++) await buildPoolNumber(test.database, number(i));
      const ofOne = await Promise.all(Array.from({ length: 10 }, (_, i) => told(test, number(i))));
      expect(ofOne.filter((each) => each === "09:15")).toHaveLength(3);
      expect(ofOne.filter((each) => each === "TOO_MANY_HELD_NUMBERS")).toHaveLength(7);
      const more = await Promise.all(
        Array.from({ length: 40 }, (_, i) => told(test, number(i + 15), `sub_${String(i + 2)}`)),
      );
      expect(more.filter((each) => each === "09:15")).toHaveLength(17);
      // One that is held already may be held longer, and another viewer is not bound by it.
      const [own] = await test.database.read(PoolNumber, "where t.held_for = 'sub_1' order by t.number");
      expect(await told(test, own?.number)).toBe("09:15");
      expect(await told(test, NUMBER, "sub_foreign", stranger)).toBe("09:15");
      test.clock.advance(15 * MINUTE);
      expect(await told(test, number(59))).toBe("09:30");
    }, 60));

  it("lets no more than three be held for a subscriber by several who ask at once", () =>
    withNumber(async (test) => {
      const number = (i: number): string => `+3752910${String(10_000 + i)}`;
      for (let i = 0; i < 12; i++) await buildPoolNumber(test.database, number(i));
      const viewers = Array.from({ length: 12 }, () => administratorOf("cl_a"));
      for (const viewer of viewers) await test.headersOf(viewer);
      const told12 = await Promise.all(viewers.map((viewer, i) => told(test, number(i), "sub_1", viewer)));
      expect(told12.filter((each) => each === "09:15")).toHaveLength(3);
      expect(told12.filter((each) => each === "TOO_MANY_HELD_NUMBERS")).toHaveLength(9);
    }, 60));

  it("refuses what is not to be had, each for its reason", () =>
    withNumber(async (test) => {
      const { database } = test;
      const rests = Date.parse("2026-12-01T00:00:00Z");
      await buildPoolNumber(database, "+375291111111", { state: PoolNumberState.STANDBY, stateUntil: rests });
      await buildPoolNumber(database, "+375292222222", { state: PoolNumberState.SUSPENDED });
      expect((await hold(test, "+375291111111")).userErrors).toMatchObject([
        { code: "NUMBER_RESTING", field: ["number"], opensAt: "2026-12-01T00:00:00.000Z" },
      ]);
      expect(await told(test, "+375292222222")).toBe("NUMBER_TAKEN");
      expect(await told(test, "+375293333333")).toBe("NUMBER_TAKEN");
      // A number that another company's line has is answered like one that nobody has.
      expect(await told(test, "+375291009000")).toBe("NUMBER_TAKEN");
      expect(await told(test, "+375291000001")).toBe("NUMBER_UNCHANGED");
      expect(await told(test, NUMBER, "sub_foreign")).toBe("NOT_FOUND");
      expect(await told(test, NUMBER, "sub_unknown")).toBe("NOT_FOUND");
      await database.write((unit) =>
        unit.run("update subscriber set state = 'suspended' where id = 'sub_1'"),
      );
      expect(await told(test)).toBe("SUBSCRIBER_SUSPENDED");
    }));

  it("is for a subscriber where the company leaves it to them and lets them spend", () =>
    withNumber(async (test) => {
      const person = personOf("sub_1");
      expect(await told(test, NUMBER, "sub_1", person)).toBe("NOT_LEFT_TO_SUBSCRIBERS");
      await test.database.write((unit) =>
        unit.run(
          "insert into subscriber_permission (client_id, kind, is_allowed) values ('cl_a', 'changeNumber', true)",
        ),
      );
      expect(await told(test, NUMBER, "sub_1", person)).toBe("SPENDING_NOT_ALLOWED");
      await test.database.write((unit) => unit.run("update client set subscribers_may_spend = true"));
      expect(await told(test, NUMBER, "sub_1", person)).toBe("09:15");
      expect(await told(test, NUMBER, "sub_2", person)).toBe("NOT_FOUND");
    }));
});

describe("releasing a number", () => {
  it("gives it to whoever comes, and does nothing to what is not held", () =>
    withNumber(async (test) => {
      await hold(test);
      expect(await release(test, "sub_2")).toBe(NUMBER);
      expect(await told(test, NUMBER, "sub_foreign", stranger)).toBe("NUMBER_TAKEN");
      expect(await release(test, "sub_1", stranger)).toBe("NOT_FOUND");
      expect(await release(test)).toBe(NUMBER);
      expect(await release(test)).toBe(NUMBER);
      expect(await told(test, NUMBER, "sub_foreign", stranger)).toBe("09:15");
      const released = await test.database.read(AuditRecord, "where t.action = 'number.released'");
      expect(released.map(({ subjectId }) => subjectId)).toEqual(["sub_1"]);
    }));

  it("is not for the line where the company has chosen", () =>
    withNumber(async (test) => {
      await hold(test);
      expect(await release(test, "sub_1", personOf("sub_1"))).toBe("FORBIDDEN");
    }));
});
