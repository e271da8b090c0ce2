import { CHANGES } from "../../../modules";
import { OrderRecord } from "../../../orders/order.entity";
import { BulkRequests } from "../../../testing/bulk-scene";
import { orderScene, sceneNetwork } from "../../../testing/order-scene";
import { OrderRequests } from "../../../testing/order-requests";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";

const LINES = 12;

function scene(
  name: string,
  work: (bulk: BulkRequests) => Promise<void>,
  options: { readonly clock?: string; readonly lines?: number } = {},
): void {
  it(name, () =>
    withTestApp(
      async (test) => {
        await orderScene(test.database, options.lines ?? LINES);
        await work(new BulkRequests(test));
      },
      options.clock === undefined ? {} : { clock: options.clock },
    ),
  );
}

const large = { changeMobileInternetPackage: { packageId: "spec_large" } };

describe("a change of many lines", () => {
  scene("is worked out without effect, ordered as it was seen, and ends", async (bulk) => {
    const planned = await bulk.plan({ filter: {}, acts: [large] });
    expect(planned).toMatchObject({
      state: "PLANNED",
      kinds: ["CHANGE_MOBILE_INTERNET_PACKAGE"],
      counts: { rows: LINES, judged: LINES, changes: LINES, unchanged: 0, refused: 0, ordered: 0 },
      price: { once: { amount: "108.00" } },
      outcomes: [{ outcome: "CHANGES", count: LINES, reason: null }],
      viewerCanApply: true,
      viewerCanRevert: false,
    });
    expect(await bulk.test.database.read(OrderRecord, "")).toEqual([]);
    const [first] = await bulk.rows(planned.id);
    expect(first).toMatchObject({
      place: 1,
      outcome: "CHANGES",
      priceOnce: { amount: "9.00" },
      differences: [{ after: "Пакет 1500" }],
      order: null,
    });
    expect((await bulk.apply(planned)).userErrors).toEqual([]);
    expect(await bulk.now(planned.id)).toMatchObject({
      state: "UNDER_WAY",
      counts: { ordered: LINES, waiting: LINES, done: 0 },
      viewerCanPause: true,
      viewerCanApply: false,
    });
    await bulk.carryOut();
    const done = await bulk.now(planned.id);
    expect(done).toMatchObject({
      state: "DONE",
      counts: { ordered: LINES, waiting: 0, done: LINES, failed: 0 },
      progress: { done: LINES, total: LINES },
      viewerCanRevert: true,
    });
    expect((await bulk.rows(planned.id)).every(({ order }) => order?.state === "COMPLETED")).toBe(true);
  });

  scene("is taken back by a change of its own, but for what another hand has changed since", async (bulk) => {
    const planned = await bulk.plan({ filter: {}, acts: [large] });
    await bulk.apply(planned);
    await bulk.carryOut();
    const single = new OrderRequests(bulk.test, administratorOf("cl_a"));
    await single.place("changeMobileInternetPackage", { packageId: "spec_small" });
    await bulk.carryOut();
    const back = await bulk.planAfter("revert", planned.id);
    expect(back).toMatchObject({
      state: "PLANNED",
      reverts: { id: planned.id },
      counts: { rows: LINES, changes: LINES - 1, refused: 1 },
      outcomes: [
        { outcome: "CHANGES", count: LINES - 1 },
        { outcome: "REFUSED", count: 1, reason: { code: "OVERTAKEN" } },
      ],
    });
    await bulk.apply(back);
    await bulk.carryOut();
    expect(await bulk.now(back.id)).toMatchObject({ state: "DONE", counts: { done: LINES - 1 } });
    const rows = await bulk.rows(back.id, { outcome: "CHANGES" });
    expect(rows.every(({ order }) => order?.undoes !== null)).toBe(true);
    const packages = await bulk.test.database.rows<{ n: number }>(
      "select count(*) as n from service t where t.specification_id = 'spec_large' and t.state = 'active'",
    );
    expect(packages[0]?.n).toBe(0);
    // What is taken back already is not taken back twice.
    const again = await bulk.planAfter("revert", planned.id);
    expect(again.counts).toMatchObject({ changes: 0, refused: LINES });
    expect(again.viewerCanApply).toBe(false);
  });

  scene("asks again about exactly those rows that came to something else meanwhile", async (bulk) => {
    const planned = await bulk.plan({ filter: {}, acts: [large] });
    const single = new OrderRequests(bulk.test, administratorOf("cl_a"));
    await single.place("changeMobileInternetPackage", { packageId: "spec_small" });
    await bulk.carryOut();
    await bulk.apply(planned);
    const asked = await bulk.now(planned.id);
    expect(asked).toMatchObject({
      state: "UNDER_WAY",
      counts: { ordered: LINES - 1, changedSince: 1 },
      viewerCanApply: true,
    });
    expect(asked.digest).not.toBe(planned.digest);
    expect((await bulk.rows(planned.id)).filter(({ isChangedSince }) => isChangedSince)).toMatchObject([
      { outcome: "CHANGES", order: null, differences: [{ before: "Пакет Легкий", after: "Пакет 1500" }] },
    ]);
    // Nothing but what was seen is ordered.
    const stale = await bulk.apply({ ...asked, digest: planned.digest });
    expect(stale.userErrors).toMatchObject([{ code: "PREVIEW_CHANGED" }]);
    await bulk.apply(asked);
    await bulk.carryOut();
    expect(await bulk.now(planned.id)).toMatchObject({
      state: "DONE",
      counts: { ordered: LINES, changedSince: 0, done: LINES },
    });
  });

  scene("tries what failed again, and nothing else", async (bulk) => {
    const planned = await bulk.plan({ filter: {}, acts: [large] });
    await bulk.apply(planned);
    const { database, clock } = bulk.test;
    let asked = 0;
    const network = sceneNetwork(database, clock);
    await bulk.carryOut({
      network: {
        ...network,
        ask: (key, signal) => network.ask(key, signal),
        execute: (command, signal) =>
          ++asked <= 3
            ? Promise.resolve({ outcome: "refused", permanent: true } as never)
            : network.execute(command, signal),
      },
    });
    expect(await bulk.now(planned.id)).toMatchObject({
      state: "DONE",
      counts: { done: LINES - 3, failed: 3 },
      viewerCanRetry: true,
    });
    const again = await bulk.planAfter("retry", planned.id);
    expect(again).toMatchObject({ retries: { id: planned.id }, counts: { rows: 3, changes: 3 } });
    await bulk.apply(again);
    await bulk.carryOut();
    expect(await bulk.now(again.id)).toMatchObject({ state: "DONE", counts: { done: 3 } });
  });

  scene("rests, goes on, and is given up as far as it has not begun", async (bulk) => {
    const planned = await bulk.plan({ filter: {}, acts: [large] });
    await bulk.apply(planned);
    await bulk.act("pause", planned.id);
    await bulk.carryOut();
    expect(await bulk.now(planned.id)).toMatchObject({
      isPaused: true,
      counts: { waiting: LINES, done: 0 },
      viewerCanResume: true,
    });
    await bulk.act("resume", planned.id);
    await bulk.carryOut();
    expect(await bulk.now(planned.id)).toMatchObject({ state: "DONE", counts: { done: LINES } });
    const small = { changeMobileInternetPackage: { packageId: "spec_small" } };
    const second = await bulk.plan({ filter: {}, acts: [small] });
    await bulk.apply(second);
    await bulk.act("cancel", second.id);
    expect(await bulk.now(second.id)).toMatchObject({
      state: "CANCELLED",
      counts: { cancelled: LINES, waiting: 0 },
      viewerCanRetry: true,
    });
    const [order] = await bulk.test.database.read(OrderRecord, "where t.plan_id = $1 limit 1", [second.id]);
    const audited = await bulk.test.database.rows(
      "select action from audit_record where order_id = $1 order by id",
      [order?.id ?? ""],
    );
    expect(audited).toEqual([{ action: "order.accepted" }, { action: "order.cancelled" }]);
  });

  scene(
    "is paused, resumed and given up while its orders are being placed, and nothing is ordered after that",
    async (bulk) => {
      const planned = await bulk.plan({ filter: {}, acts: [large] });
      const [applied, ...acts] = await Promise.all([
        bulk.apply(planned),
        ...["pause", "resume", "pause", "resume", "cancel"].map((act) =>
          bulk.act(act as "pause", planned.id),
        ),
      ]);
      expect(applied.userErrors).toEqual([]);
      // Each is done or comes too late or too early; none of them fails to find it.
      const codes = new Set(acts.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
      expect([...codes].filter((code) => code !== "BULK_CHANGE_BUSY")).toEqual([]);
      await bulk.act("cancel", planned.id);
      const ended = await bulk.now(planned.id);
      expect(ended).toMatchObject({ state: "CANCELLED", counts: { waiting: 0 } });
      const { ordered, cancelled } = ended.counts;
      expect(cancelled).toBe(ordered);
      await bulk.carryOut();
      expect((await bulk.now(planned.id)).counts).toEqual(ended.counts);
    },
    { lines: 900 },
  );

  scene("does several acts of a line one after another, each on what the one before leaves", async (bulk) => {
    const off = { removeMobileInternetPackage: {} };
    const planned = await bulk.plan({ filter: {}, acts: [large, off] });
    expect(planned.counts).toMatchObject({ rows: 2 * LINES, changes: 2 * LINES });
    const rows = await bulk.rows(planned.id);
    expect(rows.slice(0, 2)).toMatchObject([
      { place: 1, differences: [{ after: "Пакет 1500" }] },
      { place: 2, differences: [{ before: "Пакет 1500" }] },
    ]);
    expect(rows[0]?.subscriber?.id).toBe(rows[1]?.subscriber?.id);
    await bulk.apply(planned);
    await bulk.carryOut();
    expect(await bulk.now(planned.id)).toMatchObject({ state: "DONE", counts: { done: 2 * LINES } });
  });
});

describe("a change of many lines whose rows bear on each other", () => {
  scene("is taken back the last act of each line first", async (bulk) => {
    const small = { changeMobileInternetPackage: { packageId: "spec_small" } };
    const planned = await bulk.plan({ filter: {}, acts: [small, large] });
    await bulk.apply(planned);
    await bulk.carryOut();
    bulk.test.clock.advance(60_000);
    const back = await bulk.planAfter("revert", planned.id);
    expect(back.counts).toMatchObject({ rows: 2 * LINES, changes: 2 * LINES });
    // What takes a first package back is another kind than what put it there.
    expect(back.kinds).toEqual(["CHANGE_MOBILE_INTERNET_PACKAGE", "REMOVE_MOBILE_INTERNET_PACKAGE"]);
    expect((await bulk.rows(back.id)).slice(0, 2)).toMatchObject([
      { differences: [{ before: "Пакет 1500", after: "Пакет Легкий" }] },
      { differences: [{ before: "Пакет Легкий" }] },
    ]);
    await bulk.apply(back);
    await bulk.carryOut();
    expect(await bulk.now(back.id)).toMatchObject({ state: "DONE", counts: { done: 2 * LINES } });
    expect(await packagesLeft(bulk)).toBe(0);
  });

  scene("orders nothing more of a line of which an earlier act has to be asked about again", async (bulk) => {
    const small = { changeMobileInternetPackage: { packageId: "spec_small" } };
    const planned = await bulk.plan({ filter: {}, acts: [small, large] });
    const single = new OrderRequests(bulk.test, administratorOf("cl_a"));
    await single.place("changeMobileInternetPackage", { packageId: "spec_large" });
    await bulk.carryOut();
    await bulk.apply(planned);
    const asked = await bulk.now(planned.id);
    expect(asked.counts).toMatchObject({ ordered: 2 * (LINES - 1), changedSince: 2 });
    await bulk.apply(asked);
    await bulk.carryOut();
    expect(await bulk.now(planned.id)).toMatchObject({ state: "DONE", counts: { done: 2 * LINES, held: 0 } });
  });

  scene("of which taking back needs a proof is not applied without one", async (bulk) => {
    const forward = { setCallForwarding: { condition: "BUSY" as const, forwardTo: "+375291234567" } };
    await bulk.apply(await bulk.plan({ filter: {}, acts: [forward] }));
    await bulk.carryOut();
    bulk.test.clock.advance(60_000);
    const off = await bulk.plan({ filter: {}, acts: [{ cancelCallForwarding: { which: "ALL" as const } }] });
    await bulk.apply(off);
    await bulk.carryOut();
    bulk.test.clock.advance(60_000);
    const back = await bulk.planAfter("revert", off.id);
    expect(back.kinds.some((kind) => CHANGES.get(CHANGES.kinds[kind] ?? "").needsStepUp)).toBe(true);
    expect(back.outcomes).toMatchObject([{ outcome: "CHANGES", count: LINES }]);
    const headers = await bulk.test.headersOf(bulk.as);
    // The proof of the sign-in is old by now.
    bulk.test.clock.advance(15 * 60_000);
    expect((await bulk.apply(back, { headers })).userErrors).toMatchObject([{ code: "STEP_UP_REQUIRED" }]);
  });

  scene(
    "waits for a closed window, or is refused by it, as was said",
    async (bulk) => {
      const acts = [{ renameSubscriber: { name: "Пост", hasNewUser: false } }];
      const waits = await bulk.plan({ filter: {}, acts });
      expect(waits.counts).toMatchObject({ changes: LINES });
      const refused = await bulk.plan({ filter: {}, acts, onClosedWindow: "REFUSE" });
      expect(refused.outcomes).toMatchObject([{ count: LINES, reason: { code: "WINDOW_CLOSED" } }]);
    },
    { clock: "2026-11-30T09:00:00Z" },
  );

  scene("is refused a return before it is done, and a note that is too long, at its place", async (bulk) => {
    const act = (more: object) => [{ changeMobileInternetPackage: { packageId: "spec_large", ...more } }];
    const early = await bulk.tryPlan({ filter: {}, acts: act({ revertAt: "2026-11-16T08:00:00Z" }) });
    expect(early.userErrors).toMatchObject([
      { code: "REVERT_BEFORE_RUN", field: ["acts", "0", "changeMobileInternetPackage", "revertAt"] },
    ]);
    const long = await bulk.tryPlan({ filter: {}, acts: act({ note: "я".repeat(501) }) });
    expect(long.userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["acts", "0", "changeMobileInternetPackage", "note"] },
    ]);
    // What could come back when it was planned may not be able to when it is applied.
    const planned = await bulk.plan({ filter: {}, acts: act({ revertAt: "2026-11-16T10:00:00Z" }) });
    bulk.test.clock.advance(2 * 3_600_000);
    await bulk.apply(planned);
    expect(await bulk.now(planned.id)).toMatchObject({
      state: "PLANNED",
      counts: { ordered: 0, refused: LINES },
      price: { once: { amount: "0.00" } },
    });
  });
});

