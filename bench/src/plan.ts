/** Judges one change of 50,000 lines at once, beside a bare read of the rows on which it is judged. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./data.ts";
import { manyLines } from "./lines.ts";
import { Sqlite } from "./sqlite.ts";

/** How often the lines of the data are there: 10,000 of them. */
const TIMES = 5;
const ROUNDS = 5;

interface Loaded {
  readonly scene: object;
}
interface Evaluation {
  readonly refusals: readonly object[];
}
interface Reader {
  read(entity: unknown, tail: string, params: readonly unknown[]): Promise<readonly object[]>;
  close(): Promise<void>;
}
interface Program {
  readonly openDatabase: (url: string) => Promise<Reader>;
  readonly CHANGES: { get(kind: string): object };
  readonly loadScenes: (
    reader: Reader,
    change: object,
    inputs: readonly object[],
    occasion: object,
  ) => Promise<readonly (Loaded | null)[]>;
  readonly judge: (question: object) => Evaluation;
  readonly Subscriber: unknown;
  readonly Service: unknown;
  readonly Charge: unknown;
}

/** Times of one round, milliseconds. */
interface Times {
  readonly read: number;
  readonly loaded: number;
  readonly judged: number;
}

/** The engine of the built server. */
function program(): Program {
  const require = createRequire(import.meta.url);
  require("reflect-metadata");
  const files = [
    "open-database.js",
    "modules.js",
    "orders/evaluate.js",
    "modules/company/subscriber/subscriber.entity.js",
    "modules/company/service/service.entity.js",
    "modules/money/charge/charge.entity.js",
  ];
  const loaded = files.map((file): object => require(join(ROOT, "server", "dist", file)) as object);
  return Object.assign({}, ...loaded) as Program;
}

async function round(
  { CHANGES, loadScenes, judge, Subscriber, Service, Charge }: Program,
  database: Reader,
  lines: readonly { readonly id: string; readonly packageId: string }[],
): Promise<Times> {
  const ids = lines.map(({ id }) => id);
  const began = performance.now();
  await database.read(Subscriber, "where t.id among($1)", [ids]);
  await database.read(Service, "where t.subscriber_id among($1) and t.state = 'active'", [ids]);
  await database.read(Charge, "where t.subscriber_id among($1)", [ids]);
  const read = performance.now();
  const change = CHANGES.get("changeMobileInternetPackage");
  const inputs = lines.map(({ id, packageId }) => ({ subscriberId: id, packageId }));
  const now = Date.now();
  const who = { viewer: null, bySubscriber: false };
  const when = { changes: CHANGES, now, at: now, orderId: null, timeZone: "Europe/Minsk", lock: false };
  const scenes = await loadScenes(database, change, inputs, { ...who, ...when });
  const loaded = performance.now();
  let refused = 0;
  for (const [i, scene] of scenes.entries())
    refused += judge({ ...who, ...scene, change, input: inputs[i] }).refusals.length;
  if (refused > 0)
    throw new Error(`${String(refused)} of ${String(lines.length)} lines cannot have the package`);
  return { read: read - began, loaded: loaded - read, judged: performance.now() - loaded };
}

/** Measures and prints: medians, and how many times the bare read all of it takes. */
export async function measurePlan(): Promise<void> {
  const parts = program();
  const file = await manyLines("plan", TIMES);
  const plain = await Sqlite.open(file);
  const lines = await plain.prepare<{ id: string; packageId: string }>(
    `select s.id, (select c.id from service_specification c where c.category = 'mobileInternetPackage'
       and c.id not in (select specification_id from service where subscriber_id = s.id) order by c.id limit 1)
       as packageId from subscriber s order by s.id`,
  )();
  await plain.close();
  const database = await parts.openDatabase(`sqlite:${file}`);
  try {
    const rounds: Times[] = [];
    await round(parts, database, lines);
    for (let n = 0; n < ROUNDS; n++) rounds.push(await round(parts, database, lines));
    const median = (of: (times: Times) => number): number =>
      rounds.map(of).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
    const ms = (value: number): string => `${value.toFixed(0)} ms`;
    const ratio = median(({ read, loaded, judged }) => (loaded + judged) / read);
    console.log(
      `A change of ${String(lines.length)} lines: rows read ${ms(median(({ read }) => read))}, ` +
        `scenes loaded ${ms(median(({ loaded }) => loaded))}, judged ${ms(median(({ judged }) => judged))}: ` +
        `${ratio.toFixed(2)} times the bare read (at most 3 wanted).`,
    );
  } finally {
    await database.close();
  }
}
