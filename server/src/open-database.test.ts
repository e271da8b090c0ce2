import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MIGRATIONS } from "./migrations";
import { AuditRecord } from "./platform/audit/audit-record.entity";
import { openDatabase } from "./open-database";
import { forUpdate, type Database } from "./platform/database/database";
import { DRIVERS_TO_TRY, withTestDatabase } from "./testing/test-database";
import { eventually } from "./testing/eventually";

const row = (id: string, at: number) => ({
  id,
  at,
  actorId: "a",
  actorName: "А",
  actorRole: "staff",
  action: "x",
});

describe.each(DRIVERS_TO_TRY)("the database (SQLite by %s)", (sqliteDriver) => {
  const withDatabase = (work: (database: Database) => Promise<void>): Promise<void> =>
    withTestDatabase(work, { sqliteDriver });

  it("keeps units of work apart: of 200 in parallel a third is rolled back, and only that third", async () => {
    await withDatabase(async (database) => {
      const seen: number[] = [];
      const reading = new AbortController();
      const reader = (async () => {
        while (!reading.signal.aborted) {
          const [count] = await database.rows<{ n: number }>(
            "select count(*) as n from audit_record where at = 0",
          );
          seen.push(count?.n ?? -1);
        }
      })();
      const results = await Promise.allSettled(
        Array.from({ length: 200 }, (_, i) =>
          database.write(async (unit) => {
            await unit.insert(AuditRecord, [row(`aud_${String(i).padStart(3, "0")}`, i % 3 === 0 ? 0 : i)]);
            await database.rows("select 1 as one");
            const own = await database.read(AuditRecord, "where t.id = $1", [
              `aud_${String(i).padStart(3, "0")}`,
            ]);
            expect(own).toHaveLength(1);
            if (i % 3 === 0) throw new Error("rolled back");
            return i;
          }),
        ),
      );
      reading.abort();
      await reader;
      expect(results.filter(({ status }) => status === "rejected")).toHaveLength(67);
      const kept = await database.read(AuditRecord, "order by t.at");
      expect(kept.map(({ at }) => at)).toEqual(
        Array.from({ length: 200 }, (_, i) => i).filter((i) => i % 3 !== 0),
      );
      expect(new Set(seen)).toEqual(new Set([0]));
    });
  });

  it("reads aside what has been committed, and nothing of a unit that is under way", async () => {
    await withDatabase(async (database) => {
      const ids = async (): Promise<string[]> => {
        const records = await database.aside.read(AuditRecord, "order by t.id");
        const [count] = await database.aside.rows<{ n: number }>("select count(*) as n from audit_record");
        expect(count?.n).toBe(records.length);
        return records.map(({ id }) => id);
      };
      await database.write((unit) => unit.insert(AuditRecord, [row("aud_1", 1)]));
      expect(await ids()).toEqual(["aud_1"]);
      let insideDone: () => void = () => undefined;
      let end: () => void = () => undefined;
      const inside = new Promise<void>((resolve) => (insideDone = resolve));
      const ended = new Promise<void>((resolve) => (end = resolve));
      const unit = database.write(async (open) => {
        await open.insert(AuditRecord, [row("aud_2", 2)]);
        insideDone();
        await ended;
      });
      await inside;
      expect(await ids()).toEqual(["aud_1"]);
      end();
      await unit;
      expect(await ids()).toEqual(["aud_1", "aud_2"]);
    });
  });

  it("does units about different things side by side, and those about the same thing one after another", async () => {
    await withDatabase(async (database) => {
      const things = ["a", "b", "c"];
      await database.write((unit) =>
        unit.insert(
          AuditRecord,
          things.map((thing) => row(thing, 0)),
        ),
      );
      const grow = (thing: string, i: number): Promise<void> =>
        database.write(async (unit) => {
          const [found] = await database.read(AuditRecord, `where t.id = $1${forUpdate(database)}`, [thing]);
          await unit.insert(AuditRecord, [row(`${thing}_${String(i)}`, 1)]);
          await unit.run("update audit_record set at = $2 where id = $1", [thing, (found?.at ?? 0) + 1]);
          if (i % 5 === 0) throw new Error("rolled back");
        }, thing);
      const results = await Promise.allSettled(
        Array.from({ length: 60 }, (_, i) => grow(things[i % 3] ?? "", Math.floor(i / 3))),
      );
      expect(results.filter(({ status }) => status === "rejected")).toHaveLength(12);
      const kept = await database.read(AuditRecord, "order by t.id");
      expect(kept.filter(({ id }) => things.includes(id)).map(({ at }) => at)).toEqual([16, 16, 16]);
      expect(kept).toHaveLength(3 + 48);
    });
  });

  it("finds out which of the units that came together is too late for a key", async () => {
    await withDatabase(async (database) => {
      const take = (key: number): Promise<number> =>
        database.write(
          (unit) => unit.insert(AuditRecord, [row(`key_${String(key % 7)}`, key)], { ignoreConflicts: true }),
          `thing_${String(key)}`,
        );
      const taken = await Promise.all(Array.from({ length: 20 }, (_, key) => take(key)));
      expect(taken.reduce((sum, n) => sum + n, 0)).toBe(7);
      const kept = await database.read(AuditRecord, "order by t.id");
      expect(kept.map(({ at }) => taken[at])).toEqual([1, 1, 1, 1, 1, 1, 1]);
    });
  });

  it("joins a unit that is open, and refuses one that has ended", async () => {
    await withDatabase(async (database) => {
      let late: Promise<unknown> = Promise.resolve();
      const heard: string[] = [];
      const stop = database.listen("topic", (payload) => heard.push(payload));
      await database.write(async (outer) => {
        await database.write(async (inner) => {
          expect(inner).toBe(outer);
          await inner.insert(AuditRecord, [row("aud_1", 1)]);
          await inner.publish("topic", "hello");
        });
        late = new Promise((resolve, reject) => {
          setTimeout(() => {
            Promise.resolve()
              .then(() => outer.rows("select 1 as one"))
              .then(resolve, reject);
          }, 50);
        });
      });
      await expect(late).rejects.toThrow("has ended");
      await eventually(() => expect(heard).toEqual(["hello"]));
      stop();
    });
  });

  it("matches lists, inserts thousands at once, and passes over rows that exist", async () => {
    await withDatabase(async (database) => {
      const rows = Array.from({ length: 12_000 }, (_, i) => row(`aud_${String(i)}`, i));
      expect(await database.write((unit) => unit.insert(AuditRecord, rows))).toBe(12_000);
      const inserted = await database.write((unit) =>
        unit.insert(AuditRecord, [row("aud_1", 1), row("aud_new", 2)], { ignoreConflicts: true }),
      );
      expect(inserted).toBe(1);
      const found = await database.read(AuditRecord, "where t.id among($1) order by t.id", [
        ["aud_1", "aud_2", "no'pe"],
      ]);
      expect(found.map(({ id, clientId }) => [id, clientId])).toEqual([
        ["aud_1", null],
        ["aud_2", null],
      ]);
    });
  });
});

