import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { addMonths, firstDay, lastDay, monthIn, startOfDay } from "@kabinet/shared";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Sqlite } from "./sqlite.ts";

/** The checkout. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Databases and profiles; git knows nothing of it. */
export const DATA = join(ROOT, "data", "bench");
const SERVER = join(ROOT, "server", "dist");

/** The token by which the administrator's program is known. */
export const TOKEN = `kbt_${"measured-by-bench".padEnd(43, "-")}`;
/** What the token is called. */
export const PROGRAM = "bench";
/** The administrator who orders. */
export const ACTOR = { id: "vwr_bench", name: "Анна Замерова", role: "administrator" } as const;

const CLIENT = "cli_bench";
const ACCOUNTS = 20;
const SUBSCRIBERS = 10_000;
const SINCE = Date.UTC(2026, 0, 5, 9);
/** Lines that have call details. */
const USED = 100;
/** The operator's zone where nothing else is set. */
const ZONE = "Europe/Minsk";
/** Call details are shown for half a year only: they are of the month before this one, and made anew with the next. */
const MONTH = addMonths(monthIn(ZONE, Date.now()), -1);
/** The time in which the call details lie; `after` is the first instant after them. */
export const USAGE_TIME = {
  from: firstDay(MONTH),
  through: lastDay(MONTH),
  start: startOfDay(ZONE, firstDay(MONTH)),
  after: startOfDay(ZONE, firstDay(addMonths(MONTH, 1))),
} as const;
const NAMES = ["Алесь Тутэйшы", "Вера Раньняя", "Ганна Лясная", "Пятро Рачны", "Марыя Палявая"];

/** How many call details there are in all. */
const USAGE_ROWS = Number(process.env["BENCH_USAGE_ROWS"] ?? 1_000_000);

/** What is asked for: ids to draw from. */
export interface Subjects {
  readonly accounts: readonly string[];
  /** With a package that each can change to. */
  readonly subscribers: readonly { readonly id: string; readonly otherPackage: string }[];
  /** Lines with call details. */
  readonly used: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly code: string;
}
interface Catalogue {
  readonly plans: readonly Entry[];
  readonly specifications: readonly (Entry & { readonly category: string })[];
  readonly prices: readonly object[];
  readonly provided: readonly object[];
}
interface Built {
  readonly openDatabase: (url: string) => Promise<{ close(): Promise<void> }>;
  readonly buildCatalogue: () => Catalogue;
}

/** The built server's own migrations and catalogue. */
function built(): Built {
  const require = createRequire(import.meta.url);
  require("reflect-metadata");
  const { openDatabase } = require(join(SERVER, "open-database.js")) as Pick<Built, "openDatabase">;
  const { buildCatalogue } = require(join(SERVER, "demo", "catalogue.js")) as Pick<Built, "buildCatalogue">;
  return { openDatabase, buildCatalogue };
}

/** A copy of the data for one of the servers, so that none waits for another's writes. */
export async function copyOfData(name: string): Promise<string> {
  const source = await dataFile();
  const file = join(DATA, `${name}.sqlite`);
  for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
  copyFileSync(source, file);
  return file;
}

/** What there is to ask for. */
export async function subjectsIn(file: string): Promise<Subjects> {
  const database = await Sqlite.open(file);
  const accounts = database.prepare<{ id: string }>("select id from account order by id");
  const subscribers = database.prepare<{ id: string; otherPackage: string }>(
    `select s.id, (select c.id from service_specification c where c.category = 'mobileInternetPackage'
       and c.id not in (select specification_id from service where subscriber_id = s.id) order by c.id limit 1)
       as otherPackage from subscriber s order by s.id`,
  );
  try {
    const used = Array.from({ length: USED }, (_, n) => id("sub", n));
    return { accounts: (await accounts()).map(({ id }) => id), subscribers: await subscribers(), used };
  } finally {
    await database.close();
  }
}

