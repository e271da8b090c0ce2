import { AuditRecord } from "../platform/audit/audit-record.entity";
import { OutboxMail } from "../platform/mail/outbox-mail.entity";
import { graphql } from "../testing/graphql";
import {
  admin,
  change,
  doTo,
  orderNow,
  other,
  packageOf,
  PREVIEW,
  scene,
  settle,
} from "../testing/package-orders";
import type { TestApp } from "../testing/test-app";
import { observerOf, personOf, withAccess, type TestViewer } from "../testing/test-viewer";
import { UNCONFIRMED_ORDERS } from "./order-clearing.store";
import { OrderRecord } from "./order.entity";

const RESCHEDULE = graphql(`
  mutation RescheduleOrderMove($id: ID!, $runAt: DateTime!, $revertAt: DateTime, $key: String!, $digest: String) {
    rescheduleOrder(
      input: { orderId: $id, runAt: $runAt, revertAt: $revertAt }, idempotencyKey: $key, previewDigest: $digest
    ) {
      order { id state runAt revertAt willRunAt stateReason { code } price { from once { amount } } viewerCanConfirm }
      userErrors { code message field opensAt }
    }
  }
`);
const FOLLOW = graphql(`
  subscription RescheduleOrderFollow($id: ID!) { orderUpdated(id: $id) { state runAt } }
`);
const LOOK = graphql(`
  query RescheduleOrderLook($id: ID!, $runAt: DateTime!, $revertAt: DateTime) {
    order(id: $id) {
      viewerCanReschedule
      reschedulePreview(runAt: $runAt, revertAt: $revertAt) {
        digest willRunAt differences { before after } warnings { code } userErrors { code field }
        price { from once { amount } } betterDate { runAt saves { amount } } window { opensAt }
      }
    }
  }
`);

let keys = 0;
const newKey = (): string => `r${String((keys += 1))}`;
const MINUTE = 60_000;
const DAY = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();
/** Noon of 20 November in Minsk. */
const RUN_AT = "2026-11-20T09:00:00.000Z";
/** Noon of 1 December in Minsk. */
const LATER = "2026-12-01T09:00:00.000Z";

interface Move {
  readonly as?: TestViewer;
  readonly key?: string;
  readonly digest?: string | undefined;
  readonly revertAt?: string;
}

async function move(
  test: TestApp,
  id: string,
  runAt: string,
  { as = admin, key, digest, revertAt }: Move = {},
) {
  const variables = { id, runAt, revertAt, key: key ?? newKey(), digest };
  return (await test.data(RESCHEDULE, variables, { as })).rescheduleOrder;
}

async function look(test: TestApp, id: string, runAt: string, as = admin) {
  return (await test.data(LOOK, { id, runAt }, { as })).order;
}

/** Why an order is not moved; "moved" where it is. */
async function moved(test: TestApp, id: string, runAt: string, options: Move = {}): Promise<string> {
  const { order, userErrors } = await move(test, id, runAt, options);
  return userErrors[0]?.code ?? (order ? "moved" : "nothing");
}

/** Plans the large package for the first line. */
async function plan(test: TestApp, input: Parameters<typeof change>[1] = {}, as = admin): Promise<string> {
  const { order, userErrors } = await change(test, { runAt: RUN_AT, ...input }, newKey(), undefined, as);
  expect(userErrors).toEqual([]);
  return order?.id ?? "";
}

async function rowOf(test: TestApp, id: string): Promise<OrderRecord> {
  const [row] = await test.database.read(OrderRecord, "where t.id = $1", [id]);
  if (!row) throw new Error(`there is no order ${id}`);
  return row;
}

/** Lets a planned order come to its time with other terms than were seen: the small package is there by then. */
async function held(test: TestApp): Promise<string> {
  const id = await plan(test);
  await change(test, { packageId: "spec_small" }, newKey());
  await settle(test);
  test.clock.set(Date.parse(RUN_AT));
  await settle(test);
  expect((await orderNow(test, id)).stateReason?.code).toBe("termsChanged");
  return id;
}

