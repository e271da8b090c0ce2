import { ENTITIES } from "../../modules";
import type { Database, EntityClass } from "../../platform/database/database";
import { openDataSource } from "../../platform/database/open-database";
import { buildInternet, buildTariffPlan } from "../builders";
import { administratorOf, observerOf, oneOfStaff, personOf, withAccess } from "../test-viewer";
import { findMarks, markedId, type Prober, type Seat } from "./marks";
import { valueOf, type Row, type Table } from "./planted-values";

/** What belongs to nobody: the operator's own, the same for all. */
const NOBODYS = new Set([
  ...["TariffPlan", "TariffPrice", "TariffPlanService", "ServiceSpecification", "ServiceRule", "KnownPrice"],
  ...["PoolNumber", "BillingDay", "RatingProgress", "SignInThrottle", "PasskeyChallenge"],
  ...["AuditSeal", "UnusualDayProgress"],
]);

/** Two companies in one database: every row and every text of theirs says whose it is. */
export interface TwoTenants {
  readonly probers: readonly Prober[];
  /** Ids of everything of theirs that has one, and of every company's rows by other names. */
  readonly ids: readonly string[];
  /** What ids begin with. */
  readonly prefixes: readonly string[];
  /** All rows that are not the prober's own, by entity: what it may not move. */
  dumpForeign(prober: Prober): Promise<Record<string, string[]>>;
}

/** Fills a database with two companies of two lines each: a row of every table for every seat that it can have. */
export async function plantTenants(database: Database): Promise<TwoTenants> {
  const { internet, packages } = await buildInternet(database);
  const plan = await buildTariffPlan(database, { provides: [internet, ...packages] });
  const shared: Row = { tariffPlanId: plan.id, specificationId: internet.id };
  const tables = await readTables();
  const planted = tables
    .filter(({ name }) => !NOBODYS.has(name))
    .map((table) => ({ table, rows: seatsOf(table).map((seat) => rowOf(table, seat, shared)) }));
  await database.write(async (unit) => {
    for (const { table, rows } of planted) await unit.insert(table.entity, rows);
  });
  const ids = planted
    .flatMap(({ table, rows }) => (has(table, "id") ? rows.map(({ id }) => String(id)) : []))
    .filter((id) => /^[a-z_]+_01KA/.test(id));
  return {
    probers: probers(),
    ids,
    prefixes: [...new Set(ids.map((id) => id.slice(0, id.lastIndexOf("_"))))],
    dumpForeign: (prober) => dumpForeign(database, tables, prober),
  };
}

function seatsOf(table: Table): Seat[] {
  const lines = (["a", "b"] as const).flatMap((tenant) =>
    ([0, 1, 2] as const).map((line) => ({ tenant, line })),
  );
  const any = (...names: string[]): boolean => names.some((name) => has(table, name));
  const keyed = any("actorId") && !any("orderId", "subjectId");
  if (
    any("viewerId", "passwordHash", "appealId", "attachmentId", "mailId") ||
    keyed ||
    table.name === "Appeal"
  ) {
    return table.name === "ViewerClient" || table.name === "ViewerAccount"
      ? lines.filter(({ line }) => line === 0)
      : lines;
  }
  if (any("subscriberId", "subjectId", "subject", "orderId", "planId", "nationalNumber", "iccid")) {
    return lines.filter(({ line }) => line > 0);
  }
  if (table.name === "Account") return lines;
  if (any("clientId", "invoiceId", "groupId", "contractNumber"))
    return lines.filter(({ line }) => line === 0);
  throw new Error(`whose are the rows of ${table.name}? Say so in testing/cross-tenant/tenants.ts`);
}

const has = (table: Table, property: string): boolean => table.columns.some(({ name }) => name === property);

function rowOf(table: Table, seat: Seat, shared: Row): Row {
  return Object.fromEntries(
    table.columns.map((column, n) => [column.name, valueOf(table, column, seat, shared, n)]),
  );
}

