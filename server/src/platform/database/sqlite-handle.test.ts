import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DRIVERS_TO_TRY } from "../../testing/test-database";
import { KEPT_STATEMENTS } from "./sqlite-connection";
import { SqliteHandle } from "./sqlite-handle";

const CELL = `select json_group_array(t.name) as cell from
  (select t.name from thing t where t.id among($1) and t.size > $2 and ($3 is null or t.name like $3) order by t.id) t`;

describe.each(DRIVERS_TO_TRY)("a connection to SQLite by %s", (driver) => {
  const withHandle = async (work: (handle: SqliteHandle) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), "kabinet-handle-"));
    try {
      const handle = await SqliteHandle.open(driver, {
        file: join(folder, "test.sqlite"),
        readOnly: false,
      });
      await handle.exec("create table thing (id varchar primary key, name varchar, size integer)");
      for (let i = 0; i < 100; i++)
        await handle.run("insert into thing (id, name, size) values ($1, $2, $3)", [
          `t${String(i)}`,
          `"${String(i)}'`,
          i,
        ]);
      await work(handle);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("gives each of many reads that go together its own answer", async () => {
    await withHandle(async (handle) => {
      const asked = Array.from({ length: 100 }, (_, i) => i);
      const cells = await Promise.all(
        asked.map((i) =>
          handle.cell(CELL, [[`t${String(i)}`, "t99", "no'pe"], i - 1, i % 2 === 0 ? null : "%9%"]),
        ),
      );
      const expected = asked.map((i) => [i, 99].filter((n, place, all) => all.indexOf(n) === place));
      expect(cells.map((cell) => JSON.parse(cell) as string[])).toEqual(
        expected.map((ids, i) =>
          ids.filter((n) => i % 2 === 0 || String(n).includes("9")).map((n) => `"${String(n)}'`),
        ),
      );
      await handle.close();
    });
  });

  it("lets the read fail that asks for too much, and no other", async () => {
    await withHandle(async (handle) => {
      const patterns = ["%1%", "%".repeat(60_000), "%2%"];
      const results = await Promise.allSettled(
        patterns.map((like) => handle.cell(CELL, [["t1", "t2"], 0, like])),
      );
      expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
        `["\\"1'"]`,
        "failed",
        `["\\"2'"]`,
      ]);
      await handle.close();
    });
  });

  it("waits at its end for what is under way", async () => {
    await withHandle(async (handle) => {
      const cells = Array.from({ length: 40 }, () => handle.cell(CELL, [["t1"], 0, null]));
      const count = handle.all<{ n: number }>("select count(*) as n from thing", []);
      await handle.close();
      expect(new Set(await Promise.all(cells))).toEqual(new Set([`["\\"1'"]`]));
      expect(await count).toEqual([{ n: 100 }]);
    });
  });

  it("says by code and words what SQLite refuses, and goes on", async () => {
    await withHandle(async (handle) => {
      const twice = handle.run("insert into thing (id, name, size) values ($1, $2, $3)", ["t1", "x", 1]);
      await expect(twice).rejects.toMatchObject({
        code: "SQLITE_CONSTRAINT",
        message: "SQLITE_CONSTRAINT: UNIQUE constraint failed: thing.id",
      });
      await expect(handle.all("select 1 from absent", [])).rejects.toMatchObject({
        code: "SQLITE_ERROR",
        message: "SQLITE_ERROR: no such table: absent",
      });
      await expect(handle.exec("insert into absent values (1)")).rejects.toThrow("no such table: absent");
      expect(await handle.all("select count(*) as n from thing", [])).toEqual([{ n: 100 }]);
      await handle.close();
    });
  });

  it("writes nothing where it is opened for reading only", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kabinet-handle-"));
    try {
      const file = join(folder, "test.sqlite");
      await expect(SqliteHandle.open(driver, { file, readOnly: true })).rejects.toMatchObject({
        code: "SQLITE_CANTOPEN",
      });
      const writer = await SqliteHandle.open(driver, { file, readOnly: false });
      await writer.exec("create table thing (id varchar)");
      const reader = await SqliteHandle.open(driver, { file, readOnly: true });
      await expect(reader.run("insert into thing values ($1)", ["a"])).rejects.toMatchObject({
        code: "SQLITE_READONLY",
      });
      await Promise.all([reader.close(), writer.close()]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("makes more different calls than it keeps statements", async () => {
    await withHandle(async (handle) => {
      const texts = Array.from({ length: KEPT_STATEMENTS + 5 }, (_, i) => `select ${String(i)} + $1 as n`);
      const sums = async (): Promise<number[]> =>
        (await Promise.all(texts.map((text) => handle.all<{ n: number }>(text, [1])))).map(
          ([row]) => row?.n ?? 0,
        );
      const expected = texts.map((_, i) => i + 1);
      expect(await sums()).toEqual(expected);
      expect(await sums()).toEqual(expected);
      await handle.close();
    });
  });
});
