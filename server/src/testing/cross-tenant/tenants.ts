import { ENTITIES } from "../../entities";
import type { Database, EntityClass } from "../../platform/database/database";
import { dataSourceFor } from "../../platform/database/open-database";
import { buildInternet, buildTariffPlan } from "../builders";
import { administratorOf, oneOfStaff, personOf } from "../test-viewer";
import { findMarks, mark, markedId, markedNumber, type Prober, type Seat, type Sight } from "./marks";

type Value = string | number | boolean | null;
type Row = Record<string, Value>;

/** What belongs to nobody: the operator's own, the same for all. */
const NOBODYS = new Set([
  ...["TariffPlan", "TariffPrice", "TariffPlanService", "ServiceSpecification", "ServiceRule"],
  ...["PoolNumber", "BillingDay", "SignInThrottle"],
]);

/** Prefixes of ids by entity; others are called after their table. */
const PREFIXES: Readonly<Record<string, string>> = {
  Client: "cl",
  Account: "acc",
  Subscriber: "sub",
  Service: "svc",
  Viewer: "vwr",
  ApiToken: "tok",
  Appeal: "apl",
  AppealMessage: "apm",
  OrderRecord: "ord",
  Invoice: "inv",
  InstalmentPlan: "ipl",
  ClosedUserGroup: "cug",
  UsageRecord: "usg",
  UsageView: "uvw",
};

/** Of a line, and yet the company's: its person does not see them. */
const COMPANYS = new Set([
  "OrderRecord.actorName",
  "OrderEventRecord.actorName",
  "SimCodeView.actorName",
  "UsageView.actorName",
]);

/** The company's, and yet told to the lines that it concerns: here no mark can tell whose it is. */
const TOLD_TO_LINES = new Set(["ClosedUserGroup.name"]);

/** What nobody is ever shown, and what only the person is. */
const SIGHTS: Readonly<Record<string, Sight>> = {
  "ApiToken.hash": "s",
  "Session.id": "s",
  "Session.userAgent": "s",
  "Session.publicId": "p",
  "SecondFactor.keyId": "s",
  "SecondFactor.sealed": "s",
  "RecoveryCode.hash": "s",
  "SignInPlace.place": "s",
  "SignInCode.id": "s",
  "VoicemailEmailLink.hash": "s",
  "VoicemailEmailLink.address": "s",
  "OutboxMail.address": "s",
  "IdempotencyKey.idempotencyKey": "s",
  "IdempotencyKey.requestHash": "s",
  "NetworkEffect.commandKey": "s",
  "NetworkEffect.payload": "s",
  "SimCode.keyId": "s",
  "SimCode.sealed": "s",
  "ApiToken.name": "p",
  "ApiToken.prefix": "p",
};

/** Values by the name of the property, where an entity has none of its own. */
const COMMON: Readonly<Record<string, (seat: Seat) => Value>> = {
  clientId: ({ tenant }) => markedId("cl", { tenant, line: 0 }),
  accountId: ({ tenant }) => markedId("acc", { tenant, line: 0 }),
  invoiceId: ({ tenant }) => markedId("inv", { tenant, line: 0 }),
  groupId: ({ tenant }) => markedId("cug", { tenant, line: 0 }),
  subscriberId: (seat) => markedId("sub", seat),
  subjectId: (seat) => markedId("sub", seat),
  subject: (seat) => markedId("sub", seat),
  viewerId: (seat) => markedId("vwr", seat),
  actorId: (seat) => markedId("vwr", seat),
  orderId: (seat) => markedId("ord", seat),
  resultId: (seat) => markedId("ord", seat),
  planId: (seat) => markedId("ipl", seat),
  appealId: (seat) => markedId("apl", seat),
  mailId: (seat) => markedId("outbox_mail", seat),
  aboutId: (seat) => markedId("apl", seat),
  month: () => "2026-11",
  actorRole: () => "administrator",
  undoesId: () => null,
  dueAt: () => null,
};

