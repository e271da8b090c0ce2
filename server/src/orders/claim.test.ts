import type { Database } from "../platform/database/database";
import { withTestDatabase } from "../testing/test-database";
import { claimDue } from "./claim.store";
import { Lane, OnClosedWindow, OrderRecord, OrderState } from "./order.entity";

const NOW = 1_000_000;
const LEASE = 20_000;
const EVERYTHING = { most: 10, mostOfPlans: 10, lastCompany: null };

const orderOf = (id: string): Partial<OrderRecord> => ({
  ...{ id, clientId: "cl_1", subjectId: "sub_1", kind: "renameSubscriber", slice: "name", input: "{}" },
  ...{ state: OrderState.ACKNOWLEDGED, createdAt: NOW, actorId: "a", actorName: "А", actorRole: "staff" },
  ...{ runAt: NOW, onClosedWindow: OnClosedWindow.QUEUE, before: "{}", after: "{}", changes: "[]" },
  ...{ warnings: "[]", priceOnce: 0, monthlyBefore: 0, monthlyAfter: 0, fees: "[]", digest: "" },
  ...{ priceFrom: "2026-11-16", dueAt: NOW, fence: 0, attempts: 0, needsReconciliation: false },
  ...{ lane: Lane.SINGLE, planId: null, planRow: null, afterId: null, termsVersion: 1 },
});

const addOrder = (database: Database, id: string, values: Partial<OrderRecord>): Promise<unknown> =>
  database.write((unit) => unit.insert(OrderRecord, [{ ...orderOf(id), ...values }]));

const claimed = async (database: Database, now: number): Promise<string[]> =>
  (await claimDue(database, now, EVERYTHING, LEASE)).map(({ id }) => id);

describe("claiming", () => {
  it("takes the orders on one subject one after another, the oldest first", async () => {
    await withTestDatabase(async (database) => {
      await addOrder(database, "ord_1", {});
      await addOrder(database, "ord_2", {});
      await addOrder(database, "ord_3", { subjectId: "sub_2" });
      expect(await claimed(database, NOW)).toEqual(["ord_1", "ord_3"]);
      expect(await claimed(database, NOW)).toEqual([]);
      expect(await claimed(database, NOW + LEASE)).toEqual(["ord_1", "ord_3"]);
    });
  });

  it("never leaves two that are being done on one subject waiting for each other", async () => {
    await withTestDatabase(async (database) => {
      await addOrder(database, "ord_1", { state: OrderState.IN_PROGRESS });
      await addOrder(database, "ord_2", { state: OrderState.IN_PROGRESS });
      await addOrder(database, "ord_3", {});
      expect(await claimed(database, NOW)).toEqual(["ord_1"]);
    });
  });

  it("takes no order on a subject of which another gateway is just claiming one", async () => {
    await withTestDatabase(async (database) => {
      await addOrder(database, "ord_1", { state: OrderState.PENDING, dueAt: NOW + 1 });
      await addOrder(database, "ord_2", {});
      let commit: () => void = () => undefined;
      const decided = new Promise<void>((resolve) => (commit = resolve));
      let hasClaimed: () => void = () => undefined;
      const inside = new Promise<void>((resolve) => (hasClaimed = resolve));
      const first = database.write(async () => {
        const ids = await claimed(database, NOW);
        hasClaimed();
        await decided;
        return ids;
      });
      await inside;
      // By the clock of the second gateway the older order is due as well.
      const second = claimed(database, NOW + 1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      commit();
      expect(await first).toEqual(["ord_2"]);
      expect(await second).toEqual([]);
    });
  });

  it("leaves an order that follows another one until that one has ended, or waits for a person", async () => {
    await withTestDatabase(async (database) => {
      await addOrder(database, "ord_1", { dueAt: NOW + LEASE, state: OrderState.ACKNOWLEDGED });
      await addOrder(database, "ord_2", { subjectId: "sub_2", afterId: "ord_1" });
      expect(await claimed(database, NOW)).toEqual([]);
      const moveTo = (state: OrderState): Promise<unknown> =>
        database.write((unit) =>
          unit.run("update orders set state = $1, due_at = null where id = 'ord_1'", [state]),
        );
      await moveTo(OrderState.IN_PROGRESS);
      expect(await claimed(database, NOW)).toEqual([]);
      await moveTo(OrderState.HELD);
      expect(await claimed(database, NOW)).toEqual(["ord_2"]);
    });
  });
});

const row = (n: number, clientId: string): Partial<OrderRecord> => ({
  ...{
    clientId,
    subjectId: `line_${clientId}_${String(n)}`,
    lane: Lane.PLAN,
    planId: `plan_${clientId}`,
    planRow: n,
  },
});

describe("lanes", () => {
  it("take single orders first, and rows of plans of each company in turn", async () => {
    await withTestDatabase(async (database) => {
      for (const clientId of ["cl_a", "cl_b", "cl_c"])
        for (let n = 1; n <= 3; n++)
          await addOrder(database, `ord_${clientId}_${String(n)}`, {
            ...row(n, clientId),
            dueAt: NOW - 1_000,
          });
      await addOrder(database, "ord_single", { clientId: "cl_d", subjectId: "sub_d" });
      const take = async (most: number, mostOfPlans: number, lastCompany: string | null): Promise<string[]> =>
        (await claimDue(database, NOW, { most, mostOfPlans, lastCompany }, LEASE)).map(({ id }) => id);
      expect(await take(3, 2, "cl_a")).toEqual(["ord_cl_b_1", "ord_cl_c_1", "ord_single"]);
      expect(await take(3, 2, "cl_c")).toEqual(["ord_cl_a_1", "ord_cl_b_2"]);
      expect(await take(3, 0, "cl_c")).toEqual([]);
      expect((await take(9, 9, null)).length).toBe(5);
    });
  });

  it("take no row of a line of which a single order is just taken", async () => {
    await withTestDatabase(async (database) => {
      await addOrder(database, "ord_1", { subjectId: "sub_1" });
      await addOrder(database, "ord_0", { ...row(1, "cl_a"), subjectId: "sub_1", dueAt: NOW + 1 });
      expect(await claimed(database, NOW)).toEqual(["ord_1"]);
      expect(await claimed(database, NOW + 2)).toEqual([]);
    });
  });

  it("let 50,000 rows of one company delay nobody's claim", async () => {
    await withTestDatabase(async (database) => {
      const rows = Array.from({ length: 50_000 }, (_, n) => ({
        ...orderOf(`ord_r${String(n).padStart(6, "0")}`),
        ...row(n, "cl_a"),
        dueAt: NOW - 5_000,
      }));
      await database.write((unit) => unit.insert(OrderRecord, rows));
      await addOrder(database, "ord_z", { clientId: "cl_b", subjectId: "sub_b", dueAt: NOW });
      await addOrder(database, "ord_y", { ...row(1, "cl_b"), dueAt: NOW });
      const began = performance.now();
      const first = await claimDue(database, NOW, { most: 4, mostOfPlans: 3, lastCompany: "cl_a" }, LEASE);
      expect(first.map(({ clientId }) => clientId)).toEqual(["cl_a", "cl_a", "cl_b", "cl_b"]);
      for (let n = 0; n < 10; n++)
        await claimDue(database, NOW, { most: 1, mostOfPlans: 1, lastCompany: null }, LEASE);
      // Eleven claims among so many waiting rows: none goes through them.
      expect(performance.now() - began).toBeLessThan(2_000);
    });
    // Writing the rows takes most of it.
  }, 120_000);
});
