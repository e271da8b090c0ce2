import type { AuditAction } from "@kabinet/shared";
import { writtenRole, type Actor } from "../authorization/viewer";
import type { Reader, Unit } from "../database/database";
import { newId } from "../new-id";
import { AuditRecord } from "./audit-record.entity";
import type { AUDIT_CLEARED } from "./audit-seal.policy";

/** What an audit row is about. */
export interface AuditSubject {
  readonly clientId?: string | null;
  readonly subjectId?: string | null;
  readonly orderId?: string | null;
  /** What it was before and what it is after, where something has become something else; never a secret. */
  readonly before?: object;
  readonly after?: object;
}

/** Writes one audit row in the unit of the act itself, so that neither can be without the other; answers its id. */
export async function audit(
  unit: Unit,
  at: number,
  actor: Actor,
  action: AuditAction | typeof AUDIT_CLEARED,
  subject: AuditSubject,
): Promise<string> {
  const row = rowOf(at, actor, action, subject);
  await unit.insert(AuditRecord, [row]);
  return row.id;
}

/** The same of one act that was done to many, in a few statements. */
export async function auditEach(
  unit: Unit,
  at: number,
  actor: Actor,
  action: AuditAction,
  subjects: readonly AuditSubject[],
): Promise<void> {
  await unit.insert(
    AuditRecord,
    subjects.map((subject) => rowOf(at, actor, action, subject)),
  );
}

function rowOf(
  at: number,
  actor: Actor,
  action: AuditAction | typeof AUDIT_CLEARED,
  subject: AuditSubject,
): AuditRecord {
  return {
    id: newId("aud", at),
    at,
    actorId: actor.id,
    actorName: actor.name,
    actorRole: writtenRole(actor),
    program: actor.program ?? null,
    ip: actor.ip ?? null,
    before: written(subject.before),
    after: written(subject.after),
    action,
    clientId: subject.clientId ?? null,
    subjectId: subject.subjectId ?? null,
    orderId: subject.orderId ?? null,
    seal: null,
  };
}

/** Audit rows by id, in the order in which they were written. */
export function auditRecords(reader: Reader, ids: readonly string[]): Promise<AuditRecord[]> {
  return reader.read(AuditRecord, "where t.id among($1) order by t.id", [ids]);
}

function written(state: object | undefined): string | null {
  return state === undefined ? null : JSON.stringify(state);
}
