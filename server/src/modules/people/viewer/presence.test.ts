import { SESSION_LIMITS } from "../../../platform/authorization/session-limits";
import { TestClock } from "../../../testing/test-clock";
import { createTestDatabase, openTestDatabase, withTestDatabase } from "../../../testing/test-database";
import { buildAdministrator } from "../../../testing/viewer-builders";
import { hashSecret } from "../../../platform/secrets/secret";
import type { Database } from "../../../platform/database/database";
import { authenticate } from "./presence.task";
import { endSession, openSession } from "./session.store";
import { eventually, passRealTime } from "../../../testing/eventually";

const NOW = Date.UTC(2026, 10, 16, 9);

const arrive = (database: Database, cookie: string, clock = new TestClock(NOW)) =>
  authenticate(database, clock, { cookie, authorization: null });

async function opened(database: Database): Promise<{ id: string; token: string }> {
  const { id } = await buildAdministrator(database);
  const { token } = await database.write((unit) => openSession(unit, id, NOW, SESSION_LIMITS));
  return { id, token };
}

/** How often the database is asked. */
function counting(database: Database): { readonly database: Database; readonly reads: () => number } {
  let reads = 0;
  const watched = new Proxy(database, {
    get(target, property) {
      if (property === "rows") reads += 1;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
  return { database: watched, reads: () => reads };
}

describe("who is here", () => {
  it("is looked up once for requests that follow each other, and anew after half a second", () =>
    withTestDatabase(async (plain) => {
      const { database, reads } = counting(plain);
      const { id, token } = await opened(database);
      const realTime = jest.spyOn(performance, "now").mockReturnValue(1_000);
      for (let i = 0; i < 50; i++) expect((await arrive(database, token))?.id).toBe(id);
      expect(reads()).toBeLessThanOrEqual(2);
      const before = reads();
      realTime.mockReturnValue(1_499);
      expect((await arrive(database, token))?.id).toBe(id);
      expect(reads()).toBe(before);
      realTime.mockReturnValue(1_500);
      expect((await arrive(database, token))?.id).toBe(id);
      expect(reads()).toBe(before + 1);
      realTime.mockRestore();
    }));

  it("is nobody from the moment on that the end of the session is committed, also to who was asking then", () =>
    withTestDatabase(async (database) => {
      const { id, token } = await opened(database);
      let ended = false;
      const late: boolean[] = [];
      const asking = Array.from({ length: 8 }, async () => {
        for (let i = 0; i < 40; i++) {
          const wasEnded = ended;
          const viewer = await arrive(database, token);
          if (wasEnded) late.push(viewer !== null);
          await new Promise((next) => setImmediate(next));
        }
      });
      await database.write((unit) => endSession(unit, hashSecret(token), id));
      if (database.kind === "sqlite") ended = true;
      await Promise.all(asking);
      expect(late.filter(Boolean)).toEqual([]);
      // On PostgreSQL it is told by a connection of its own.
      if (database.kind === "postgres") passRealTime(500);
      expect(await arrive(database, token)).toBeNull();
    }));

  it("is written down once a minute, however many requests come", () =>
    withTestDatabase(async (database) => {
      const { token } = await opened(database);
      const clock = new TestClock(NOW);
      clock.advance(59_999);
      await Promise.all(Array.from({ length: 20 }, () => arrive(database, token, clock)));
      clock.advance(1);
      await Promise.all(Array.from({ length: 20 }, () => arrive(database, token, clock)));
      // It is written beside the answers. Were it written a millisecond before, it would not be written again now.
      await eventually(async () => {
        const [row] = await database.rows<{ at: number }>("select last_seen_at as at from session");
        expect((row?.at ?? 0) - NOW).toBe(60_000);
      });
    }));

  it("is not kept by a page that is only left open, which the program looks at by itself", () =>
    withTestDatabase(async (database) => {
      const { token } = await opened(database);
      const clock = new TestClock(NOW);
      const look = () => authenticate(database, clock, { cookie: token, authorization: null, isLook: true });
      clock.advance(SESSION_LIMITS.idle - 1);
      expect(await look()).not.toBeNull();
      clock.advance(1);
      expect(await look()).toBeNull();
    }));

  it("is known on another gateway, and nobody there within a second of signing out", async () => {
    const test = await createTestDatabase();
    const [here, there] = [await openTestDatabase(test.url), await openTestDatabase(test.url)];
    try {
      // One process owns a SQLite file: two gateways share a PostgreSQL only.
      const other = here.kind === "postgres" ? there : here;
      const { id, token } = await opened(here);
      expect((await arrive(other, token))?.id).toBe(id);
      await here.write((unit) => endSession(unit, hashSecret(token), id));
      const since = performance.now();
      await eventually(async () => expect(await arrive(other, token)).toBeNull());
      expect(performance.now() - since).toBeLessThan(1_000);
    } finally {
      await here.close();
      await there.close();
      await test.drop();
    }
  });
});
