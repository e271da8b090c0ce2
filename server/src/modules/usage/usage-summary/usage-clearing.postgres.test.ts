import { buildSubscriber } from "../../../testing/builders";
import { withTestDatabase } from "../../../testing/test-database";
import { buildCallDetails } from "../../../testing/usage-builders";
import type { Database } from "../../../platform/database/database";
import { usageClearing } from "./usage-clearing.store";
import { ensureUsageMonth } from "../usage-record/usage-partition.store";
import { UsageRecord } from "../usage-record/usage-record.entity";

const ZONE = "Europe/Minsk";
const NOW = Date.parse("2026-11-01T00:00:00+03:00");

async function partitions(database: Database): Promise<string[]> {
  const rows = await database.rows<{ name: string }>(
    "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'usage_record'::regclass order by 1",
  );
  return rows.map(({ name }) => name);
}

/** One round; how many rows it has cleared one by one. */
async function clear(database: Database): Promise<number> {
  const { clear } = usageClearing(ZONE, 7);
  let rows = 0;
  for await (const cleared of clear({ database, now: NOW, batch: 10 })) rows += cleared;
  return rows;
}

describe("call details on PostgreSQL", () => {
  it("go by whole months, which are dropped; what lies in no month of its own is deleted", async () => {
    await withTestDatabase(async (database) => {
      const line = await buildSubscriber(database);
      for (const month of ["2026-02", "2026-03", "2026-04"]) await ensureUsageMonth(database, ZONE, month);
      await buildCallDetails(
        database,
        line,
        { at: "2025-12-31T12:00:00+03:00" },
        { at: "2026-02-10T12:00:00+03:00" },
        { at: "2026-03-31T23:59:59.999+03:00" },
        { at: "2026-04-01T00:00:00+03:00" },
      );
      await clear(database);
      expect(await partitions(database)).toEqual(["usage_record_2026_04", "usage_record_other"]);
      const left = await database.read(UsageRecord, "");
      expect(left.map(({ startedAt }) => startedAt)).toEqual([Date.parse("2026-04-01T00:00:00+03:00")]);
    });
  });

  it("stay where somebody reads them for long: others are not kept waiting behind the drop", async () => {
    await withTestDatabase(async (database) => {
      const line = await buildSubscriber(database);
      await ensureUsageMonth(database, ZONE, "2026-03");
      await buildCallDetails(database, line, { at: "2026-03-10T12:00:00+03:00" });
      let hasRead: () => void = () => undefined;
      let end: () => void = () => undefined;
      const read = new Promise<void>((resolve) => (hasRead = resolve));
      const ended = new Promise<void>((resolve) => (end = resolve));
      const reading = database.write(async (unit) => {
        await unit.read(UsageRecord, "");
        hasRead();
        await ended;
      });
      await read;
      await expect(clear(database)).rejects.toThrow("lock timeout");
      end();
      await reading;
      expect(await database.read(UsageRecord, "")).toHaveLength(1);
      await clear(database);
      expect(await database.read(UsageRecord, "")).toEqual([]);
    });
  });
});
