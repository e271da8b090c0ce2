import { NetworkEffect } from "../network/network-effect.entity";
import { graphql } from "../testing/graphql";
import { sceneNetwork } from "../testing/order-scene";
import { admin, change, doTo, orderNow, other, packageOf, scene, settle } from "../testing/package-orders";

describe("an order that was accepted", () => {
  scene("waits for its time, and can be cancelled until then", async (test) => {
    const runAt = "2026-12-01T09:00:00.000Z";
    const placed = (await change(test, { runAt }, "k1")).order;
    expect(placed).toMatchObject({
      state: "PENDING",
      runAt,
      viewerCanCancel: true,
      price: { from: "2026-12-01" },
    });
    const cancelled = await doTo(test, "cancelOrder", placed?.id ?? "", "c1");
    expect(cancelled.order?.state).toBe("CANCELLED");
    expect((await doTo(test, "cancelOrder", placed?.id ?? "", "c1")).order?.state).toBe("CANCELLED");
    expect((await doTo(test, "cancelOrder", placed?.id ?? "", "c2")).userErrors[0]?.code).toBe(
      "NOT_CANCELLABLE",
    );
    expect((await doTo(test, "cancelOrder", placed?.id ?? "", "c3", other)).userErrors[0]?.code).toBe(
      "NOT_FOUND",
    );
    test.clock.set(Date.parse("2026-12-02T09:00:00Z"));
    await settle(test);
    expect(await packageOf(test)).toBeNull();
  });

  scene("is held for a person when the outcome is no longer what was previewed", async (test) => {
    const later = (await change(test, { runAt: "2026-11-17T09:00:00Z" }, "k1")).order;
    await change(test, { packageId: "spec_small" }, "k2");
    await settle(test);
    test.clock.set(Date.parse("2026-11-17T09:00:00Z"));
    await settle(test);
    const held = await orderNow(test, later?.id ?? "");
    expect(held).toMatchObject({
      state: "HELD",
      stateReason: { code: "termsChanged" },
      viewerCanConfirm: true,
    });
    expect(held.differences).toEqual([
      { label: "Дополнительный пакет", before: "Пакет Легкий", after: "Пакет 1500" },
    ]);
    await doTo(test, "confirmOrder", held.id, "c1");
    await settle(test);
    expect((await orderNow(test, held.id)).state).toBe("COMPLETED");
    expect(await packageOf(test)).toBe("spec_large");
  });

  scene("is undone by its inverse, once, and not after a later change of the same thing", async (test) => {
    const first = (await change(test, { packageId: "spec_small" }, "k1")).order;
    await settle(test);
    test.clock.advance(1_000);
    const second = (await change(test, {}, "k2")).order;
    await settle(test);
    expect((await doTo(test, "undoOrder", first?.id ?? "", "u1")).userErrors[0]?.code).toBe("NOT_UNDOABLE");
    const undo = await doTo(test, "undoOrder", second?.id ?? "", "u2");
    expect(undo.order).toMatchObject({ kind: "CHANGE_MOBILE_INTERNET_PACKAGE", undoes: { id: second?.id } });
    // The small package's fee was charged this month already.
    expect(undo.order?.price.once.amount).toBe("0.00");
    await settle(test);
    expect(await packageOf(test)).toBe("spec_small");
    expect((await doTo(test, "undoOrder", second?.id ?? "", "u3")).userErrors[0]?.code).toBe("NOT_UNDOABLE");
    expect((await doTo(test, "undoOrder", second?.id ?? "", "u2")).order?.id).toBe(undo.order?.id);
  });

  scene("brings the old state back by itself at revertAt", async (test) => {
    await change(test, { revertAt: "2026-11-20T09:00:00Z" }, "k1");
    await settle(test);
    expect(await packageOf(test)).toBe("spec_large");
    test.clock.set(Date.parse("2026-11-20T09:00:01Z"));
    await settle(test);
    expect(await packageOf(test)).toBeNull();
  });

  scene("is tried again while the network refuses, and given up with its reason said", async (test) => {
    const placed = (await change(test, {}, "k1")).order;
    for (let i = 0; i < 10; i++) {
      await settle(test, { network: sceneNetwork(test.database, test.clock, { failureRate: 1 }) });
      test.clock.advance(400_000);
    }
    const failed = await orderNow(test, placed?.id ?? "");
    expect(failed).toMatchObject({ state: "FAILED", stateReason: { code: "networkExhausted" } });
    expect(await packageOf(test)).toBeNull();
    expect(await test.database.read(NetworkEffect, "")).toEqual([]);
  });

  scene("tells beforehand what an undo would do, and does just that", async (test) => {
    const placed = (await change(test, {}, "k1")).order;
    await settle(test);
    const query = graphql(`
      query OrdersOrder3($id: ID!) {
        order(id: $id) {
          id undoPreview { kind digest differences { before after } price { once { amount } } }
        }
      }
    `);
    const { order } = await test.data(query, { id: placed?.id }, { as: admin });
    expect(order?.undoPreview).toMatchObject({
      kind: "REMOVE_MOBILE_INTERNET_PACKAGE",
      differences: [{ before: "Пакет 1500", after: "нет, интернет тарифного плана" }],
    });
    const undo = graphql(`
      mutation OrdersUndoAsPreviewed($id: ID!, $key: String!, $digest: String) {
        undoOrder(input: { orderId: $id }, idempotencyKey: $key, previewDigest: $digest) {
          order { id } userErrors { code }
        }
      }
    `);
    const other = { id: placed?.id, key: "u1", digest: "another" };
    expect((await test.data(undo, other, { as: admin })).undoOrder.userErrors[0]?.code).toBe(
      "PREVIEW_CHANGED",
    );
    const same = { id: placed?.id, key: "u2", digest: order?.undoPreview?.digest };
    expect((await test.data(undo, same, { as: admin })).undoOrder.userErrors).toEqual([]);
  });

  scene("is found out about, not done again, when the network keeps silent", async (test) => {
    const placed = (await change(test, {}, "k1")).order;
    // Every command is swallowed; a draw below one half means that it was carried out all the same.
    const draws = [0, 0, 0.9, 0.9];
    const random = (): number => draws.shift() ?? 0;
    const swallowing = sceneNetwork(test.database, test.clock, { silenceRate: 1, random });
    const deaf = {
      execute: swallowing.execute.bind(swallowing),
      sendSms: swallowing.sendSms.bind(swallowing),
      ask: () => Promise.reject(new Error("deaf")),
    };
    await settle(test, { network: deaf, networkTimeout: 50 });
    expect(await orderNow(test, placed?.id ?? "")).toMatchObject({
      state: "IN_PROGRESS",
      needsReconciliation: true,
    });
    expect((await doTo(test, "cancelOrder", placed?.id ?? "", "c")).userErrors[0]?.code).toBe(
      "NOT_CANCELLABLE",
    );
    test.clock.advance(10_000);
    await settle(test);
    expect(await orderNow(test, placed?.id ?? "")).toMatchObject({
      state: "COMPLETED",
      needsReconciliation: false,
    });
    expect(await test.database.read(NetworkEffect, "")).toHaveLength(1);
  });
});
