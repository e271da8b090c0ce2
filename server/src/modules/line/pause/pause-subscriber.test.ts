import { OrderRecord } from "../../../orders/order.entity";
import { graphql } from "../../../testing/graphql";
import { buildCharge } from "../../../testing/money-builders";
import { OrderRequests } from "../../../testing/order-requests";
import { SERVICE_FEE, serviceScene } from "../../../testing/service-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { Charge } from "../../money/charge/charge.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { restingAt } from "./pause.store";

const admin = administratorOf("cl_a");
/** Midnight in Minsk. */
const UNTIL = "2026-12-20T21:00:00.000Z";

const LINE = graphql(`
  query PauseSubscriberLine($id: ID!) {
    subscriber(id: $id) {
      id state suspensionReason pause { startedAt resumesAt endedAt order { id } endingOrder { id } }
      pauseMonthlyFee { amount }
      pauses(first: 5) { totalCount nodes { startedAt resumesAt endedAt endingOrder { id undoes { id } } } }
    }
  }
`);

async function line(test: TestApp, as = admin) {
  return (await test.data(LINE, { id: "sub_1" }, { as })).subscriber;
}

function scene(
  name: string,
  work: (test: TestApp, orders: OrderRequests) => Promise<void>,
  clock?: string,
): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await serviceScene(test.database);
        await work(test, new OrderRequests(test, admin));
      },
      clock === undefined ? {} : { clock },
    ),
  );
}

/** The tariff plan's fee of the month was charged at its beginning. */
async function chargePlan(test: TestApp, month = "2026-11"): Promise<void> {
  const [subscriber] = await test.database.read(Subscriber, "where t.id = 'sub_1'");
  if (!subscriber) throw new Error("no line");
  await buildCharge(test.database, subscriber, { month, chargedOn: `${month}-01`, tariffPlanId: "tp_1" });
}

async function fees(test: TestApp): Promise<string[]> {
  const charges = await test.database.read(Charge, "where t.order_id is not null order by t.month, t.kind");
  return charges.map(({ month, kind, gross }) => `${month} ${kind} ${String(gross)}`);
}

