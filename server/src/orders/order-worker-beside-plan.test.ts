import { CHANGES } from "../modules";
import type { Acting } from "../platform/authorization/acting";
import type { Database } from "../platform/database/database";
import { orderScene, sceneNetwork, sceneWorker } from "../testing/order-scene";
import { TestClock } from "../testing/test-clock";
import { withTestDatabase } from "../testing/test-database";
import { administratorOf } from "../testing/test-viewer";
import { Lane, OrderRecord, OrderState } from "./order.entity";
import { placeOrder } from "./place-order";

const ROWS = 50_000;
/** Lines of the plan's company; only as many of its rows are carried out while the test lasts. */
const LINES = 600;
const CONCURRENCY = 4;
/** How long the network takes for an order, milliseconds. */
const LATENCY = 100;
const SINGLES = 3;
const NOW = Date.parse("2026-11-16T09:00:00Z");

const actingFor = (database: Database, clientId: string): Acting => ({
  ...{ viewer: administratorOf(clientId), locale: "ru", timeZone: "Europe/Minsk" },
  ...{ clock: new TestClock(NOW), database, proof: null },
});

async function order(
  database: Database,
  clientId: string,
  subscriberId: string,
  packageId: string,
  row?: number,
): Promise<string> {
  const { order: placed, userErrors } = await placeOrder(actingFor(database, clientId), CHANGES, {
    change: CHANGES.get("changeMobileInternetPackage"),
    input: Object.assign({}, { subscriberId, packageId }),
    idempotencyKey: `${subscriberId} ${packageId}`,
    plan: row === undefined ? null : { id: "plan_1", row },
  });
  if (!placed) throw new Error(JSON.stringify(userErrors));
  return placed.id;
}

/** Accepts the first row of a plan, and writes as many others like it. */
async function addRows(database: Database): Promise<void> {
  const id = await order(database, "cl_a", "sub_1", "spec_small", 1);
  const [first] = await database.read(OrderRecord, "where t.id = $1", [id]);
  expect([first?.lane, first?.planId, first?.planRow]).toEqual([Lane.PLAN, "plan_1", 1]);
  const columns = (await database.rows<object>("select * from orders"))[0];
  const copied = Object.keys(columns ?? {}).filter(
    (name) => !["id", "subject_id", "input", "plan_row", "due_at"].includes(name),
  );
  const names = copied.map((name) => `"${name}"`).join(", ");
  await database.write((unit) =>
    unit.run(
      `insert into orders (id, subject_id, input, plan_row, due_at, ${names})
         with recursive series(n) as (select 2 union all select n + 1 from series where n < ${String(ROWS)})
         select 'ord_row_' || cast(n as varchar), line, replace(input, '"sub_1"', '"' || line || '"'), n, due_at - ${String(ROWS)} + n, ${names}
         from (select n, case when n <= ${String(LINES - SINGLES)} then 'sub_' else 'nobody_' end || cast(n as varchar) as line
           from series) rows cross join (select * from orders where id = $1) o`,
      [id],
    ),
  );
}

/** How long single orders of another company take, one after another: milliseconds, the one in the middle. */
async function timeOfSingles(
  database: Database,
  lines: readonly string[],
  packageId: string,
): Promise<number> {
  const times: number[] = [];
  for (const line of lines) {
    const began = performance.now();
    const id = await order(database, "cl_b", line, packageId);
    for (let state: string | undefined; state !== OrderState.COMPLETED;) {
      if (performance.now() - began > 20_000) throw new Error(`${id} is not done`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      [{ state } = { state: undefined }] = await database.rows<{ state: string }>(
        "select state from orders where id = $1",
        [id],
      );
    }
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity;
}

it(`a plan of ${String(ROWS)} rows delays another company's single orders by two seconds at the most`, async () => {
  await withTestDatabase(async (database) => {
    await orderScene(database, LINES);
    const singles = Array.from({ length: SINGLES }, (_, n) => `sub_${String(LINES - n)}`);
    await database.write((unit) =>
      unit.run("update subscriber set client_id = 'cl_b', account_id = 'acc_b' where id among($1)", [
        singles,
      ]),
    );
    const clock = new TestClock(NOW);
    const network = sceneNetwork(database, clock, { latencyMin: LATENCY, latencyMax: LATENCY });
    const worker = sceneWorker(database, clock, { network, concurrency: CONCURRENCY });
    worker.start();
    try {
      const alone = await timeOfSingles(database, singles, "spec_small");
      await addRows(database);
      const beside = await timeOfSingles(database, singles, "spec_large");
      // The rows were carried out all the while, on the places that plans may have.
      const [done] = await database.rows<{ n: number }>(
        "select count(*) as n from orders where lane = 1 and state = 'completed'",
      );
      expect(done?.n).toBeGreaterThan(CONCURRENCY);
      expect(beside - alone).toBeLessThanOrEqual(2_000);
    } finally {
      await worker.stop();
    }
  });
}, 120_000);
