import { clearingsOf, MODULES } from "./modules";
import { readSettings } from "./env";
import { PoolNumber, PoolNumberState } from "./modules/line/number-pool/pool-number.entity";
import { UsageCounter } from "./modules/usage/allowance/usage-counter.entity";
import { UsageRecord } from "./modules/usage/usage-record/usage-record.entity";
import { UsageDayTally, UsagePartyTally } from "./modules/usage/usage-summary/usage-tally.entity";
import { HEAVY_MONTH } from "./modules/usage/usage-summary/usage-tally.policy";
import { talliedMonths } from "./modules/usage/usage-summary/usage-tally.store";
import { ApiToken } from "./modules/people/viewer/api-token.entity";
import { Session, SignInPlace } from "./modules/people/viewer/session.entity";
import { SignInCode } from "./modules/people/viewer/sign-in-code.entity";
import { SignInThrottle } from "./modules/people/viewer/sign-in-throttle.entity";
import {
  MailLanguage,
  VoicemailEmailLink,
  VoicemailEmailRow,
} from "./modules/line/voicemail/voicemail.entity";
import { NetworkEffect } from "./network/network-effect.entity";
import { TestClock } from "./testing/test-clock";
import type { Database, EntityClass } from "./platform/database/database";
import { IdempotencyKey } from "./platform/idempotency/idempotency-key.entity";
import { clearAway } from "./platform/jobs/clear-away";
import { OutboxMail, OutboxMailAbout } from "./platform/mail/outbox-mail.entity";
import { buildSubscriber } from "./testing/builders";
import { buildPoolNumber } from "./testing/number-builders";
import { withTestDatabase } from "./testing/test-database";
import { findUntallied } from "./testing/tie-out";
import { buildCallDetails } from "./testing/usage-builders";

const NOW = Date.parse("2026-11-16T09:00:00Z");
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

async function clear(database: Database, now = NOW, batch = 500): Promise<Record<string, number>> {
  const cleared: Record<string, number> = {};
  await clearAway({
    database,
    clock: new TestClock(now),
    clearings: clearingsOf(readSettings({ KEEP_CALL_DETAILS_MONTHS: "7", KEEP_IDEMPOTENCY_DAYS: "30" })),
    onCleared: (what, rows) => {
      if (rows > 0) cleared[what] = rows;
    },
    onFault: (error) => {
      throw error;
    },
    batch,
    pause: 0,
  });
  return cleared;
}

/** Of two rows, the one that has just had its time is cleared and the one that has a millisecond left is not. */
interface Edge {
  readonly what: string;
  readonly entity: EntityClass<object>;
  /** A row whose instant is `at`; `id` tells it from the other. */
  readonly row: (id: string, at: number) => object;
  /** The newest instant that is cleared. */
  readonly last: number;
}

const session = (id: string) => ({
  ...{ id, publicId: id, viewerId: "v", userAgent: null },
  ...{ createdAt: NOW, expiresAt: NOW + 1, lastSeenAt: NOW, provedAt: NOW, byPasskey: false },
});
const token = (id: string) => ({
  ...{
    id,
    viewerId: "v",
    hash: id,
    name: "n",
    prefix: "p",
    scopes: "read",
    clientId: null,
    subscriberId: null,
  },
  ...{ createdAt: 0, expiresAt: NOW, lastUsedAt: null, revokedAt: null },
});
const mail = (id: string) => ({
  viewerId: null,
  ...{ id, clientId: "c", subscriberId: "s", kind: "k", address: "a@b.example", locale: "ru", attempts: 1 },
  ...{ createdAt: 0, dueAt: null, sentAt: null, returnToken: null, returned: null },
});
const copy = (address: string) => ({
  ...{ subscriberId: "s", address, clientId: "c", isCurrent: false, language: MailLanguage.RU },
  ...{ requestedAt: 0, confirmedAt: null },
});
const code = (number: string) => ({ number, id: number, subscriberId: null, codeHash: "h", triesLeft: 3 });