describe("the lines of a change of many", () => {
  scene("are named by a pasted list, each once; what names none says why", async (bulk) => {
    const [first, second] = await numbers(bulk, 2);
    const text = `Телефон\n${first}\n8 ${second?.slice(-9) ?? ""}\n${first}\n3,75E+11\n29 999-99-99`;
    const planned = await bulk.plan({ numbers: text, acts: [large] });
    expect(planned.counts).toMatchObject({ rows: 6, changes: 2, unchanged: 1, refused: 3 });
    expect((await bulk.rows(planned.id)).map(({ given, code }) => [given, code])).toEqual([
      ["Телефон", "NOT_A_NUMBER"],
      [first, null],
      [first, "REPEATED"],
      [`8 ${second?.slice(-9) ?? ""}`, null],
      ["3,75E+11", "SHORTENED"],
      ["29 999-99-99", "NO_LINE"],
    ]);
  });

  scene("have values of their own; rows that contradict each other are both refused", async (bulk) => {
    const [first = "", second = "", third = ""] = await numbers(bulk, 3);
    const named = (number: string, name: string) => ({
      number,
      acts: [{ renameSubscriber: { name, hasNewUser: false } }],
    });
    const planned = await bulk.plan({
      rows: [named(first, "Пост № 1"), named(second, "Ганна Дар’я"), named(third, "А"), named(third, "Б")],
    });
    expect(planned.counts).toMatchObject({ rows: 4, changes: 2, refused: 2 });
    expect((await bulk.rows(planned.id)).map(({ code }) => code)).toEqual([
      null,
      null,
      "CONTRADICTING",
      "CONTRADICTING",
    ]);
    await bulk.apply(planned);
    await bulk.carryOut();
    const names = await bulk.test.database.rows<{ name: string }>(
      "select t.name from subscriber t where t.name like 'Пост%' or t.name like 'Ганна%' order by t.name",
    );
    expect(names.map(({ name }) => name)).toEqual(["Ганна Дар’я", "Пост № 1"]);
    // The same once more changes nothing.
    const again = await bulk.plan({ rows: [named(first, "Пост № 1"), named(second, "Ганна Дар’я")] });
    expect(again.outcomes).toMatchObject([
      { outcome: "UNCHANGED", count: 2, reason: { code: "NAME_UNCHANGED" } },
    ]);
    expect(again.viewerCanApply).toBe(false);
  });

  scene("of another company are as unknown ones, and change nothing there", async (bulk) => {
    const planned = await bulk.plan({ subscriberIds: ["sub_1", "sub_foreign", "sub_nobody"], acts: [large] });
    expect((await bulk.rows(planned.id)).map(({ outcome, code }) => [outcome, code])).toEqual([
      ["CHANGES", null],
      ["REFUSED", "NO_LINE"],
      ["REFUSED", "NO_LINE"],
    ]);
    const foreign = await bulk.tryPlan({ filter: {}, acts: [large] }, "foreign", administratorOf("cl_b"));
    expect(foreign.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["clientId"] }]);
  });
});