/** Makes the data once; again only where what makes them has changed. */
async function dataFile(): Promise<string> {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  hash.update(`${MONTH} ${String(USAGE_ROWS)}`);
  for (const name of readdirSync(join(SERVER, "migrations")).sort())
    if (name.endsWith(".js")) hash.update(readFileSync(join(SERVER, "migrations", name)));
  const file = join(DATA, `data-${hash.digest("hex").slice(0, 12)}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(DATA, { recursive: true });
  const draft = join(DATA, "draft.sqlite");
  for (const ending of ["", "-wal", "-shm"]) rmSync(draft + ending, { force: true });
  const { openDatabase, buildCatalogue } = built();
  await (await openDatabase(`sqlite:${draft}`)).close();
  const database = await Sqlite.open(draft);
  await fill(database, buildCatalogue());
  await fillUsage(database);
  await database.exec("pragma wal_checkpoint(truncate)");
  await database.close();
  renameSync(draft, file);
  return file;
}

/** One company of 20 accounts and 10,000 lines with 8 services each; the same every time. */
async function fill(database: Sqlite, catalogue: Catalogue): Promise<void> {
  const { specifications } = catalogue;
  const internet = specifications.find(({ code }) => code === "mobile-internet");
  const packages = specifications.filter(({ category }) => category === "mobileInternetPackage");
  const extras = specifications.filter((each) => each !== internet && !packages.includes(each));
  // Plans that provide everything.
  const plans = catalogue.plans.filter(({ code }) => /^business-(optimum|maxi|boundless)$/.test(code));

  const serial = Array.from({ length: SUBSCRIBERS }, (_, n) => n);
  const accounts = serial.slice(0, ACCOUNTS).map((n) => ({
    id: id("acc", n),
    clientId: CLIENT,
    number: String(300_000_000 + n),
    name: `Отдел ${String(n + 1)}`,
    state: "active",
  }));
  const subscribers = serial.map((n) => ({
    id: id("sub", n),
    clientId: CLIENT,
    accountId: id("acc", n % ACCOUNTS),
    tariffPlanId: at(plans, n).id,
    number: `+37529${String(1_000_000 + n * 7)}`,
    nationalNumber: `29${String(1_000_000 + n * 7)}`,
    name: `${at(NAMES, n)} ${String(n)}`,
    nameFolded: `${at(NAMES, n)} ${String(n)}`.toLowerCase(),
    state: "active",
    activatedOn: "2026-01-05",
  }));
  const services = subscribers.flatMap(({ id: subscriberId }, n) =>
    [internet ?? at(packages, 0), at(packages, n), ...[0, 1, 2, 3, 4, 5].map((k) => at(extras, n + k))].map(
      (specification, k) => ({
        id: id("svc", n * 8 + k),
        clientId: CLIENT,
        subscriberId,
        specificationId: specification.id,
        state: "active",
        activeSince: SINCE + n * 1_000,
        terminatedAt: null,
      }),
    ),
  );
  const client = {
    id: CLIENT,
    name: "ООО «Замер»",
    unp: "100000000",
    state: "active",
    contractNumber: "1",
    contractDate: "2020-01-01",
    formOfPayment: "postpayment",
    invoiceDeliveryMethod: "cabinet",
    invoiceDeliveryAddress: "",
    subscribersMaySpend: 0,
  };
  const token = {
    id: "tok_bench",
    viewerId: ACTOR.id,
    hash: createHash("sha256").update(TOKEN).digest("base64url"),
    name: PROGRAM,
    prefix: TOKEN.slice(0, 8),
    scopes: "read,order",
    clientId: CLIENT,
    subscriberId: null,
    createdAt: SINCE,
    expiresAt: Date.UTC(2100, 0, 1),
  };
  const tables: readonly [string, readonly object[]][] = [
    ["tariff_plan", catalogue.plans],
    ["tariff_price", catalogue.prices],
    ["service_specification", specifications],
    ["tariff_plan_service", catalogue.provided],
    ["client", [client]],
    ["account", accounts],
    ["subscriber", subscribers],
    ["service", services],
    ["viewer", [{ ...ACTOR, login: "bench@example.by", state: "active" }]],
    ["viewer_client", [{ viewerId: ACTOR.id, clientId: CLIENT }]],
    ["api_token", [token]],
  ];
  for (const [table, rows] of tables) {
    const properties = Object.keys(rows[0] ?? {});
    const columns = properties.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    const values = properties.map((name) => `value ->> '${name}'`);
    const insert = `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from json_each(?)`;
    await database.prepare(insert)(JSON.stringify(rows));
  }
}

/** Call details spread evenly over the month and the lines; the same every time. */
async function fillUsage(database: Sqlite): Promise<void> {
  const each = USAGE_ROWS / USED;
  const step = Math.floor((USAGE_TIME.after - USAGE_TIME.start) / each);
  const insert = database.prepare(
    `insert into usage_record (subscriber_id, started_at, id, client_id, kind, direction, other_party, quantity, counted_quantity, zone,
        roaming_country, gross, vat_rate, included, state, offset_minutes)
      with recursive serial (n) as (select 0 union all select n + 1 from serial where n + 1 < ?3)
      select ?1, ?4 + n * ?5, 'usg_' || ?2 || printf('%07d', n), '${CLIENT}',
        case n % 4 when 0 then 'sms' when 1 then 'data' else 'voice' end,
        case n % 3 when 0 then 'incoming' else 'outgoing' end,
        case n % 4 when 1 then 'internet.example' else '+37544' || (1000000 + n * 7919 % 9000000) end,
        1 + n * 37 % 600, case n % 3 when 0 then 0 else 1 + n * 37 % 600 end,
        case n % 4 when 1 then 'internet' else 'onNet' end, null, n % 5 * 17800, 25, n % 5 = 0,
        'billed', 180
      from serial`,
  );
  await database.exec("begin");
  for (let n = 0; n < USED; n++)
    await insert(id("sub", n), String(n).padStart(3, "0"), each, USAGE_TIME.start, step);
  await database.exec("commit");
}

function id(prefix: string, n: number): string {
  return `${prefix}_01KE5Z8Q00BENCH0000${String(n).padStart(7, "0")}`;
}

function at<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length];
  if (item === undefined) throw new Error("the catalogue lacks what is measured");
  return item;
}