describe("an order that waits", () => {
  scene("is moved to another time, stays the same order, and is done then", async (test) => {
    const id = await plan(test);
    const seen = await look(test, id, LATER);
    expect(seen).toMatchObject({
      viewerCanReschedule: true,
      reschedulePreview: {
        willRunAt: LATER,
        userErrors: [],
        price: { from: "2026-12-01", once: { amount: "9.00" } },
      },
    });
    const digest = seen?.reschedulePreview?.digest;
    expect(await moved(test, id, LATER, { digest: "another" })).toBe("PREVIEW_CHANGED");
    const { order } = await move(test, id, LATER, { digest, key: "same" });
    expect(order).toMatchObject({
      ...{ id, state: "PENDING", runAt: LATER, willRunAt: LATER },
      price: { from: "2026-12-01" },
    });
    // The same key and request again is the same answer, another time under it is refused.
    expect((await move(test, id, LATER, { digest, key: "same" })).order?.id).toBe(id);
    expect(await moved(test, id, RUN_AT, { key: "same" })).toBe("IDEMPOTENCY_KEY_REUSED");
    const { history } = await orderNow(test, id);
    expect(history.map(({ message }) => message)).toEqual([
      "Заказ принят и будет выполнен в указанное время.",
      "Перенесён с 20 ноября 2026, 12:00 на 1 декабря 2026, 12:00.",
    ]);
    expect(history.at(-1)?.actor?.name).toBe(admin.name);
    const [, audited] = await test.database.read(AuditRecord, "where t.order_id = $1 order by t.id", [id]);
    expect(audited).toMatchObject({
      action: "order.rescheduled",
      before: JSON.stringify({ state: "pending", runAt: Date.parse(RUN_AT) }),
      after: JSON.stringify({ state: "pending", runAt: Date.parse(LATER) }),
    });

    test.clock.set(Date.parse(RUN_AT));
    await settle(test);
    expect(await packageOf(test)).toBeNull();
    test.clock.set(Date.parse(LATER));
    await settle(test);
    expect(await packageOf(test)).toBe("spec_large");
    expect((await look(test, id, iso(Date.parse(LATER) + DAY)))?.viewerCanReschedule).toBe(false);
    expect(await moved(test, id, iso(Date.parse(LATER) + DAY))).toBe("NOT_RESCHEDULABLE");
  });

  scene("costs at its new time what it costs then, and is told of a better one", async (test) => {
    await change(test, { packageId: "spec_small" }, newKey());
    await settle(test);
    const { previewOrder: asNew } = await test.data(
      PREVIEW,
      {
        input: {
          changeMobileInternetPackage: { subscriberId: "sub_1", packageId: "spec_large", runAt: LATER },
        },
      },
      { as: admin },
    );
    const id = await plan(test, { runAt: LATER });
    // In November the small package is paid for already: from the first of December on it costs less.
    const seen = await look(test, id, RUN_AT);
    expect(seen?.reschedulePreview).toMatchObject({
      differences: [{ before: "Пакет Легкий", after: "Пакет 1500" }],
      betterDate: { runAt: "2026-11-30T21:00:00.000Z", saves: { amount: "9.00" } },
    });
    expect((await look(test, id, "2026-12-02T09:00:00.000Z"))?.reschedulePreview?.digest).toBe(asNew.digest);
  });

  scene("is not moved before now, too far, or to where it stands: told at the new time", async (test) => {
    const id = await plan(test);
    const now = test.clock.now();
    const codes: [runAt: number, code: string][] = [
      [now - MINUTE - 1, "RUN_AT_IN_PAST"],
      [now + 366 * DAY + 1, "RUN_AT_TOO_FAR"],
      [Date.parse(RUN_AT), "RUN_AT_UNCHANGED"],
    ];
    for (const [runAt, code] of codes) {
      expect((await move(test, id, iso(runAt))).userErrors).toMatchObject([{ code, field: ["runAt"] }]);
      const seen = await look(test, id, iso(runAt));
      expect(seen?.reschedulePreview?.userErrors).toEqual([{ code, field: ["runAt"] }]);
    }
    expect(await rowOf(test, id)).toMatchObject({ runAt: Date.parse(RUN_AT), state: "pending" });
    expect(await moved(test, id, iso(now + 366 * DAY))).toBe("moved");
    expect(await moved(test, id, iso(now - MINUTE))).toBe("moved");
    expect(await rowOf(test, id)).toMatchObject({ runAt: now, state: "acknowledged", dueAt: now });
    expect(await moved(test, id, LATER)).toBe("NOT_RESCHEDULABLE");
    await settle(test);
    expect(await packageOf(test)).toBe("spec_large");
  });

  scene("runs before it is taken back, wherever it is moved", async (test) => {
    const id = await plan(test, { revertAt: LATER });
    const refused = await move(test, id, LATER);
    expect(refused.userErrors).toMatchObject([{ code: "REVERT_BEFORE_RUN", field: ["runAt"] }]);
    expect(refused.userErrors[0]?.message).toMatch(/^1 декабря 2026, 12:00 по этому заказу всё вернётся/);
    expect(await moved(test, id, iso(Date.parse(LATER) - 1))).toBe("moved");
    test.clock.set(Date.parse(LATER) - 1);
    await settle(test);
    expect(await packageOf(test)).toBe("spec_large");
    test.clock.set(Date.parse(LATER) + 1_000);
    await settle(test);
    expect(await packageOf(test)).toBeNull();
  });

  scene("is moved with its end, or its end alone, and its history says so", async (test) => {
    const id = await plan(test, { revertAt: LATER });
    const [sooner, end] = ["2026-11-22T09:00:00.000Z", "2026-11-26T09:00:00.000Z"];
    const whole = await move(test, id, sooner, { revertAt: end });
    expect(whole.order).toMatchObject({ id, runAt: sooner, revertAt: end });
    // Both as they are: nothing is moved.
    expect(await moved(test, id, sooner, { revertAt: end })).toBe("RUN_AT_UNCHANGED");
    expect(await moved(test, id, sooner, { revertAt: LATER })).toBe("moved");
    const { history } = await orderNow(test, id);
    expect(history.slice(-2).map(({ message }) => message)).toEqual([
      "Перенесён с 20 ноября 2026, 12:00 на 22 ноября 2026, 12:00; вернётся как было 26 ноября 2026, 12:00, а не 1 декабря 2026, 12:00.",
      "Вернётся как было 1 декабря 2026, 12:00, а не 26 ноября 2026, 12:00.",
    ]);
    test.clock.set(Date.parse(LATER) - 1_000);
    await settle(test);
    expect(await packageOf(test)).toBe("spec_large");
    test.clock.set(Date.parse(LATER) + 1_000);
    await settle(test);
    expect(await packageOf(test)).toBeNull();
  });

  scene("is told at the field of its end what speaks against that", async (test) => {
    const id = await plan(test, { revertAt: LATER });
    const refused = await move(test, id, RUN_AT, { revertAt: RUN_AT });
    expect(refused.userErrors).toMatchObject([{ code: "REVERT_BEFORE_RUN", field: ["revertAt"] }]);
    const forGood = await plan(test, { packageId: "spec_small", runAt: "2026-12-10T09:00:00.000Z" });
    const without = await move(test, forGood, LATER, { revertAt: "2026-12-20T09:00:00.000Z" });
    expect(without.userErrors).toMatchObject([{ code: "NOT_RESCHEDULABLE", field: ["revertAt"] }]);
  });

  scene("is seen to be moved by who follows it", async (test) => {
    const id = await plan(test);
    const seen: unknown[] = [];
    for await (const { data } of test.subscribe(FOLLOW, { id }, { as: admin })) {
      const { state, runAt } = data?.orderUpdated ?? {};
      seen.push([state, runAt]);
      if (seen.length === 2) break;
      expect(await moved(test, id, LATER)).toBe("moved");
    }
    expect(seen).toEqual([
      ["PENDING", RUN_AT],
      ["PENDING", LATER],
    ]);
  });

  scene("is moved on its new terms where it is held for them, and goes on by that", async (test) => {
    const id = await held(test);
    await test.database.write((unit) => unit.run("delete from outbox_mail"));
    const { order } = await move(test, id, LATER);
    expect(order).toMatchObject({ state: "PENDING", stateReason: null, viewerCanConfirm: false });
    // Nobody is asked to confirm any more, and nothing ends it.
    test.clock.set(Date.parse(RUN_AT) + 10 * DAY);
    for await (const n of UNCONFIRMED_ORDERS.clear({
      database: test.database,
      now: Date.parse(RUN_AT) + 30 * DAY,
      batch: 100,
    }))
      expect(n).toBe(0);
    test.clock.set(Date.parse(LATER));
    await settle(test);
    expect(await packageOf(test)).toBe("spec_large");
    expect(await test.database.read(OutboxMail, "")).toEqual([]);
  });

  scene("keeps nothing waiting that was to follow it", async (test) => {
    const id = await plan(test);
    const follower = (await change(test, { packageId: "spec_small" }, newKey())).order?.id ?? "";
    await test.database.write((unit) =>
      unit.run("update orders set after_id = $2 where id = $1", [follower, id]),
    );
    expect(await moved(test, id, LATER)).toBe("moved");
    expect((await rowOf(test, follower)).afterId).toBeNull();
    await settle(test);
    expect(await packageOf(test)).toBe("spec_small");
  });

  scene("follows what is under way where it is moved to now by who has seen it", async (test) => {
    const id = await plan(test);
    const first = (await change(test, { packageId: "spec_small" }, newKey())).order?.id ?? "";
    const now = iso(test.clock.now());
    expect(await moved(test, id, now)).toBe("CHANGED_MEANWHILE");
    const seen = (await look(test, id, now))?.reschedulePreview;
    expect(seen?.warnings[0]?.code).toBe("followsOrder");
    expect(seen?.differences).toMatchObject([{ before: "Пакет Легкий" }]);
    expect(await moved(test, id, now, { digest: seen?.digest })).toBe("moved");
    expect((await rowOf(test, id)).afterId).toBe(first);
    // Whoever gives it a time of its own again has it follow nothing.
    await test.database.write((unit) => unit.run("update orders set state = 'held' where id = $1", [id]));
    expect(await moved(test, id, LATER)).toBe("moved");
    expect((await rowOf(test, id)).afterId).toBeNull();
    await settle(test);
    expect(await packageOf(test)).toBe("spec_small");
  });

  scene("takes the other one's planned end along, where it is one", async (test) => {
    const begun = await plan(test, { revertAt: LATER });
    test.clock.set(Date.parse(RUN_AT));
    await settle(test);
    const [back] = await test.database.read(OrderRecord, "where t.undoes_id = $1", [begun]);
    const earlier = "2026-11-25T09:00:00.000Z";
    expect(await moved(test, back?.id ?? "", earlier)).toBe("moved");
    expect((await orderNow(test, begun)).revertAt).toBe(earlier);
    test.clock.set(Date.parse(earlier));
    await settle(test);
    expect(await packageOf(test)).toBeNull();
  });

  scene("is one of two moves at once, and its history says which", async (test) => {
    const id = await plan(test);
    const wanted = [LATER, "2026-12-05T09:00:00.000Z"];
    const codes = await Promise.all(wanted.map((runAt) => moved(test, id, runAt)));
    expect(codes).toContain("moved");
    expect(codes.every((code) => code === "moved" || code === "CHANGED_MEANWHILE")).toBe(true);
    const { history } = await orderNow(test, id);
    expect(history).toHaveLength(1 + codes.filter((code) => code === "moved").length);
    const at = (await rowOf(test, id)).runAt;
    const last = at === Date.parse(LATER) ? "1 декабря 2026, 12:00" : "5 декабря 2026, 12:00";
    expect(history.at(-1)?.message).toMatch(new RegExp(`на ${last}\\.$`));
  });
});

