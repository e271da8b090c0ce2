import type { EntityClass } from "../../platform/database/database";
import { mark, markedId, markedNumber, type Seat, type Sight } from "./marks";

/** How often a planted appeal has been written to. */
export const APPEAL_VERSION = 3;

/** What a column may hold. */
export type Value = string | number | boolean | null;

/** A row of any table. */
export type Row = Record<string, Value>;

/** The shape of a table, as far as rows can be made from it. */
export interface Table {
  readonly entity: EntityClass<Row>;
  readonly name: string;
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isNullable: boolean }[];
}

/** Prefixes of ids by entity; others are called after their table. */
const PREFIXES: Readonly<Record<string, string>> = {
  InvoiceSending: "ivs",
  Client: "cl",
  Account: "acc",
  Subscriber: "sub",
  Service: "svc",
  Person: "vwr",
  ApiToken: "tok",
  Program: "prg",
  Appeal: "apl",
  AppealMessage: "apm",
  Attachment: "att",
  OrderRecord: "ord",
  BulkChange: "blk",
  Invoice: "inv",
  Invitation: "ivt",
  Payment: "pay",
  InstalmentPlan: "ipl",
  ClosedUserGroup: "cug",
  CostCentre: "cst",
  SpendingLimit: "lim",
  UnusualDay: "unu",
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
  "Invitation.hash": "s",
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
  "Account.number": "c",
  "Account.name": "c",
  "ApiToken.name": "p",
  "ApiToken.prefix": "p",
};

/** Values by the name of the property, where an entity has none of its own. */
const COMMON: Readonly<Record<string, (seat: Seat) => Value>> = {
  clientId: ({ tenant }) => markedId("cl", { tenant, line: 0 }),
  accountId: (seat) => markedId("acc", seat, 0, "c"),
  invoiceId: ({ tenant }) => markedId("inv", { tenant, line: 0 }),
  groupId: ({ tenant }) => markedId("cug", { tenant, line: 0 }),
  costCentreId: ({ tenant }) => markedId("cst", { tenant, line: 0 }),
  subscriberId: (seat) => markedId("sub", seat),
  subjectId: (seat) => markedId("sub", seat),
  subject: (seat) => markedId("sub", seat),
  viewerId: (seat) => markedId("vwr", seat),
  actorId: (seat) => markedId("vwr", seat),
  orderId: (seat) => markedId("ord", seat),
  bulkChangeId: (seat) => markedId("blk", seat),
  resultId: (seat) => markedId("ord", seat),
  planId: (seat) => markedId("ipl", seat),
  appealId: (seat) => markedId("apl", seat),
  attachmentId: (seat) => markedId("att", seat),
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
  "InvoiceDeliveryChange.methodBefore": "email",
  "InvoiceDeliveryChange.method": "email",
  "InvoiceDeliveryChange.holdsFrom": "2026-11",
  "Account.id": (seat) => markedId("acc", seat, 0, "c"),
  "Account.state": "active",
  "Program.scopes": "lines,usage,money,orders,payments",
  "Program.accountIds": null,
  "Program.addresses": null,
  "Program.blockedAt": null,
  "Program.endedAt": null,
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
  "Payment.paidOn": "2026-11-10",
  "Payment.sameAsId": null,
  "SpendingLimit.scope": "line",
  "SpendingLimit.kind": "money",
  "SpendingLimit.toldMonth": null,
  "SpendingLimit.toldLevel": 0,
  "BulkChange.state": "planned",
  "BulkChange.kinds": '["renameSubscriber"]',
  "BulkChange.onClosedWindow": "queue",
  "BulkChange.appliedBy": null,
  "BulkChange.revertsId": null,
  "BulkChange.retriesId": null,
  "BulkChangeRow.kind": "renameSubscriber",
  "BulkChangeRow.input": '{"name":"Пост"}',
  "BulkChangeRow.outcome": "changes",
  "BulkChangeRow.code": null,
  "BulkChangeRow.reasons": "[]",
  "BulkChangeRow.changes": "[]",
  "BulkChangeRow.warnings": "[]",
  "BulkChangeRow.priceFrom": "2026-11-16",
  "UnusualDay.day": "2026-11-10",
  "UnusualDay.kind": "data",
  "Invoice.state": "sent",
  // Whole kopecks: only those are written out.
  "Invoice.total": 12_340_000,
  "InvoiceSending.state": "sent",
  "InvoiceSending.formats": "pdf",
  "InvoiceSending.locale": "ru",
  "InvoiceSending.failure": null,
  "InvoiceLine.kind": "tariffPlanFee",
  "InvoiceSubscriber.number": (seat) => markedNumber(seat),
  "InvoiceRequisites.seller":
    '{"name":{"ru":"Кабинет","be":"Кабінет","en":"Kabinet"},"unp":null,"address":null,"bankAccount":null,"phone":null,"email":null}',
  "InvoiceRequisites.buyer": (seat) =>
    JSON.stringify({
      name: mark(seat, "o", "invoice.buyer"),
      unp: "",
      contractNumber: "",
      contractDate: "2024-01-10",
      deliveryAddress: "",
      bankAccounts: [],
      accountNumber: "",
      accountName: mark(seat, "o", "invoice.account"),
    }),
  "ViewerClient.role": "administrator",
  "ViewerClient.blockedAt": null,
  "AccessPolicy.needsSecondFactor": false,
  "Invitation.role": "observer",
  "Invitation.accountIds": null,
  "Invitation.endedAt": null,
  "Invitation.locale": "ru",
  "ViewerClient.allAccounts": true,
  "Person.role": ({ line }) => (line === 0 ? "administrator" : "subscriber"),
  "Person.state": "active",
  "Person.subscriberId": (seat) => (seat.line === 0 ? null : markedId("sub", seat)),
  "Person.login": (seat) => (seat.line === 0 ? mark(seat, "o", "viewer.login") : null),
  "Person.passwordHash": hashOf,
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
  "Appeal.version": APPEAL_VERSION,
  "Appeal.lastTextSeq": 3,
  "AppealMessage.authorRole": ({ line }) => (line === 0 ? "administrator" : "subscriber"),
  "AppealMessage.state": "pending",
  "AppealMessage.seq": 3,
  "AppealMessage.attachmentCount": 1,
  "Attachment.uploaderId": (seat) => markedId("vwr", seat),
  "Attachment.uploaderRole": ({ line }) => (line === 0 ? "administrator" : "subscriber"),
  // The company's is a payment's, those of its lines are of what their people write.
  "Attachment.holderKind": ({ line }) => (line === 0 ? "payment" : "appeal"),
  "Attachment.holderId": (seat) => markedId(seat.line === 0 ? "pay" : "apm", seat),
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
  "OrderRecord.months": '[{"month":"2026-11","owed":0,"total":0,"without":0}]',
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

/** What stands in a column of a seat's row: by the column's own rule, or else with the mark of who may see it. */
export function valueOf(
  table: Table,
  column: Table["columns"][number],
  seat: Seat,
  shared: Row,
  n: number,
): Value {
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
