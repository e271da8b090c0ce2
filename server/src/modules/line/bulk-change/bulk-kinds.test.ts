import { CHANGES } from "../../../modules";
import { generateDemo } from "../../../demo/generate-demo";
import { BulkRequests, type AskedBulkChange } from "../../../testing/bulk-scene";
import type { BulkActInput } from "../../../testing/generated/graphql";
import { CHANGE_SAMPLES } from "../../../testing/change-samples";
import { testAppOfAll, type TestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { Subscriber } from "../../company/subscriber/subscriber.entity";

const LINES = 12;

async function makeDemo(test: TestApp): Promise<void> {
  const size = { subscribers: 300, months: 2, usageRows: 3_000 };
  await generateDemo(test.database, { seed: 3, size, timeZone: "Europe/Minsk", now: test.clock.now() });
}

/** Some lines of one company for which a kind can be planned, and the plan. */
async function planOf(test: TestApp, kind: string): Promise<[BulkRequests, AskedBulkChange]> {
  const lines = await test.database.read(Subscriber, "where t.state <> 'terminated' order by t.number");
  for (let at = 0; at < lines.length; at += LINES) {
    const first = lines[at];
    if (!first) continue;
    const own = lines.slice(at, at + LINES).filter(({ clientId }) => clientId === first.clientId);
    const as = administratorOf(first.clientId);
    const bulk = new BulkRequests(test, as, first.clientId);
    for (const input of (await CHANGE_SAMPLES[kind]?.(first, test, as)) ?? []) {
      const acts = [{ [kind]: input } as unknown as BulkActInput];
      const planned = await bulk.plan({ subscriberIds: own.map(({ id }) => id), acts });
      if (planned.counts.changes > 0) return [bulk, planned];
    }
  }
  throw new Error(`${kind} is possible on no lines of the demo`);
}

describe("each kind of change is planned for many lines, done as it was worked out, and taken back where it can be", () => {
  const app = testAppOfAll(makeDemo);

  it.each(CHANGES.all.map(({ kind }) => kind))("%s", async (kind) => {
    // What was done at the same instant counts as done since.
    app().clock.advance(60_000);
    const [bulk, planned] = await planOf(app(), kind);
    const { changes, unchanged, refused, rows } = planned.counts;
    expect(changes + unchanged + refused).toBe(rows);
    expect((await bulk.apply(planned)).userErrors).toEqual([]);
    await bulk.carryOut();
    const done = await bulk.now(planned.id);
    expect(done).toMatchObject({ state: "DONE", counts: { done: changes, failed: 0, changedSince: 0 } });
    const ordered = await bulk.rows(planned.id, { outcome: "CHANGES" });
    expect(ordered.map(({ order }) => order?.state)).toEqual(ordered.map(() => "COMPLETED"));

    const back = await bulk.planAfter("revert", planned.id);
    const { counts, outcomes } = back;
    expect([counts.rows, counts.changes + counts.refused]).toEqual([changes, changes]);
    const codes = outcomes.flatMap(({ reason }) => reason?.code ?? []);
    // A line may be refused its old tariff plan, which is offered no more; nothing else has happened to it since.
    expect(codes.filter((code) => ["OVERTAKEN", "ALREADY_UNDONE", "NO_LINE"].includes(code))).toEqual([]);
    if (counts.changes === 0) {
      expect(["changeNumber", "sendDeviceSettings"]).toContain(kind);
      return;
    }
    await bulk.apply(back);
    await bulk.carryOut();
    expect(await bulk.now(back.id)).toMatchObject({
      state: "DONE",
      counts: { done: counts.changes, failed: 0 },
    });
  });
});