/** Values that are words of a list, or have to be of a form: here no mark can be planted. */
const FORMED: Readonly<Record<string, Value | ((seat: Seat) => Value)>> = {
  "Client.state": "active",
  "Client.contractDate": "2024-01-10",
  "Client.formOfPayment": "postpayment",
  "Client.invoiceDeliveryMethod": "email",
  "Account.state": "active",
  "Subscriber.number": (seat) => markedNumber(seat),
  "Subscriber.nationalNumber": (seat) => markedNumber(seat).slice(4),
  "Subscriber.state": "active",
  "Subscriber.suspensionReason": null,
  "Subscriber.activatedOn": "2024-01-10",
  "SubscriberFact.aspect": "name",
  "Sim.state": "active",
  "SimCode.iccid": (seat) => mark(seat, "o", "sim.iccid"),
  "SimCodeView.reason": "simBlocked",
  "Service.state": "active",
  "CallForwardingRow.condition": "busy",
  "CallForwardingRow.forwardTo": (seat) => markedNumber(seat),
  "VoicemailEmailRow.language": "ru",
  "Charge.kind": "tariffPlanFee",
  "Charge.chargedOn": "2026-11-01",
  "Charge.invoiceId": null,
  "Payment.state": "done",
  "Invoice.state": "sent",
  "Viewer.role": ({ line }) => (line === 0 ? "administrator" : "subscriber"),
  "Viewer.state": "active",
  "Viewer.subscriberId": (seat) => (seat.line === 0 ? null : markedId("sub", seat)),
  "Viewer.login": (seat) => (seat.line === 0 ? mark(seat, "o", "viewer.login") : null),
  "Viewer.passwordHash": hashOf,
  "SignInCode.codeHash": hashOf,
  "ApiToken.clientId": ({ tenant, line }) => (line === 0 ? markedId("cl", { tenant, line }) : null),
  "ApiToken.subscriberId": (seat) => (seat.line === 0 ? null : markedId("sub", seat)),
  "ApiToken.scopes": "read,order",
  "SignInCode.number": (seat) => markedNumber(seat),
  // Line 0 stands for what the company's administrators wrote about the first line: its person does not see that.
  "Appeal.subscriberId": ({ tenant, line }) => markedId("sub", { tenant, line: line === 0 ? 1 : line }),
  "Appeal.partySubscriberId": (seat) => (seat.line === 0 ? null : markedId("sub", seat)),
  "Appeal.topic": "numberChange",
  "Appeal.subject": (seat) => mark(seat, "o", "appeal.subject"),
  "Appeal.state": "pending",
  "Appeal.authorRole": ({ line }) => (line === 0 ? "administrator" : "subscriber"),
  "Appeal.wishes": (seat) => JSON.stringify({ mask: mark(seat, "o", "appeal.wishes"), category: "gold" }),
  "Appeal.version": 3,
  "Appeal.lastTextSeq": 3,
  "AppealMessage.authorRole": ({ line }) => (line === 0 ? "administrator" : "subscriber"),
  "AppealMessage.state": "pending",
  "AppealMessage.seq": 3,
  "OrderRecord.kind": "renameSubscriber",
  "OrderRecord.state": "completed",
  "OrderRecord.onClosedWindow": "queue",
  "OrderRecord.priceFrom": "2026-11-01",
  "OrderRecord.reasonText": (seat) => localized(seat, "order.reason"),
  "OrderRecord.input": (seat) =>
    JSON.stringify({ subscriberId: markedId("sub", seat), name: mark(seat, "o", "order.input") }),
  "OrderRecord.before": (seat) => JSON.stringify({ name: mark(seat, "o", "order.before") }),
  "OrderRecord.after": (seat) => JSON.stringify({ name: mark(seat, "o", "order.after") }),
  "OrderRecord.fees": "[]",
  "OrderRecord.changes": (seat) =>
    `[{"label":${localized(seat, "order.label")},"before":${localized(seat, "order.from")},"after":${localized(seat, "order.to")}}]`,
  "OrderRecord.warnings": (seat) =>
    `[{"code":"${mark(seat, "o", "order.code")}","text":${localized(seat, "order.warning")}}]`,
  // Within the days that can be asked for.
  "UsageRecord.startedAt": ({ line }) => Date.UTC(2026, 10, 10, 12, line),
  "UsageRecord.offsetMinutes": 180,
  "UsageRecord.kind": "voice",
  "UsageRecord.direction": "outgoing",
  "UsageRecord.zone": "national",
  "UsageRecord.state": "rated",
  "UsageView.act": "looked",
  "UsageView.from": "2026-11-01",
  "UsageView.through": "2026-11-15",
  "OrderEventRecord.state": "completed",
  "OrderEventRecord.text": (seat) => localized(seat, "event.text"),
};