const EDGES: readonly Edge[] = [
  {
    what: "sessions",
    entity: Session,
    row: (id, expiresAt) => ({ ...session(id), expiresAt }),
    last: NOW,
  },
  {
    // 480 minutes without use, and an hour for uses that are not written yet.
    what: "sessions",
    entity: Session,
    row: (id, lastSeenAt) => ({ ...session(id), lastSeenAt }),
    last: NOW - 480 * MINUTE - HOUR,
  },
  {
    what: "signInPlaces",
    entity: SignInPlace,
    row: (place, lastSignInAt) => ({ viewerId: "v", place, lastSignInAt }),
    last: NOW - 30 * DAY,
  },
  {
    what: "signInCodes",
    entity: SignInCode,
    row: (id, expiresAt) => ({ ...code(id), expiresAt }),
    last: NOW,
  },
  {
    what: "signInAttempts",
    entity: SignInThrottle,
    row: (key, expiresAt) => ({ key, attempts: "[]", expiresAt }),
    last: NOW,
  },
  {
    what: "apiTokens",
    entity: ApiToken,
    row: (id, expiresAt) => ({ ...token(id), expiresAt }),
    last: NOW - 365 * DAY,
  },
  {
    what: "apiTokens",
    entity: ApiToken,
    row: (id, revokedAt) => ({ ...token(id), revokedAt }),
    last: NOW - 365 * DAY,
  },
  {
    what: "idempotencyKeys",
    entity: IdempotencyKey,
    row: (idempotencyKey, createdAt) => ({
      ...{ actorId: "v", idempotencyKey, requestHash: "h", resultId: "r", createdAt },
    }),
    last: NOW - 30 * DAY,
  },
  {
    what: "mail",
    entity: OutboxMail,
    row: (id, createdAt) => ({ ...mail(id), createdAt }),
    last: NOW - 30 * DAY,
  },
  {
    what: "mailLinks",
    entity: VoicemailEmailLink,
    row: (hash, expiresAt) => ({ hash, clientId: "c", subscriberId: "s", address: "a", expiresAt }),
    last: NOW,
  },
  {
    what: "unconfirmedAddresses",
    entity: VoicemailEmailRow,
    row: (address, requestedAt) => ({ ...copy(address), requestedAt }),
    last: NOW - 30 * DAY,
  },
  {
    what: "simulatedMessages",
    entity: NetworkEffect,
    row: (commandKey, doneAt) => ({ commandKey, kind: "sms", subject: "s", payload: "{}", doneAt }),
    last: NOW - 30 * DAY,
  },
];

