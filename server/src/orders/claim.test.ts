import type { Database } from "../platform/database/database";
import { withTestDatabase } from "../testing/test-database";
import { claimDue } from "./claim.store";
import { OnClosedWindow, OrderRecord, OrderState } from "./order.entity";

const NOW = 1_000_000;
const LEASE = 20_000;

async function addOrder(database: Database, id: string, values: Partial<OrderRecord>): Promise<void> {
  const order: Partial<OrderRecord> = {
    ...{ id, clientId: "cl_1", subjectId: "sub_1", kind: "renameSubscriber", slice: "name", input: "{}" },
    ...{ state: OrderState.ACKNOWLEDGED, createdAt: NOW, actorId: "a", actorName: "А", actorRole: "staff" },
    ...{ runAt: NOW, onClosedWindow: OnClosedWindow.QUEUE, before: "{}", after: "{}", changes: "[]" },
    ...{ warnings: "[]", priceOnce: 0, monthlyBefore: 0, monthlyAfter: 0, fees: "[]", digest: "" },
    ...{ priceFrom: "2026-11-16", dueAt: NOW, fence: 0, attempts: 0, needsReconciliation: false },
    ...values,
  };
  await database.write((unit) => unit.insert(OrderRecord, [order]));
}

const claimed = async (database: Database, now: number): Promise<string[]> =>
  (await claimDue(database, now, 10, LEASE)).map(({ id }) => id);

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
});
