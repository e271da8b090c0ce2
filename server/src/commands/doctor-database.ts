import { existsSync } from "node:fs";
import { DATABASE_MODEL } from "../open-database";
import { migrationState, missingIndexes } from "../platform/database/migrating";
import { openDataSource } from "../platform/database/open-database";
import { systemClock } from "../platform/clock";
import type { Settings } from "../env";
import type { Finding } from "./finding";

type DataSource = Awaited<ReturnType<typeof openDataSource>>;

/** Rows that belong to nothing: what each says, and how they are counted. */
const ORPHANS: readonly (readonly [string, string])[] = [
  [
    "accounts of no company",
    "from account t where not exists (select 1 from client c where c.id = t.client_id)",
  ],
  [
    "lines of no company",
    "from subscriber t where not exists (select 1 from client c where c.id = t.client_id)",
  ],
  [
    "lines of no account",
    "from subscriber t where not exists (select 1 from account a where a.id = t.account_id)",
  ],
  [
    "services of no line",
    "from service t where not exists (select 1 from subscriber s where s.id = t.subscriber_id)",
  ],
  [
    "accesses to no company",
    "from viewer_client t where not exists (select 1 from client c where c.id = t.client_id)",
  ],
  [
    "people of no line",
    "from viewer t where t.subscriber_id is not null and not exists (select 1 from subscriber s where s.id = t.subscriber_id)",
  ],
];

/** How far two clocks may be apart, in milliseconds. */
const CLOCKS_APART_MS = 5_000;

/** Whether the database is there, in the shape of this release, and whole. */
export async function databaseChecks(settings: Settings): Promise<readonly Finding[]> {
  const { DATABASE_URL: url, SQLITE_DRIVER } = settings;
  const file = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : null;
  if (file !== null && !existsSync(file))
    return [
      finding("database", "warn", `${file} is not there yet: the gateway, or kabinet migrate, makes it`),
    ];
  let dataSource: DataSource;
  try {
    dataSource = await openDataSource(url, DATABASE_MODEL, SQLITE_DRIVER);
  } catch (error) {
    return [finding("database", "fail", `cannot be reached: ${(error as Error).message || String(error)}`)];
  }
  try {
    return [
      finding("database", "ok", file ?? "PostgreSQL answers"),
      ...(await looked(dataSource, file === null)),
    ];
  } catch (error) {
    return [finding("database", "fail", `cannot be read: ${(error as Error).message}`)];
  } finally {
    await dataSource.destroy();
  }
}

async function looked(dataSource: DataSource, isPostgres: boolean): Promise<readonly Finding[]> {
  const { pending, unknown } = await migrationState(dataSource, DATABASE_MODEL);
  if (unknown.length > 0)
    return [finding("migrations", "fail", `a newer release has been here: ${unknown.join(", ")}`)];
  if (pending.length > 0)
    return [
      finding(
        "migrations",
        "warn",
        `${String(pending.length)} are left: kabinet migrate, or the next start, does them`,
      ),
    ];
  const missing = await missingIndexes(dataSource);
  return [
    finding("migrations", "ok", "the database has the shape of this release"),
    missing.length === 0
      ? finding("indexes", "ok", "all are there")
      : finding("indexes", "fail", `missing: ${missing.join(", ")}; without them lists are slow`),
    ...(isPostgres ? [await clocks(dataSource)] : []),
    ...(await orphans(dataSource)),
    await staff(dataSource),
  ];
}

async function clocks(dataSource: DataSource): Promise<Finding> {
  const [row] = await asked(
    dataSource,
    "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as n",
  );
  const apart = Math.abs(Number(row?.n) - systemClock().now());
  return apart < CLOCKS_APART_MS
    ? finding("clock", "ok", "the database's clock agrees")
    : finding(
        "clock",
        "fail",
        `the database's clock is ${String(Math.round(apart / 1000))} s apart: set both by NTP`,
      );
}

async function orphans(dataSource: DataSource): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const [what, from] of ORPHANS) {
    const [row] = await asked(dataSource, `select count(*) as n ${from}`);
    if (Number(row?.n) > 0)
      found.push(finding("orphans", "fail", `${String(row?.n)} ${what}: restore them from a backup`));
  }
  return found.length > 0 ? found : [finding("orphans", "ok", "every row belongs to something")];
}

async function staff(dataSource: DataSource): Promise<Finding> {
  const [row] = await asked(
    dataSource,
    "select count(*) as n from viewer t where t.role = 'staff' and t.state = 'active' and t.password_hash is not null",
  );
  return Number(row?.n) > 0
    ? finding("staff", "ok", `${String(row?.n)} can sign in`)
    : finding("staff", "warn", "nobody of the staff can sign in: kabinet staff add lets somebody");
}

function asked(dataSource: DataSource, sql: string): Promise<{ readonly n: unknown }[]> {
  return dataSource.query(sql);
}

function finding(check: string, outcome: Finding["outcome"], told: string): Finding {
  return { check, outcome, told };
}