describe("what cannot be planned", () => {
  const cases = [
    ["no way of choosing", { acts: [large] }, "INVALID_INPUT"],
    ["two ways of choosing", { filter: {}, subscriberIds: ["sub_1"], acts: [large] }, "INVALID_INPUT"],
    ["no act", { filter: {}, acts: [] }, "INVALID_INPUT"],
    ["six acts", { filter: {}, acts: [large, large, large, large, large, large] }, "INVALID_INPUT"],
    ["a filter that fits nothing", { filter: { search: "Нет такого" }, acts: [large] }, "NO_ROWS"],
    ["a sentence for numbers", { numbers: "все, кто в отпуске", acts: [large] }, "INVALID_INPUT"],
    [
      "a time that has passed",
      { filter: {}, acts: [large], runAt: "2026-11-15T09:00:00Z" },
      "RUN_AT_IN_PAST",
    ],
  ] as const;
  scene("is refused, and leaves no trace", async (bulk) => {
    for (const [name, input, code] of cases) {
      const { bulkChange, userErrors } = await bulk.tryPlan(structuredClone(input) as never);
      expect([name, bulkChange, userErrors.map((error) => error.code)]).toEqual([name, null, [code]]);
    }
    const left = await bulk.test.database.rows<{ n: number }>("select count(*) as n from bulk_change_row");
    expect(left[0]?.n).toBe(0);
  });
});

async function packagesLeft(bulk: BulkRequests): Promise<number> {
  const [found] = await bulk.test.database.rows<{ n: number }>(
    "select count(*) as n from service t where t.specification_id in ('spec_small', 'spec_large') and t.state = 'active'",
  );
  return found?.n ?? 0;
}

async function numbers(bulk: BulkRequests, count: number): Promise<string[]> {
  const rows = await bulk.test.database.rows<{ number: string }>(
    "select t.number from subscriber t where t.client_id = 'cl_a' order by t.id limit $1",
    [count],
  );
  return rows.map(({ number }) => number);
}