/** The tables as TypeORM knows them; a new one is planted by itself. */
async function readTables(): Promise<Table[]> {
  const source = await openDataSource("sqlite::memory:", { entities: ENTITIES, migrations: [] });
  try {
    return source.entityMetadatas.map((metadata) => ({
      entity: metadata.target as EntityClass<Row>,
      name: metadata.name,
      table: metadata.tableName,
      columns: metadata.columns.map(({ propertyName, type, isNullable }) => ({
        name: propertyName,
        type: String(type),
        isNullable,
      })),
    }));
  } finally {
    await source.destroy();
  }
}

/** Everybody who probes: each role in both companies, the operator's staff, and nobody. */
function probers(): Prober[] {
  const inCompany = (["a", "b"] as const).flatMap((tenant): Prober[] => {
    const seat = (line: Seat["line"]): Seat => ({ tenant, line });
    const id = (line: Seat["line"]): { id: string; name: string } => ({
      id: markedId("vwr", seat(line)),
      name: "Кто-то",
    });
    return [
      {
        name: `administrator of ${tenant}`,
        seat: seat(0),
        viewer: { ...administratorOf(markedId("cl", seat(0))), ...id(0) },
      },
      {
        name: `person of ${tenant}1`,
        seat: seat(1),
        viewer: { ...personOf(markedId("sub", seat(1))), ...id(1) },
      },
      {
        name: `observer of ${tenant}`,
        seat: seat(0),
        isOther: true,
        viewer: observerOf(markedId("cl", seat(0))),
      },
      {
        name: `administrator of an account of ${tenant}`,
        seat: seat(2),
        isOther: true,
        viewer: withAccess({
          clientId: markedId("cl", seat(0)),
          role: "administrator",
          accountIds: [markedId("acc", seat(2), 0, "c")],
        }),
      },
      {
        name: `person of ${tenant}2`,
        seat: seat(2),
        viewer: { ...personOf(markedId("sub", seat(2))), ...id(2) },
      },
    ];
  });
  return [
    ...inCompany,
    { name: "staff", seat: null, viewer: oneOfStaff() },
    { name: "nobody", seat: null, viewer: null },
  ];
}

/** What asking for sign-in codes moves for anybody. */
const OPEN_TO_ALL = new Set(["SignInCode", "SignInThrottle", "SignInPlace"]);

async function dumpForeign(
  database: Database,
  tables: readonly Table[],
  prober: Prober,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { entity, name } of tables.filter((table) => !OPEN_TO_ALL.has(table.name))) {
    const rows = await database.read(entity, "");
    const others = rows.filter(
      (row) =>
        row["viewerId"] !== prober.viewer?.id &&
        (row["actorId"] !== prober.viewer?.id || !isOwnTrace(name, prober)),
    );
    found[name] = others
      .filter((row) => isForeign(idsOf(row), prober))
      .map((row) => JSON.stringify(row))
      .sort();
  }
  return found;
}

/**
 * What somebody sent as a key is written down as their own; so is that somebody, to whom all or much is foreign
 * here, has looked at something.
 */
function isOwnTrace(name: string, { viewer }: Prober): boolean {
  if (name === "IdempotencyKey") return true;
  return viewer?.role !== "subscriber" && (name === "UsageView" || name === "AuditRecord");
}

/** Whose a row is, is told by the ids in it: in its texts people write what they like. */
function idsOf(row: Row): string {
  return JSON.stringify(Object.entries(row).filter(([name]) => /^(id|subject)$|Id$/.test(name)));
}

function isForeign(ids: string, { seat, viewer }: Prober): boolean {
  // Who only looks moves nothing, not even what they see.
  const isObserver = viewer?.accesses.some(({ role }) => role === "observer") === true;
  if (isObserver) return findMarks(ids).length > 0;
  return findMarks(ids).some(({ tenant, line }) => {
    if (seat?.tenant !== tenant) return true;
    return seat.line > 0 && line > 0 && line !== seat.line;
  });
}
