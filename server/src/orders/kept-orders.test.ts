import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { CHANGES } from "../modules";
import type { Acting } from "../platform/authorization/acting";
import { TestClock } from "../testing/test-clock";
import type { Database } from "../platform/database/database";
import { workUntilIdle } from "../testing/order-scene";
import { administratorOf } from "../testing/test-viewer";
import { undoOrder } from "./act-on-order";
import { inverseOf } from "./change-list";
import { evaluate } from "./evaluate";
import { OrderRecord } from "./order.entity";
import { openTestDatabase } from "../testing/test-database";
import { terms, TERMS_VERSION } from "./order-terms";

const KEPT = join(__dirname, "../testing/kept/orders-before-lanes.sqlite.br");
const PLACED = Date.parse("2026-11-16T09:00:00Z");
const DAY = 86_400_000;

/** Opens a copy of the kept database under the present program. */
async function withKept(work: (database: Database, clock: TestClock) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kabinet-kept-"));
  try {
    const file = join(folder, "kabinet.sqlite");
    writeFileSync(file, brotliDecompressSync(readFileSync(KEPT)));
    const database = await openTestDatabase(`sqlite:${file}`);
    try {
      await work(database, new TestClock(PLACED));
    } finally {
      await database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ordersIn = (database: Database, state: string): Promise<OrderRecord[]> =>
  database.read(OrderRecord, "where t.state = $1 order by t.id", [state]);

/** What an order of today would store of the same change of the same line, as JSON tells it. */
async function storedNow(
  database: Database,
  { id, kind, input, createdAt, runAt }: OrderRecord,
): Promise<object> {
  const change = CHANGES.get(kind);
  const own = JSON.parse(input) as object;
  const when = { changes: CHANGES, now: createdAt, at: runAt, orderId: id, timeZone: "Europe/Minsk" };
  const evaluation = await evaluate(database, change, own, {
    ...{ ...when, viewer: null, bySubscriber: false, lock: false },
  });
  if (!evaluation) throw new Error(`the line of ${id} is gone`);
  const { before, after, fees, warnings, priceOnce, monthlyBefore, monthlyAfter } = terms(evaluation);
  const codes = (JSON.parse(warnings) as { readonly code: string }[]).map(({ code }) => code);
  const [was, becomes, charged] = [before, after, fees].map((text): unknown => JSON.parse(text));
  const price = { fees: charged, priceOnce, monthlyBefore, monthlyAfter };
  return { input: change.own(own), before: was, after: becomes, warnings: codes, ...price };
}

describe("orders of an earlier release", () => {
  it("that are planned are carried out as they were previewed: none is held", async () => {
    await withKept(async (database, clock) => {
      const planned = await ordersIn(database, "pending");
      const kinds = new Set(planned.map(({ kind }) => kind));
      expect(CHANGES.all.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
      clock.advance(DAY + 60_000);
      await workUntilIdle(database, clock);
      for (const { id, kind, after, fees } of planned.filter(({ runAt }) => runAt <= clock.now())) {
        const [now] = await database.read(OrderRecord, "where t.id = $1", [id]);
        expect([kind, now?.state, now?.reasonCode, now?.after, now?.fees]).toEqual([
          ...[kind, "completed", null],
          ...[after, fees],
        ]);
      }
    });
  });

  it("and those of today store the same of each kind, unless the version of the terms is another", async () => {
    await withKept(async (database) => {
      const kept = join(__dirname, `../testing/kept/terms-${String(TERMS_VERSION)}.json`);
      const stored: Record<string, object> = {};
      for (const order of await ordersIn(database, "pending"))
        stored[order.kind] ??= await storedNow(database, order);
      // What a release changes here it gives a version of its own, with a file of its own, and reads the older ones.
      expect(stored).toEqual(JSON.parse(readFileSync(kept, "utf8")));
    });
  });

  it("that are done are taken back where anything can take them back", async () => {
    await withKept(async (database, clock) => {
      const done = await ordersIn(database, "completed");
      let undone = 0;
      for (const order of done) {
        if (order.createdAt !== PLACED || !inverseOf(CHANGES, order, order.completedAt ?? 0)) continue;
        const acting: Acting = {
          ...{ viewer: administratorOf(order.clientId), locale: "en", timeZone: "Europe/Minsk" },
          ...{ clock, database, proof: null },
        };
        const act = { orderId: order.id, idempotencyKey: `undo ${order.id}` };
        const { userErrors, order: back } = await undoOrder(acting, CHANGES, act);
        expect([order.kind, userErrors]).toEqual([order.kind, []]);
        await workUntilIdle(database, clock);
        const [now] = await database.read(OrderRecord, "where t.id = $1", [back?.id ?? ""]);
        expect([order.kind, now?.state]).toEqual([order.kind, "completed"]);
        undone++;
      }
      expect(undone).toBeGreaterThan(CHANGES.all.length - 5);
    });
  });
});