describe.each(DRIVERS_TO_TRY)("a file that is no database's (SQLite by %s)", (sqliteDriver) => {
  it("is named when it cannot be opened, with what to do", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kabinet-file-"));
    const text = join(folder, "text.sqlite");
    writeFileSync(text, "this is a text, and long enough to be looked at as a database\n".repeat(100));
    try {
      for (const file of [folder, text, join(text, "below.sqlite")])
        await expect(openDatabase(`sqlite:${file}`, { sqliteDriver })).rejects.toMatchObject({
          message: expect.stringMatching(
            new RegExp(`^The database file ${file} cannot be opened .*DATABASE_URL=sqlite:<file>`),
          ) as string,
          code: expect.any(String) as string,
        });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the migrations", () => {
  it("are told of one by one, with the time that each took, and only when they are made", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kabinet-migrations-"));
    try {
      const told: [string, number][] = [];
      const open = () =>
        openDatabase(`sqlite:${join(folder, "new.sqlite")}`, {
          migrated: (name, ms) => told.push([name, ms]),
        });
      await (await open()).close();
      expect(told.map(([name]) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
      expect(told.every(([, ms]) => Number.isInteger(ms) && ms >= 0)).toBe(true);
      await (await open()).close();
      expect(told).toHaveLength(MIGRATIONS.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