/** A password's hash as it has to be written, with a mark where the salt stands; no password fits it. */
function hashOf(seat: Seat): string {
  const salt = mark(seat, "s", "").slice(0, 7).repeat(3);
  return `$argon2id$v=19$m=19456,t=2,p=1$${salt}A$${"A".repeat(43)}`;
}

function localized(seat: Seat, place: string): string {
  const text = mark(seat, "o", place);
  return JSON.stringify({ ru: text, be: text, en: text });
}

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

/** The shape of a table, as far as rows can be made from it. */
interface Table {
  readonly entity: EntityClass<Row>;
  readonly name: string;
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isNullable: boolean }[];
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
  if (any("viewerId", "passwordHash", "appealId", "mailId") || keyed || table.name === "Appeal") {
    return table.name === "ViewerClient" ? lines.filter(({ line }) => line === 0) : lines;
  }
  if (any("subscriberId", "subjectId", "subject", "orderId", "planId", "nationalNumber", "iccid")) {
    return lines.filter(({ line }) => line > 0);
  }
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

function valueOf(table: Table, column: Table["columns"][number], seat: Seat, shared: Row, n: number): Value {
  const key = `${table.name}.${column.name}`;
  const formed = FORMED[key];
  if (formed !== undefined) return typeof formed === "function" ? formed(seat) : formed;
  if (column.name === "id" && SIGHTS[key] === undefined)
    return markedId(PREFIXES[table.name] ?? table.table, seat);
  const common = COMMON[column.name];
  if (common) return common(seat);
  if (Object.hasOwn(shared, column.name)) return shared[column.name] ?? null;
  if (column.type === "boolean") return false;
  if (column.type !== "varchar" && column.type !== "text")
    return column.isNullable ? null : 1_000_000 + seat.line * 100 + n;
  if (TOLD_TO_LINES.has(key)) return `told to the lines of ${seat.tenant}`;
  const owner: Seat = COMPANYS.has(key) ? { ...seat, line: 0 } : seat;
  return mark(owner, SIGHTS[key] ?? "o", `${table.table}.${column.name}`);
}

/** The tables as TypeORM knows them; a new one is planted by itself. */
async function readTables(): Promise<Table[]> {
  const source = await dataSourceFor("sqlite::memory:", { entities: ENTITIES, migrations: [] }).initialize();
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
    const others = rows.filter((row) => row["actorId"] !== prober.viewer?.id || !isOwnTrace(name, prober));
    found[name] = others
      .filter((row) => isForeign(idsOf(row), prober))
      .map((row) => JSON.stringify(row))
      .sort();
  }
  return found;
}

/**
 * What somebody sent as a key is written down as their own; so is that staff, to whom everything is foreign here, have
 * looked at something.
 */
function isOwnTrace(name: string, { viewer }: Prober): boolean {
  if (name === "IdempotencyKey") return true;
  return viewer?.role === "staff" && (name === "UsageView" || name === "AuditRecord");
}

/** Whose a row is, is told by the ids in it: in its texts people write what they like. */
function idsOf(row: Row): string {
  return JSON.stringify(Object.entries(row).filter(([name]) => /^(id|subject)$|Id$/.test(name)));
}

function isForeign(ids: string, { seat }: Prober): boolean {
  return findMarks(ids).some(({ tenant, line }) => {
    if (seat?.tenant !== tenant) return true;
    return seat.line > 0 && line > 0 && line !== seat.line;
  });
}
