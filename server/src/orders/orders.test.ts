import { graphql } from "../testing/graphql";
import { Charge } from "../modules/money/charge/charge.entity";
import { NetworkEffect } from "../network/network-effect.entity";
import { AuditRecord } from "../platform/audit/audit-record.entity";
import { withTestApp, type TestApp } from "../testing/test-app";
import { administratorOf, personOf } from "../testing/test-viewer";
import { FEE, orderScene, sceneNetwork, workUntilIdle } from "../testing/order-scene";

const ORDER = `id state kind note runAt completedAt needsReconciliation revertAt stateReason { code message }
  price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from }
  differences { label before after } history { state message actor { name } } undoes { id } undoneBy { id }
  viewerCanCancel viewerCanUndo viewerCanConfirm`;
graphql(`
  fragment OrdersOrder on Order {
    id state kind note runAt completedAt needsReconciliation revertAt stateReason { code message }
    price { once { amount } monthlyBefore { amount } monthlyAfter { amount } from }
    differences { label before after } history { state message actor { name } } undoes { id }
    undoneBy { id } viewerCanCancel viewerCanUndo viewerCanConfirm
  }
`);
const CHANGE = graphql(`
  mutation OrdersChange($input: ChangeMobileInternetPackageInput!, $key: String!, $digest: String) {
    changeMobileInternetPackage(input: $input, idempotencyKey: $key, previewDigest: $digest) {
      order { ...OrdersOrder } userErrors { code message field opensAt }
    }
  }
`);
const PREVIEW = graphql(`
  query OrdersPreview($input: ChangeInput!) {
    previewOrder(input: $input) {
      kind
      differences {
        label
        before
        after
      }
      price {
        once {
          amount
        }
        monthlyBefore {
          amount
        }
        monthlyAfter {
          amount
        }
        from
      }
      warnings {
        code
        message
      }
      userErrors {
        code
        message
        opensAt
      }
      window {
        isClosed
        opensAt
        message
      }
      willRunAt
      digest
    }
  }
`);
const act = (
  name: string,
) => `mutation ($id: ID!, $key: String!) { ${name}(input: { orderId: $id }, idempotencyKey: $key) {
  order { ${ORDER} } userErrors { code message } } }`;

interface Shown {
  id: string;
  state: string;
  price: { once: { amount: string }; monthlyAfter: { amount: string } };
  differences: { label: string; before: string | null; after: string | null }[];
  history: { state: string; message: string }[];
  stateReason: { code: string } | null;
  undoes: { id: string } | null;
  viewerCanUndo: boolean;
  viewerCanCancel: boolean;
  viewerCanConfirm: boolean;
}
interface Payload {
  order: Shown | null;
  userErrors: { code: string; message: string; opensAt: string | null }[];
}

const admin = administratorOf("cl_a");
const other = administratorOf("cl_b");

async function change(
  test: TestApp,
  input: object,
  key: string,
  digest?: string,
  as = admin,
): Promise<Payload> {
  const input_ = { subscriberId: "sub_1", packageId: "spec_large", ...input };
  const data = await test.data(CHANGE, { input: input_, key, digest }, { as });
  return data["changeMobileInternetPackage"] as Payload;
}

async function doTo(test: TestApp, name: string, id: string, key: string, as = admin): Promise<Payload> {
  const data = await test.data<Record<string, Payload>>(act(name), { id, key }, { as });
  return data[name] as Payload;
}

async function orderNow(test: TestApp, id: string): Promise<Shown> {
  const data = await test.data(
    graphql(`query OrdersOrder2($id: ID!) { order(id: $id) { ...OrdersOrder } }`),
    { id },
    { as: admin },
  );
  return data.order;
}

const settle = (test: TestApp, parts = {}): Promise<void> => workUntilIdle(test.database, test.clock, parts);

const packageOf = async (test: TestApp): Promise<string | null> => {
  const data = await test.data(
    graphql(`query OrdersSubscriber { subscriber(id: "sub_1") { id mobileInternet { state package { id } } } }`),
    {},
    { as: admin },
  );
  return data.subscriber.mobileInternet.package?.id ?? null;
};

function scene(name: string, work: (test: TestApp) => Promise<void>, clock?: string): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database);
        await work(test);
      },
      clock === undefined ? {} : { clock },
    ),
  );
}

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
      const data = await test.data(
        CHANGE,
        { input, key: locale },
        { as: admin, locale },
      );
      messages.add(data["changeMobileInternetPackage"]?.userErrors[0]?.message ?? "");
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
    expect(order.undoPreview).toMatchObject({
      kind: "REMOVE_MOBILE_INTERNET_PACKAGE",
      differences: [{ before: "Пакет 1500", after: "нет, интернет тарифного плана" }],
    });
    const undo = graphql(`
      mutation OrdersUndo($id: ID!, $key: String!, $digest: String) {
        undoOrder(input: { orderId: $id }, idempotencyKey: $key, previewDigest: $digest) {
          order { id } userErrors { code }
        }
      }
    `);
    const other = { id: placed?.id, key: "u1", digest: "another" };
    expect(
      (await test.data(undo, other, { as: admin }))["undoOrder"]?.userErrors[0]
        ?.code,
    ).toBe("PREVIEW_CHANGED");
    const same = { id: placed?.id, key: "u2", digest: order.undoPreview.digest };
    expect(
      (await test.data(undo, same, { as: admin }))["undoOrder"]?.userErrors,
    ).toEqual([]);
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
        renameSubscriber(idempotencyKey: "r", input: { subscriberId: "sub_1", name: "Я", hasNewUser: false }) {
          order { id }
        }
      }
    `);
    const renamed = await test.data(
      rename,
      {},
      { as: admin },
    );
    await settle(test);
    const undone = await doTo(test, "undoOrder", renamed.renameSubscriber.order.id, "u", person);
    expect([undone.order, undone.userErrors[0]?.code]).toEqual([null, "FORBIDDEN"]);
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

  scene("is followed live by a subscription, which others do not get", async (test) => {
    const placed = (await change(test, {}, "k1")).order;
    const follow = (as: typeof admin, id = placed?.id) =>
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
      const remove = async (key: string, rest: string): Promise<string[] | undefined> => {
        const data = await test.data<Record<string, Payload>>(
          `mutation { removeMobileInternetPackage(idempotencyKey: "${key}", input: { subscriberId: "sub_1" ${rest} }) {
            order { id } userErrors { code } } }`,
          {},
          { as: person },
        );
        return data["removeMobileInternetPackage"]?.userErrors.map(({ code }) => code);
      };
      expect(await remove("r1", `revertAt: "2026-11-20T09:00:00Z"`)).toEqual(["SPENDING_NOT_ALLOWED"]);
      expect(await remove("r2", "")).toEqual([]);
      await settle(test);
      await test.database.write((unit) =>
        unit.run("update client set subscribers_may_spend = $1 where id = 'cl_a'", [true]),
      );
      expect((await change(test, {}, "k3", undefined, person)).userErrors).toEqual([]);
    },
  );
});
