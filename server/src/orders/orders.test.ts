import { Charge } from "../modules/money/charge/charge.entity";
import { NetworkEffect } from "../network/network-effect.entity";
import { AuditRecord } from "../platform/audit/audit-record.entity";
import { graphql } from "../testing/graphql";
import { FEE } from "../testing/order-scene";
import {
  admin,
  CHANGE,
  change,
  doTo,
  orderNow,
  other,
  packageOf,
  PREVIEW,
  scene,
  settle,
} from "../testing/package-orders";
import { personOf } from "../testing/test-viewer";

const REMOVE = graphql(`
  mutation OrdersRemove($key: String!, $revertAt: DateTime) {
    removeMobileInternetPackage(
      idempotencyKey: $key
      input: { subscriberId: "sub_1", revertAt: $revertAt }
    ) { order { id } userErrors { code } }
  }
`);

describe("an order", () => {
  scene("is previewed without effect, done as previewed, charged as previewed, and audited", async (test) => {
    const input = { changeMobileInternetPackage: { subscriberId: "sub_1", packageId: "spec_large" } };
    const { previewOrder: preview } = await test.data(PREVIEW, { input }, { as: admin });
    expect(preview.price).toMatchObject({
      once: { amount: "9.00" },
      monthlyAfter: { amount: "9.00" },
      from: "2026-11-16",
    });
    expect(preview.differences).toEqual([
      { label: "Дополнительный пакет", before: "нет, интернет тарифного плана", after: "Пакет 1500" },
    ]);
    expect(await test.database.rows("select id from orders")).toEqual([]);

    const placed = await change(test, {}, "k1", preview.digest);
    expect(placed.userErrors).toEqual([]);
    expect(placed.order?.state).toBe("ACKNOWLEDGED");
    expect(await packageOf(test)).toBeNull();
    await settle(test);

    const done = await orderNow(test, placed.order?.id ?? "");
    expect(done.state).toBe("COMPLETED");
    expect(done.history.map(({ state }) => state)).toEqual(["ACKNOWLEDGED", "IN_PROGRESS", "COMPLETED"]);
    expect(await packageOf(test)).toBe("spec_large");
    const charges = await test.database.read(Charge, "");
    expect(charges.map(({ gross, month, kind, orderId }) => ({ gross, month, kind, orderId }))).toEqual([
      { gross: FEE.large, month: "2026-11", kind: "serviceFee", orderId: done.id },
    ]);
    const audit = await test.database.read(AuditRecord, "order by t.id");
    expect(audit.map(({ action }) => action)).toEqual(["order.accepted", "order.completed"]);
    expect(await test.database.read(NetworkEffect, "")).toHaveLength(1);
  });

  scene(
    "is made once by the same key and input, and refused for the same key with another input",
    async (test) => {
      const all = await Promise.all(Array.from({ length: 20 }, () => change(test, {}, "same")));
      expect(new Set(all.map(({ order }) => order?.id)).size).toBe(1);
      const reused = await change(test, { packageId: "spec_small" }, "same");
      expect(reused).toMatchObject({ order: null, userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED" }] });
      // Keys are each viewer's own.
      expect(
        (await change(test, { subscriberId: "sub_foreign" }, "same", undefined, other)).userErrors,
      ).toEqual([]);
    },
  );

  scene("has one winner when a hundred people change the same thing at once", async (test) => {
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        change(test, { packageId: i % 2 ? "spec_small" : "spec_large" }, `k${String(i)}`),
      ),
    );
    expect(all.filter(({ order }) => order)).toHaveLength(1);
    expect(all.filter(({ userErrors: [error] }) => error?.code === "CHANGED_MEANWHILE")).toHaveLength(99);
  });

  scene("is refused, in the viewer's language and without effect, where a rule says no", async (test) => {
    const refusals: [object, string][] = [
      [{ subscriberId: "sub_foreign" }, "NOT_FOUND"],
      [{ subscriberId: "sub_unknown" }, "NOT_FOUND"],
      [{ packageId: "spec_other" }, "PACKAGE_NOT_PROVIDED"],
      [{ packageId: "spec_internet" }, "INVALID_INPUT"],
      [{ packageId: "'; drop table orders; --" }, "INVALID_INPUT"],
      [{ runAt: "2026-11-15T09:00:00Z" }, "RUN_AT_IN_PAST"],
      [{ runAt: "2028-01-01T09:00:00Z" }, "RUN_AT_TOO_FAR"],
      [{ revertAt: "2026-11-16T08:00:00Z" }, "REVERT_BEFORE_RUN"],
      [{ revertAt: "2028-01-01T09:00:00Z" }, "RUN_AT_TOO_FAR"],
      [{ note: "x".repeat(501) }, "INVALID_INPUT"],
    ];
    for (const [i, [input, code]] of refusals.entries()) {
      const { order, userErrors } = await change(test, input, `k${String(i)}`);
      expect([order, userErrors.map((error) => error.code)]).toEqual([null, [code]]);
    }
    const messages = new Set<string>();
    for (const locale of ["ru", "be", "en"] as const) {
      const input = { subscriberId: "sub_1", packageId: "spec_other" };
      const data = await test.data(CHANGE, { input, key: locale }, { as: admin, locale });
      messages.add(data.changeMobileInternetPackage.userErrors[0]?.message ?? "");
    }
    expect(messages.size).toBe(3);
    expect((await change(test, {}, "digest", "another digest")).userErrors[0]?.code).toBe("PREVIEW_CHANGED");
    expect(await test.database.rows("select id from orders")).toEqual([]);
    expect(await test.database.rows("select idempotency_key from idempotency_key")).toEqual([]);
  });

  scene("is refused for a suspended line, an ended line and a suspended company", async (test) => {
    const set = (sql: string) => test.database.write((unit) => unit.run(sql));
    await set("update subscriber set state = 'suspended' where id = 'sub_1'");
    expect((await change(test, {}, "1")).userErrors[0]?.code).toBe("SUBSCRIBER_SUSPENDED");
    await set("update subscriber set state = 'terminated' where id = 'sub_1'");
    expect((await change(test, {}, "1")).userErrors[0]?.code).toBe("SUBSCRIBER_TERMINATED");
    await set("update client set state = 'suspended' where id = 'cl_a'");
    expect((await change(test, {}, "1")).userErrors[0]?.code).toBe("CLIENT_SUSPENDED");
  });

  scene("cannot be thwarted from the line: a subscriber acts on its own orders only", async (test) => {
    const person = personOf("sub_1");
    const planned = (await change(test, { runAt: "2026-11-20T09:00:00Z" }, "k1")).order;
    // They see it, and are not told that it cannot be cancelled, which it can.
    expect((await doTo(test, "cancelOrder", planned?.id ?? "", "c", person)).userErrors[0]?.code).toBe(
      "FORBIDDEN",
    );
    expect((await doTo(test, "undoOrder", planned?.id ?? "", "u0", person)).userErrors[0]?.code).toBe(
      "FORBIDDEN",
    );
    const rename = graphql(`
      mutation OrdersRename {
        renameSubscriber(idempotencyKey: "r", input: { subscriberId: "sub_1", name: "Я", hasNewUser: false }) { order { id } }
      }
    `);
    const renamed = await test.data(rename, {}, { as: admin });
    await settle(test);
    const undone = await doTo(test, "undoOrder", renamed.renameSubscriber.order?.id, "u", person);
    expect([undone.order, undone.userErrors[0]?.code]).toEqual([null, "FORBIDDEN"]);
  });

  scene("is followed live by a subscription, which others do not get", async (test) => {
    const placed = (await change(test, {}, "k1")).order;
    const follow = (as: typeof admin, id = placed?.id ?? "") =>
      test.subscribe(
        graphql(`subscription OrdersOrderUpdated($id: ID!) { orderUpdated(id: $id) { id state } }`),
        { id },
        { as },
      );
    const notFound = [{ extensions: { code: "NOT_FOUND" } }];
    await expect(follow(other).next()).rejects.toMatchObject(notFound);
    await expect(follow(admin, "ord_unknown").next()).rejects.toMatchObject(notFound);
    const states: string[] = [];
    const working = settle(test);
    for await (const answer of follow(admin)) {
      states.push(answer.data?.orderUpdated.state ?? "");
      if (states.at(-1) === "COMPLETED") break;
    }
    await working;
    expect(states.at(-1)).toBe("COMPLETED");
  });

  scene(
    "is open to a subscriber for the own line only, and only as far as the company lets it spend",
    async (test) => {
      const person = personOf("sub_1");
      expect((await change(test, {}, "k1", undefined, person)).userErrors[0]?.code).toBe(
        "SPENDING_NOT_ALLOWED",
      );
      expect(
        (await change(test, { subscriberId: "sub_2" }, "k2", undefined, person)).userErrors[0]?.code,
      ).toBe("NOT_FOUND");
      // Removing a package saves money; removing it for a while only spends it later.
      await change(test, {}, "by the administrator");
      await settle(test);
      const remove = async (key: string, revertAt?: string): Promise<string[]> => {
        const data = await test.data(REMOVE, { key, revertAt }, { as: person });
        return data.removeMobileInternetPackage.userErrors.map(({ code }) => code);
      };
      expect(await remove("r1", "2026-11-20T09:00:00Z")).toEqual(["SPENDING_NOT_ALLOWED"]);
      expect(await remove("r2")).toEqual([]);
      await settle(test);
      await test.database.write((unit) =>
        unit.run("update client set subscribers_may_spend = $1 where id = 'cl_a'", [true]),
      );
      expect((await change(test, {}, "k3", undefined, person)).userErrors).toEqual([]);
    },
  );
});