describe("a pause", () => {
  scene(
    "is previewed without effect, done and charged as previewed, and ends by itself",
    async (test, orders) => {
      await chargePlan(test);
      const preview = await orders.preview("pauseSubscriber", { revertAt: UNTIL });
      expect(preview).toMatchObject({
        codes: [],
        warnings: ["noService", "pauseFees", "resumingFees"],
        price: {
          once: { amount: "2.50" },
          monthlyBefore: { amount: "10.00" },
          monthlyAfter: { amount: "2.50" },
        },
        differences: [
          { label: "Обслуживание номера", before: "действует", after: "на паузе" },
          { label: "Возобновится само", before: null, after: "21 декабря 2026" },
        ],
      });
      expect(await line(test)).toMatchObject({ state: "ACTIVE", pause: null });

      const { order } = await orders.place("pauseSubscriber", { revertAt: UNTIL }, preview.digest);
      await orders.settle();
      expect(await line(test)).toMatchObject({
        state: "SUSPENDED",
        suspensionReason: "CUSTOMER",
        pause: {
          startedAt: "2026-11-16T09:00:00.000Z",
          resumesAt: UNTIL,
          endedAt: null,
          order: { id: order?.id },
        },
        pauseMonthlyFee: { amount: "2.50" },
      });
      expect(await fees(test)).toEqual([`2026-11 serviceFee ${String(SERVICE_FEE.pause)}`]);

      test.clock.set(Date.parse(UNTIL));
      await orders.settle();
      const resumed = await line(test);
      expect(resumed).toMatchObject({ state: "ACTIVE", suspensionReason: null, pause: null });
      expect(resumed?.pauses).toMatchObject({
        totalCount: 1,
        nodes: [{ resumesAt: UNTIL, endedAt: UNTIL, endingOrder: { undoes: { id: order?.id } } }],
      });
      // December began within the pause: its fee is charged with the return.
      expect(await fees(test)).toEqual([
        `2026-11 serviceFee ${String(SERVICE_FEE.pause)}`,
        "2026-12 tariffPlanFee 10000000",
      ]);
      const [ending] = await test.database.rows<{ id: string }>("select ending_order_id as id from pause");
      expect(await orders.order(ending?.id ?? "")).toMatchObject({
        state: "COMPLETED",
        viewerCanUndo: false,
      });
    },
  );

  scene("has an end: its planned return cannot be cancelled, only come before", async (test, orders) => {
    await orders.done("pauseSubscriber", { revertAt: UNTIL });
    const [planned] = await test.database.rows<{ id: string }>(
      "select id from orders where state = 'pending'",
    );
    expect(await orders.order(planned?.id ?? "")).toMatchObject({ state: "PENDING", viewerCanCancel: false });
    expect((await orders.act("cancelOrder", planned?.id ?? "")).codes).toEqual(["NOT_CANCELLABLE"]);
    expect((await orders.order(planned?.id ?? "")).state).toBe("PENDING");
    // One's own order to resume it at another time is no such return.
    const own = (await orders.place("resumeSubscriber", { runAt: "2026-12-01T09:00:00Z" })).order;
    expect(own).toMatchObject({ state: "PENDING" });
    expect((await orders.act("cancelOrder", own?.id ?? "")).codes).toEqual([]);
  });

  scene("lasts and is paid for where nothing ends it, whatever its planned end was", async (test, orders) => {
    await orders.done("pauseSubscriber", { revertAt: UNTIL });
    const at = Date.parse(UNTIL);
    const restingOn = async (): Promise<unknown> => Array.from(await restingAt(test.database, ["sub_1"], at));
    // Its return is to be done by then, and is only not done yet.
    expect(await restingOn()).toEqual([["sub_1", "ending"]]);
    await test.database.write((unit) =>
      unit.run("update orders set state = 'failed' where kind = 'resumeSubscriber'"),
    );
    expect(await restingOn()).toEqual([["sub_1", "paused"]]);
  });

  scene("that is ended early gives its planned return up, and its history says so", async (test, orders) => {
    await chargePlan(test);
    await orders.done("pauseSubscriber", { revertAt: UNTIL });
    const [planned] = await test.database.rows<{ id: string }>(
      "select id from orders where state = 'pending'",
    );
    const preview = await orders.preview("resumeSubscriber");
    expect(preview).toMatchObject({ warnings: ["resumedEarly"], price: { once: { amount: "0.00" } } });

    test.clock.advance(86_400_000);
    const resumed = await orders.done("resumeSubscriber");
    expect(await line(test)).toMatchObject({ state: "ACTIVE", pause: null });
    const returned = await orders.order(planned?.id ?? "");
    expect(returned.state).toBe("CANCELLED");
    expect(returned.history.at(-1)?.message).toBe("Отменён: это уже сделано раньше.");
    test.clock.set(Date.parse(UNTIL) + 1_000);
    await orders.settle();
    expect((await line(test))?.pauses.totalCount).toBe(1);

    // By then the pause has run its time: it cannot be had again.
    const undone = await orders.act("undoOrder", resumed.id);
    expect(undone).toMatchObject({ order: null, codes: ["REVERT_BEFORE_RUN"] });
  });

  scene(
    "can be had again by undoing an early return, until the same time and for no second fee",
    async (test, orders) => {
      await chargePlan(test);
      await orders.done("pauseSubscriber", { revertAt: UNTIL });
      const resumed = await orders.done("resumeSubscriber");
      const undone = await orders.act("undoOrder", resumed.id);
      expect(undone.order).toMatchObject({ kind: "PAUSE_SUBSCRIBER", price: { once: { amount: "0.00" } } });
      await orders.settle();
      expect(await line(test)).toMatchObject({ state: "SUSPENDED", pause: { resumesAt: UNTIL } });
      test.clock.set(Date.parse(UNTIL));
      await orders.settle();
      expect(await line(test)).toMatchObject({ state: "ACTIVE", pauses: { totalCount: 2 } });
    },
  );

  scene("is undone by resuming, and its planned return goes with it", async (test, orders) => {
    await chargePlan(test);
    const paused = await orders.done("pauseSubscriber", { revertAt: UNTIL });
    const undone = await orders.act("undoOrder", paused.id);
    expect(undone.order?.kind).toBe("RESUME_SUBSCRIBER");
    await orders.settle();
    expect(await line(test)).toMatchObject({ state: "ACTIVE" });
    const open = await test.database.rows("select id from orders where state in ('pending', 'held')");
    expect(open).toEqual([]);
  });

  scene(
    "waits for its day, can be cancelled until then, and counts from the time asked",
    async (test, orders) => {
      const runAt = "2026-11-30T21:00:00.000Z";
      const cancelled = (await orders.place("pauseSubscriber", { runAt, revertAt: UNTIL })).order;
      expect(cancelled).toMatchObject({ state: "PENDING", price: { from: "2026-12-01" } });
      await orders.act("cancelOrder", cancelled?.id ?? "");
      await orders.place("pauseSubscriber", { runAt, revertAt: UNTIL });
      test.clock.set(Date.parse(runAt) + 40_000);
      await orders.settle();
      expect(await line(test)).toMatchObject({ state: "SUSPENDED", pause: { startedAt: runAt } });
      // Of December the pause only: it was asked for from the first instant on.
      expect(await fees(test)).toEqual([`2026-12 serviceFee ${String(SERVICE_FEE.pause)}`]);
    },
  );

  scene(
    "is moved while its end holds, does not stand in its own way, and its return stays",
    async (test, orders) => {
      const planned = (
        await orders.place("pauseSubscriber", { runAt: "2026-12-10T09:00:00Z", revertAt: UNTIL })
      ).order;
      const id = planned?.id ?? "";
      const codes = async (runAt: string): Promise<readonly string[]> =>
        (await orders.reschedule(id, runAt)).codes;
      // Midnight at which it ends, the day on which it ends, and the last moment of the day before.
      expect(await codes(UNTIL)).toEqual(["REVERT_BEFORE_RUN"]);
      expect(await codes("2026-12-20T20:59:59Z")).toEqual([]);
      const moved = await orders.reschedule(id, "2026-12-05T09:00:00Z");
      expect(moved.order?.warnings.map(({ code }) => code)).toEqual(
        planned?.warnings.map(({ code }) => code),
      );
      // Another end, which the pause itself is for; too long a pause is told at it.
      const sooner = "2026-12-15T21:00:00Z";
      expect((await orders.reschedule(id, "2026-12-05T09:00:00Z", "2027-10-01T09:00:00Z")).codes).toEqual([
        "PAUSE_TOO_LONG",
      ]);
      expect((await orders.reschedule(id, "2026-12-05T09:00:00Z", sooner)).codes).toEqual([]);
      test.clock.set(Date.parse("2026-12-05T09:00:00Z"));
      await orders.settle();
      expect(await line(test)).toMatchObject({ pause: { resumesAt: "2026-12-15T21:00:00.000Z" } });
      const [back] = await test.database.read(OrderRecord, "where t.undoes_id = $1", [id]);
      expect(await orders.reschedule(back?.id ?? "", "2027-12-01T09:00:00Z")).toMatchObject({
        codes: ["NOT_RESCHEDULABLE"],
        messages: [expect.stringMatching(/срок не переносится/) as string],
      });
      test.clock.set(Date.parse(sooner));
      await orders.settle();
      expect(await line(test)).toMatchObject({ state: "ACTIVE" });
    },
  );

  scene("is refused twice, too short and too long; an active line is not resumed", async (_, orders) => {
    const codes = async (kind: string, input = {}): Promise<readonly string[]> => {
      const preview = await orders.preview(kind, input);
      const placed = await orders.place(kind, input);
      expect(placed).toMatchObject({ order: null, codes: preview.codes });
      return placed.codes;
    };
    expect(await codes("resumeSubscriber")).toEqual(["NOT_PAUSED"]);
    expect(await codes("pauseSubscriber", { revertAt: "2026-11-16T20:59:00Z" })).toEqual(["PAUSE_TOO_SHORT"]);
    expect(await codes("pauseSubscriber", { revertAt: "2027-05-15T21:00:00Z" })).toEqual(["PAUSE_TOO_LONG"]);
    expect(await codes("pauseSubscriber", { revertAt: "2026-11-16T08:00:00Z" })).toEqual([
      "REVERT_BEFORE_RUN",
    ]);
    const before = { runAt: "2026-11-20T09:00:00Z", revertAt: "2026-11-19T09:00:00Z" };
    expect(await codes("pauseSubscriber", before)).toEqual(["REVERT_BEFORE_RUN"]);
    await orders.done("pauseSubscriber", { revertAt: UNTIL });
    expect(await codes("pauseSubscriber", { revertAt: UNTIL })).toEqual(["ALREADY_PAUSED"]);
  });

  scene("refuses every other change but renaming, and says what to do", async (_, orders) => {
    await orders.done("pauseSubscriber", { revertAt: UNTIL });
    const others: [string, object][] = [
      ["connectService", { serviceSpecificationId: "spec_clir" }],
      ["disconnectService", { serviceSpecificationId: "spec_clir" }],
      ["disconnectMobileInternet", {}],
      ["changeMobileInternetPackage", { packageId: "spec_small" }],
    ];
    for (const [kind, input] of others) {
      const { codes, messages } = await orders.place(kind, input);
      expect(codes).toEqual(["SUBSCRIBER_PAUSED"]);
      expect(messages[0]).toContain("Сначала возобновите");
    }
    const renamed = await orders.done("renameSubscriber", { name: "Новое имя" });
    expect(renamed.state).toBe("COMPLETED");
  });

  scene("is not the end of a suspension for debt or by the operator", async (test, orders) => {
    for (const [reason, code, what] of [
      ["debt", "SUBSCRIBER_IN_DEBT", "Оплатите счета"],
      ["operator", "SUBSCRIBER_SUSPENDED", "Обратитесь к специалистам"],
    ] as const) {
      await test.database.write((unit) =>
        unit.run("update subscriber set state = 'suspended', suspension_reason = $1 where id = 'sub_1'", [
          reason,
        ]),
      );
      for (const [kind, input] of [
        ["resumeSubscriber", {}],
        ["pauseSubscriber", { revertAt: UNTIL }],
      ] as const) {
        const { codes, messages } = await orders.place(kind, input);
        expect([codes, messages[0]]).toEqual([[code], expect.stringContaining(what)]);
      }
    }
  });

  scene(
    "costs, so a subscriber orders it only where the company lets it spend; sees it, and nobody else does",
    async (test, orders) => {
      const person = new OrderRequests(test, personOf("sub_1"));
      expect((await person.place("pauseSubscriber", { revertAt: UNTIL })).order).toBeNull();
      await test.database.write((unit) =>
        unit.run("update client set subscribers_may_spend = true where id = 'cl_a'"),
      );
      expect((await person.place("pauseSubscriber", { revertAt: UNTIL })).codes).toEqual([]);
      await person.settle();
      expect(await line(test, personOf("sub_1"))).toMatchObject({
        state: "SUSPENDED",
        pause: { resumesAt: UNTIL },
      });
      expect(await line(test, oneOfStaff())).toMatchObject({ state: "SUSPENDED" });
      expect(await line(test, personOf("sub_2"))).toBeNull();
      const pauses = await test.database.rows<{ id: string }>("select id from pause");
      const node = graphql(`query PauseSubscriberNode($id: ID!) { node(id: $id) { id } }`);
      const seen = async (as: typeof admin): Promise<unknown> =>
        (await test.data(node, { id: pauses[0]?.id }, { as })).node;
      expect(await seen(admin)).toEqual({ id: pauses[0]?.id });
      expect(await seen(administratorOf("cl_b"))).toBeNull();
      await orders.done("resumeSubscriber");
    },
  );
});
