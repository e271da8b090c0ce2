import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SqliteHandle } from "./sqlite-handle";

const CELL = `select json_group_array(t.name) as cell from
  (select t.name from thing t where t.id among($1) and t.size > $2 and ($3 is null or t.name like $3) order by t.id) t`;

describe("a connection to SQLite", () => {
  const withHandle = async (work: (handle: SqliteHandle) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), "kabinet-handle-"));
    try {
      const handle = await SqliteHandle.open(join(folder, "test.sqlite"), false);
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
});