describe("who moves an order", () => {
  scene(
    "is who may cancel it: nobody of another company, no observer, nobody of other accounts",
    async (test) => {
      const id = await plan(test);
      expect(await moved(test, id, LATER, { as: other })).toBe("NOT_FOUND");
      expect(await look(test, id, LATER, other)).toBeNull();
      const others = withAccess({ clientId: "cl_a", role: "administrator", accountIds: ["acc_none"] });
      expect(await moved(test, id, LATER, { as: others })).toBe("NOT_FOUND");
      const observer = observerOf("cl_a");
      expect(await look(test, id, LATER, observer)).toEqual({
        viewerCanReschedule: false,
        reschedulePreview: null,
      });
      const denied = await test.ask(RESCHEDULE, { id, runAt: LATER, key: newKey() }, { as: observer });
      expect(JSON.stringify(denied)).toMatch(/READ_ONLY_ACCESS|FORBIDDEN/);
      expect((await rowOf(test, id)).runAt).toBe(Date.parse(RUN_AT));
    },
  );

  scene("is a subscriber for the own orders only, as far as the company lets it spend", async (test) => {
    const person = personOf("sub_1");
    const companys = await plan(test);
    expect((await look(test, companys, LATER, person))?.viewerCanReschedule).toBe(false);
    expect(await moved(test, companys, LATER, { as: person })).toBe("FORBIDDEN");
    await doTo(test, "cancelOrder", companys, newKey());

    const maySpend = (may: boolean): Promise<unknown> =>
      test.database.write((unit) => unit.run("update client set subscribers_may_spend = $1", [may]));
    await maySpend(true);
    const own = await plan(test, {}, person);
    expect(await moved(test, own, LATER, { as: person })).toBe("moved");
    await maySpend(false);
    expect(await moved(test, own, RUN_AT, { as: person })).toBe("SPENDING_NOT_ALLOWED");
    // At its turn it is judged as the subscriber's still, whoever has moved it.
    expect(await moved(test, own, RUN_AT)).toBe("SPENDING_NOT_ALLOWED");
    await maySpend(true);
    expect(await moved(test, own, RUN_AT)).toBe("moved");
    test.clock.set(Date.parse(RUN_AT));
    await settle(test);
    expect(await packageOf(test)).toBe("spec_large");
  });

  scene("does not move what a rule refuses at the new time, and nothing is changed then", async (test) => {
    const id = await plan(test);
    await test.database.write((unit) =>
      unit.run("update subscriber set state = 'terminated' where id = 'sub_1'"),
    );
    expect(await moved(test, id, LATER)).toBe("SUBSCRIBER_TERMINATED");
    expect((await orderNow(test, id)).history).toHaveLength(1);
    expect(await moved(test, "ord_unknown", LATER)).toBe("NOT_FOUND");
    await doTo(test, "cancelOrder", id, newKey());
    expect(await moved(test, id, LATER)).toBe("NOT_RESCHEDULABLE");
  });
});