describe("clearing away", () => {
  it.each(EDGES)(
    "lets $what go when their time has come, and not before",
    async ({ what, entity, row, last }) => {
      await withTestDatabase(async (database) => {
        await database.write((unit) => unit.insert(entity, [row("over", last), row("yet", last + 1)]));
        expect(await clear(database)).toEqual({ [what]: 1 });
        expect(await database.read(entity, "")).toEqual([row("yet", last + 1)]);
        expect(await clear(database)).toEqual({});
      });
    },
  );

  it("never takes mail that waits, an address that is wanted or confirmed, or what was done for an order", async () => {
    await withTestDatabase(async (database) => {
      await database.write(async (unit) => {
        await unit.insert(OutboxMail, [{ ...mail("waits"), dueAt: NOW }]);
        await unit.insert(OutboxMailAbout, [{ mailId: "waits", aboutId: "a" }]);
        await unit.insert(VoicemailEmailRow, [
          { ...copy("wanted"), isCurrent: true },
          { ...copy("confirmed"), confirmedAt: 1 },
        ]);
        const effect = {
          commandKey: "ord_1",
          kind: "pauseSubscriber",
          subject: "s",
          payload: "{}",
          doneAt: 0,
        };
        await unit.insert(NetworkEffect, [effect]);
      });
      expect(await clear(database)).toEqual({});
    });
  });

  it("forgets what a message told of together with the message", async () => {
    await withTestDatabase(async (database) => {
      await database.write((unit) => unit.insert(OutboxMailAbout, [{ mailId: "gone", aboutId: "apl_1" }]));
      expect(await clear(database)).toEqual({ mailAbout: 1 });
    });
  });

  it("frees numbers whose hold or rest is over, and forgets who had them", async () => {
    await withTestDatabase(async (database) => {
      const number = (last: number): string => `+37529123456${String(last)}`;
      const hold = { heldFor: "sub", heldBy: "vwr", heldSince: NOW - HOUR };
      const [RESERVED, STANDBY] = [PoolNumberState.RESERVED, PoolNumberState.STANDBY];
      await buildPoolNumber(database, number(1), { ...hold, state: RESERVED, stateUntil: NOW });
      await buildPoolNumber(database, number(2), { ...hold, state: RESERVED, stateUntil: NOW + 1 });
      await buildPoolNumber(database, number(3), { ...hold, state: RESERVED, orderId: "ord_1" });
      await buildPoolNumber(database, number(4), { state: STANDBY, stateUntil: NOW });
      await buildPoolNumber(database, number(5), { state: STANDBY, stateUntil: NOW + 1 });
      await buildPoolNumber(database, number(6), { state: PoolNumberState.SUSPENDED });
      expect(await clear(database)).toEqual({ numberHolds: 2 });
      const rows = await database.read(PoolNumber, "order by t.number");
      expect(
        rows.map(({ state, heldFor, heldBy, heldSince }) => [state, heldFor, heldBy, heldSince]),
      ).toEqual([
        ["available", null, null, null],
        ["reserved", "sub", "vwr", NOW - HOUR],
        ["reserved", "sub", "vwr", NOW - HOUR],
        ["available", null, null, null],
        ["standby", null, null, null],
        ["suspended", null, null, null],
      ]);
    });
  });

  it("keeps seven months of call details before the current one, as the operator counts months", async () => {
    await withTestDatabase(async (database) => {
      const [first, second] = [await buildSubscriber(database), await buildSubscriber(database)];
      const gone = "2026-03-31T23:59:59.999+03:00";
      const kept = "2026-04-01T00:00:00+03:00";
      await buildCallDetails(database, first, { at: gone }, { at: gone }, { at: gone }, { at: kept });
      await buildCallDetails(database, second, { at: kept });
      const counter = { seconds: 1, messages: 0, bytes: 0, packageSpecificationId: null, packageBytes: 0 };
      await database.write((unit) =>
        unit.insert(UsageCounter, [
          { ...counter, subscriberId: second.id, month: "2026-03" },
          { ...counter, subscriberId: second.id, month: "2026-04" },
        ]),
      );
      // The last millisecond in Minsk of a month for which March may be looked back at.
      expect(await clear(database, Date.parse("2026-10-31T23:59:59.999+03:00"))).toEqual({});
      expect(await clear(database, Date.parse("2026-11-01T00:00:00+03:00"), 2)).toEqual({ callDetails: 5 });
      const left = await database.read(UsageRecord, "order by t.subscriber_id");
      expect(left.map(({ startedAt }) => startedAt)).toEqual([Date.parse(kept), Date.parse(kept)]);
      expect((await database.read(UsageCounter, "")).map(({ month }) => month)).toEqual(["2026-04"]);
    });
  });

  it("takes the tallies of call details away with them", async () => {
    await withTestDatabase(async (database) => {
      const line = await buildSubscriber(database);
      const heavy = (month: string) =>
        Array.from({ length: HEAVY_MONTH + 1 }, (_, n) => ({
          at: `${month}-10T12:00:00+03:00`,
          otherParty: `+37544${String(n)}`,
        }));
      await buildCallDetails(database, line, ...heavy("2026-03"), ...heavy("2026-04"));
      await clear(database, Date.parse("2026-11-01T00:00:00+03:00"));
      expect(await talliedMonths(database, line.id)).toEqual(new Set(["2026-04"]));
      expect(await database.read(UsageDayTally, "")).toHaveLength(1);
      expect(await database.read(UsagePartyTally, "")).toHaveLength(HEAVY_MONTH + 1);
      expect(await findUntallied(database)).toEqual([]);
    });
  });

  it("goes in small units, so that others get in between", async () => {
    await withTestDatabase(async (database) => {
      const rows = Array.from({ length: 25 }, (_, i) => ({ ...code(String(i)), expiresAt: 0 }));
      await database.write((unit) => unit.insert(SignInCode, rows));
      const clearing = clearingsOf(readSettings({})).find(({ what }) => what === "signInCodes");
      const units: number[] = [];
      const left: number[] = [];
      for await (const cleared of clearing?.clear({ database, now: NOW, batch: 10 }) ?? []) {
        units.push(cleared);
        left.push((await database.read(SignInCode, "")).length);
      }
      expect([units, left]).toEqual([
        [10, 10, 5],
        [15, 5, 0],
      ]);
    });
  });

  it("goes on with the other rules where one fails, and stops between two units when it is told to", async () => {
    await withTestDatabase(async (database) => {
      const [found, faults]: [string[], string[]] = [[], []];
      const stopping = new AbortController();
      const parts = {
        database,
        clock: new TestClock(NOW),
        onCleared: (what: string, rows: number) => found.push(`${what} ${String(rows)}`),
        onFault: (_: unknown, what: string) => faults.push(what),
        pause: 0,
      };
      const rule = (what: string, clear: () => AsyncGenerator<number>) => ({ what, entities: [], clear });
      const clearings = [
        rule("broken", async function* () {
          yield await Promise.reject<number>(new Error("broken"));
        }),
        rule("whole", async function* () {
          yield* [2, 1];
          await Promise.resolve();
        }),
        rule("endless", async function* () {
          for (;;) {
            yield 1;
            stopping.abort();
            await Promise.resolve();
          }
        }),
        rule("after", async function* () {
          yield await Promise.resolve(1);
        }),
      ];
      expect(await clearAway({ ...parts, clearings }, stopping.signal)).toBe(true);
      expect([found, faults]).toEqual([["whole 3", "endless 2"], ["broken"]]);
    });
  });

  it("is done by one at a time: who comes meanwhile leaves it to that one", async () => {
    await withTestDatabase(async (database) => {
      const round = (): Promise<boolean> =>
        clearAway({
          ...{ database, clock: new TestClock(NOW), clearings: [], pause: 0 },
          ...{ onCleared: () => undefined, onFault: () => undefined },
        });
      await database.withLock("clearing", async () => {
        expect(await round()).toBe(false);
      });
      expect(await round()).toBe(true);
      expect(await round()).toBe(true);
    });
  });

  it("has been decided for each table: cleared by a rule, or kept for ever for a reason that its module's face gives", () => {
    const cleared = new Set<object>(clearingsOf(readSettings({})).flatMap(({ entities }) => entities));
    const undecided = MODULES.flatMap(({ entities, kept }) =>
      entities.filter((entity) => cleared.has(entity) === Object.hasOwn(kept, entity.name)),
    );
    expect(undecided.map(({ name }) => `${name}: name it in kept of its module, or in a clearing`)).toEqual(
      [],
    );
  });

  it("keeps nothing for ever that is no table of the module", () => {
    const strange = MODULES.flatMap(({ id, entities, kept }) =>
      Object.keys(kept)
        .filter((name) => !entities.some((entity) => entity.name === name))
        .map((name) => `${id}: ${name}`),
    );
    expect(strange).toEqual([]);
  });
});
